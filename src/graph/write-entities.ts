import { captionProperties } from './captions.js'
import { entityClaim } from './claims.js'
import { join } from './join.js'
import { entityProperties } from './properties-of.js'
import { toGraph } from './properties.js'
import { referenceState } from './reference.js'
import { withoutWeaker, writeStructure, type Issuers } from './structure.js'
import { baseOf, type EntityState, type Fields, type PlacedFile } from './state.js'
import type { States } from './states.js'
import type { Unit } from './unit.js'

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
export async function writeEntities(states: States, pages: readonly PlacedFile[]): Promise<Written> {
  const claims = pages.flatMap(claimsOf)
  const before = await states.get(claims.map(({ id }) => id))
  const after = new Map<string, EntityState>()
  for (const { id, label, key, basis, fields } of claims) {
    // A citation that was resolved says nothing of the document that its other claims do not.
    if (basis === 'INFERRED') continue
    const known = after.get(id) ?? before.get(id) ?? referenceState(id)
    after.set(id, { id, label, key, fields: known ? join(known.fields, fields) : join(fields, {}) })
  }
  for (const { fields } of after.values())
    if (fields['issuers']) fields['issuers'] = withoutWeaker(fields['issuers'] as Issuers)
  const changed = [...after.values()].filter((state) => !sameFields(before.get(state.id), state))
  await writeStates(states, changed, supportOf(pages))
  writeDescriptions(states.unit, claims)
  return { before, after, changed }
}

/** Event → number of articles that tell of it, of those given. */
function supportOf(pages: readonly PlacedFile[]): Map<string, number> {
  const articles = new Map<string, Set<string>>()
  for (const { file, placed } of pages)
    for (const entity of file.entities)
      if (entity.kind === 'Event' && entity.evidence.length > 0) {
        const { id } = placed.get(entity.id)!
        articles.set(id, (articles.get(id) ?? new Set()).add(file.source.textKey))
      }
  return new Map([...articles].map(([id, keys]) => [id, keys.size]))
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

/**
 * Writes nodes and the edges between entities that belong to what they are. New ones get all that is said of them;
 * what others are called is looked at when everything is written.
 */
export async function writeStates(
  states: States,
  some: readonly EntityState[],
  support: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const { unit } = states
  for (const state of some) states.set(state)
  await unit.find(some.map(({ id }) => id))
  const fresh = await captionProperties(
    states,
    some.flatMap(({ id }) => (unit.has(id) ? [] : [id])),
  )
  for (const state of some) {
    const base = baseOf(state.label)
    const once = base === 'Event' ? { ...unit.recorded, ...toGraph({ support: support.get(state.id) ?? 0 }) } : {}
    unit.put(state.id, [base, state.label], entityProperties(state), { ...once, ...fresh.get(state.id) })
  }
  await writeStructure(unit, some)
}

/** Keeps each page's own claim, so that what remains can be joined again when another page is withdrawn. */
function writeDescriptions(unit: Unit, claims: readonly Claim[]): void {
  for (const { source, id, local, block, basis, reason, fields } of claims)
    unit.edge(source, 'DESCRIBES', id, { local, block, basis, basisReason: reason, claim: JSON.stringify(fields) })
}
