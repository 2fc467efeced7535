import type { Span } from './span.js'

/** One line of the page: a paragraph, headline, caption, byline or menu entry. */
export interface Block extends Span {
  readonly index: number
  readonly sentences: readonly Sentence[]
  /** Blank lines before and after it. */
  readonly gapBefore: number
  readonly gapAfter: number
}
export interface Sentence extends Span {
  readonly index: number
  /** Index of its block. */
  readonly block: number
}

/**
 * A sentence ends at . ! ? or … before a blank and a capital, digit, quotation mark or bracket. Not after a single
 * capital or a usual abbreviation ("TP. Hà Nội", "T.Ư", "PGS.TS. Lê"), and not inside quotation marks.
 */
const END = /(?<![.!?…])[.!?…]+["')\]]*(?= +["'([]?[\p{Lu}\p{N}])/gu
/** In a line without capitals a small letter may open a sentence. */
const END_SMALL = /(?<![.!?…])[.!?…]+["')\]]*(?= +["'([]?[\p{L}\p{N}])/gu
const ABBREVIATION = /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}|TP|Tp|TX|Tx|Th[sS]|TS|GS|PGS|BS|LS|KS|St|Mr|vv|No)\.$/u
const ABBREVIATION_SMALL = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}|tp|tx|ths|ts|gs|pgs|bs|ls|ks|st|mr|vv|no)\.$/u

/**
 * UTF-16 units that a sentence and a paragraph have at most: what is longer is a table, or a page that lost its line breaks,
 * and is cut at a space. So what is looked for in a sentence or a paragraph is never far.
 */
const LONGEST_SENTENCE = 6_000
const LONGEST_BLOCK = 30_000
/** Units of an abbreviation with what stands before it. */
const ABBREVIATED = 12

function splitSentences(norm: string, block: Span): Span[] {
  const words = norm.slice(block.start, block.end)
  const [pattern, abbreviation] = /\p{Lu}/u.test(words) ? [END, ABBREVIATION] : [END_SMALL, ABBREVIATION_SMALL]
  const out: Span[] = []
  let start = 0
  let quoted = false
  let seen = 0
  for (const match of words.matchAll(pattern)) {
    const end = match.index + match[0].length
    for (; seen < end; seen++) if (words[seen] === '"') quoted = !quoted
    if (quoted || abbreviation.test(words.slice(Math.max(start, end - ABBREVIATED), end))) continue
    out.push({ start: block.start + start, end: block.start + end })
    start = end
    while (words[start] === ' ') start++
  }
  if (start < words.length) out.push({ start: block.start + start, end: block.end })
  return out.flatMap((sentence) => cut(norm, sentence, LONGEST_SENTENCE))
}

/** A span in parts of at most `most` units, each up to its last space, where it has one. */
function cut(norm: string, { start, end }: Span, most: number): Span[] {
  const out: Span[] = []
  while (end - start > most) {
    const space = norm.slice(start, start + most).lastIndexOf(' ')
    const low = /[\ud800-\udbff]/.test(norm[start + most - 1]!) ? 1 : 0
    const at = space > 0 ? start + space : start + most - low
    out.push({ start, end: at })
    start = space > 0 ? at + 1 : at
  }
  out.push({ start, end })
  return out
}

/** The non-empty lines of a normalised text with their sentences. */
export function splitBlocks(norm: string): Block[] {
  const blocks: { -readonly [K in keyof Block]: Block[K] }[] = []
  let sentence = 0
  let lineStart = 0
  let blank = 0
  for (const line of norm.split('\n')) {
    const span = { start: lineStart, end: lineStart + line.length }
    lineStart += line.length + 1
    if (line.length === 0) {
      blank++
      continue
    }
    for (const part of cut(norm, span, LONGEST_BLOCK)) {
      const index = blocks.length
      const previous = blocks.at(-1)
      if (previous) previous.gapAfter = blank
      const sentences: Sentence[] = []
      for (const { start, end } of splitSentences(norm, part))
        sentences.push({ start, end, index: sentence++, block: index })
      blocks.push({ start: part.start, end: part.end, index, sentences, gapBefore: blank, gapAfter: 0 })
      blank = 0
    }
  }
  return blocks
}
