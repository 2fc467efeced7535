import type { FactEntry, Facts, Reading, Ref } from '../resolve/index.js'
import type { Span } from '../text/index.js'

/** Facts that are read off names of documents and days alone. */
const CASE_FREE: ReadonlySet<FactEntry['kind']> = new Set(['Issuance', 'DocumentRelation', 'Observation'])

/**
 * Takes out what a damaged text does not tell for sure: facts whose sentence has glued words or breaks off, since what is
 * missing could change them; where no capital means a name, all but those of documents. Where many words are glued, what
 * comes from other sentences goes as well: the one that stood nearer may be lost.
 */
export function withholdFacts(reading: Reading, facts: Facts): void {
  const { text } = reading.scene
  const { damage } = text
  facts.revise((fact) => {
    if (damage.caseless && !CASE_FREE.has(fact.kind)) return null
    const sentences = fact.fields.evidence.map(({ span }) => text.sentenceAt(span.start))
    if (sentences.some((sentence) => damage.isGlued(sentence))) return null
    const broken = sentences.some((sentence) => damage.isBroken(sentence))
    if (broken)
      return fact.kind === 'Occupancy'
        ? undated(
            fact,
            sentences.some((one) => text.has(ISSUES, one)),
          )
        : null
    return damage.heavy || damage.caseless ? ownOnly(fact, (ref) => isNamedIn(reading, ref, sentences)) : fact
  })
  const left = new Set<string>(facts.entries().map(({ ref }) => ref))
  facts.revise((fact) =>
    'partOf' in fact.fields && fact.fields.partOf !== null && !left.has(fact.fields.partOf)
      ? without(fact, { partOf: null })
      : fact,
  )
}

/** Whose day may be that of the document that would follow. */
const ISSUES = /(?<!\p{L})(?:ký|ban hành)(?!\p{L})/gu
const undated = (fact: FactEntry, issues: boolean): FactEntry => (issues ? without(fact, { attestedOn: null }) : fact)

const without = (fact: FactEntry, fields: Record<string, unknown>): FactEntry => ({
  ...fact,
  fields: { ...fact.fields, ...fields },
})

const MAY_BE_NULL = ['by', 'at', 'place', 'reportedBy', 'actor', 'attestedOn', 'period']

function ownOnly(fact: FactEntry, isOwn: (ref: Ref) => boolean): FactEntry | null {
  const fields: Record<string, unknown> = { ...fact.fields }
  const ofOthers = (field: string): boolean => typeof fields[field] === 'string' && !isOwn(fields[field] as Ref)
  if (fact.kind === 'Participation' && ofOthers('event')) return null
  const gone = Object.fromEntries(MAY_BE_NULL.filter(ofOthers).map((field) => [field, null]))
  return without(fact, Array.isArray(fields.about) ? { ...gone, about: (fields.about as Ref[]).filter(isOwn) } : gone)
}

function isNamedIn({ registry }: Reading, ref: Ref, sentences: readonly Span[]): boolean {
  if (!ref.startsWith('#')) return false
  const spans = [
    ...registry.get(ref).mentions,
    ...(registry.fields(ref, 'Event')?.evidence ?? []).map(({ span }) => span),
  ]
  return sentences.every((sentence) => spans.some(({ start }) => start >= sentence.start && start < sentence.end))
}
