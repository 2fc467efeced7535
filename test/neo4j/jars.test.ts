import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkout } from '../../src/config.js'
import { ensureJars, jarsPath } from '../../src/neo4j/jars.js'

// Maven itself is run by every cold start; here a script stands on the path in its place, to count its runs and to fail.
describe.skipIf(process.platform === 'win32')('ensureJars', () => {
  const java = { path: 'java', version: 17, home: null }
  let folder: string
  let config: { root: string; cache: string }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vankien-jars-'))
    config = { root: checkout, cache: join(folder, 'cache') }
    mkdirSync(join(folder, 'bin'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  function maven(script: string): void {
    writeFileSync(join(folder, 'bin', 'mvn'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, 'bin', 'mvn'), 0o755)
    vi.stubEnv('PATH', `${join(folder, 'bin')}:/bin:/usr/bin`)
  }

  const copies = (): string => `
    echo run >> ${join(folder, 'runs')}
    for argument; do case $argument in -DoutputDirectory=*) out=\${argument#*=};; esac; done
    sleep 0.3; echo > "$out/one.jar"; echo > "$out/two.jar"`

  it('fetches once for all who ask, says so, and leaves only the whole folder', async () => {
    maven(copies())
    mkdirSync(`${jarsPath(config)}.part-1`, { recursive: true })
    const said: string[] = []
    const ask = (): Promise<string> => ensureJars(config, java, { say: (line) => said.push(line) })
    expect(new Set(await Promise.all([ask(), ask(), ask()]))).toEqual(new Set([jarsPath(config)]))
    await ask()
    expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('run\n')
    expect(readdirSync(config.cache).map((name) => join(config.cache, name))).toEqual([jarsPath(config)])
    expect(readdirSync(jarsPath(config))).toEqual(['one.jar', 'two.jar'])
    expect(said.at(-1)).toMatch(/^Neo4j fetched: 2 jars/)
  })

  it('says what Maven says when it fails, and leaves nothing half-fetched', async () => {
    maven("echo '[ERROR] Could not transfer a sample' && exit 1")
    await expect(ensureJars(config, java, {})).rejects.toMatchObject({
      message: 'Maven could not fetch Neo4j: Could not transfer a sample',
      remedy: expect.stringContaining('NEO4J_URI') as string,
    })
    expect(readdirSync(config.cache)).toEqual([])
  })

  it('names the remedy when there is no Maven', async () => {
    vi.stubEnv('PATH', join(folder, 'bin'))
    await expect(ensureJars(config, java, {})).rejects.toMatchObject({
      message: 'Maven is missing, which fetches Neo4j',
      remedy: expect.stringMatching(/^Install it: .*docker run /) as string,
    })
  })

  it('stops when it is told to', async () => {
    maven('exec sleep 20')
    const reason = new Error('enough')
    await expect(ensureJars(config, java, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 200)
    await expect(ensureJars(config, java, { signal: controller.signal })).rejects.toBe(reason)
    expect(existsSync(jarsPath(config))).toBe(false)
  })
})
