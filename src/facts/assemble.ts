import {
  entitySchemas,
  factSchemas,
  type Contradiction,
  type Entity,
  type Evidence,
  type Fact,
  type FactFile,
  type Source,
} from '../model/index.js'
import type { EntityEntry, FactEntry, Facts, Reading, Ref, Registry, Words } from '../resolve/index.js'
import type { Span } from '../text/index.js'
import { excerptOf, evidenceOf } from './evidence.js'
import { statementOf, type Said } from './statements/index.js'

/** Facts that contradict each other, before assembly. */
export interface ContradictionDraft {
  readonly facts: readonly [Ref, Ref]
  readonly reason: Contradiction['reason']
}

/**
 * Drafts → fact file: equal facts become one with all their evidence, refs become local ids, spans page offsets.
 * Its types keep to the format; a test parses what is made of every passage, and loading parses every file.
 */
export function assemble(
  reading: Reading,
  source: Source,
  facts: Facts,
  contradictions: readonly ContradictionDraft[],
): FactFile {
  const { text } = reading.scene
  const names = reading.ids
  const taken = new Map<string, number>()
  const name = (ref: Ref, kind: string, start: number): void => {
    const base = `${kind}@${start}`
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    names.set(ref, count === 1 ? base : `${base}~${count}`)
  }
  const place = (spans: readonly { start: number; end: number }[]): number =>
    spans.length === 0 ? 0 : text.pageOffset(spans.reduce((first, { start }) => Math.min(first, start), Infinity))

  const entityEntries = reachable(reading, facts).map((entry) => ({ entry, start: place(spansOf(entry)) }))
  entityEntries.sort(byPlace)
  for (const { entry, start } of entityEntries) name(entry.ref, entry.kind, start)

  const { merged, alias } = mergeEqual(facts)
  const factEntries = merged.map(({ entry, words }) => ({ entry, words, start: place(words.map(({ span }) => span)) }))
  factEntries.sort(byPlace)
  for (const { entry, start } of factEntries) name(entry.ref, entry.kind, start)
  for (const [from, to] of alias) names.set(from, names.get(to)!)

  const entities = entityEntries.map(({ entry }) => {
    const { evidence } = entry.fields as { evidence?: Words[] }
    const mentions = [...entry.mentions]
      .sort((a, b) => a.start - b.start)
      .map((span) => {
        const { start, end } = text.toPage(span)
        return { start, end, text: text.words(start, end) }
      })
    const made = evidence && sorted(evidence.map((words) => evidenceOf(reading, words)))
    const own = { id: names.get(entry.ref)!, kind: entry.kind, mentions, evidence: made }
    return written(entry, own, names) as Entity
  })
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const captions = new Map<string, Said>()
  const made = factEntries.map(({ entry, words }) => {
    const evidence = sorted(words.map((one) => evidenceOf(reading, one)))
    const own = { id: names.get(entry.ref)!, kind: entry.kind, evidence, statement: NONE }
    const fact = written(entry, own, names) as Fact
    fact.statement = statementOf(fact, (id) => byId.get(id), captions)
    return fact
  })
  return {
    format: 'vankien-facts/1',
    source,
    entities,
    facts: made,
    contradictions: contradictions.map(({ facts: [a, b], reason }) => ({
      facts: [names.get(a)!, names.get(b)!],
      reason,
    })),
    unresolved: reading.registry.unresolved
      .map(({ span, kind, reason, candidates }) => {
        const at = text.toPage(span)
        return { ...at, text: excerptOf(text.words(at.start, at.end)), kind, reason, candidates: [...candidates] }
      })
      .sort((a, b) => a.start - b.start || a.end - b.end),
  }
}

interface Placed {
  readonly start: number
  readonly entry: { readonly kind: string }
}
const byPlace = (a: Placed, b: Placed): number =>
  a.start - b.start || Number(a.entry.kind > b.entry.kind) - Number(a.entry.kind < b.entry.kind)

/** Until it is told from the other fields. */
const NONE = { vi: '', en: '' }

/** Fields by kind, in the order of the format, which is that of every file. */
const entryOrder = Object.fromEntries(
  Object.entries({ ...entitySchemas, ...factSchemas }).map(([kind, { shape }]) => [kind, Object.keys(shape)]),
) as Record<Entity['kind'] | Fact['kind'], string[]>

/** An entity or fact as the file has it, with local ids for refs; `own` are fields made here, which have none. */
function written(
  { kind, fields }: EntityEntry | FactEntry,
  own: Record<string, unknown>,
  names: ReadonlyMap<Ref, string>,
): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const field of entryOrder[kind]) {
    const value = own[field] ?? rename((fields as Record<string, unknown>)[field], names)
    if (value !== undefined) made[field] = value
  }
  return made
}

const sorted = (evidence: Evidence[]): Evidence[] => evidence.sort((a, b) => a.start - b.start || a.end - b.end)

const spansOf = (entry: EntityEntry): { start: number; end: number }[] =>
  entry.mentions.length > 0
    ? entry.mentions
    : ((entry.fields as { evidence?: Words[] }).evidence ?? []).map((words) => words.span)

/** Entities that are mentioned, have evidence, or are referred to by such a one or by a fact. */
function reachable(reading: Reading, facts: Facts): EntityEntry[] {
  const keep = new Set<Ref>()
  const visit = (ref: Ref): void => {
    if (keep.has(ref)) return
    keep.add(ref)
    eachEntity(reading.registry, reading.registry.get(ref).fields, visit)
  }
  for (const entry of reading.registry.entries()) if (spansOf(entry).length > 0) visit(entry.ref)
  for (const entry of facts.entries()) eachEntity(reading.registry, entry.fields, visit)
  return reading.registry.entries().filter((entry) => keep.has(entry.ref))
}

const maybeRef = (value: unknown): value is Ref => typeof value === 'string' && value.charCodeAt(0) === 0x23

/** Refs of entities in a value. */
function eachEntity(registry: Registry, value: unknown, visit: (ref: Ref) => void): void {
  if (maybeRef(value)) {
    if (registry.has(value)) visit(value)
  } else if (value !== null && typeof value === 'object')
    for (const field in value)
      // The words of the page are spans.
      if (field !== 'evidence') eachEntity(registry, (value as Record<string, unknown>)[field], visit)
}

function rename(value: unknown, names: ReadonlyMap<Ref, string>): unknown {
  if (maybeRef(value)) return names.get(value) ?? value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => rename(item, names))
  const renamed: Record<string, unknown> = {}
  for (const field in value) renamed[field] = rename((value as Record<string, unknown>)[field], names)
  return renamed
}

/**
 * What makes two facts of a page one: all fields but evidence. Recommendations and findings say different things in
 * equal fields; their words' place keeps them apart.
 */
function identityOf({ kind, fields }: FactEntry): string {
  let identity: string = kind
  for (const field in fields)
    if (field !== 'evidence' && field !== 'basisReason') {
      const value = (fields as Record<string, unknown>)[field]
      identity += `\n${field} ${typeof value === 'number' ? value : JSON.stringify(value)}`
    }
  if (kind !== 'Recommendation' && kind !== 'Finding') return identity
  return fields.evidence.reduce((all, { span }) => `${all}\n${span.start} ${span.end}`, identity)
}

/** A fact with the words of all facts that are equal to it. */
interface Merged {
  readonly entry: FactEntry
  readonly words: Words[]
}

/** Equal facts made one with all their evidence; `alias` gives for every fact the one that it became. */
function mergeEqual(facts: Facts): { merged: Merged[]; alias: Map<Ref, Ref> } {
  const byIdentity = new Map<string, Merged>()
  const alias = new Map<Ref, Ref>()
  for (const entry of facts.entries()) {
    const identity = identityOf(entry)
    const known = byIdentity.get(identity)
    if (!known) byIdentity.set(identity, { entry, words: [...entry.fields.evidence] })
    else
      known.words.push(...entry.fields.evidence.filter((words) => !known.words.some((other) => sameSpan(other, words))))
    alias.set(entry.ref, known?.entry.ref ?? entry.ref)
  }
  return { merged: [...byIdentity.values()], alias }
}

const sameSpan = (a: { span: Span }, b: { span: Span }): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end
