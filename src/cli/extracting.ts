import type { Command } from 'commander'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../errors.js'
import { readInputs, withInputs, type InputFlags } from './inputs.js'
import { interruptibly } from './interruptibly.js'
import type { Extracted } from '../reading/one.js'
import { cannotWrite, writeWholeFile } from './whole-file.js'

/** What the flags say of pages to extract. */
export interface ExtractFlags extends InputFlags {
  jobs?: number
}

/** Adds the flags of a command that extracts. */
export const withExtracting = (command: Command): Command =>
  withInputs(command).option('--jobs <n>', 'threads that read; as many as cores where the pages are many', toJobs)

function toJobs(given: string): number {
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given)
  throw new UsageError(`--jobs ${given}: no number of threads`, { remedy: 'Give 1 to 999, or leave --jobs out' })
}

/**
 * Reads pages in the order given and hands on each with its facts, as JSON with `indent` blanks (0: one line). Ctrl-C ends it
 * between two pages.
 */
export async function extractPages(
  inputs: readonly string[],
  { jobs, ...flags }: ExtractFlags,
  indent: number,
  onPage: (extracted: Extracted) => Promise<void>,
): Promise<void> {
  const { extractAll } = await import('../reading/many.js')
  await interruptibly(async (signal) => {
    const read = readInputs(inputs, flags, (all, options) => extractAll(all, { ...options, jobs, indent, signal }))
    for await (const extracted of read) await onPage(extracted)
  })
}

/** Writes `NAME.facts.json` into a folder, which is made when it is not there; never half a file. @returns its path */
export async function writeFacts(folder: string, { name, facts }: Pick<Extracted, 'name' | 'facts'>): Promise<string> {
  const path = join(folder, `${name}.facts.json`)
  try {
    await mkdir(folder, { recursive: true })
    await writeWholeFile(path, [facts, '\n'])
  } catch (error) {
    throw cannotWrite(path, error, 'Give a folder that may be written with --out')
  }
  return path
}
