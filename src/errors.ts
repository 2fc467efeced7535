export interface VankienErrorOptions {
  /** The process's exit code: 1 for a failure, 2 for wrong usage. */
  exitCode?: number
  /** What the reader can do about it, as a sentence. */
  remedy?: string
  /** Lines that show the cause, such as the end of a log; printed below the one line. */
  details?: string
  cause?: unknown
}

/**
 * An error that a person can act on. The command line prints `line` (the message and the remedy, always one line), then
 * `details` where there are any, and leaves with `exitCode`. Anything else that is thrown counts as a fault of the program.
 */
export class VankienError extends Error {
  readonly exitCode: number
  readonly remedy: string | undefined
  readonly details: string | undefined

  constructor(message: string, { exitCode = 1, remedy, details, cause }: VankienErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'VankienError'
    this.exitCode = exitCode
    this.remedy = remedy
    this.details = details
  }

  get line(): string {
    const sentence = this.message.replace(/[.\s]+$/, '')
    const whole = this.remedy === undefined ? this.message : `${sentence}. ${this.remedy}`
    return whole.replace(/\s+/g, ' ').trim()
  }
}

/** Wrong arguments, flags or settings: exit code 2. */
export class UsageError extends VankienError {
  constructor(message: string, options: Omit<VankienErrorOptions, 'exitCode'> = {}) {
    super(message, { ...options, exitCode: 2 })
    this.name = 'UsageError'
  }
}
