import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isAlive, self, type ProcessId } from './process.js'
import { pause } from './progress.js'

export interface LockOptions {
  /** Called once when somebody else holds the lock. */
  onWait?: (holder: ProcessId) => void
  signal?: AbortSignal | undefined
}

/**
 * Runs `work` while no other process holds the lock file `path`. The file names its holder, so that a lock whose holder
 * was killed counts as free.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  mkdirSync(dirname(path), { recursive: true })
  await take(path, options)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

async function take(path: string, { onWait, signal }: LockOptions): Promise<void> {
  for (let told = false; ;) {
    signal?.throwIfAborted()
    if (tryTake(path)) return
    const text = read(path)
    if (text === null) continue
    const holder = parse(text)
    if (holder === null || !isAlive(holder)) {
      removeStale(path, text)
      continue
    }
    if (!told) onWait?.(holder)
    told = true
    await pause(100, signal)
  }
}

/** A link appears with its whole content or not at all, so no half-written lock is ever seen. */
function tryTake(path: string): boolean {
  const beside = unique(path)
  writeFileSync(beside, JSON.stringify(self()), { mode: 0o600 })
  try {
    linkSync(beside, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(beside, { force: true })
  }
}

/** Moves the stale lock away; if somebody took the lock between the look and the move, gives it back. */
function removeStale(path: string, stale: string): void {
  const aside = unique(path)
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (read(aside) !== stale) {
    try {
      linkSync(aside, path)
    } catch {
      // Taken a third time meanwhile: that holder stays.
    }
  }
  rmSync(aside, { force: true })
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string): ProcessId | null {
  try {
    return JSON.parse(text) as ProcessId
  } catch {
    return null
  }
}

function unique(path: string): string {
  return `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
}
