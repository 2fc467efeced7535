import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { checkout } from '../../src/config.js'

const run = promisify(execFile)

// A checkout with one package, which stands in it, so that npm needs no network.
describe('installing what is missing', { timeout: 30_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'vankien-install-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  function lock(version: string): void {
    const root_ = { name: 'sample', dependencies: { part: 'file:part' } }
    const packages = { '': root_, part: { version }, 'node_modules/part': { resolved: 'part', link: true } }
    mkdirSync(join(root, 'part'), { recursive: true })
    writeFileSync(join(root, 'part', 'package.json'), JSON.stringify({ name: 'part', version }))
    writeFileSync(join(root, 'package.json'), JSON.stringify(root_))
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ name: 'sample', lockfileVersion: 3, packages }))
  }

  /** What went wrong (null for nothing), and what was said meanwhile. */
  async function ensureInstalled(): Promise<{ failure: string | null; said: string }> {
    const install = pathToFileURL(join(checkout, 'bin', 'install.mjs')).href
    const script = `import { ensureInstalled } from '${install}'; console.log(JSON.stringify(await ensureInstalled(process.argv[1])))`
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script, root])
    return { failure: JSON.parse(stdout) as string | null, said: stderr }
  }

  const installed = {
    failure: null,
    said: expect.stringMatching(/^Installing packages .*\nPackages installed/) as string,
  }
  const nothing = { failure: null, said: '' }

  it('installs once, and leaves no lock', async () => {
    lock('1.0.0')
    expect(await ensureInstalled()).toEqual(installed)
    expect(await ensureInstalled()).toEqual(nothing)
    expect(readdirSync(join(root, '.vankien'))).toEqual([])
  })

  it('installs again when the lockfile has changed', async () => {
    lock('1.0.1')
    expect(await ensureInstalled()).toEqual(installed)
    expect(await ensureInstalled()).toEqual(nothing)
  })

  it('recovers from a package that was removed and from an install that was killed', async () => {
    rmSync(join(root, 'node_modules', 'part'))
    expect(await ensureInstalled()).toEqual(installed)
    for (const name of ['.vankien-install', '.package-lock.json']) rmSync(join(root, 'node_modules', name))
    writeFileSync(join(root, '.vankien', 'install.lock'), `${process.pid} 1\n${process.pid} 2`)
    expect(await ensureInstalled()).toEqual(installed)
    expect(existsSync(join(root, 'node_modules', 'part', 'package.json'))).toBe(true)
  })

  it('believes what npm notes about an install by hand', async () => {
    rmSync(join(root, 'node_modules', '.vankien-install'))
    expect(await ensureInstalled()).toEqual(nothing)
  })

  it('says in one line why npm failed', async () => {
    lock('1.0.2')
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'sample', dependencies: { other: 'file:other' } }))
    const { failure } = await ensureInstalled()
    expect(failure).toMatch(/^npm ci failed: .*\. Check the network .*\.$/)
  })
})
