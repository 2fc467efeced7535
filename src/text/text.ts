import { hash } from 'node:crypto'
import { Damage } from './damage.js'
import { fold } from './fold.js'
import { isLetter, isSmall } from './letters.js'
import { normalise, type Normalised } from './normalise.js'
import { splitBlocks, type Block, type Sentence } from './sentences.js'
import type { Span } from './span.js'
import { WordStarts } from './word-starts.js'

/** Letters that a sentence in capitals has: fewer are an abbreviation or a name. */
const LEAST_CAPITALS = 24

/** A page's text: as given, as it is matched, and the way back from the second to the first. */
export class Text {
  readonly norm: string
  /** Code points of the text as given. */
  readonly length: number
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly #map: Normalised
  readonly #starts: WordStarts
  /** UTF-16 offset of each code point of the text as given, and its end; null where every unit is one. */
  readonly #offsets: Uint32Array | null
  readonly #capitals = new Map<Sentence, boolean>()
  #damage: Damage | null = null

  constructor(readonly given: string) {
    this.#map = normalise(given)
    this.#offsets = codePointOffsets(given)
    this.norm = this.#map.norm
    this.#starts = new WordStarts(this.norm)
    this.length = this.#map.length
    this.blocks = splitBlocks(this.norm)
    this.sentences = this.blocks.flatMap((block) => block.sentences)
  }

  /** The normalised words of a span. */
  slice(span: Span): string {
    return this.norm.slice(span.start, span.end)
  }

  /** `norm.matchAll(pattern)`, tried only where the pattern's matches can begin. */
  matchAll(pattern: RegExp): Iterable<RegExpExecArray> {
    return this.#starts.matchAll(pattern)
  }

  /** Where a word begins with a capital, in order. */
  get capitals(): readonly number[] {
    return this.#starts.capitals
  }

  /** As `matchAll`, the matches that lie in a span; for patterns that begin where a word does. */
  within(pattern: RegExp, span: Span): Iterable<RegExpExecArray> {
    return this.#starts.within(pattern, span)
  }

  /** The first match in a span. */
  first(pattern: RegExp, span: Span): RegExpExecArray | null {
    for (const match of this.within(pattern, span)) return match
    return null
  }

  /** Whether something matches in a span. */
  has(pattern: RegExp, span: Span): boolean {
    return this.first(pattern, span) !== null
  }

  /** What happened to the text on its way. */
  get damage(): Damage {
    return (this.#damage ??= new Damage(this.norm, this.blocks))
  }

  /** Code points of the page as given that a span stands for. Throws on an empty span. */
  toPage(span: Span): { start: number; end: number } {
    if (span.end <= span.start) throw new RangeError(`empty span at ${span.start}`)
    return { start: this.#map.from[span.start]!, end: this.#map.to[span.end - 1]! }
  }

  /** Code point of the page as given at which a place of `norm` stands. */
  pageOffset(position: number): number {
    return this.#map.from[position]!
  }

  /** The words as given between two code-point offsets. */
  words(start: number, end: number): string {
    const offsets = this.#offsets
    return offsets ? this.given.slice(offsets[start], offsets[end]) : this.given.slice(start, end)
  }

  /** The sentence in which a position stands; the block's nearest one when it stands between two. */
  sentenceAt(position: number): Sentence {
    let low = 0
    let high = this.sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sentences[middle]!.start <= position) low = middle + 1
      else high = middle
    }
    const found = this.sentences[Math.max(0, low - 1)]
    if (!found) throw new RangeError('the text has no sentence')
    return found
  }

  /** Whether the sentence around a position is in capitals, as headings are: case then tells no names from words. */
  inCapitals(position: number): boolean {
    const sentence = this.sentenceAt(position)
    const known = this.#capitals.get(sentence)
    if (known !== undefined) return known
    let letters = 0
    let small = 0
    for (let at = sentence.start; at < sentence.end; at++) {
      const unit = this.norm.charCodeAt(at)
      if (isLetter(unit)) letters++
      if (isSmall(unit)) small++
    }
    const capitals = letters >= LEAST_CAPITALS && small * 10 <= letters
    this.#capitals.set(sentence, capitals)
    return capitals
  }

  blockAt(position: number): Block {
    return this.blocks[this.sentenceAt(position).block]!
  }

  /** `sha256:` and the hash of the text as given: the source's id. */
  get id(): string {
    return `sha256:${sha256(this.given)}`
  }

  /** Hash of the folded text: equal for copies that differ in form, spacing, dashes or tone placement. */
  get textKey(): string {
    return sha256(fold(this.norm))
  }
}

function codePointOffsets(text: string): Uint32Array | null {
  if (!/[\ud800-\udbff]/.test(text)) return null
  const offsets = [0]
  for (const point of text) offsets.push(offsets.at(-1)! + point.length)
  return Uint32Array.from(offsets)
}

/** SHA-256 of the UTF-8 bytes, in lower-case hex. */
export const sha256 = (words: string): string => hash('sha256', words, 'hex')
