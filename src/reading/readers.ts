import { availableParallelism } from 'node:os'
import type { Extracted, Failed, Task } from './one.js'

/** What reads pages: this thread, or several others. */
export interface Readers {
  /** How many pages more than the next are given out, so that no reader waits. */
  readonly ahead: number
  /** Rejects when the thread that read ended, such as without memory. */
  read: (task: Task) => Promise<Extracted | Failed>
  stop: () => Promise<void>
}

/** Pages for each thread: fewer do not pay for its start. */
const WORTH = 100

/** Megabytes for what a thread has just made; Node gives 48. */
const NURSERY = 192

/** How many threads a number of pages is worth, at most one for each core. */
export const jobsFor = (pages: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(pages / WORTH)))

export async function startReaders(jobs: number): Promise<Readers> {
  if (jobs <= 1) {
    const { readOne } = await import('./one.js')
    return { ahead: 0, read: readOne, stop: () => Promise.resolve() }
  }
  const { Tinypool } = await import('tinypool')
  const filename = new URL('thread.mjs', import.meta.url).href
  // A page leaves much behind: in a larger nursery most of it is gone before it is collected.
  const resourceLimits = { maxYoungGenerationSizeMb: NURSERY }
  const pool = new Tinypool({ filename, minThreads: jobs, maxThreads: jobs, resourceLimits })
  return { ahead: 8 * jobs, read: (task) => pool.run(task) as Promise<Extracted | Failed>, stop: () => pool.destroy() }
}
