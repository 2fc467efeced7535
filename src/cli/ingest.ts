import type { Command } from 'commander'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../config.js'
import type { FactFile } from '../model/index.js'
import { withDatabase } from '../neo4j/index.js'
import { checkNames, extractPages, writeFacts } from './extracting.js'
import { progressBar, say } from './ui.js'

export function ingest(program: Command): void {
  program
    .command('ingest <pages...>')
    .description('pages → graph: extract and load, with the words of the pages; tells what was unresolved')
    .option('--replaces <id>', 'the source (sha256:…) that the first page takes the place of')
    .action(run)
}

async function run(pages: string[], { replaces }: { replaces?: string }): Promise<void> {
  checkNames(pages)
  const folder = await mkdtemp(join(tmpdir(), 'vankien-ingest-'))
  try {
    const reading = progressBar('Reading', pages.length)
    const read: { path: string; where: string; text: string; facts: FactFile }[] = []
    const failed = await extractPages(
      pages,
      async ({ where, page, facts }) =>
        void read.push({ path: await writeFacts(folder, { page, facts }), where, text: page.text, facts }),
      () => reading.advance(),
    )
    reading.done()
    if (read.length > 0) await load(read, replaces)
    for (const { where, facts } of read) tellUnresolved(where, facts)
    if (failed > 0) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function load(
  read: readonly { path: string; where: string; text: string }[],
  replaces: string | undefined,
): Promise<void> {
  const { addPages, loadFactFiles } = await import('../graph/index.js')
  await withDatabase(
    readConfig(),
    async ({ driver, database }) => {
      const bar = progressBar('Loading', read.length)
      const paths = read.map(({ path }) => path)
      const options = {
        onProgress: ({ done }: { done: number }) => bar.reach(done),
        ...(replaces === undefined ? {} : { replaces }),
      }
      const report = await loadFactFiles(driver, database, paths, options)
      const words = await addPages(driver, database, read)
      bar.done()
      say(
        `${report.loaded} of ${report.files} pages were new or changed; the words of ${words.pages} are loaded; revision ${words.revision ?? report.revision}`,
      )
    },
    { say },
  )
}

/** What a page names that could not be told, on stderr: one line each. */
function tellUnresolved(where: string, { unresolved }: FactFile): void {
  for (const { kind, text, start, reason, candidates } of unresolved) {
    const could = candidates.length === 0 ? '' : `; it could be ${candidates.join(' · ')}`
    say(`${where}, character ${start}: ${kind} "${text}": ${reason}${could}`)
  }
}
