import { onInterrupt } from '../neo4j/interrupt.js'

/** Runs `work` with a signal that the first Ctrl-C (or SIGTERM) aborts. */
export async function interruptibly(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { signal, dispose } = onInterrupt()
  try {
    await work(signal)
  } finally {
    dispose()
  }
}
