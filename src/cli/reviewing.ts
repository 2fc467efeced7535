import { readPages } from '../page/index.js'
import { read } from '../pipeline.js'
import { explain, markedPage, Report } from '../review/index.js'
import { writeFacts } from './extracting.js'
import { readInputs, type InputFlags } from './inputs.js'
import { print } from './print.js'
import { cannotWrite, writeWholeFile } from './whole-file.js'

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
  if (wanted.report === undefined) return
  await writeWholeFile(wanted.report, report.parts()).catch((error: unknown) => {
    const remedy = 'Give a file in a folder that is there and may be written with --report'
    throw cannotWrite(wanted.report!, error, remedy)
  })
}
