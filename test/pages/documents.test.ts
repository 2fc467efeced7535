import { expect, it } from 'vitest'
import type { Entity, EntityOf, FactFile, FactOf } from '../../src/model/index.js'
import { annotation, describePages, factsOf, SAMPLES } from './pages.js'

type Row = Record<string, unknown>
interface Annotation {
  readonly source: Row
  readonly documents: readonly Row[]
  readonly facts: readonly Row[]
  readonly unresolved: readonly Row[]
}

/** Long titles stand in the annotations with their first and last words only. */
const short = (title: string | null, words = 6): string | null => {
  const all = title?.split(' ') ?? []
  return all.length <= 2 * words ? title : `${all.slice(0, words).join(' ')} … ${all.slice(-4).join(' ')}`
}
const places = (spans: readonly { start: number; end: number }[]): number[][] =>
  spans.map(({ start, end }) => [start, end])

/** The documents' part of a fact file, as the annotations write it. */
function partOf({ source, entities, facts, unresolved }: FactFile): Annotation {
  const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]))
  const name = (id: string | null): string | null => {
    const entity = id === null ? undefined : byId.get(id)
    if (!entity) return null
    if (entity.kind === 'Document') return entity.number ?? short(entity.title, 5)
    return 'name' in entity ? entity.name : 'title' in entity ? entity.title : entity.label
  }
  const issuers = (list: EntityOf<'Document'>['issuers']): Row[] =>
    list.map(({ post, body, as }) => ({ by: name(post ?? body), as }))
  const issuance = ({ document, issuers: by, signers, on, term }: FactOf<'Issuance'>): Row => ({
    document: name(document),
    issuers: issuers(by),
    signers: signers.map(name),
    on,
    term,
  })
  const relation = ({ from, relation: is, to }: FactOf<'DocumentRelation'>): Row => ({
    from: name(from),
    relation: is,
    to: name(to),
  })
  const provision = ({ document, effect, objects, inForceOn }: FactOf<'Provision'>): Row => ({
    document: name(document),
    effect,
    objects,
    inForceOn,
  })
  return {
    source: {
      title: short(source.title),
      publisher: source.publisher,
      authors: source.authors,
      attachments: source.attachments,
      length: source.length,
    },
    documents: entities.flatMap((entity) => {
      if (entity.kind !== 'Document') return []
      const { id, kind: _, mentions, number: __, issuer, issuers: by, title, issuedOnBasis, status, ...rest } = entity
      expect(issuedOnBasis).toBe(rest.issuedOn ? 'STATED' : null)
      expect(status).toBe('UNKNOWN')
      return [
        {
          name: name(id),
          ...rest,
          title: short(title),
          issuer: name(issuer),
          issuers: issuers(by),
          mentions: places(mentions),
        },
      ]
    }),
    facts: facts.flatMap((fact) => {
      const fields =
        fact.kind === 'Issuance'
          ? issuance(fact)
          : fact.kind === 'DocumentRelation'
            ? relation(fact)
            : fact.kind === 'Provision'
              ? provision(fact)
              : null
      return fields ? [{ kind: fact.kind, ...fields, basis: fact.basis, evidence: places(fact.evidence) }] : []
    }),
    unresolved: unresolved
      .filter(({ kind }) => kind === 'Document')
      .map(({ start, end, reason, candidates }) => ({ at: [start, end], reason, candidates })),
  }
}

describePages('documents of the sample pages', () => {
  it.each(SAMPLES)('%s: what the pages say of documents and of themselves, no more and no less', async (sample) => {
    expect(partOf(await factsOf(sample))).toEqual(annotation<Annotation>(sample, 'documents'))
  })
})
