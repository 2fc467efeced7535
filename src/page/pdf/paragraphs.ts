import type { Line } from './lines.js'

/** Parts of the font size: an indent, and lines of one column. */
const INDENT = 1
const SAME_COLUMN = 3
const FEWEST_LINES = 4
/** Distance of base lines, in those of the page's usual ones, from which on a paragraph ends. */
const GAP = 1.35
/** Font size, in the page's usual one, from which on lines are a headline's. */
const LARGE = 1.15
const SAME_SIZE = 0.08
/** A list's item, an article or a heading with its number begins a line of its own. */
const ITEM =
  /^(?:[-+*•●▪◦–—] |\d{1,2}(?:\.\d{1,2}){0,3}[.)] |[a-zđ][.)] |[IVX]{1,5}\. |(?:Điều|Chương|Mục|Phần) [\dIVX]+)/u
const ENDS = /[.!?…:;]["”')\]]*$/u

/**
 * Joins lines to paragraphs: a line goes on in the next where the next one's first word had no room left on it. A new
 * paragraph is one that is indented, set apart, of another size, or an item of a list.
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const all = pages.flat()
  const usual = median(all.map(({ size }) => size))
  const gaps = pages.flatMap((page) => page.slice(1).map((line, i) => page[i]!.y - line.y)).filter((gap) => gap > 0)
  const leading = median(gaps)
  const paragraphs: string[] = []
  let last: { line: Line; page: readonly Line[] } | null = null
  for (const page of pages)
    for (const line of page) {
      if (last && goesOn(last.line, line, last.page, last.page === page ? leading : null, usual))
        paragraphs.push(join(paragraphs.pop()!, line.words))
      else paragraphs.push(line.words)
      last = { line, page }
    }
  return paragraphs
}

function goesOn(line: Line, next: Line, page: readonly Line[], leading: number | null, usual: number): boolean {
  const sameSize = ({ size }: Line): boolean => Math.abs(line.size - size) <= SAME_SIZE * line.size
  if (line.isRow || next.isRow || !sameSize(next)) return false
  const gap = line.y - next.y
  if (leading !== null && (gap <= 0 || gap > GAP * leading * Math.max(1, line.size / usual))) return false
  if (line.size >= LARGE * usual) return true
  const peers = page.filter(sameSize)
  if (ITEM.test(next.words) || areCentred(line, next, Math.min(...peers.map(({ left }) => left)))) return false
  if (leading !== null && next.left > line.left + INDENT * line.size) return false
  const edge = edgeOf(line, peers)
  const first = next.words.split(' ', 1)[0]!
  const room = ((next.right - next.left) / next.words.length) * (first.length + 1)
  const full = line.right + room > edge
  // A page ends where it ends: a sentence that is over may be a paragraph that is over.
  return full && (leading !== null || !ENDS.test(line.words) || next.left <= line.left)
}

/** Two lines in the middle, one under the other, off the margin: neither goes on in the other. */
const areCentred = (line: Line, next: Line, margin: number): boolean =>
  Math.min(line.left, next.left) > margin + INDENT * line.size &&
  Math.abs(line.left - next.left) > line.size / 2 &&
  Math.abs(line.left + line.right - next.left - next.right) < line.size

/** How far right lines reach that begin where a line does; for one that few begin with, all that it stands under or over. */
function edgeOf({ left, right, size }: Line, lines: readonly Line[]): number {
  const column = lines.filter((other) => Math.abs(other.left - left) < SAME_COLUMN * size)
  const around = lines.filter((other) => other.left < right && other.right > left)
  return Math.max(...(column.length >= FEWEST_LINES ? column : around).map((other) => other.right))
}

const VOWELS = 'aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'
const SYLLABLE = new RegExp(`^[bcdđghklmnpqrstvx]{0,3}[${VOWELS}]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$`, 'iu')

/** A hyphen at the line's end goes where the parts are one syllable ("hi-" "ện"), and stays in "44-" "KL/TW". */
function join(words: string, next: string): string {
  if (words.endsWith('\u00ad')) return words.slice(0, -1) + next
  const parts = /(?<before>[\p{L}\p{M}]+)-$/u.exec(words)?.groups
  const after = /^[\p{Ll}\p{M}]+/u.exec(next)?.[0]
  if (parts && after !== undefined && SYLLABLE.test((parts['before']! + after).normalize('NFC')))
    return words.slice(0, -1) + next
  return /[^\s]-$/u.test(words) ? words + next : `${words} ${next}`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
