import type { Entity } from '../../model/index.js'

/** One thing said in both languages. */
export interface Said {
  readonly vi: string
  readonly en: string
}
/** Finds the entity of a local or global id. */
export type EntityLookup = (id: string) => Entity | undefined

export const said = (vi: string, en: string): Said => ({ vi, en })
/** A name that both languages share. */
export const both = (words: string): Said => said(words, words)
export const NOTHING: Said = both('')

/** A template of parts: `say\`${who} giữ chức ${post}\`` for one language at a time; empty parts leave no blank. */
export const join = (...parts: readonly Said[]): Said =>
  said(tidy(parts.map((part) => part.vi)), tidy(parts.map((part) => part.en)))

const tidy = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .join(' ')
    .replace(/ (?=[,;:.])/g, '')

/** `before` and the part, when there is one: `with_('tại', 'at', place)`. */
export const after = (vi: string, en: string, part: Said): Said =>
  part.vi === '' ? NOTHING : said(`${vi} ${part.vi}`, `${en} ${part.en}`)

/** A, B and C. */
export const listed = (items: readonly Said[]): Said =>
  said(
    enumerated(
      items.map((item) => item.vi),
      ' và ',
    ),
    enumerated(
      items.map((item) => item.en),
      ' and ',
    ),
  )

const enumerated = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`

/** A sentence: capital in front, full stop behind, and what was worked out is marked. */
export function sentence(parts: Said, basis: 'STATED' | 'INFERRED'): Said {
  const marked = join(parts, inferred(basis))
  return said(closed(marked.vi), closed(marked.en))
}
export const inferred = (basis: 'STATED' | 'INFERRED' | null): Said =>
  basis === 'INFERRED' ? said('(suy ra)', '(inferred)') : NOTHING

const closed = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`

/** At most ten words of the page, as evidence gives them, in quotation marks. */
export const quoted = (excerpt: string): Said => {
  const words = excerpt.normalize('NFC').replace(/\s+/gu, ' ').replace(/["“”]/gu, "'").trim()
  return both(`“${words}”`)
}
