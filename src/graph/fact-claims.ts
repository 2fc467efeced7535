import type { Evidence, Fact, FactKind, Issuer } from '../model/index.js'
import { fold } from '../text/index.js'
import { issuersOf } from './claims.js'
import { idOf } from './ids.js'
import { anchors, fieldsOf, identifiedByWords } from './registry.js'
import type { Fields, PlacedFile } from './state.js'

/** A page's fact as it goes into the graph. */
export interface FactClaim {
  id: string
  kind: FactKind
  /** Values that identify it, beside its references. */
  values: Fields
  /** What this page says of it beside: spellings, the title as written, how it is known. */
  said: Fields
  /** Edges to its subjects. */
  refs: { type: string; to: string; label: string; props: Fields }[]
  evidence: readonly Evidence[]
}

/** All facts of a page, each with its global id; local id → claim. */
export function factClaims(page: PlacedFile): Map<string, FactClaim> {
  const claims = new Map<string, FactClaim>()
  const facts = new Map(page.file.facts.map((fact) => [fact.id, fact]))
  const claimOf = (fact: Fact): FactClaim => {
    const done = claims.get(fact.id)
    if (done) return done
    const claim = factClaim(page, fact, (id) => claimOf(facts.get(id)!).id)
    claims.set(fact.id, claim)
    return claim
  }
  for (const fact of page.file.facts) claimOf(fact)
  return claims
}

function factClaim({ file, placed }: PlacedFile, fact: Fact, factId: (local: string) => string): FactClaim {
  const values: Fields = {}
  const said: Fields = { basis: fact.basis, basisReason: fact.basisReason }
  const refs: FactClaim['refs'] = []
  const identity: unknown[] = []
  const add = (type: string, id: string, props: Fields = {}): void => {
    const place = placed.get(id)
    refs.push({ type, to: place?.id ?? factId(id), label: place?.label ?? 'Fact', props })
  }
  for (const [field, use] of fieldsOf(fact.kind)) {
    const given = (fact as Record<string, unknown>)[field] ?? null
    if (use.use === 'said') said[field] = given
    else if (use.use === 'ref') {
      const from = refs.length
      for (const id of (Array.isArray(given) ? given : given === null ? [] : [given]) as string[]) add(use.type, id)
      identity.push([field, ...[...new Set(refs.slice(from).map(({ to }) => to))].sort()])
    } else if (use.use === 'issuers') {
      const issuers = given as Issuer[]
      issuers.forEach(({ body, post, as }, order) => {
        for (const id of [body, post]) if (id !== null) add('ISSUERS', id, { as, order })
      })
      const global = issuersOf(issuers, placed).map((issuer) => JSON.stringify(issuer))
      identity.push([field, ...global.sort()])
    } else {
      const where = use.use === 'text' ? said : values
      where[field] = given
      identity.push([field, use.use === 'text' ? folded(given) : given])
    }
  }
  if (identifiedByWords.has(fact.kind)) identity.push(fold(fact.evidence[0]!.excerpt))
  const known = (anchors[fact.kind] as readonly string[]).some((field) => (fact as Fields)[field] != null)
  if (!known) identity.push(file.source.textKey)
  return { id: idOf(fact.kind, ...identity), kind: fact.kind, values, said, refs, evidence: fact.evidence }
}

const folded = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(folded).sort() : typeof value === 'string' ? fold(value) : value
