import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { withLock } from '../../src/neo4j/lock.js'
import { self, type ProcessId } from '../../src/neo4j/process.js'

describe('withLock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vankien-lock-'))
  const path = join(folder, 'a.lock')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('lets one in at a time, tells the others who holds it, and leaves nothing behind', async () => {
    let inside = 0
    const seen: ProcessId[] = []
    const work = async (): Promise<void> => {
      expect(++inside).toBe(1)
      await sleep(30)
      inside--
    }
    await Promise.all([1, 2, 3].map(() => withLock(path, work, { onWait: (holder) => seen.push(holder) })))
    expect(seen).toEqual([self(), self()])
    expect(readdirSync(folder)).toEqual([])
  })

  it('is free again after an error', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('sample')))).rejects.toThrow('sample')
    expect(await withLock(path, async () => 'in')).toBe('in')
  })

  it.each([JSON.stringify({ pid: process.pid, started: 'at another time' }), ''])(
    'passes over what a killed process left: %j',
    async (left) => {
      writeFileSync(path, left)
      expect(await withLock(path, async () => 'in')).toBe('in')
    },
  )

  it('stops waiting when it is told to, with the reason', async () => {
    const reason = new Error('enough')
    await withLock(path, async () => {
      const controller = new AbortController()
      const waiting = withLock(path, async () => 'in', { signal: controller.signal })
      controller.abort(reason)
      await expect(waiting).rejects.toBe(reason)
    })
  })
})
