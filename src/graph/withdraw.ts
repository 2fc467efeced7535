import type { ManagedTransaction } from 'neo4j-driver'
import { kindOfId } from './ids.js'
import { join } from './join.js'
import { toGraph } from './properties.js'
import { referenceState } from './reference.js'
import type { Clock } from './revision.js'
import type { Replacement } from './select.js'
import { kindLabels } from './schema.js'
import { forRows, groupBy, run } from './run.js'
import { baseOf, type EntityState, type Fields } from './state.js'
import type { States } from './states.js'
import { writeStates } from './write-entities.js'
import { readSaid } from './write-facts.js'

/** What was taken away from the graph with the pages' own words, to be put back or retired. */
export interface Withdrawn {
  /** Facts and events that lost evidence. */
  evidence: { id: string; passage: string; properties: Fields }[]
  /** Entities that the pages described, with the page's own identity of each. */
  described: { source: string; local: string; block: string | null; id: string }[]
}

/** Takes back all that the pages say, and joins again what the others say. Nothing is retired yet. */
export async function withdraw(states: States, sources: readonly string[]): Promise<Withdrawn> {
  if (sources.length === 0) return { evidence: [], described: [] }
  const { tx } = states.unit
  const evidence = await run<Withdrawn['evidence'][number]>(
    tx,
    `UNWIND $sources AS id MATCH (:Source { id: id })<-[:FROM]-(p:Passage)<-[e:EVIDENCED_BY]-(f)
     WITH f.id AS id, p.id AS passage, properties(e) AS properties, e DELETE e RETURN id, passage, properties`,
    { sources },
  )
  const described = await run<Withdrawn['described'][number]>(
    tx,
    `UNWIND $sources AS source MATCH (:Source { id: source })-[d:DESCRIBES]->(n)
     WITH source, d.local AS local, d.block AS block, n.id AS id, d DELETE d RETURN source, local, block, id`,
    { sources },
  )
  await run(tx, 'UNWIND $sources AS id MATCH (:Source { id: id })-[m:MENTIONS]->() DELETE m', { sources })
  const facts = [...new Set(evidence.map(({ id }) => id))]
  await run(
    tx,
    `UNWIND $facts AS id MATCH (f:Fact { id: id })-[c:CONTRADICTS]-()
     WITH DISTINCT c, [x IN c.sources WHERE NOT x IN $sources] AS rest
     SET c.sources = rest WITH c, rest WHERE size(rest) = 0 DELETE c`,
    { facts, sources },
  )
  await rejoinEntities(states, [...new Set(described.map(({ id }) => id))])
  await rejoinFacts(tx, facts)
  return { evidence, described }
}

/** Entities as the remaining pages describe them. */
async function rejoinEntities(states: States, ids: readonly string[]): Promise<void> {
  const joined: EntityState[] = []
  for (const [base, group] of groupBy(ids, (id) => baseOf(kindOfId(id)))) {
    const rows = await run<{ id: string; key: string | null; claims: string[] }>(
      states.unit.tx,
      `UNWIND $ids AS id MATCH (n:${base} { id: id })
       RETURN id, n.fullKey AS key,
         COLLECT { MATCH (n)<-[d:DESCRIBES]-() WHERE d.basis = 'STATED' RETURN DISTINCT d.claim } AS claims`,
      { ids: group },
    )
    for (const { id, key, claims } of rows) {
      const base = referenceState(id)?.fields
      const all = [...(base ? [base] : []), ...claims.map((claim) => JSON.parse(claim) as Fields)]
      if (all.length > 0) joined.push({ id, label: kindOfId(id), key, fields: all.reduce(join, {}) })
    }
  }
  await writeStates(states, joined)
  await states.unit.flush()
  states.clear()
}

async function rejoinFacts(tx: ManagedTransaction, ids: readonly string[]): Promise<void> {
  const rows = [...(await readSaid(tx, ids))].map(([id, said]) => ({ id, said: toGraph(said) }))
  await forRows(tx, 'MATCH (f:Fact { id: row.id }) SET f += row.said', rows)
}

/**
 * Retires what no page supports any more. Nothing is deleted: a retired node loses the labels of its kind, keeps its
 * base label, edges and words (`WAS_EVIDENCED_BY`), and the entity's old id leads to what took its place.
 */
export async function retire(tx: ManagedTransaction, withdrawn: Withdrawn, clock: Clock): Promise<void> {
  if (withdrawn.described.length + withdrawn.evidence.length === 0) return
  const labels = kindLabels.map((label) => `:${label}`).join('')
  const things = groupBy([...new Set(withdrawn.evidence.map(({ id }) => id))], (id) => baseLabel(id))
  const gone = new Set<string>()
  const retireWhere = async (base: string, ids: readonly string[], condition: string): Promise<void> => {
    const rows = await run<{ id: string }>(
      tx,
      `UNWIND $ids AS id MATCH (n:${base} { id: id }) WHERE NOT n:Retired AND ${condition}
       SET n:Retired, n.retiredAt = datetime($at), n.retiredRevision = $revision REMOVE n${labels} RETURN id`,
      { ids, ...clock },
    )
    for (const { id } of rows) gone.add(id)
  }
  await retireWhere('Fact', things.get('Fact') ?? [], 'NOT EXISTS { (n)-[:EVIDENCED_BY]->() }')
  for (const [base, ids] of groupBy([...new Set(withdrawn.described.map(({ id }) => id))], (id) => baseLabel(id)))
    await retireWhere(base, ids, 'n.reference IS NULL AND NOT EXISTS { (n)<-[:DESCRIBES]-() }')
  await run(tx, 'UNWIND $gone AS id MATCH (n:Event { id: id })-[r]-() WHERE n.id IN r.factIds DELETE r', {
    gone: [...gone].filter((id) => baseLabel(id) === 'Event'),
  })
  await forRows(
    tx,
    `MATCH (n:Fact|Event { id: row.id }) MATCH (p:Passage { id: row.passage })
     MERGE (n)-[e:WAS_EVIDENCED_BY { start: row.properties.start, end: row.properties.end, rule: row.properties.rule }]->(p)
     SET e += row.properties`,
    withdrawn.evidence.filter(({ id }) => gone.has(id)),
  )
  await forRows(
    tx,
    `MATCH (:Source { id: row.source })-[d:DESCRIBES { local: row.local }]->(n) WHERE n.id <> row.id
     MERGE (a:Alias { id: row.id }) SET a.caption = 'now ' + n.caption
     WITH a, n OPTIONAL MATCH (a)-[old:NOW]->() DELETE old
     WITH DISTINCT a, n MERGE (a)-[:NOW]->(n)`,
    withdrawn.described.filter(({ id }) => gone.has(id)),
  )
}

const baseLabel = (id: string): string => baseOf(kindOfId(id))

/** Marks pages that others replaced. */
export const retireSources = (
  tx: ManagedTransaction,
  replaced: readonly Replacement[],
  clock: Clock,
): Promise<unknown> =>
  forRows(
    tx,
    `MATCH (old:Source { id: row.old }) MATCH (by:Source { id: row.by })
     SET old.retiredAt = datetime($at), old.retiredRevision = $revision MERGE (by)-[:REPLACES]->(old)`,
    replaced,
    { ...clock },
  )

/** Passages that nothing stands in any more go. */
export const dropIdlePassages = (tx: ManagedTransaction, withdrawn: Withdrawn): Promise<unknown> =>
  forRows(
    tx,
    `MATCH (p:Passage { id: row })
     WHERE NOT EXISTS { (p)<-[:EVIDENCED_BY|WAS_EVIDENCED_BY]-() } DETACH DELETE p`,
    [...new Set(withdrawn.evidence.map(({ passage }) => passage))],
  )

/** Counts the articles behind facts and events; copies of one article count once. */
export async function writeSupport(tx: ManagedTransaction, ids: readonly string[]): Promise<void> {
  for (const [base, group] of groupBy(ids, baseLabel))
    if (base !== 'Entity')
      await forRows(
        tx,
        `MATCH (f:${base} { id: row })
         SET f.support = COUNT { MATCH (f)-[:EVIDENCED_BY]->(:Passage)-[:FROM]->(s:Source) RETURN DISTINCT s.textKey }`,
        group,
      )
}
