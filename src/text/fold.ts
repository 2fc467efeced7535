/**
 * Folding: the spellings of one word made equal.
 *
 * Tone placement follows the older style (hòa, khóa, ủy); source of the pairs: ../shared/reference/citations.md,
 * section 8 (oà↔òa … uỷ↔ủy differ after NFC and NFKC too).
 */
const BASE = { a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ', o: 'òóỏõọ', u: 'ùúủũụ' } as const

const shifted = new Map<string, string>()
for (const [first, second] of [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
] as const)
  for (let tone = 0; tone < 5; tone++) {
    const from = first + BASE[second][tone]!
    const to = BASE[first][tone]! + second
    shifted.set(from, to)
    shifted.set(from.toUpperCase(), to.toUpperCase())
    shifted.set(from[0]!.toUpperCase() + from[1]!, to[0]!.toUpperCase() + to[1]!)
  }
const [FIRST, SECOND] = [0, 1].map((at) => [...new Set([...shifted.keys()].map((pair) => pair[at]!))].join(''))
const PAIR = new RegExp(`(?<![qQ])[${FIRST}][${SECOND}](?!\\p{L})`, 'gu')

/** Moves the tone mark of oa, oe and uy at a syllable's end to the first vowel: khoá → khóa. NFC in, NFC of equal length out. */
export const placeTones = (nfc: string): string => nfc.replace(PAIR, (pair) => shifted.get(pair) ?? pair)

/** Case, diacritics, Đ and punctuation removed, words joined by one space: `Kết luận số 44-KL/TW` → `ket luan so 44 kl tw`. */
export function fold(text: string): string {
  let folded = ''
  let gap = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdfff) return foldAny(text)
    const letters = (foldedUnits[unit] ??= foldAny(text[i]!, ' '))
    if (letters === ' ') gap = true
    else if (letters !== '') {
      folded += gap && folded !== '' ? ` ${letters}` : letters
      gap = false
    }
  }
  return folded
}
/** What each UTF-16 unit folds to, filled as they are met: letters, nothing for a mark, a blank for what parts words. */
const foldedUnits = new Array<string | undefined>(0x10000)

/** `fold` by Unicode's own rules; a text of blanks and punctuation alone gives `nothing`. */
function foldAny(text: string, nothing = ''): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐ]/gu, 'd')
    .toLowerCase()
  return bare === '' ? '' : bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || nothing
}

/** `fold` with hyphens: the form of keys (`hai-duong`). */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-')

/** `fold` as an upper-case identifier: Kết luận → KET_LUAN. */
export const identifier = (text: string): string => fold(text).replaceAll(' ', '_').toUpperCase()
