import { fold } from './fold.js'

const ONSET = '(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnprstvx])'
const CODA = '(?:ng|nh|ch|[cmnpt])'
const ONE = new RegExp(`^${ONSET}?[aeiouy]{1,3}${CODA}?$`, 'u')
/** Of at least two letters each. */
const SEVERAL = new RegExp(`^(?:${ONSET}[aeiouy]{1,3}${CODA}?|[aeiouy]{2,3}${CODA}?|[aeiouy]${CODA}){2,4}$`, 'u')
/** "UBNDhuyện", "HàGiang": a word that begins inside another. */
const INSIDE = /\p{Lu}{2}\p{Ll}{2}|\p{Ll}\p{Lu}\p{Ll}/u

/** Whether a folded word could be one Vietnamese syllable. */
export const isSyllable = (folded: string): boolean => ONE.test(folded)

/**
 * Whether a word is several that lost the blanks between them, as in a text from a scan: "tỉnhvà", "UBNDhuyện". Every word of
 * Vietnamese is one syllable; a word without any Vietnamese letter may be of another tongue.
 */
export function isGlued(word: string): boolean {
  if (INSIDE.test(word)) return true
  if (!/[^\p{ASCII}]/u.test(word)) return false
  const folded = fold(word)
  return !isSyllable(folded) && SEVERAL.test(folded)
}
