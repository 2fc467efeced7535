import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { VankienError } from '../errors.js'
import { withDatabase } from '../neo4j/index.js'
import { decodePage, readPage, type Page } from '../page/index.js'
import { say } from './ui.js'

export function pages(program: Command): void {
  program
    .command('pages')
    .description("the pages' own words, for the quotes")
    .command('add <pages...>')
    .description('gives loaded sources their words, from files or addresses, matched by hash')
    .action(add)
}

async function add(given: string[]): Promise<void> {
  const { addPages } = await import('../graph/index.js')
  const texts = await Promise.all(given.map(async (where) => ({ where, text: (await pageOf(where)).text })))
  await withDatabase(
    readConfig(),
    async ({ driver, database }) => {
      const report = await addPages(driver, database, texts)
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

const pageOf = (where: string): Promise<Page> => (/^https?:\/\//.test(where) ? fetchPage(where) : readPage(where))

async function fetchPage(url: string): Promise<Page> {
  const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(30_000) }).catch(
    (error: unknown) => {
      throw new VankienError(`${url}: cannot be fetched`, { remedy: 'Check the address and the network', cause: error })
    },
  )
  if (!response.ok)
    throw new VankienError(`${url}: the server answers ${response.status}`, { remedy: 'Check the address' })
  return decodePage(new Uint8Array(await response.arrayBuffer()), url, url, url)
}
