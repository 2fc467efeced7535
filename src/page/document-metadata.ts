import { fold } from '../text/index.js'
import type { Metadata } from './page.js'

/** How far from the top a title stands, in characters. */
const HEAD = 1000
const FEWEST_WORDS = 4
/** A person's name as Vietnamese writes it; what programs write there ("Admin", "VNPT-PC") is none. */
const NAME = /^\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,5}$/u

/**
 * What a PDF's or DOCX's properties are good for: a title that the text has at its top (they often keep a template's), an
 * author with a Vietnamese name. Their days are those on which a file was made or printed, never of publication.
 */
export function documentMetadata(title: unknown, author: unknown, text: string): Metadata {
  const words = typeof title === 'string' ? title.replace(/\s+/gu, ' ').trim() : ''
  const there = words.split(' ').length >= FEWEST_WORDS && ` ${fold(text.slice(0, HEAD))} `.includes(` ${fold(words)} `)
  const name = typeof author === 'string' ? author.normalize('NFC').replace(/\s+/gu, ' ').trim() : ''
  const isName = NAME.test(name) && /[^\u0000-\u007f]/u.test(name)
  return {
    title: there ? words : null,
    publishedOn: null,
    publishedAt: null,
    publisher: null,
    authors: isName ? [name] : [],
  }
}
