import { areNamed, field, isNamed, labels, sets } from '../compare.js'
import { factsOf, type Scorer } from '../sample.js'
import { nameKey, shared } from '../same.js'

/** Awards by their counts; then, where the gold has them, which, by whom, to whom. */
export const awards: Scorer = function* (sample) {
  const gold = sample.gold.awards ?? []
  const read = factsOf(sample, 'AwardGrant')
  yield* sets(
    'award counts',
    new Map(
      gold.flatMap(({ count, quote }) => (count == null ? [] : [[String(count), quote ?? String(count)] as const])),
    ),
    new Map(
      read.flatMap(({ count, evidence }) => (count === null ? [] : [[String(count), evidence[0]!.excerpt] as const])),
    ),
  )
  for (const want of gold) {
    const { quote } = want
    const own =
      read.find((fact) => fact.evidence.some((words) => shared(words, want) > 0)) ??
      read.find((fact) => want.count != null && fact.count === want.count)
    if (want.award)
      yield field('award names', want.award, own?.award, nameKey(own?.award ?? '') === nameKey(want.award), quote)
    if (want.grantedBy)
      yield field(
        'award parties',
        want.grantedBy,
        labels(sample, [own?.grantedBy ?? null]),
        isNamed(sample, own?.grantedBy, want.grantedBy),
        quote,
      )
    if (want.recipientType)
      yield field(
        'award parties',
        want.recipientType,
        own?.recipientType,
        own?.recipientType === want.recipientType,
        quote,
      )
    if (want.recipients)
      yield field(
        'award parties',
        want.recipients,
        labels(sample, own?.recipients ?? []),
        areNamed(sample, own?.recipients ?? [], want.recipients),
        quote,
      )
  }
  if (!sample.complete) return
  for (const fact of read)
    if (fact.count === null && !gold.some((want) => fact.evidence.some((words) => shared(words, want) > 0)))
      yield { row: 'award names', is: 'wrong', what: fact.award, quote: fact.evidence[0]!.excerpt }
}
