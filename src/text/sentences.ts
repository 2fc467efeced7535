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
const END = /[.!?…]+["')\]]*(?= +["'([]?[\p{Lu}\p{N}])/gu
/** In a line without capitals a small letter may open a sentence. */
const END_SMALL = /[.!?…]+["')\]]*(?= +["'([]?[\p{L}\p{N}])/gu
const ABBREVIATION = /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}|TP|Tp|TX|Tx|Th[sS]|TS|GS|PGS|BS|LS|KS|St|Mr|vv|No)\.$/u
const ABBREVIATION_SMALL = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}|tp|tx|ths|ts|gs|pgs|bs|ls|ks|st|mr|vv|no)\.$/u

function splitSentences(norm: string, block: Span): Span[] {
  const words = norm.slice(block.start, block.end)
  const [pattern, abbreviation] = /\p{Lu}/u.test(words) ? [END, ABBREVIATION] : [END_SMALL, ABBREVIATION_SMALL]
  const out: Span[] = []
  let start = 0
  for (const match of words.matchAll(pattern)) {
    const end = match.index + match[0].length
    const so = words.slice(start, end)
    if (abbreviation.test(so)) continue
    if (([...so.matchAll(/"/gu)].length & 1) === 1) continue
    out.push({ start: block.start + start, end: block.start + end })
    start = end
    while (words[start] === ' ') start++
  }
  if (start < words.length) out.push({ start: block.start + start, end: block.end })
  return out
}

/** The non-empty lines of a normalised text with their sentences. */
export function splitBlocks(norm: string): Block[] {
  const blocks: Block[] = []
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
    const index = blocks.length
    const previous = blocks.at(-1)
    if (previous) blocks[index - 1] = { ...previous, gapAfter: blank }
    const sentences = splitSentences(norm, span).map((s) => ({ ...s, index: sentence++, block: index }))
    blocks.push({ ...span, index, sentences, gapBefore: blank, gapAfter: 0 })
    blank = 0
  }
  return blocks
}
