import { CommanderError } from 'commander'
import { VankienError } from '../errors.js'

/**
 * Tells an error on stderr: one line, the details of a `VankienError` below it, a stack only with DEBUG set.
 *
 * @returns the exit code
 */
export function report(error: unknown): number {
  const { line, details, exitCode } = describe(error)
  process.stderr.write(`vankien: ${line}\n`)
  if (details !== undefined) process.stderr.write(details.replace(/^/gm, '    ') + '\n')
  if (process.env['DEBUG']) console.error(error)
  return exitCode
}

interface Description {
  line: string
  details?: string | undefined
  exitCode: number
}

function describe(error: unknown): Description {
  if (error instanceof VankienError) return error
  if (error instanceof CommanderError) return { line: usage(error), exitCode: 2 }
  const { code, path } = error as NodeJS.ErrnoException
  const remedy = code === undefined ? undefined : systemErrors[code]
  if (remedy !== undefined) return { line: `${remedy.what}${path ? ` (${path})` : ''}. ${remedy.then}`, exitCode: 1 }
  const message = error instanceof Error ? error.message : String(error)
  const line = `Unexpected error: ${message.replace(/\s+/g, ' ')}. Run it again with DEBUG=1 to see where it comes from.`
  return { line, exitCode: 1 }
}

/** Commander's own words are "error: unknown option '--x'", sometimes over two lines. */
function usage({ message }: CommanderError): string {
  const what = message
    .replace(/^error: /, '')
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ')
  return `${what}. See \`vankien --help\`.`
}

const systemErrors: Record<string, { what: string; then: string } | undefined> = {
  ENOSPC: { what: 'The disk is full', then: 'Free some space and run it again: nothing is lost.' },
  EDQUOT: { what: 'The disk quota is used up', then: 'Free some space and run it again: nothing is lost.' },
  EACCES: { what: 'No permission', then: 'Give yourself the rights on it, or choose another folder.' },
  EPERM: { what: 'No permission', then: 'Give yourself the rights on it, or choose another folder.' },
  EROFS: { what: 'The file system is read-only', then: 'Choose another folder: VANKIEN_HOME, VANKIEN_CACHE.' },
}
