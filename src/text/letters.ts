/**
 * What a UTF-16 unit is, told from a table: for what looks at every letter of a page, where patterns with `\p{L}` are slow. A
 * half of a pair is nothing.
 */
const LETTER = 1
const CAPITAL = 2
const SMALL = 4
const DIGIT = 8
const MARK = 16
const NUMERAL = 32
const KNOWN = 128

const CLASSES = [
  [LETTER, /\p{L}/u],
  [CAPITAL, /\p{Lu}/u],
  [SMALL, /\p{Ll}/u],
  [DIGIT, /[0-9]/u],
  [MARK, /\p{M}/u],
  [NUMERAL, /\p{N}/u],
] as const

const bits = new Uint8Array(0x10000)
/** Of NaN, which `charCodeAt` gives outside a text, too. */
const bitsOf = (unit: number): number => (bits[unit | 0] ||= classify(String.fromCharCode(unit)))
const classify = (letter: string): number =>
  CLASSES.reduce((all, [bit, pattern]) => (pattern.test(letter) ? all | bit : all), KNOWN)

export const isLetter = (unit: number): boolean => (bitsOf(unit) & LETTER) !== 0
export const isCapital = (unit: number): boolean => (bitsOf(unit) & CAPITAL) !== 0
export const isSmall = (unit: number): boolean => (bitsOf(unit) & SMALL) !== 0
/** 0 to 9. */
export const isDigit = (unit: number): boolean => (bitsOf(unit) & DIGIT) !== 0
/** Where the letters and marks end that begin at a position. */
export function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && (bitsOf(text.charCodeAt(end)) & (LETTER | MARK)) !== 0) end++
  return end
}
/** Letter, mark, or number of any script. */
export const isInWord = (unit: number): boolean => (bitsOf(unit) & (LETTER | MARK | NUMERAL)) !== 0
