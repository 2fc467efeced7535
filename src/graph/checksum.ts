import type { ManagedTransaction } from 'neo4j-driver'
import { sha256 } from '../text/index.js'
import { run } from './run.js'
import type { Fields } from './state.js'

/** Clocks, what the loading order leaves behind, and words that may be loaded or not: no part of what the graph says. */
const LEFT_OUT = new Set(
  'recordedAt recordedRevision retiredAt retiredRevision at version pageLoaded quote packed sources'.split(' '),
)
const LABELS = ['Entity', 'Event', 'Fact', 'Judgement', 'Source', 'Passage', 'Extraction']

/**
 * One number for all that the graph says: keys, values, edges and evidence of what is not retired. The order in which
 * pages were loaded does not change it. Rows are hashed one by one and added, so nothing is held in memory or sorted.
 */
export async function checksum(tx: ManagedTransaction): Promise<string> {
  let sum = 0n
  for (const label of LABELS) {
    const { records } = await tx.run(
      `MATCH (n:${label}) WHERE ${standing('n')}
       RETURN labels(n) AS labels, properties(n) AS properties,
         COLLECT { MATCH (n)-[r]->(x) WHERE ${standing('x')} AND type(r) <> 'WAS_EVIDENCED_BY'
           RETURN [type(r), coalesce(x.id, ''), properties(r)] } AS edges`,
    )
    for (const record of records) {
      const row = record.toObject() as { labels: string[]; properties: Fields; edges: unknown[][] }
      const edges = row.edges.map((edge) => canonical(edge)).sort()
      sum += BigInt(`0x${sha256(canonical([[...row.labels].sort(), row.properties, edges]))}`)
    }
  }
  return (sum & ((1n << 256n) - 1n)).toString(16).padStart(64, '0')
}

/** Condition under which a node counts. */
const standing = (n: string): string =>
  `NOT ${n}:Retired AND NOT ${n}:Alias AND NOT (${n}:Source AND ${n}.retiredAt IS NOT NULL)
   AND NOT (${n}:Passage AND NOT EXISTS { (${n})<-[:EVIDENCED_BY]-() })
   AND NOT (${n}:Extraction AND NOT EXISTS { (${n})<-[:EXTRACTED_BY]-(s:Source) WHERE s.retiredAt IS NULL })`

/** JSON with sorted names, without what is left out. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (name, inner: unknown) => {
    if (LEFT_OUT.has(name)) return undefined
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

export type Counts = Record<string, number>

/** How many of each kind stand, by label. */
export async function counts(tx: ManagedTransaction, labels: readonly string[]): Promise<Counts> {
  const found: Counts = {}
  for (const label of labels) {
    const [row] = await run<{ n: number }>(tx, `MATCH (n:${label}) WHERE ${standing('n')} RETURN count(n) AS n`)
    found[label] = row?.n ?? 0
  }
  return found
}
