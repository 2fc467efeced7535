import type { Driver, ManagedTransaction } from 'neo4j-driver'
import { checksum, counts, type Counts } from './checksum.js'
import { entityLabels, factKinds } from './registry.js'
import { miscounted } from './figures.js'
import { requirements } from './requirements.js'
import { run } from './run.js'

export interface CheckReport {
  revision: number
  counts: Counts
  checksum: string
  /** What the graph may not hold, one line each; empty when all is well. */
  violations: string[]
}

const LABELS: readonly string[] = [...entityLabels, ...factKinds, 'Source', 'Passage', 'Judgement']

/** Looks at the whole graph: what it holds, its checksum, and all that the Community edition cannot enforce. */
export async function checkGraph(driver: Driver, database: string): Promise<CheckReport> {
  const session = driver.session({ database, defaultAccessMode: 'READ' })
  try {
    return await session.executeRead(async (tx) => {
      const [row] = await run<{ number: number }>(tx, `MATCH (r:Revision { id: 'revision' }) RETURN r.number AS number`)
      return {
        revision: row?.number ?? 0,
        counts: await counts(tx, LABELS),
        checksum: await checksum(tx),
        violations: await violations(tx),
      }
    })
  } finally {
    await session.close()
  }
}

/** Rules about the graph as a whole: each finds nodes `n` that break it. */
const RULES: readonly [what: string, query: string][] = [
  [
    'a fact without evidence that is not retired',
    'MATCH (n:Fact) WHERE NOT n:Retired AND NOT EXISTS { (n)-[:EVIDENCED_BY]->() }',
  ],
  [
    'an event without evidence that is not retired',
    'MATCH (n:Event) WHERE NOT n:Retired AND NOT EXISTS { (n)-[:EVIDENCED_BY]->() }',
  ],
  [
    'an entity that no page describes',
    'MATCH (n:Entity) WHERE NOT n:Retired AND n.reference IS NULL AND NOT EXISTS { (n)<-[:DESCRIBES]-() }',
  ],
  ['a passage without its page', 'MATCH (n:Passage) WHERE NOT EXISTS { (n)-[:FROM]->(:Source) }'],
  ['a fact that a retired entity is part of', 'MATCH (n:Fact)-->(x:Retired) WHERE NOT n:Retired AND NOT x:Fact'],
  [
    'an edge made from facts that do not stand',
    `MATCH (n)-[r]->() WHERE r.factIds IS NOT NULL AND (size(r.factIds) = 0 OR
       any(id IN r.factIds WHERE NOT EXISTS { MATCH (f:Fact|Event { id: id }) WHERE NOT f:Retired }))`,
  ],
  ['a document whose figures are counted wrong', miscounted],
]

async function violations(tx: ManagedTransaction): Promise<string[]> {
  const found: string[] = []
  for (const { type, query } of requirements())
    for (const { id, wrong } of await run<{ id: string | null; wrong: string[] }>(tx, query))
      found.push(`${type} ${id ?? 'without id'}: missing or not as the schema says: ${wrong.join(', ')}`)
  for (const [what, query] of RULES)
    for (const { id } of await run<{ id: string }>(tx, `${query} RETURN DISTINCT n.id AS id ORDER BY id LIMIT 20`))
      found.push(`${id}: ${what}`)
  return found
}
