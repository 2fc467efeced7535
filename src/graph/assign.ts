import type { Entity, EntityOf, FactFile } from '../model/index.js'
import { fold } from '../text/index.js'
import { documentClaim, postsHeld } from './claims.js'
import { citedAs, resolveCitation, type DocumentIdentity } from './documents.js'
import { idOf } from './ids.js'
import { join } from './join.js'
import { localIdentities } from './locals.js'
import { clusterPersons, type PersonMember } from './persons.js'
import { groupBy } from './run.js'
import { labelOf, type Fields, type Placed, type PlacedFile } from './state.js'

/** What the graph already knows of things that the files' entities may be. */
export interface Known {
  /** Persons with one of the files' folded names. */
  persons: readonly PersonMember[]
  /** Keyed documents of one of the files' types and numbers. */
  documents: ReadonlyMap<string, { identity: DocumentIdentity; fields: Fields }>
}

/** Finds the place of every entity of the files: keys first, then citations, then persons. */
export function assign(files: readonly FactFile[], known: Known): PlacedFile[] {
  const placed = files.map((file) => ({ file, placed: placeByKey(file) }))
  placeCitations(placed, known)
  placePersons(placed, known)
  return placed
}

type Open = { file: FactFile; placed: Map<string, Placed> }

/** Whatever its own key, or its own page, identifies. */
function placeByKey(file: FactFile): Map<string, Placed> {
  const locals = localIdentities(file)
  const placed = new Map<string, Placed>()
  const events = file.entities.filter((entity) => entity.kind === 'Event')
  for (const entity of [...file.entities.filter(({ kind }) => kind !== 'Event'), ...events]) {
    const label = labelOf(entity.kind, 'type' in entity ? entity.type : null)
    const key = entity.key ?? (entity.kind === 'Event' ? meetingKey(entity, placed) : null)
    const local = locals.get(entity.id)!
    placed.set(entity.id, {
      id: key === null ? idOf(label, file.source.textKey, local) : idOf(label, key),
      kind: entity.kind,
      label,
      key,
      local,
      block: key === null ? blockOf(entity) : null,
      basis: 'STATED',
      reason: null,
    })
  }
  return placed
}

/** What may be one with others without an equal key: persons of one name, citations of one type and number. */
function blockOf(entity: Entity): string | null {
  if (entity.kind === 'Person') return `Person ${fold(entity.name)}`
  if (entity.kind !== 'Document') return null
  const cited = citedAs(entity.type, entity.number)
  return cited === null ? null : `Document ${cited}`
}

/**
 * Two pages' meetings are one with the same type, full date, part of day and known bodies; null when one of these is
 * not known. An inspection has none: one per page.
 */
function meetingKey(event: EntityOf<'Event'>, placed: ReadonlyMap<string, Placed>): string | null {
  if (event.type === 'INSPECTION' || !/^\d{4}-\d{2}-\d{2}$/.test(event.startsOn ?? '')) return null
  const bodies = [...event.inspects, ...event.hosts].map((id) => placed.get(id)?.key ?? null)
  if (bodies.length === 0 || bodies.includes(null)) return null
  const where = [...new Set(bodies)].sort().join('+')
  return [
    event.type.toLowerCase().replaceAll('_', '-'),
    event.startsOn,
    event.partOfDay?.toLowerCase() ?? '-',
    where,
  ].join('/')
}

function placeCitations(files: readonly Open[], known: Known): void {
  const candidates = new Map(known.documents)
  const documents = files.flatMap(({ file, placed }) =>
    file.entities.flatMap((entity) =>
      entity.kind === 'Document' ? [{ place: placed.get(entity.id)!, claim: documentClaim(entity, file, placed) }] : [],
    ),
  )
  for (const { place, claim } of documents)
    if (place.key !== null) {
      const fields = join(candidates.get(place.id)?.fields ?? {}, claim)
      candidates.set(place.id, { fields, identity: documentIdentity(place.id, fields) })
    }
  const cited = groupBy([...candidates.values()], ({ identity: { type, number } }) => citedAs(type, number) ?? '')
  for (const { place, claim } of documents)
    if (place.block !== null) {
      const resolved = resolveCitation(
        documentIdentity(place.id, claim),
        (cited.get(place.block.slice('Document '.length)) ?? []).map(({ identity }) => identity),
      )
      if (resolved) Object.assign(place, { ...resolved, basis: 'INFERRED' } satisfies Partial<Placed>)
    }
}

/** The identifying part of a document's fields. */
export const documentIdentity = (id: string, fields: Fields): DocumentIdentity => ({
  id,
  type: fields['type'] as string,
  number: (fields['number'] ?? null) as string | null,
  term: (fields['term'] ?? null) as string | null,
  issuedOn: (fields['issuedOn'] ?? null) as string | null,
  citedOn: (fields['citedOn'] ?? null) as string | null,
  issuers: ((fields['issuers'] ?? []) as { body: string | null }[]).flatMap(({ body }) => body ?? []),
})

function placePersons(files: readonly Open[], known: Known): void {
  const locals = files.flatMap(({ file, placed }, i) =>
    [...placed]
      .filter(([, { kind, key }]) => kind === 'Person' && key === null)
      .map(([id, place]) => ({ place, member: personMember(`${i} ${id}`, place, postsHeld(file, id, placed)) })),
  )
  const clusters = clusterPersons([...known.persons, ...locals.map(({ member }) => member)])
  for (const { place, member } of locals) place.id = clusters.get(member.ref)!.id
}

const personMember = (ref: string, place: Placed, posts: readonly string[]): PersonMember => ({
  ref,
  name: place.block!.slice('Person '.length),
  posts,
  alone: place.id,
})
