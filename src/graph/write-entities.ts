import type { ManagedTransaction } from 'neo4j-driver'
import { entityClaim } from './claims.js'
import { join } from './join.js'
import { entityProperties } from './properties-of.js'
import { readStates } from './read.js'
import { referenceState } from './reference.js'
import { forRows, groupBy } from './run.js'
import { writeStructure } from './structure.js'
import { baseOf, type EntityState, type Fields, type PlacedFile } from './state.js'
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

/** What writing entities did: their states before (absent: new) and after, and those that are new or changed. */
export interface Written {
  before: ReadonlyMap<string, EntityState>
  after: ReadonlyMap<string, EntityState>
  changed: readonly EntityState[]
}

/** Joins what the pages say into the graph's entities. */
export async function writeEntities(
  tx: ManagedTransaction,
  pages: readonly PlacedFile[],
  clock: Clock,
): Promise<Written> {
  const claims = pages.flatMap(claimsOf)
  const before = await readStates(tx, [...new Set(claims.map(({ id }) => id))])
  const after = new Map<string, EntityState>()
  for (const { id, label, key, basis, fields } of claims) {
    // A citation that was resolved says nothing of the document that its other claims do not.
    if (basis === 'INFERRED') continue
    const known = after.get(id) ?? before.get(id) ?? referenceState(id)
    after.set(id, { id, label, key, fields: known ? join(known.fields, fields) : join(fields, {}) })
  }
  const changed = [...after.values()].filter((state) => !sameFields(before.get(state.id), state))
  await writeStates(tx, changed, clock)
  await writeDescriptions(tx, claims)
  return { before, after, changed }
}

/** A list of references has no order of its own. */
const sameFields = (before: EntityState | undefined, after: EntityState): boolean =>
  before !== undefined && comparable(before.fields) === comparable(after.fields)
const comparable = (fields: Fields): string =>
  JSON.stringify(Object.entries(join(fields, {})).sort(([a], [b]) => (a < b ? -1 : 1)))

const claimsOf = (page: PlacedFile): Claim[] =>
  page.file.entities.map((entity) => {
    const { id, label, key, local, block, basis, reason } = page.placed.get(entity.id)!
    const fields = entityClaim(page, entity)
    return { source: page.file.source.id, id, label, key, local, block, basis, reason, fields }
  })

/** Writes nodes and the edges between entities that belong to what they are. */
export async function writeStates(tx: ManagedTransaction, states: readonly EntityState[], clock: Clock): Promise<void> {
  for (const [base, group] of groupBy(states, ({ label }) => baseOf(label))) {
    const recorded = base === 'Event' ? ', n.recordedAt = datetime($at), n.recordedRevision = $revision' : ''
    await forRows(
      tx,
      `MERGE (n:${base} { id: row.id }) ON CREATE SET n.id = row.id${recorded}
       SET n:$(row.label), n += row.properties REMOVE n:Retired, n.retiredAt`,
      group.map((state) => ({ id: state.id, label: state.label, properties: entityProperties(state) })),
      { ...clock },
    )
  }
  await writeStructure(tx, states)
}

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
