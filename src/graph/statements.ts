import type { ManagedTransaction } from 'neo4j-driver'
import { statementOf } from '../facts/statements/index.js'
import type { Entity, Fact, FactKind } from '../model/index.js'
import { fold } from '../text/index.js'
import { kindOfId } from './ids.js'
import { fromGraph } from './properties.js'
import { readStates } from './read.js'
import { factFields, factKinds, fieldsOf, type Use } from './registry.js'
import { forRows, groupBy, run } from './run.js'
import { kindOf, type EntityState, type Fields } from './state.js'

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
  const states = await readAround(
    tx,
    rows.flatMap(({ refs }) => refs.map(({ to }) => to)),
  )
  const entities = new Map([...states].map(([id, state]) => [id, entityOf(state)]))
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
       COLLECT { MATCH (f)-[r:${ROLES.join('|')}]->(x) RETURN { type: type(r), to: x.id, as: r.as, order: r.order } ORDER BY x.id } AS refs,
       COLLECT {
         MATCH (f)-[e:EVIDENCED_BY]->(p:Passage)-[:FROM]->(s:Source)
         RETURN e { .start, .end, .excerpt, .role, .rule, passage: p { .start, .end, .hash } } ORDER BY s.id, e.start, e.end LIMIT 1
       } AS evidence`,
    { ids },
  )

/** The entities of these ids, and those that they belong to: a post's body, the body's place. */
async function readAround(tx: ManagedTransaction, ids: readonly string[]): Promise<Map<string, EntityState>> {
  const states = new Map<string, EntityState>()
  let wanted = [...new Set(ids)]
  for (let step = 0; step < 3 && wanted.length > 0; step++) {
    const found = await readStates(
      tx,
      wanted.filter((id) => !(kindOfId(id) in factFields)),
    )
    for (const [id, state] of found) states.set(id, state)
    wanted = [...new Set([...found.values()].flatMap(referencesOf))].filter((id) => !states.has(id))
  }
  return states
}

const referencesOf = ({ label, fields }: EntityState): string[] =>
  fieldsOf(kindOf(label)).flatMap(([field, use]) => {
    const value = fields[field]
    if (use.use === 'issuers')
      return (value as { body: string | null; post: string | null }[]).flatMap(({ body, post }) =>
        [body ?? [], post ?? []].flat(),
      )
    return use.use !== 'ref' ? [] : ([value].flat().filter(Boolean) as string[])
  })

/** An entity as the fact file has it, with global ids. */
const entityOf = ({ id, label, key, fields }: EntityState): Entity =>
  ({
    ...fields,
    ...(label === 'Place' && { era: (fields['era'] as string | null)?.toLowerCase() ?? null }),
    id,
    key,
    kind: kindOf(label),
    mentions: [],
    evidence: [],
  }) as unknown as Entity

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
