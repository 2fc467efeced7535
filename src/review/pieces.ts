import type { Range } from './explain.js'

/** Words between two boundaries, with the indices of the ranges that cover them, the outermost first. */
export interface Piece extends Range {
  readonly words: string
  readonly covering: readonly number[]
}

/** Cuts a text wherever a range (in order of appearance) begins or ends, and at further places, into pieces that join to it. */
export function piecesOf(text: string, ranges: readonly Range[], places: Iterable<number> = []): Piece[] {
  const points = [...text]
  const inside = (at: number): boolean => at > 0 && at < points.length
  const cuts = [...new Set([0, ...[...ranges.flatMap(({ start, end }) => [start, end]), ...places].filter(inside)])]
  cuts.sort((a, b) => a - b)
  let covering: number[] = []
  let next = 0
  return cuts.map((start, i) => {
    covering = covering.filter((index) => ranges[index]!.end > start)
    for (; next < ranges.length && ranges[next]!.start <= start; next++) covering.push(next)
    const end = cuts[i + 1] ?? points.length
    return { start, end, words: points.slice(start, end).join(''), covering: [...covering] }
  })
}

/** What a terminal or a browser would obey instead of showing: control characters, and those that turn the direction of writing. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Words as they are safe to show: such characters by their code points. A carriage return before a line feed goes. */
export const visible = (words: string): string =>
  words
    .replace(/\r(?=\n)/gu, '')
    .replace(OBEYED, (char) => `<U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`)
