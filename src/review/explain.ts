import { captionOf } from '../facts/statements/index.js'
import type { AnyMention } from '../mentions/index.js'
import type { Entity, Fact, FactFile } from '../model/index.js'
import type { Reading } from '../resolve/index.js'
import { firstFrom, roleOf } from '../text/index.js'

/** Code points of the page's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A mention and what it became: an entity, facts, a part of other mentions, or nothing. */
export interface ReadMention extends Range {
  readonly kind: AnyMention['kind']
  readonly rule: string
  readonly words: string
  /** The entity that it names. */
  readonly entity: Entity['id'] | null
  /** Facts that rest on it: its own, and those of its entity whose evidence it is, holds or stands in. */
  readonly facts: readonly Fact['id'][]
  /** Indices of the mentions that took it up as their date, place, body, title … */
  readonly partOf: readonly number[]
  /** Fields of entities and facts that have a date's value: "startsOn of Event@12". */
  readonly sameValue: readonly string[]
  /** Why it is left to a person. */
  readonly unresolved: { readonly reason: string; readonly candidates: readonly string[] } | null
  /** Why it became nothing; null when it became something. */
  readonly nothing: string | null
}

/** A page as it was read: its words, the mentions in them in order of appearance, and the fact file. */
export interface Explained {
  readonly text: string
  readonly mentions: readonly ReadMention[]
  readonly facts: FactFile
  /** What each line is taken for. */
  readonly lines: readonly (Range & { readonly role: string })[]
}

/** What a reading made of each mention. Nothing is read again: it is what rules, resolvers and fact rules left behind. */
export function explain({ reading, facts }: { reading: Reading; facts: FactFile }): Explained {
  const { text, layout } = reading.scene
  const all = mentionsOf(reading)
  const wholes = holdersOf(all)
  const index = new Map(all.map((mention, i) => [mention, i]))
  const byRange = new Map(facts.unresolved.map((left) => [`${left.start} ${left.end}`, left]))
  const resting = new Resting(facts)
  const values = dateFields(facts)
  const mentions = all.map((mention): ReadMention => {
    const range = text.toPage(mention)
    const ref = reading.refs.get(mention)
    const entity = (ref !== undefined && reading.ids.get(ref)) || null
    const core = mention.kind === 'Document' ? text.toPage(mention.core) : range
    const left = byRange.get(`${range.start} ${range.end}`) ?? byRange.get(`${core.start} ${core.end}`)
    const made = {
      entity,
      facts: resting.on(range, mention.rule, entity),
      partOf: (wholes.get(mention) ?? []).map((whole) => index.get(whole)!),
      sameValue: mention.kind === 'Date' ? (values.get(mention.value) ?? []) : [],
      unresolved: left && left.kind === mention.kind ? { reason: left.reason, candidates: left.candidates } : null,
    }
    const something = entity ?? made.facts[0] ?? made.partOf[0] ?? made.sameValue[0] ?? made.unresolved
    const role = roleOf(layout, text.sentenceAt(mention.start).block)
    return {
      ...range,
      kind: mention.kind,
      rule: mention.rule,
      words: text.words(range.start, range.end),
      ...made,
      nothing: something !== undefined && something !== null ? null : (reading.passed.get(mention) ?? untold(role)),
    }
  })
  const lines = text.blocks.map((block) => ({ ...text.toPage(block), role: roleOf(layout, block.index) }))
  return { text: text.given, mentions, facts, lines }
}

const untold = (role: string): string =>
  role === 'BODY' || role === 'TITLE' || role === 'CAPTION'
    ? 'no rule of facts takes it up'
    : `stands in a ${role} line`

/** What a person calls an entity or a fact. */
export function sayings({ entities, facts }: FactFile): Map<string, string> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return new Map([
    ...entities.map((entity) => [entity.id, captionOf(entity, (id) => byId.get(id)).vi] as const),
    ...facts.map(({ id, statement }) => [id, statement.vi] as const),
  ])
}

/** Every kind of mention; of two at one place the earlier kind is the outer. */
export const KINDS: readonly AnyMention['kind'][] = [
  'Document',
  'Event',
  'Program',
  'Movement',
  'Person',
  'Post',
  'Body',
  'Place',
  'Quantity',
  'Date',
]

function mentionsOf({ scene: { found } }: Reading): AnyMention[] {
  const all: AnyMention[] = KINDS.flatMap((kind): readonly AnyMention[] => found.of(kind))
  return all.sort((a, b) => a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

/** For each mention those that hold it in one of their fields. */
function holdersOf(all: readonly AnyMention[]): Map<AnyMention, AnyMention[]> {
  const mentions = new Set<unknown>(all)
  const holders = new Map<AnyMention, AnyMention[]>()
  const note = (value: unknown, whole: AnyMention): void => {
    if (value === null || typeof value !== 'object') return
    if (mentions.has(value)) {
      const known = holders.get(value as AnyMention) ?? []
      if (!known.includes(whole)) holders.set(value as AnyMention, [...known, whole])
    } else for (const inner of Object.values(value)) note(inner, whole)
  }
  for (const whole of all) for (const value of Object.values(whole)) note(value, whole)
  return holders
}

/** Facts by their evidence and by what they refer to. */
class Resting {
  readonly #evidence: { start: number; end: number; rule: string; fact: Fact }[]
  readonly #longest: number
  readonly #refers = new Map<Fact, Set<string>>()

  constructor({ facts }: FactFile) {
    this.#evidence = facts
      .flatMap((fact) => fact.evidence.map(({ start, end, rule }) => ({ start, end, rule, fact })))
      .sort((a, b) => a.start - b.start)
    this.#longest = this.#evidence.reduce((most, { start, end }) => Math.max(most, end - start), 0)
    for (const fact of facts) this.#refers.set(fact, new Set(stringsIn(fact)))
  }

  on({ start, end }: Range, rule: string, entity: string | null): string[] {
    const ids = new Set<string>()
    for (let i = firstFrom(this.#evidence, start - this.#longest); i < this.#evidence.length; i++) {
      const words = this.#evidence[i]!
      if (words.start >= end) break
      if (words.end <= start) continue
      if (words.rule === rule || (entity !== null && this.#refers.get(words.fact)!.has(entity))) ids.add(words.fact.id)
    }
    return [...ids]
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* stringsIn(inner)
}

/** A day without its year is found under its month and day, too. */
function dateFields({ source, entities, facts }: FactFile): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  const add = (value: string, where: string): void => void fields.set(value, [...(fields.get(value) ?? []), where])
  for (const thing of [...entities, ...facts])
    for (const [field, value] of Object.entries(thing)) {
      if (typeof value !== 'string' || !/^(?:\d{4}|XXXX)(?:-|\/|$)/u.test(value)) continue
      const where = `${field} of ${thing.id}`
      add(value, where)
      if (/^\d{4}-\d{2}/u.test(value)) add(`XXXX${value.slice(4)}`, where)
    }
  if (source.publishedOn) add(source.publishedOn, 'publishedOn of the page')
  return fields
}
