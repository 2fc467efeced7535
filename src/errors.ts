export interface VankienErrorOptions {
  /** The process's exit code: 1 for a failure, 2 for wrong usage. */
  exitCode?: number
  /** What the reader can do about it, as one sentence. */
  remedy?: string
  cause?: unknown
}

/**
 * An error that a person can act on. The command line prints it as one line, `message`, then the remedy, and leaves
 * with `exitCode`. Everything else that is thrown counts as a fault of the program.
 */
export class VankienError extends Error {
  readonly exitCode: number
  readonly remedy: string | undefined

  constructor(message: string, { exitCode = 1, remedy, cause }: VankienErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'VankienError'
    this.exitCode = exitCode
    this.remedy = remedy
  }

  /** The one line that people see. */
  get line(): string {
    return oneLine(this.remedy === undefined ? this.message : `${this.message}. ${this.remedy}`)
  }
}

/** Wrong arguments, flags or settings: exit code 2. */
export class UsageError extends VankienError {
  constructor(message: string, options: Omit<VankienErrorOptions, 'exitCode'> = {}) {
    super(message, { ...options, exitCode: 2 })
    this.name = 'UsageError'
  }
}

/** `text` with line breaks and runs of blanks made one blank. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
