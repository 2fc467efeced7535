import type { ManagedTransaction } from 'neo4j-driver'
import { VankienError } from '../errors.js'
import type { FactFile } from '../model/index.js'
import { run } from './run.js'
import { pack } from './store.js'

/** A page that takes the place of another. */
export interface Replacement {
  /** Source id of the earlier page. */
  old: string
  /** Source id of the page that replaces it. */
  by: string
}

export interface Selection {
  /** Files that change the graph. */
  fresh: FactFile[]
  /** Sources among them that were loaded before, from another fact file. */
  again: string[]
  replaced: Replacement[]
}

/**
 * Which files change the graph. One that is loaded already does not, nor one of a page that was replaced. A page
 * replaces an earlier one with the same address and other words, or the one of `replaces`.
 *
 * @throws VankienError when `replaces` is no source of the graph
 */
export async function selectFiles(
  tx: ManagedTransaction,
  files: readonly FactFile[],
  replaces?: string,
): Promise<Selection> {
  const known = await run<{ id: string; hash: string; retired: boolean }>(
    tx,
    `UNWIND $ids AS id MATCH (s:Source { id: id })-[:EXTRACTED_BY]->(x)
     RETURN id, x.fileHash AS hash, s.retiredAt IS NOT NULL AS retired`,
    { ids: files.map(({ source }) => source.id) },
  )
  const byId = new Map(known.map((row) => [row.id, row]))
  const latest = new Map(files.map((file) => [file.source.id, file]))
  const fresh = [...latest.values()].filter((file) => {
    const row = byId.get(file.source.id)
    return row === undefined || (!row.retired && row.hash !== pack(file).hash)
  })
  const again = fresh.map(({ source }) => source.id).filter((id) => byId.has(id))
  return { fresh, again, replaced: await replacements(tx, fresh, replaces) }
}

async function replacements(
  tx: ManagedTransaction,
  fresh: readonly FactFile[],
  replaces?: string,
): Promise<Replacement[]> {
  const [first] = fresh
  const named = replaces !== undefined && first ? [await namedReplacement(tx, replaces, first.source.id)] : []
  const rows = await run<Replacement & Record<string, unknown>>(
    tx,
    `UNWIND $sources AS s MATCH (old:Source { url: s.url })
     WHERE old.id <> s.id AND old.textKey <> s.textKey AND old.retiredAt IS NULL
     RETURN old.id AS old, s.id AS by`,
    { sources: fresh.flatMap(({ source: { id, url, textKey } }) => (url === null ? [] : [{ id, url, textKey }])) },
  )
  return [...named, ...rows.filter(({ old }) => old !== named[0]?.old)]
}

async function namedReplacement(tx: ManagedTransaction, old: string, by: string): Promise<Replacement> {
  const [row] = await run(tx, 'MATCH (s:Source { id: $old }) WHERE s.retiredAt IS NULL RETURN s.id AS id', { old })
  if (row) return { old, by }
  throw new VankienError(`--replaces ${old}: no such source in the graph`, {
    remedy: 'Give the id of a loaded source (sha256:…)',
  })
}

/** Files in groups that are written together: whole pages, and never two of one address. */
export function batchesOf<T>(items: readonly T[], size: number, address: (item: T) => string | null): T[][] {
  const batches: T[][] = []
  let current: T[] = []
  let seen = new Set<string>()
  for (const item of items) {
    const url = address(item)
    if (current.length === size || (url !== null && seen.has(url))) {
      batches.push(current)
      current = []
      seen = new Set()
    }
    current.push(item)
    if (url !== null) seen.add(url)
  }
  return current.length > 0 ? [...batches, current] : batches
}
