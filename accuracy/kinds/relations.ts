import type { EntityOf } from '../../src/model/index.js'
import { sets } from '../compare.js'
import { byId, factsOf, type Sample, type Scorer } from '../sample.js'
import { numberKey, typeKey } from '../same.js'

/** Relations between documents: kind, from, to. */
export const relations: Scorer = function* (sample) {
  const named = new Map(
    (sample.gold.documents ?? []).map(({ id, canonical, resolvesTo, type }) => [
      id,
      canonical || resolvesTo ? numberKey((canonical ?? resolvesTo)!) : typeKey(type),
    ]),
  )
  const between = (sample.gold.relations ?? []).flatMap((relation) => {
    const [from, to] = [named.get(relation.from), named.get(relation.to)]
    return from && to ? [{ ...relation, key: `${relation.kind} ${from} → ${to}` }] : []
  })
  const free = new Set(between.filter(({ uncertain }) => uncertain).map(({ key }) => key))
  const read = factsOf(sample, 'DocumentRelation').flatMap(({ from, to, relation, evidence }) => {
    const [a, b] = [documentOf(sample, from), documentOf(sample, to)]
    return a && b ? [[`${relation} ${nameOf(a)} → ${nameOf(b)}`, evidence[0]!.excerpt] as const] : []
  })
  yield* sets(
    'document relations',
    new Map(between.filter(({ uncertain }) => !uncertain).map(({ key, quote }) => [key, quote ?? key])),
    new Map(read.filter(([key]) => !free.has(key))),
  )
}

function documentOf(sample: Sample, id: string): EntityOf<'Document'> | null {
  const entity = byId(sample, id)
  return entity?.kind === 'Document' ? entity : null
}
const nameOf = ({ number, type }: EntityOf<'Document'>): string =>
  number && /\p{L}/u.test(number) ? numberKey(number) : typeKey(type)
