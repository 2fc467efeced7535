import type { ManagedTransaction } from 'neo4j-driver'
import { entityClaim } from './claims.js'
import { kindOfId } from './ids.js'
import { join } from './join.js'
import { entityProperties } from './properties-of.js'
import { readStates } from './read.js'
import { referenceState } from './reference.js'
import { fieldsOf } from './registry.js'
import { forRows, groupBy } from './run.js'
import { baseOf, kindOf, type EntityState, type Fields, type PlacedFile } from './state.js'
import type { Clock } from './revision.js'

/** One page's claim about one entity. */
interface Claim {
  source: string
  id: string
  label: string
  key: string | null
  local: string
  block: string | null
  basis: string
  reason: string | null
  fields: Fields
}

/** Joins what the pages say into the graph's entities. Gives the states before (absent: new) and after. */
export async function writeEntities(
  tx: ManagedTransaction,
  pages: readonly PlacedFile[],
  clock: Clock,
): Promise<{ before: Map<string, EntityState>; after: Map<string, EntityState> }> {
  const claims = pages.flatMap(claimsOf)
  const before = await readStates(tx, [...new Set(claims.map(({ id }) => id))])
  const after = new Map<string, EntityState>()
  for (const { id, label, key, basis, fields } of claims) {
    // A citation that was resolved says nothing of the document that its other claims do not.
    if (basis === 'INFERRED') continue
    const known = after.get(id) ?? before.get(id) ?? referenceState(id)
    after.set(id, { id, label, key, fields: known ? join(known.fields, fields) : join(fields, {}) })
  }
  await writeStates(tx, [...after.values()], clock)
  await writeDescriptions(tx, claims)
  return { before, after }
}

const claimsOf = (page: PlacedFile): Claim[] =>
  page.file.entities.map((entity) => {
    const { id, label, key, local, block, basis, reason } = page.placed.get(entity.id)!
    const fields = entityClaim(page, entity)
    return { source: page.file.source.id, id, label, key, local, block, basis, reason, fields }
  })

/** Writes nodes and the edges between entities that belong to what they are. */
export async function writeStates(tx: ManagedTransaction, states: readonly EntityState[], clock: Clock): Promise<void> {
  for (const [label, group] of groupBy(states, (state) => state.label)) {
    const base = baseOf(label)
    const recorded = base === 'Event' ? ', n.recordedAt = datetime($at), n.recordedRevision = $revision' : ''
    await forRows(
      tx,
      `MERGE (n:${base} { id: row.id }) ON CREATE SET n.id = row.id${recorded}
       SET n:${label}, n += row.properties REMOVE n:Retired, n.retiredAt`,
      group.map((state) => ({ id: state.id, properties: entityProperties(state) })),
      { ...clock },
    )
  }
  for (const [label, group] of groupBy(states, (state) => state.label))
    for (const [field, use] of fieldsOf(kindOf(label))) {
      const rows = group.map(({ id, fields }) => ({ id, to: fields[field] }))
      if (use.use === 'issuers') await writeIssuers(tx, group)
      if (use.use === 'ref') await writeEdges(tx, label, use.type, use.reversed ?? false, rows)
    }
}

/** Makes the edges of one type lead to exactly the given nodes. An event's edges carry its id, as facts' edges do. */
async function writeEdges(
  tx: ManagedTransaction,
  label: string,
  type: string,
  reversed: boolean,
  rows: readonly { id: string; to: unknown }[],
): Promise<void> {
  const base = baseOf(label)
  const edge = reversed ? `<-[r:${type}]-` : `-[r:${type}]->`
  const lists = rows.map(({ id, to }) => ({ id, to: (Array.isArray(to) ? to : to ? [to] : []) as string[] }))
  await forRows(tx, `MATCH (n:${base} { id: row.id })${edge}(x) WHERE NOT x.id IN row.to DELETE r`, lists)
  const pairs = lists.flatMap(({ id, to }) => to.map((target) => ({ id, to: target })))
  for (const [targetBase, group] of groupBy(pairs, ({ to }) => baseOf(kindOfId(to))))
    await forRows(
      tx,
      `MATCH (n:${base} { id: row.id }) MATCH (x:${targetBase} { id: row.to }) MERGE (n)${edge}(x)
       ${base === 'Event' ? 'SET r.factIds = [n.id]' : ''}`,
      group,
    )
}

const RANK: readonly unknown[] = ['ISSUER', 'CO_ISSUER', 'PARTY']
type Issuers = { body: string | null; post: string | null; as: string }[]

async function writeIssuers(tx: ManagedTransaction, states: readonly EntityState[]): Promise<void> {
  await forRows(
    tx,
    'MATCH (n:Entity { id: row })-[r:ISSUERS]->() DELETE r',
    states.map(({ id }) => id),
  )
  const rows = states.flatMap(({ id, fields }) =>
    withoutWeaker((fields['issuers'] ?? []) as Issuers).flatMap(({ body, post, as }, order) =>
      [body, post].flatMap((to) => (to === null ? [] : [{ id, to, as, order }])),
    ),
  )
  await forRows(
    tx,
    `MATCH (n:Entity { id: row.id }) MATCH (x:Entity { id: row.to })
     MERGE (n)-[r:ISSUERS { as: row.as, order: toInteger(row.order) }]->(x)`,
    rows,
  )
}

/** "The chairman of the committee" says more than "the committee": the weaker of two issuers of one body goes. */
const withoutWeaker = (issuers: Issuers): Issuers =>
  issuers
    .filter(({ body, post }) => post !== null || !issuers.some((other) => other.body === body && other.post !== null))
    .sort((a, b) => RANK.indexOf(a.as) - RANK.indexOf(b.as))

/** Keeps each page's own claim, so that what remains can be joined again when another page is withdrawn. */
async function writeDescriptions(tx: ManagedTransaction, claims: readonly Claim[]): Promise<void> {
  for (const [base, group] of groupBy(claims, ({ label }) => baseOf(label)))
    await forRows(
      tx,
      `MATCH (s:Source { id: row.source }) MATCH (n:${base} { id: row.id })
       CREATE (s)-[:DESCRIBES { local: row.local, block: row.block, basis: row.basis, basisReason: row.reason, claim: row.claim }]->(n)`,
      group.map(({ fields, ...claim }) => ({ ...claim, claim: JSON.stringify(fields) })),
    )
}
