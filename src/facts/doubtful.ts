import type { FactEntry, Facts, Reading, Ref, Words } from '../resolve/index.js'
import type { Sentence, Span, Text } from '../text/index.js'

/** Facts that are read off names of documents and days alone. */
const CASE_FREE: ReadonlySet<FactEntry['kind']> = new Set(['Issuance', 'DocumentRelation', 'Observation'])

/**
 * Takes out what a damaged text does not tell for sure: facts whose sentence has glued words or breaks off, since what is
 * missing could change them; where no capital means a name, all but those of documents. Where many words are glued, what
 * comes from other sentences goes as well: the one that stood nearer may be lost. Each sentence tells an occupancy by itself; of
 * one that breaks off the day may be another's.
 */
export function withholdFacts(reading: Reading, facts: Facts): void {
  const { text } = reading.scene
  const { damage } = text
  if (!damage.isDamaged) return
  const sentenceOf = ({ span }: Words): Sentence => text.sentenceAt(span.start)
  const leftOf = (fact: FactEntry): FactEntry | null => {
    if (damage.caseless && !CASE_FREE.has(fact.kind)) return null
    const { evidence } = fact.fields
    const sound = evidence.filter((words) => !damage.isGlued(sentenceOf(words)))
    const whole = sound.filter(
      (words) =>
        !damage.isBroken(sentenceOf(words)) ||
        (fact.kind === 'Observation' && goesOnBehind(text, words, sentenceOf(words))),
    )
    if (fact.kind === 'Occupancy' ? sound.length === 0 : whole.length < evidence.length) return null
    const told =
      whole.length > 0 ? without(fact, { evidence: sound }) : without(fact, { attestedOn: null, evidence: sound })
    return damage.heavy || damage.caseless
      ? ownOnly(told, (ref) => isNamedIn(reading, ref, told.fields.evidence.map(sentenceOf)))
      : told
  }
  facts.revise((fact) => {
    const told = leftOf(fact)
    const { evidence } = fact.fields
    const words = evidence.find((one) => damage.at(sentenceOf(one)) !== null) ?? evidence[0]!
    if (told === null) reading.withheld.push({ kind: fact.kind, ...words.span })
    return told
  })
  const left = new Set<string>(facts.entries().map(({ ref }) => ref))
  facts.revise((fact) =>
    'partOf' in fact.fields && fact.fields.partOf !== null && !left.has(fact.fields.partOf)
      ? without(fact, { partOf: null })
      : fact,
  )
}

/** How much must follow a figure's clause in a sentence that breaks off, so that what is missing is not of it. */
const REST = /[,;)] [^,;]{24}/u
const goesOnBehind = ({ norm }: Text, { span }: Words, { end }: Sentence): boolean =>
  REST.test(norm.slice(span.end, end))

const without = (fact: FactEntry, fields: Record<string, unknown>): FactEntry => ({
  ...fact,
  fields: { ...fact.fields, ...fields },
})

const MAY_BE_NULL = ['by', 'at', 'place', 'reportedBy', 'actor', 'attestedOn', 'period']

/** Capacities that the words of a finding tell, not what the page tells of its speaker. */
const OWN_CAPACITY = new Set(['SELF_REPORT', 'INSPECTOR'])

function ownOnly(fact: FactEntry, isOwn: (ref: Ref) => boolean): FactEntry | null {
  const fields: Record<string, unknown> = { ...fact.fields }
  const ofOthers = (field: string): boolean => typeof fields[field] === 'string' && !isOwn(fields[field] as Ref)
  if (fact.kind === 'Finding' && !OWN_CAPACITY.has(fields.capacity as string)) return null
  if (fact.kind === 'Participation' && ofOthers('event')) return null
  const gone: Record<string, unknown> = Object.fromEntries(MAY_BE_NULL.filter(ofOthers).map((field) => [field, null]))
  for (const field of ['about', 'to', 'executors'])
    if (Array.isArray(fields[field])) gone[field] = (fields[field] as Ref[]).filter(isOwn)
  for (const field of ['toGroups', 'executorGroups']) if (field in fields) gone[field] = []
  return without(fact, gone)
}

function isNamedIn({ registry }: Reading, ref: Ref, sentences: readonly Span[]): boolean {
  if (!ref.startsWith('#')) return false
  const spans = [
    ...registry.get(ref).mentions,
    ...(registry.fields(ref, 'Event')?.evidence ?? []).map(({ span }) => span),
  ]
  return sentences.every((sentence) => spans.some(({ start }) => start >= sentence.start && start < sentence.end))
}
