import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkout, readConfig } from '../../src/config.js'
import { freePort } from '../../src/neo4j/index.js'
import { isAlive, type ProcessId } from '../../src/neo4j/process.js'
import { readRun } from '../../src/neo4j/runfile.js'
import { makeHome, removeHome } from '../db-setup/home.js'
import { withPath } from './run.js'

// `npm start` as people meet it, killed where they may kill it. One data folder, in order.
describe('vankien start', { timeout: 300_000 }, async () => {
  const home = makeHome()
  const [PORT, bolt, http] = [await freePort(), await freePort(), await freePort()].map(String) as [
    string,
    string,
    string,
  ]
  const env = withPath({ VANKIEN_HOME: home, PORT, VANKIEN_BOLT_PORT: bolt, VANKIEN_HTTP_PORT: http })
  const children: ChildProcess[] = []

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    const { app } = readRun(readConfig(env))
    if (app !== null && isAlive(app.process)) process.kill(app.process.pid, 'SIGKILL')
    await removeHome(home)
  }, 120_000)

  /** Starts it below a shell, as npm does. @returns the shell, and all that is said until `until` is */
  async function start(until: string): Promise<[shell: ChildProcess, said: string]> {
    const shell = spawn(
      'sh',
      ['-c', '"$0" "$1" start; exit $?', process.execPath, join(checkout, 'bin', 'vankien.mjs')],
      { env },
    )
    children.push(shell)
    let said = ''
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        shell.emit('said')
      })
    }
    shell.on('exit', () => shell.emit('said'))
    while (!said.includes(until)) {
      await once(shell, 'said')
      if (shell.exitCode !== null && !said.includes(until)) throw new Error(`it ended without "${until}":\n${said}`)
    }
    return [shell, said]
  }

  async function revision(): Promise<unknown> {
    const body = JSON.stringify({ query: '{ revision { number } }' })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`http://localhost:${PORT}/graphql`, { method: 'POST', headers, body })
    return ((await response.json()) as { data: { revision: { number: number } } | null }).data?.revision.number
  }

  const server = (): ProcessId => readRun(readConfig(env)).server!.process!
  const app = (): ProcessId => readRun(readConfig(env)).app!.process

  it('says what it does and where to click, and serves', async () => {
    const [, said] = await start('Ctrl-C stops')
    expect(said).toMatch(/Starting Neo4j\nNeo4j is up \(.* s, process \d+\)\n[^]*Seeds: 5 fact files.*\nThe API is up/)
    expect(said).toContain(`http://localhost:${PORT}/graphql`)
    expect(said).toContain(`http://localhost:${http}/browser/`)
    expect(await revision()).toBeGreaterThan(0)
  })

  it('starts Neo4j again when that was killed, with all that was in it', async () => {
    const [before, was] = [server(), await revision()]
    process.kill(before.pid, 'SIGKILL')
    await expect.poll(revision, { timeout: 200_000, interval: 500 }).toBe(was)
    expect(server()).not.toEqual(before)
  })

  it('refuses a second start beside a sound one', async () => {
    await expect(start('Ctrl-C stops')).rejects.toThrow(
      new RegExp(`vankien runs already at http://localhost:${PORT} \\(process ${app().pid}\\)`),
    )
  })

  it('takes the place of one that lost its npm, and ends cleanly on Ctrl-C', async () => {
    const left = app()
    children[0]?.kill('SIGKILL')
    await once(children[0]!, 'exit')
    const [shell, said] = await start('Ctrl-C stops')
    expect(said).toContain(`Stopping the vankien that an earlier run left (process ${left.pid})`)
    expect(isAlive(left)).toBe(false)
    expect(said).toContain('0 of them new or changed')
    expect(await revision()).toBeGreaterThan(0)

    const neo4j = server()
    process.kill(app().pid, 'SIGINT')
    const [code] = (await once(shell, 'exit')) as [number]
    expect(code).toBe(0)
    expect(isAlive(neo4j)).toBe(false)
    expect(readRun(readConfig(env))).toEqual({ server: null, app: null })
  })
})
