import type { Entity, EntityOf, FactFile, Issuer } from '../model/index.js'
import { fieldsOf } from './registry.js'
import type { Fields, Placed, PlacedFile } from './state.js'

type Places = ReadonlyMap<string, Placed>

/** What one page says of an entity: its fields, with global ids for references. */
export function entityClaim({ file, placed }: PlacedFile, entity: Entity): Fields {
  if (entity.kind === 'Document') return documentClaim(entity, file, placed)
  const claim = plainClaim(entity, placed)
  if (entity.kind === 'Person') claim['posts'] = postsHeld(file, entity.id, placed)
  if (entity.kind === 'Place') claim['era'] = entity.era?.toUpperCase() ?? null
  return claim
}

function plainClaim(entity: Entity, placed: Places): Fields {
  const globalId = (id: unknown): unknown => (typeof id === 'string' ? placed.get(id)!.id : null)
  return Object.fromEntries(
    fieldsOf(entity.kind).map(([field, use]) => {
      const given = (entity as Record<string, unknown>)[field]
      if (use.use === 'issuers') return [field, issuersOf(given as Issuer[], placed)]
      if (use.use !== 'ref') return [field, given]
      if (Array.isArray(given)) return [field, given.map(globalId)]
      const id = globalId(given)
      return [field, !use.many ? id : id === null ? [] : [id]]
    }),
  )
}

/** What a page says of a document; needs no person to be placed. `issuer` is kept only when it is an event; a body stands among the issuers. */
export function documentClaim(document: EntityOf<'Document'>, { source }: FactFile, placed: Places): Fields {
  const claim = plainClaim(document, placed)
  const first = document.issuer === null ? undefined : placed.get(document.issuer)
  const isBody = first?.kind === 'Body'
  if (isBody) claim['issuer'] = null
  if (isBody && !document.issuers.some(({ body }) => body === document.issuer))
    claim['issuers'] = [{ body: first.id, post: null, as: 'ISSUER' }, ...(claim['issuers'] as Issuer[])]
  const issuer = document.issuers[0]?.body ?? document.issuer
  // A page cites nothing that came later.
  if (document.key === null && source.dateStatus !== 'CONTRADICTED') claim['citedOn'] = source.publishedOn
  claim['issuerKey'] = (issuer === null ? null : placed.get(issuer)?.key) ?? null
  return claim
}

export const issuersOf = (issuers: readonly Issuer[], placed: Places): Issuer[] =>
  issuers.map(({ body, post, as }) => ({
    body: body === null ? null : placed.get(body)!.id,
    post: post === null ? null : placed.get(post)!.id,
    as,
  }))

/** Keys of the posts that a page says a person holds. */
export const postsHeld = (file: FactFile, person: string, placed: Places): string[] => [
  ...new Set(
    file.facts.flatMap((fact) =>
      fact.kind === 'Occupancy' && fact.person === person ? (placed.get(fact.post)?.key ?? []) : [],
    ),
  ),
]
