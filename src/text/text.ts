import { createHash } from 'node:crypto'
import { fold } from './fold.js'
import { normalise, type Normalised } from './normalise.js'
import { splitBlocks, type Block, type Sentence } from './sentences.js'
import type { Span } from './span.js'

/** A page's text: as given, as it is matched, and the way back from the second to the first. */
export class Text {
  readonly norm: string
  /** Code points of the text as given. */
  readonly length: number
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly #map: Normalised
  readonly #points: readonly string[]

  constructor(readonly given: string) {
    this.#map = normalise(given)
    this.#points = [...given]
    this.norm = this.#map.norm
    this.length = this.#map.length
    this.blocks = splitBlocks(this.norm)
    this.sentences = this.blocks.flatMap((block) => block.sentences)
  }

  /** The normalised words of a span. */
  slice(span: Span): string {
    return this.norm.slice(span.start, span.end)
  }

  /** Code points of the page as given that a span stands for. Throws on an empty span. */
  toPage(span: Span): { start: number; end: number } {
    if (span.end <= span.start) throw new RangeError(`empty span at ${span.start}`)
    return { start: this.#map.from[span.start]!, end: this.#map.to[span.end - 1]! }
  }

  /** The words as given between two code-point offsets. */
  words(start: number, end: number): string {
    return this.#points.slice(start, end).join('')
  }

  /** The sentence in which a position stands; the block's nearest one when it stands between two. */
  sentenceAt(position: number): Sentence {
    const found = this.sentences.findLast((sentence) => sentence.start <= position) ?? this.sentences[0]
    if (!found) throw new RangeError('the text has no sentence')
    return found
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

/** SHA-256 of the UTF-8 bytes, in lower-case hex. */
export const sha256 = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex')
