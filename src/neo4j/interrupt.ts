import { constants } from 'node:os'
import { VankienError } from '../errors.js'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The reason of an abort by Ctrl-C or `kill`: exit code 128 and the signal's number, as shells have it. */
export class Interrupted extends VankienError {
  constructor(readonly signalName: NodeJS.Signals) {
    super(`Stopped by ${signalName}`, { exitCode: 128 + constants.signals[signalName] })
    this.name = 'Interrupted'
  }
}

export interface Interruptible {
  /** Aborted with an `Interrupted` at the first signal. */
  signal: AbortSignal
  /** Gives the signals back to Node. */
  dispose: () => void
}

/** Catches SIGINT, SIGTERM and SIGHUP once, for a clean end; a second signal a moment later ends the process at once. */
export function onInterrupt(): Interruptible {
  const controller = new AbortController()
  let first = 0
  const handle = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      first = Date.now()
      controller.abort(new Interrupted(name))
      // npm passes on the Ctrl-C that the terminal has sent to this process too.
    } else if (Date.now() - first > 500) process.exit(128 + constants.signals[name])
  }
  for (const name of signals) process.on(name, handle)
  const dispose = (): void => signals.forEach((name) => void process.off(name, handle))
  return { signal: controller.signal, dispose }
}

/** Settles as `work` does, but rejects with the signal's reason as soon as it is aborted. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
