import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VankienError } from '../errors.js'
import type { FactFile } from '../model/index.js'
import type { ReadPage } from '../page/index.js'
import { readInputs, type InputFlags } from './inputs.js'

/** A page that could be read, and its facts. */
export interface Extracted {
  readonly page: ReadPage
  readonly facts: FactFile
}

/** Reads pages one by one, in the order given, and hands on each with its facts before the next is read. */
export async function extractPages(
  inputs: readonly string[],
  flags: InputFlags,
  onPage: (extracted: Extracted) => Promise<void>,
): Promise<void> {
  const { extract } = await import('../pipeline.js')
  for await (const page of readInputs(inputs, flags)) await onPage({ page, facts: factsOf(page, extract) })
}

function factsOf(page: ReadPage, extract: (page: ReadPage) => FactFile): FactFile {
  try {
    return extract(page)
  } catch (cause) {
    throw new VankienError(`${page.where}: ${(cause as Error).message}`, {
      remedy: 'This is a fault of the reader: run it again with DEBUG=1',
      cause,
    })
  }
}

/** Writes `NAME.facts.json` into a folder, which is made when it is not there; never half a file. @returns its path */
export async function writeFacts(folder: string, { page, facts }: Extracted): Promise<string> {
  const path = join(folder, `${page.name}.facts.json`)
  const beside = `${path}.${process.pid}.part`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(beside, `${JSON.stringify(facts, null, 2)}\n`)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new VankienError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`, {
      remedy: 'Give a folder that may be written with --out',
      cause: error,
    })
  }
  return path
}
