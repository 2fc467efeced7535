import type { Command } from 'commander'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../config.js'
import { FactFile } from '../model/index.js'
import { withDatabase } from '../neo4j/index.js'
import { extractPages, withExtracting, writeFacts, type ExtractFlags } from './extracting.js'
import { INPUTS } from './inputs.js'
import { progressBar, say } from './ui.js'

export function ingest(program: Command): void {
  withExtracting(program.command('ingest'))
    .argument('<pages...>', INPUTS)
    .description('pages → graph: extract and load, with the words of the pages; tells what was unresolved')
    .option('--replaces <id>', 'the source (sha256:…) that the first page takes the place of')
    .action(run)
}

/** A page that was read: its facts and its words stand in files until they are loaded. */
interface Read {
  where: string
  facts: string
  words: string
}

async function run(pages: string[], { replaces, ...flags }: ExtractFlags & { replaces?: string }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vankien-ingest-'))
  try {
    const read: Read[] = []
    await extractPages(pages, flags, 0, async (extracted) => {
      const words = join(folder, `${extracted.name}.words`)
      await writeFile(words, extracted.text)
      read.push({ where: extracted.where, facts: await writeFacts(folder, extracted), words })
    })
    if (read.length > 0) await load(read, replaces)
    for (const one of read) await tellUnresolved(one)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function load(read: readonly Read[], replaces: string | undefined): Promise<void> {
  const { addPages, loadFactFiles } = await import('../graph/index.js')
  await withDatabase(
    readConfig(),
    async ({ driver, database }) => {
      const bar = progressBar('Loading', read.length)
      const paths = read.map(({ facts }) => facts)
      const options = {
        onProgress: ({ done }: { done: number }) => bar.reach(done),
        ...(replaces === undefined ? {} : { replaces }),
      }
      const report = await loadFactFiles(driver, database, paths, options)
      const words = await addPages(driver, database, wordsOf(read))
      bar.done()
      say(
        `${report.loaded} of ${report.files} pages were new or changed; the words of ${words.pages} are loaded; revision ${words.revision ?? report.revision}`,
      )
    },
    { say },
  )
}

async function* wordsOf(read: readonly Read[]): AsyncGenerator<{ where: string; text: string }> {
  for (const { where, words } of read) yield { where, text: await readFile(words, 'utf8') }
}

/** What a page names that could not be told, on stderr: one line each. */
async function tellUnresolved({ where, facts }: Read): Promise<void> {
  const { unresolved } = FactFile.parse(JSON.parse(await readFile(facts, 'utf8')))
  for (const { kind, text, start, reason, candidates } of unresolved) {
    const could = candidates.length === 0 ? '' : `; it could be ${candidates.join(' · ')}`
    say(`${where}, character ${start}: ${kind} "${text}": ${reason}${could}`)
  }
}
