import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { VankienError } from '../errors.js'
import { withDatabase } from '../neo4j/index.js'
import { findPages, readPages } from '../page/index.js'
import { INPUTS, readInputs, withInputs, type InputFlags } from './inputs.js'
import { say } from './ui.js'

export function pages(program: Command): void {
  const group = program.command('pages').description("the pages' own words, for the quotes")
  withInputs(group.command('add'))
    .argument('<pages...>', INPUTS)
    .description('gives loaded sources their words, from files or addresses, matched by hash')
    .action(add)
}

async function add(given: string[], flags: InputFlags): Promise<void> {
  await mustBeThere(given)
  const { addPages } = await import('../graph/index.js')
  await withDatabase(
    readConfig(),
    async ({ driver, database }) => {
      const report = await addPages(driver, database, readInputs(given, flags, readPages))
      say(`The words of ${report.pages} pages are loaded; revision ${report.revision ?? 0}`)
      if (report.mismatched > 0) say(`${report.mismatched} passages have other words than those that were read`)
      if (report.unknown.length > 0)
        throw new VankienError(`no facts are loaded of ${report.unknown.join(', ')}`, {
          remedy: 'Load their fact files first (vankien load), or read them (vankien ingest)',
        })
    },
    { say },
  )
}

/** A wrong path is told before a server is looked for. */
async function mustBeThere(given: readonly string[]): Promise<void> {
  const { skipped } = await findPages(given)
  const missing = skipped.find(({ passedOver }) => !passedOver)
  if (missing) throw missing.error
}
