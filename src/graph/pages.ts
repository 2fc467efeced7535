import type { Driver, ManagedTransaction } from 'neo4j-driver'
import { isSkipped, readPages } from '../page/index.js'
import { sha256, sliceCodePoints } from '../text/index.js'
import { change, lockRevision, raiseRevision } from './revision.js'
import { forRows, run } from './run.js'

/** A page's words, as decoded. */
export interface PageText {
  /** Names it in reports: a path or an address. */
  where: string
  text: string
}

export interface PagesReport {
  /** Sources that got their words. */
  pages: number
  /** Pages of which no fact file is loaded. */
  unknown: string[]
  /** Passages whose words are not those that were read: only their excerpt is shown. */
  mismatched: number
  /** The graph's revision; null when nothing was looked for. */
  revision: number | null
}

const sourceId = (text: string): string => `sha256:${sha256(text)}`

/**
 * Gives loaded sources their words, so that quotes are shown: matched by the hash of the text, each passage checked
 * against its own hash. Loading them again changes nothing.
 */
export async function addPages(
  driver: Driver,
  database: string,
  pages: Iterable<PageText> | AsyncIterable<PageText>,
): Promise<PagesReport> {
  const report: PagesReport = { pages: 0, unknown: [], mismatched: 0, revision: null }
  for await (const page of pages) {
    const found = await change(driver, database, (tx) => addPage(tx, page.text))
    report.revision = found.revision
    report.mismatched += found.mismatched
    if (found.known) report.pages += 1
    else report.unknown.push(page.where)
  }
  return report
}

interface PassageRow extends Record<string, unknown> {
  id: string
  start: number
  end: number
  hash: string
  loaded: boolean
}

async function addPage(
  tx: ManagedTransaction,
  text: string,
): Promise<{ known: boolean; mismatched: number; revision: number }> {
  const clock = await lockRevision(tx)
  const id = sourceId(text)
  const [source] = await run<{ loaded: boolean }>(tx, 'MATCH (s:Source { id: $id }) RETURN s.pageLoaded AS loaded', {
    id,
  })
  if (!source) return { known: false, mismatched: 0, revision: clock.current }
  const passages = await run<PassageRow>(
    tx,
    `MATCH (:Source { id: $id })<-[:FROM]-(p:Passage)
     RETURN p.id AS id, p.start AS start, p.end AS end, p.hash AS hash, p.quote IS NOT NULL AS loaded`,
    { id },
  )
  const quotes = passages.map((row) => ({ ...row, quote: sliceCodePoints(text, row.start, row.end) }))
  const right = quotes.filter(({ quote, hash }) => sha256(quote) === hash)
  const missing = right.filter(({ loaded }) => !loaded)
  const mismatched = quotes.length - right.length
  if (source.loaded && missing.length === 0) return { known: true, mismatched, revision: clock.current }
  await forRows(tx, 'MATCH (p:Passage { id: row.id }) SET p.quote = row.quote', missing)
  await run(tx, 'MATCH (s:Source { id: $id }) SET s.pageLoaded = true', { id })
  await raiseRevision(tx, clock)
  return { known: true, mismatched, revision: clock.current + 1 }
}

/** Looks in folders for the words of loaded sources that have none yet, and of passages that came later. */
export async function addPagesOf(driver: Driver, database: string, folders: readonly string[]): Promise<PagesReport> {
  const wanted = folders.length === 0 ? new Set<string>() : await sourcesWithoutWords(driver, database)
  return addPages(driver, database, wanted.size === 0 ? [] : wordsIn(folders, wanted))
}

/** The pages of folders that are wanted, until none is. What cannot be read there is nobody's words. */
async function* wordsIn(folders: readonly string[], wanted: Set<string>): AsyncGenerator<PageText> {
  for await (const page of readPages(folders)) {
    if (!isSkipped(page) && wanted.delete(sourceId(page.text))) yield page
    if (wanted.size === 0) return
  }
}

async function sourcesWithoutWords(driver: Driver, database: string): Promise<Set<string>> {
  const session = driver.session({ database, defaultAccessMode: 'READ' })
  try {
    const rows = await session.executeRead((tx) =>
      run<{ id: string }>(
        tx,
        `MATCH (s:Source) WHERE NOT s.pageLoaded OR EXISTS { (s)<-[:FROM]-(p:Passage) WHERE p.quote IS NULL } RETURN s.id AS id`,
      ),
    )
    return new Set(rows.map(({ id }) => id))
  } finally {
    await session.close()
  }
}
