import type { EntityOf } from '../../src/model/index.js'
import { field } from '../compare.js'
import type { Gold } from '../gold.js'
import { byId, entitiesOf, labelOf, type Outcome, type Sample, type Scorer } from '../sample.js'
import { nameKey, numberKey, oneInOther, sameDate, shared, typeKey } from '../same.js'

/**
 * Mentions of documents: found when a mention read covers half of the gold's core and its document agrees in number, or
 * in type where there is none; then issuer, date, term and title of the document found.
 */
export const documents: Scorer = function* (sample) {
  const gold = sample.gold.documents ?? []
  const read = entitiesOf(sample, 'Document').flatMap((document) =>
    document.mentions.map((mention) => ({ ...mention, document, used: false })),
  )
  const found = new Map<Gold<'documents'>, EntityOf<'Document'>[]>(gold.map((document) => [document, []]))
  for (const document of gold)
    for (const mention of document.mentions) {
      const core = mention.core ?? mention
      const hit = read.find(
        (own) => !own.used && shared(own, core) * 2 >= core.end! - core.start! && agrees(document, own.document),
      )
      if (hit) {
        hit.used = true
        found.get(document)!.push(hit.document)
      }
      yield { row: 'document mentions', is: hit ? 'right' : 'missed', what: nameOf(document), quote: core.quote }
    }
  for (const own of read) {
    if (own.used) continue
    // A second mention inside one gold span (joint citations) is no error.
    const joint = gold.some((document) => document.mentions.some((mention) => shared(mention, own) > 0))
    if (joint && gold.some((document) => found.get(document)!.includes(own.document))) continue
    yield { row: 'document mentions', is: 'wrong', what: own.document.number ?? own.document.type, quote: own.text }
  }
  for (const [document, [first]] of found) yield* fields(sample, document, first)
}

function agrees({ canonical, number, type }: Gold<'documents'>, read: EntityOf<'Document'>): boolean {
  if (canonical) return numberKey(canonical) === numberKey(read.number ?? '')
  const sameType = typeKey(type) === typeKey(read.type)
  return number ? sameType && numberKey(read.number ?? '').split('-')[0] === numberKey(number) : sameType
}
const nameOf = ({ canonical, type, number }: Gold<'documents'>): string =>
  canonical ?? [type, number ?? []].flat().join(' ')

function* fields(sample: Sample, gold: Gold<'documents'>, read?: EntityOf<'Document'>): Generator<Outcome> {
  const { quote } = gold.mentions[0]!
  const body = byId(sample, read?.issuer)
  const issuer = body && labelOf(body)
  if (gold.issuer) {
    const wanted = [gold.issuer, ...(gold.issuerAlternatives ?? [])]
    const right = issuer !== undefined && wanted.some((name) => oneInOther(issuer, name))
    yield field('document issuer', gold.issuer, issuer, right, quote)
  }

  if (gold.date) yield field('document date', gold.date, read?.issuedOn, sameDate(gold.date, read?.issuedOn), quote)
  else if (read?.issuedOn && read.issuedOnBasis === 'STATED')
    yield { row: 'document date', is: 'wrong', what: read.issuedOn, quote }

  if (gold.term) yield field('document term', gold.term, read?.term, read?.term === gold.term, quote)

  if (gold.title && sample.complete)
    yield field('document title', gold.title, read?.title, nameKey(read?.title ?? '') === nameKey(gold.title), quote)
}
