import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { findServers, identify, isAlive, parentOf, self, stopProcess } from '../../src/neo4j/process.js'

describe('processes', () => {
  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  async function run(script: string, ...args: string[]): Promise<ChildProcess & { pid: number }> {
    const child = spawn(process.execPath, ['-e', `${script}; console.log('ready')`, ...args])
    children.push(child)
    await once(child.stdout, 'data')
    return child as ChildProcess & { pid: number }
  }

  it('knows this process and its parent', () => {
    expect(self().pid).toBe(process.pid)
    expect(isAlive(self())).toBe(true)
    expect(parentOf(self())).toBe(process.ppid)
  })

  it('takes a number that another process has now for a dead one', () => {
    expect(isAlive({ ...self(), started: 'at another time' })).toBe(false)
  })

  it('sees that a killed process is dead', async () => {
    const child = await run('setInterval(() => {}, 1000)')
    const id = identify(child.pid)!
    expect(isAlive(id)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isAlive(id)).toBe(false)
    expect(identify(child.pid)).toBeNull()
  })

  it('ends by force what does not end when asked', async () => {
    const stubborn = await run("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)")
    const id = identify(stubborn.pid)!
    expect(await stopProcess(id, 300)).toBe(false)
    expect(isAlive(id)).toBe(false)
    const willing = await run('setInterval(() => {}, 1000)')
    expect(await stopProcess(identify(willing.pid)!, 5000)).toBe(true)
  })

  it('finds a server by its whole data folder only', async () => {
    const home = '/data/of a/sample'
    const child = await run(
      'setInterval(() => {}, 1000)',
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      '-',
    )
    expect(findServers(home).map(({ pid }) => pid)).toEqual([child.pid])
    expect(findServers('/data/of a/sam')).toEqual([])
  })
})
