import { setTimeout as sleep } from 'node:timers/promises'

/** How a long step tells what it does, and how it is told to stop. */
export interface Progress {
  /** Takes one line for people. */
  say?: ((line: string) => void) | undefined
  /** Once aborted, the step undoes what it began and throws the signal's reason. */
  signal?: AbortSignal | undefined
}

/** Waits; throws the signal's own reason when it is aborted meanwhile. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined)
  signal?.throwIfAborted()
}

/** The time since `start` (milliseconds), as people read it: "8.2 s". */
export function seconds(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`
}
