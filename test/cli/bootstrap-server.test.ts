import type { ChildProcess } from 'node:child_process'
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { connect } from '../../src/neo4j/connect.js'
import { freePort } from '../../src/neo4j/index.js'
import { isAlive, type ProcessId } from '../../src/neo4j/process.js'
import { readRun, runPath, type ServerRecord } from '../../src/neo4j/runfile.js'
import { makeHome, removeHome } from '../db-setup/home.js'
import { runFile, vankien } from './run.js'

// One data folder through all of its adventures, in order, as each start of Neo4j takes seconds.
describe('the embedded server', { timeout: 240_000 }, async () => {
  const home = makeHome()
  const [boltPort, httpPort] = [await freePort(), await freePort()]
  const env = { VANKIEN_HOME: home, VANKIEN_BOLT_PORT: String(boltPort), VANKIEN_HTTP_PORT: String(httpPort) }
  const children: ChildProcess[] = []

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await removeHome(home)
  }, 120_000)

  function running(): ServerRecord & { process: ProcessId } {
    const { server } = readRun(readConfig(env))
    if (server?.process == null || !isAlive(server.process)) throw new Error('no server runs')
    return { ...server, process: server.process }
  }

  async function names(): Promise<unknown[]> {
    const password = readFileSync(join(home, 'password'), 'utf8').trim()
    const uri = `bolt://localhost:${boltPort}`
    const { driver } = await connect({ uri, user: 'neo4j', password, database: null, passwordFrom: '' })
    const { records } = await driver.executeQuery('MATCH (n:Sample) RETURN n.name AS name')
    await driver.close()
    return records.map((record) => record.get('name') as unknown)
  }

  it('names the port, the remedy and the variable when another program has its port', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(boltPort, '127.0.0.1', resolve))
    const outcome = await vankien(['up'], env)
    await new Promise((resolve) => other.close(resolve))
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(
      new RegExp(`vankien: Port ${boltPort}, wanted for Bolt .*VANKIEN_BOLT_PORT=${boltPort + 1}\n$`),
    )
  })

  it('is started by a command that needs it, with a random password that only its owner can read', async () => {
    const [child, line] = await runFile('hold.ts', ['first'], env)
    children.push(child)
    expect(JSON.parse(line)).toEqual({ uri: `bolt://localhost:${boltPort}`, owned: true })
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    expect(running().holders.map(({ pid }) => pid)).toEqual([child.pid])
  })

  it('is taken over, not started anew, when that command was killed', async () => {
    const before = running().process
    children[0]?.kill('SIGKILL')
    const { code, stderr } = await vankien(['up'], env)
    expect(stderr).toContain(`Neo4j of an earlier run taken over (process ${before.pid})`)
    expect(code).toBe(0)
    expect(running()).toMatchObject({ process: before, keep: true, holders: [] })
  })

  it('stays when a command that used it ends', async () => {
    const [child, line] = await runFile('hold.ts', ['second'], env)
    expect(JSON.parse(line)).toMatchObject({ owned: false })
    child.kill('SIGKILL')
    expect(await names()).toEqual(['first', 'second'])
  })

  it('is told by status, with the way to log in but not the password', async () => {
    const { code, stdout } = await vankien(['status'], env)
    expect(code).toBe(0)
    expect(stdout).toContain(`running, process ${running().process.pid}`)
    expect(stdout).toContain(`http://localhost:${httpPort}/browser/`)
    expect(stdout).toContain(`cat ${join(home, 'password')}`)
    expect(stdout).not.toContain(readFileSync(join(home, 'password'), 'utf8').trim())
  })

  it('is left alone when its password file is gone, which one line says', async () => {
    const [password, aside] = [join(home, 'password'), join(home, 'aside')]
    renameSync(password, aside)
    const { code, stderr } = await vankien(['up'], env)
    renameSync(aside, password)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^vankien: The password of the data in .* is gone: .* Put the file back, .*\n$/)
    running()
  })

  it('is found and started anew when nothing tells of it, and again when it was killed; nothing is lost', async () => {
    const first = running().process
    rmSync(runPath(readConfig(env)))
    expect(await vankien(['up'], env)).toMatchObject({ code: 0 })
    const second = running().process
    expect(isAlive(first)).toBe(false)

    process.kill(second.pid, 'SIGKILL')
    expect(await vankien(['up'], env)).toMatchObject({ code: 0 })
    expect(running().process).not.toEqual(second)
    expect(await names()).toEqual(['first', 'second'])
  })

  it('is stopped by down, which may be repeated', async () => {
    const { process: server } = running()
    expect((await vankien(['down'], env)).stderr).toMatch(/^Stopping Neo4j\nNeo4j stopped \(.* s\)\n$/)
    expect(isAlive(server)).toBe(false)
    expect(await vankien(['down'], env)).toEqual({ code: 0, stdout: '', stderr: 'Nothing was running.\n' })
    expect((await vankien(['status'], env)).stdout).toContain('Neo4j          not running')
  })
})
