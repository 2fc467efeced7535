import type { Command } from 'commander'
import { once } from 'node:events'
import { extractPages, writeFacts, type Extracted } from './extracting.js'
import { INPUTS, withInputs, type InputFlags } from './inputs.js'

export function extract(program: Command): void {
  withInputs(program.command('extract'))
    .argument('<pages...>', INPUTS)
    .description('pages → fact files, NAME.facts.json each; one line of JSON for each page on stdout without --out')
    .option('--out <folder>', 'where the fact files are written')
    .action(run)
}

async function run(pages: string[], { out, ...flags }: InputFlags & { out?: string }): Promise<void> {
  const write = async (extracted: Extracted): Promise<void> =>
    void (out === undefined ? await print(extracted) : await writeFacts(out, extracted))
  await extractPages(pages, flags, write)
}

async function print({ facts }: Extracted): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(facts)}\n`)) await once(process.stdout, 'drain')
}
