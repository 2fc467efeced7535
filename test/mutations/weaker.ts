import type { Entity, Fact, FactFile } from '../../src/model/index.js'
import { nameKey, numberKey } from '../../accuracy/same.js'

const FORM = new Set([
  'id',
  'mentions',
  'evidence',
  'statement',
  'basis',
  'basisReason',
  'key',
  'titleEn',
  'nameEn',
  'labelEn',
  'rankOrder',
])
/** How sure or how complete a thing is, not what it says. */
const CERTAINTY = /Basis$|^stub$|^status$/u

type Thing = Entity | Fact

/**
 * What a reading of a damaged text says that the whole text's reading does not: entities and facts that are neither there
 * nor there with more. Less is: a null for any value (lost, or unresolved), a shorter list, an open year for a year, a number
 * without its symbol, a name or label that lacks words. Anything else that a thing of the same kind does not say there is
 * new: another value, unit, comparator, period, place, person, role. What follows from other fields (statements, English
 * names, ranks of posts) is not compared again; ids, offsets, evidence and how sure a thing is are no part of what it says.
 */
export function invented(whole: FactFile, damaged: FactFile): string[] {
  const pairs = new Weaker(whole, damaged)
  const told = [
    ...damaged.entities.filter(({ mentions, kind }) => kind === 'Event' || mentions.length > 0),
    ...damaged.facts,
  ]
  return told.filter((thing) => !pairs.isThere(thing)).map((thing) => `${thing.kind} ${shown(thing)}`)
}

export class Weaker {
  readonly #whole: readonly Thing[]
  readonly #byId: readonly [Map<string, Thing>, Map<string, Thing>]
  readonly #known = new Map<string, boolean>()

  constructor(whole: FactFile, damaged: FactFile) {
    this.#whole = [...whole.entities, ...whole.facts]
    const index = (file: FactFile): Map<string, Thing> =>
      new Map([...file.entities, ...file.facts].map((t) => [t.id, t]))
    this.#byId = [index(whole), index(damaged)]
  }

  isThere(thing: Thing): boolean {
    return this.#whole.some((whole) => this.#thing(whole, thing))
  }

  #thing(whole: Thing, thing: Thing): boolean {
    if (whole.kind !== thing.kind) return false
    const pair = `${whole.id} ${thing.id}`
    const known = this.#known.get(pair)
    if (known !== undefined) return known
    this.#known.set(pair, true) // what refers to itself holds as long as nothing else speaks against it
    const holds = this.against(whole, thing).length === 0
    this.#known.set(pair, holds)
    return holds
  }

  /** Fields in which a thing says something else than a thing of the whole text. */
  against(whole: Thing, thing: Thing): string[] {
    const [a, b] = [whole as Record<string, unknown>, thing as Record<string, unknown>]
    return Object.keys(b).filter(
      (field) =>
        !FORM.has(field) &&
        !CERTAINTY.test(field) &&
        !this.#value(a[field], b[field], field) &&
        !(field === 'name' && isWrittenSo(whole, b[field])) &&
        !(field === 'issuer' && this.#isIssuer(a.issuers, b.issuer)),
    )
  }

  /** `issuer` is the first of the issuers that are read. */
  #isIssuer(issuers: unknown, issuer: unknown): boolean {
    return (issuers as { body: string | null }[]).some(({ body }) => this.#value(body, issuer, 'body'))
  }

  #value(whole: unknown, value: unknown, field: string): boolean {
    if (value === null || value === undefined || whole === value) return true
    if (Array.isArray(value))
      return value.every((item) => Array.isArray(whole) && whole.some((other) => this.#value(other, item, field)))
    if (typeof value === 'object')
      return (
        typeof whole === 'object' &&
        whole !== null &&
        Object.entries(value).every(([key, item]) => this.#value((whole as Record<string, unknown>)[key], item, key))
      )
    if (typeof value !== 'string' || typeof whole !== 'string') return false
    const [a, b] = [this.#byId[0].get(whole), this.#byId[1].get(value)]
    if (a && b) return this.#thing(a, b)
    if (value.startsWith('XXXX')) return whole.slice(4) === value.slice(4)
    // A citation without its symbol.
    if (field === 'number') return numberKey(whole) === numberKey(value) || whole.split(/[-/]/u)[0] === value
    return weakerWords(whole, value)
  }
}

/** A page may write one name in several ways. */
const isWrittenSo = (whole: Thing, name: unknown): boolean =>
  'mentions' in whole && typeof name === 'string' && whole.mentions.some(({ text }) => weakerWords(text, name))

/** Names and labels may lose words and capitals; an abbreviation is its full form. */
function weakerWords(whole: string, words: string): boolean {
  const [a, b] = [nameKey(whole), nameKey(words)]
  return a.replaceAll(' ', '') === b.replaceAll(' ', '') || (/\p{L}{2}/u.test(words) && lacks(a, b))
}
/** Whether `b` is `a` without some of its words. */
function lacks(a: string, b: string): boolean {
  let from = 0
  return b.split(' ').every((word) => {
    const at = ` ${a} `.indexOf(` ${word} `, from)
    from = at + word.length
    return at >= 0
  })
}

export const shown = (thing: Thing): string => {
  const { statement, name, title, number, label, startsOn, evidence } = thing as unknown as Record<string, unknown> & {
    statement?: { vi: string }
    evidence?: { excerpt: string }[]
  }
  return [statement?.vi ?? name ?? number ?? title ?? label ?? startsOn, evidence?.[0]?.excerpt]
    .filter(Boolean)
    .join(' “')
}
