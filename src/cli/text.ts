import type { Command } from 'commander'
import { once } from 'node:events'
import { readPage } from '../page/index.js'
import { INPUTS, optionsOf, withInputs, type InputFlags } from './inputs.js'

export function text(program: Command): void {
  withInputs(program.command('text'))
    .argument('<page>', INPUTS)
    .description("a page's text as it is read: what the offsets of its facts count code points of")
    .action(print)
}

/** Exactly the text, with no line end added. */
async function print(page: string, flags: InputFlags): Promise<void> {
  const { text } = await readPage(page, optionsOf([page], flags))
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
