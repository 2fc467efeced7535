import type { Command } from 'commander'
import { once } from 'node:events'
import { UsageError } from '../errors.js'
import { extractPages, writeFacts } from './extracting.js'
import { INPUTS, withInputs, type InputFlags } from './inputs.js'

interface Flags extends InputFlags {
  out?: string
  explain?: boolean
  json?: boolean
  report?: string
}

export function extract(program: Command): void {
  withInputs(program.command('extract'))
    .argument('<pages...>', INPUTS)
    .description('pages → fact files, NAME.facts.json each; one line of JSON for each page on stdout without --out')
    .option('--out <folder>', 'where the fact files are written')
    .option('--explain', 'print each page with every mention, the rule that read it, and what it became')
    .option('--json', 'with --explain: one line of JSON for each page')
    .option('--report <file>', 'one HTML file with all pages, to review them in a browser')
    .action(run)
}

async function run(pages: string[], { out, explain, json, report, ...flags }: Flags): Promise<void> {
  if (json && !explain)
    throw new UsageError('--json goes with --explain', { remedy: 'Add --explain; facts are JSON without it' })
  if (explain || report !== undefined) {
    const { review } = await import('./reviewing.js')
    return review(pages, flags, { out, explain: explain ? (json ? 'JSON' : 'TEXT') : null, report })
  }
  await extractPages(pages, flags, async (extracted) =>
    out === undefined ? print(extracted.facts) : void (await writeFacts(out, extracted)),
  )
}

/** One line of JSON on stdout. */
export async function print(what: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(what)}\n`)) await once(process.stdout, 'drain')
}
