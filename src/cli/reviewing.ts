import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { VankienError } from '../errors.js'
import { readPages } from '../page/index.js'
import { read } from '../pipeline.js'
import { explain, markedPage, Report } from '../review/index.js'
import { print } from './extract.js'
import { writeFacts } from './extracting.js'
import { readInputs, type InputFlags } from './inputs.js'

interface Wanted {
  out: string | undefined
  explain: 'TEXT' | 'JSON' | null
  report: string | undefined
}

/** Reads pages one by one, and shows how each was read: on stdout, in an HTML file, or both; with fact files where `out` is given. */
export async function review(inputs: readonly string[], flags: InputFlags, wanted: Wanted): Promise<void> {
  const report = new Report()
  for await (const page of readInputs(inputs, flags, readPages)) {
    const explained = explain(read(page))
    const { facts, mentions } = explained
    if (wanted.explain === 'TEXT') await print(markedPage(explained))
    if (wanted.explain === 'JSON') await print(`${JSON.stringify({ source: facts.source, mentions })}\n`)
    if (wanted.report !== undefined) report.add(explained)
    if (wanted.out !== undefined)
      await writeFacts(wanted.out, { name: page.name, facts: JSON.stringify(facts, null, 2) })
  }
  if (wanted.report !== undefined) await writeReport(wanted.report, report)
}

/** Never half a file. */
async function writeReport(path: string, report: Report): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    await pipeline(Readable.from(report.parts()), createWriteStream(beside))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new VankienError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`, {
      remedy: 'Give a file in a folder that is there and may be written with --report',
      cause: error,
    })
  }
}
