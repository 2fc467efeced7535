import type { Reading } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'
import { addresseesAt, type Addressees } from './addressees.js'
import { openingAt } from './openers.js'

/** One ask: its predicate, and its own addressees where the clause names any. */
export interface Clause extends Span {
  readonly own: Addressees | null
}

const LINK = /^(?:,? ?(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra|và|riêng|trong đó),? )+/iu
/** A verb of deliberation opens an ask of its own also behind a comma: "có chính sách …, nghiên cứu có một quỹ …". */
const DELIBERATES =
  /, (?=(?:nghiên cứu|xem xét)(?:,? (?:xem xét|nghiên cứu))? (?:có|ban hành|cho|bổ sung|sửa đổi|hỗ trợ|bố trí|xây dựng|thành lập|tăng|trình)(?![\p{L}\p{M}]))/gu
const SHORTEST = 5

/**
 * Cuts a predicate into asks: at `;` where a new predicate or a new addressee with one begins, outside quotation marks
 * and brackets. Commas join what one ask says.
 */
export function clausesOf(reading: Reading, predicate: Span): Clause[] {
  const { norm } = reading.scene.text
  const cuts: { end: number; start: number; own: Addressees | null }[] = []
  for (const at of separators(norm, predicate)) {
    const begins = skipLink(norm, at + 2)
    if (norm[at] === ',') {
      cuts.push({ end: at, start: begins, own: null })
      continue
    }
    const opening = openingAt(norm, begins)
    const addressed = opening ? null : addresseesAt(reading, begins, predicate.end)
    if (addressed) cuts.push({ end: at, start: addressed.start, own: addressed })
    else if (opening) cuts.push({ end: at, start: opening.start, own: null })
  }
  const starts = [{ start: predicate.start, own: null as Addressees | null }, ...cuts]
  return starts.map(({ start, own }, i) => ({ ...trim(norm, start, cuts[i]?.end ?? predicate.end), own }))
}

const skipLink = (norm: string, at: number): number => at + (LINK.exec(norm.slice(at, at + 40))?.[0].length ?? 0)

/** Positions of `;` and of commas before a verb of deliberation, outside quotation marks and brackets. */
function separators(norm: string, { start, end }: Span): number[] {
  const words = norm.slice(start, end)
  const commas = new Set<number>()
  for (const match of words.matchAll(DELIBERATES))
    if (words.slice(0, match.index).split(' ').length >= SHORTEST) commas.add(match.index)
  const bare = masked(words)
  return [...bare.matchAll(/[;,] /gu)]
    .filter(({ index }) => bare[index] === ';' || commas.has(index))
    .map(({ index }) => start + index)
}

/** The words with what stands in quotation marks or brackets blanked out, at equal length. */
export const masked = (words: string): string =>
  words.replace(/"[^"]*"|\([^()]*\)/gu, (inner) => `${inner[0]}${'x'.repeat(inner.length - 2)}${inner.at(-1)}`)

/** Without the marks that end a sentence or a clause. */
export function trim(norm: string, start: number, end: number): Span {
  const words = norm.slice(start, end)
  return { start, end: start + words.replace(/[\s.;:,…/]+$/u, '').length }
}
