import { captionOf } from '../facts/statements/index.js'
import type { Entity, Fact, FactFile } from '../model/index.js'
import { fold } from '../text/index.js'

/** A value of a field: references are the keys of what they lead to, else its caption or statement. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value }

/** What an entity or a fact says, without what hangs on its place in the file: ids, mentions, evidence, wording. */
export interface Content {
  readonly kind: Entity['kind'] | Fact['kind']
  readonly values: Readonly<Record<string, Value>>
  /** For a person: the fact's statement, the entity's caption, in Vietnamese. */
  readonly says: string
  /** The page's words. */
  readonly words: string
  /** Where they stand, in code points. */
  readonly start: number
  readonly end: number
}

const FORM = new Set(['id', 'kind', 'mentions', 'evidence', 'statement', 'basisReason'])

/** The content of every entity and fact of a file, in the file's order. */
export function contentsOf({ entities, facts }: FactFile): Content[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const caption = (entity: Entity): string => captionOf(entity, (id) => byId.get(id)).vi
  const named = new Map<string, string>([
    ...entities.map((entity) => [entity.id, entity.key ?? caption(entity)] as const),
    ...facts.map(({ id, statement }) => [id, statement.vi] as const),
  ])
  const resolved = (value: unknown): Value => {
    if (typeof value === 'string') return named.get(value) ?? value
    if (Array.isArray(value)) return value.map(resolved)
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, resolved(item)]))
    return value as Value
  }
  const valuesOf = (thing: Entity | Fact): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(thing)
        .filter(([field]) => !FORM.has(field))
        .map(([field, value]) => [field, resolved(value)]),
    )
  return [
    ...entities.map((entity): Content => {
      const { start, end, ...first } = entity.mentions[0] ?? { start: 0, end: 0, text: '' }
      return { kind: entity.kind, values: valuesOf(entity), says: caption(entity), words: first.text, start, end }
    }),
    ...facts.map((fact): Content => {
      const { start, end, excerpt } = fact.evidence[0]!
      return { kind: fact.kind, values: valuesOf(fact), says: fact.statement.vi, words: excerpt, start, end }
    }),
  ]
}

/** Recommendations and findings say different things in equal fields: their words tell them apart. */
export const identityOf = ({ kind, values, words }: Content): string =>
  JSON.stringify([kind, values, kind === 'Recommendation' || kind === 'Finding' ? fold(words) : null])
