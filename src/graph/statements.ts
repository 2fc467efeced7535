import type { ManagedTransaction } from 'neo4j-driver'
import { statementOf } from '../facts/statements/index.js'
import type { Entity, Fact, FactKind } from '../model/index.js'
import { fold } from '../text/index.js'
import { entitiesAround } from './around.js'
import { kindOfId } from './ids.js'
import { fromGraph } from './properties.js'
import { factKinds, fieldsOf, type Use } from './registry.js'
import { forRows, groupBy } from './run.js'
import type { Fields } from './state.js'
import type { States } from './states.js'

/** An edge of a fact to what it is about. */
export interface FactEdge {
  type: string
  to: string
  /** Of issuers. */
  as: string | null
  order: number | null
}

/** A fact as the graph holds it. */
interface FactRow {
  id: string
  properties: Fields
  /** By order and id. */
  refs: FactEdge[]
  /** The first. */
  evidence: readonly unknown[]
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
  states: States,
  facts: readonly string[],
  renamed: readonly string[],
): Promise<void> {
  const { tx } = states.unit
  const naming = await forRows<{ id: string }>(
    tx,
    `MATCH (:Entity|Event { id: row })<-[:${ROLES.join('|')}]-(f:Fact) RETURN DISTINCT f.id AS id`,
    renamed,
  )
  const rows = await readFacts(tx, [...new Set([...facts, ...naming.map(({ id }) => id)])])
  const entities = await entitiesAround(
    states,
    rows.flatMap(({ refs }) => refs.map(({ to }) => to)),
  )
  await forRows(
    tx,
    'MATCH (f:Fact { id: row.id }) SET f += row.sentence',
    rows.map((row) => ({ id: row.id, sentence: sentenceOf(row, entities) })),
  )
}

/** What is said of a fact in words: properties of its node. */
export function sentenceOf(row: FactRow, entities: ReadonlyMap<string, Entity>): Fields {
  const { vi, en } = statementOf(factOf(row), (id) => entities.get(id))
  return { statementVi: vi, statementEn: en, caption: vi, searchText: fold(vi) }
}

const readFacts = (tx: ManagedTransaction, ids: readonly string[]): Promise<(FactRow & Fields)[]> =>
  forRows<FactRow & Fields>(
    tx,
    `MATCH (f:Fact { id: row }) WHERE EXISTS { (f)-[:EVIDENCED_BY]->() }
     RETURN row AS id, properties(f) AS properties,
       COLLECT { MATCH (f)-[r:${ROLES.join('|')}]->(x) RETURN { type: type(r), to: x.id, as: r.as, order: r.order } ORDER BY r.order, x.id } AS refs,
       COLLECT {
         MATCH (f)-[e:EVIDENCED_BY]->(p:Passage)-[:FROM]->(s:Source)
         RETURN e { .start, .end, .excerpt, .role, .rule, passage: p { .start, .end, .hash } } ORDER BY s.id, e.start, e.end LIMIT 1
       } AS evidence`,
    ids,
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
