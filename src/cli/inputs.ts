import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { UsageError } from '../errors.js'
import { isSkipped, type ReadOptions, type Skipped } from '../page/index.js'
import { report } from './report.js'
import { progressBar, say } from './ui.js'

/** What the flags say of inputs. */
export interface InputFlags {
  name?: string
  allowPrivate?: boolean
}

export const INPUTS = 'files (text, HTML, PDF, DOCX), folders, addresses, or - for stdin'

/** Adds the flags of a command that reads pages. */
export const withInputs = (command: Command): Command =>
  command
    .option('--name <name>', 'the name of the page that comes from stdin')
    .option('--allow-private', 'also fetch from addresses that are not public')

/** @throws UsageError for a name of nothing */
export function optionsOf(inputs: readonly string[], { name, allowPrivate }: InputFlags): ReadOptions {
  if (name !== undefined && !inputs.includes('-'))
    throw new UsageError('--name names the page that comes from stdin, and - is not given', {
      remedy: 'Give - among the pages, or leave --name out',
    })
  return { name, allowPrivate: allowPrivate ?? readConfig().allowPrivate }
}

/**
 * Reads pages one by one with `readAll`, with a bar. At the end tells on stderr what could not be read, one line each with its
 * reason, and how many files of folders were passed over; then the exit code is 1.
 */
export async function* readInputs<T extends object>(
  inputs: readonly string[],
  flags: InputFlags,
  readAll: (inputs: readonly string[], options: ReadOptions) => AsyncIterable<T | Skipped>,
): AsyncGenerator<T> {
  const skipped: Skipped[] = []
  let bar: ReturnType<typeof progressBar> | undefined
  const onFound = (count: number): void => void (bar = progressBar('Reading', count))
  try {
    for await (const read of readAll(inputs, { ...optionsOf(inputs, flags), onFound })) {
      if (isSkipped(read)) skipped.push(read)
      else yield read
      bar?.advance()
    }
  } finally {
    bar?.done()
  }
  tell(skipped)
}

function tell(skipped: readonly Skipped[]): void {
  const failed = skipped.filter(({ passedOver }) => !passedOver)
  for (const { error } of failed) report(error)
  const kinds = new Map<string, number>()
  for (const { where, passedOver } of skipped) {
    const kind = /[^./\\](\.[^./\\]+)$/u.exec(where)?.[1]?.toLowerCase() ?? 'without an ending'
    if (passedOver) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const list = [...kinds].map(([kind, count]) => `${count} ${kind}`)
  if (list.length > 0) say(`Passed over, as no pages: ${list.join(', ')}`)
  if (failed.length > 0) process.exitCode = 1
}
