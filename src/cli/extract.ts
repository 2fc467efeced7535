import type { Command } from 'commander'
import { once } from 'node:events'
import { checkNames, extractPages, writeFacts, type Extracted } from './extracting.js'
import { progressBar } from './ui.js'

export function extract(program: Command): void {
  program
    .command('extract <pages...>')
    .description('pages → fact files, NAME.facts.json each; one line of JSON for each page on stdout without --out')
    .option('--out <folder>', 'where the fact files are written')
    .action(run)
}

async function run(pages: string[], { out }: { out?: string }): Promise<void> {
  if (out !== undefined) checkNames(pages)
  const bar = progressBar('Reading', pages.length)
  const write = async (extracted: Extracted): Promise<void> =>
    void (out === undefined ? await print(extracted) : await writeFacts(out, extracted))
  const failed = await extractPages(pages, write, () => bar.advance())
  bar.done()
  if (failed > 0) process.exitCode = 1
}

async function print({ facts }: Extracted): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(facts)}\n`)) await once(process.stdout, 'drain')
}
