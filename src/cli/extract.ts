import type { Command } from 'commander'
import { UsageError } from '../errors.js'
import { extractPages, withExtracting, writeFacts, type ExtractFlags } from './extracting.js'
import { INPUTS } from './inputs.js'
import { print } from './print.js'

interface Flags extends ExtractFlags {
  out?: string
  explain?: boolean
  json?: boolean
  report?: string
}

export function extract(program: Command): void {
  withExtracting(program.command('extract'))
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
    if (flags.jobs !== undefined)
      throw new UsageError('--jobs goes with neither --explain nor --report', { remedy: 'Leave --jobs out' })
    const { review } = await import('./reviewing.js')
    return review(pages, flags, { out, explain: explain ? (json ? 'JSON' : 'TEXT') : null, report })
  }
  if (out === undefined) await extractPages(pages, flags, 0, ({ facts }) => print(`${facts}\n`))
  else await extractPages(pages, flags, 2, async (extracted) => void (await writeFacts(out, extracted)))
}
