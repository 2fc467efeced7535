import type { ManagedTransaction } from 'neo4j-driver'
import { statementOf } from '../facts/statements/index.js'
import type { Fact, FactKind } from '../model/index.js'
import { fold } from '../text/index.js'
import { entitiesAround } from './around.js'
import { kindOfId } from './ids.js'
import { fromGraph } from './properties.js'
import { factKinds, fieldsOf, type Use } from './registry.js'
import { forRows, groupBy, run } from './run.js'
import type { Fields } from './state.js'

interface FactRow {
  id: string
  properties: Fields
  refs: { type: string; to: string; as: string | null; order: number | null }[]
  evidence: Fields[]
}

const ROLES = [
  ...new Set(
    factKinds.flatMap((kind) =>
      fieldsOf(kind).flatMap(([, use]) => (use.use === 'ref' ? [use.type] : use.use === 'issuers' ? ['ISSUERS'] : [])),
    ),
  ),
]

/**
 * Writes the sentences of facts anew, from what the graph holds: of the given ones, and of those that name an entity
 * whose name changed. So a sentence does not depend on which page was loaded first.
 */
export async function writeStatements(
  tx: ManagedTransaction,
  facts: readonly string[],
  renamed: readonly string[],
): Promise<void> {
  const naming = await run<{ id: string }>(
    tx,
    `UNWIND $renamed AS id MATCH (:Entity|Event { id: id })<-[:${ROLES.join('|')}]-(f:Fact) RETURN DISTINCT f.id AS id`,
    { renamed },
  )
  const rows = await readFacts(tx, [...new Set([...facts, ...naming.map(({ id }) => id)])])
  const entities = await entitiesAround(
    tx,
    rows.flatMap(({ refs }) => refs.map(({ to }) => to)),
  )
  const sentences = rows.map((row) => {
    const { vi, en } = statementOf(factOf(row), (id) => entities.get(id))
    return { id: row.id, statementVi: vi, statementEn: en, searchText: fold(vi) }
  })
  await forRows(
    tx,
    `MATCH (f:Fact { id: row.id })
     SET f.statementVi = row.statementVi, f.statementEn = row.statementEn, f.caption = row.statementVi, f.searchText = row.searchText`,
    sentences,
  )
}

const readFacts = (tx: ManagedTransaction, ids: readonly string[]): Promise<(FactRow & Fields)[]> =>
  run<FactRow & Fields>(
    tx,
    `UNWIND $ids AS id MATCH (f:Fact { id: id }) WHERE EXISTS { (f)-[:EVIDENCED_BY]->() }
     RETURN id, properties(f) AS properties,
       COLLECT { MATCH (f)-[r:${ROLES.join('|')}]->(x) RETURN { type: type(r), to: x.id, as: r.as, order: r.order } ORDER BY r.order, x.id } AS refs,
       COLLECT {
         MATCH (f)-[e:EVIDENCED_BY]->(p:Passage)-[:FROM]->(s:Source)
         RETURN e { .start, .end, .excerpt, .role, .rule, passage: p { .start, .end, .hash } } ORDER BY s.id, e.start, e.end LIMIT 1
       } AS evidence`,
    { ids },
  )

/** A fact as the fact file has it, with global ids and its first evidence. */
function factOf({ id, properties, refs, evidence }: FactRow): Fact {
  const kind = kindOfId(id) as FactKind
  const plain = fromGraph(properties)
  const value = (field: string, use: Use): unknown => {
    if (use.use === 'issuers') return issuersOf(refs)
    if (use.use !== 'ref') return plain[field] ?? null
    const targets = refs.filter(({ type }) => type === use.type).map(({ to }) => to)
    return use.many ? targets : (targets[0] ?? null)
  }
  return {
    ...Object.fromEntries(fieldsOf(kind).map(([field, use]) => [field, value(field, use)])),
    id,
    kind,
    basis: plain['basis'],
    basisReason: plain['basisReason'] ?? null,
    evidence,
    statement: { vi: kind, en: kind },
  } as unknown as Fact
}

const issuersOf = (refs: FactRow['refs']): unknown[] =>
  [
    ...groupBy(
      refs.filter(({ type }) => type === 'ISSUERS'),
      ({ order }) => String(order),
    ).values(),
  ].map((group) => ({
    body: group.find(({ to }) => kindOfId(to) === 'Body')?.to ?? null,
    post: group.find(({ to }) => kindOfId(to) === 'Post')?.to ?? null,
    as: group[0]!.as,
  }))
