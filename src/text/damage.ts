import { gluedIn } from './glued.js'
import { isCapital, isLetter, isSmall } from './letters.js'
import type { Sentence } from './sentences.js'
import { firstFrom, type Span } from './span.js'

/** Letters from which on a text's capitals tell something. */
const LEAST_LETTERS = 24
/** The last words of a text that breaks off: those that a name which ends there could have. */
const TAIL = /(?:\p{Lu}[\p{L}\p{M}\p{N}]* ){0,8}[^ \n]*$/u
const LONGEST_TAIL = 120
/** Units of a text for each glued word that a careless page has at least. */
const HEAVY = 800
const GOES_ON = /[\p{L}\p{M}\p{N},;%-]$/u

/**
 * What happened to a text on its way, so that a careful reader refuses: where words ran together, where the text breaks off,
 * and whether its capitals still tell names from words.
 */
export class Damage {
  /** Words that are several in one with the words beside them, in order. */
  readonly #glued: readonly Span[]
  /** The sentence in which the text breaks off, and where its last name may begin. */
  readonly #broken: { readonly sentence: Sentence; readonly from: number } | null
  #caseless: boolean | null = null
  /** Whether so many words are glued that whole sentences are lost. */
  readonly heavy: boolean

  constructor(
    private readonly norm: string,
    sentences: readonly Sentence[],
  ) {
    this.#glued = gluedIn(norm).map(({ start, end }) => ({
      start: norm.lastIndexOf(' ', start - 2) + 1,
      end: norm.indexOf(' ', end + 1) < 0 ? norm.length : norm.indexOf(' ', end + 1),
    }))
    this.heavy = this.#glued.length * HEAVY > norm.length
    const sentence = sentences.at(-1)
    const words = sentence && norm.slice(sentence.start, sentence.end)
    this.#broken =
      sentence && words !== undefined && GOES_ON.test(words)
        ? { sentence, from: sentence.end - TAIL.exec(words.slice(-LONGEST_TAIL))![0].length }
        : null
  }

  /** Whether a text of capitals, of small letters, of Words That All Begin With One: no capital means a name. */
  get caseless(): boolean {
    return (this.#caseless ??= isCaseless(this.norm))
  }

  /** Whether words may be cut or glued: the text breaks off with them, or a glued word is in them or near. */
  isDoubtful({ start, end }: Span): boolean {
    if (this.#broken && end >= this.#broken.from - 1) return true
    const next = firstFrom(this.#glued, start)
    return [this.#glued[next - 1], this.#glued[next]].some(
      (word) => word !== undefined && word.start <= end + 1 && word.end >= start - 1,
    )
  }

  /** As `isDoubtful`, of words that were read although some are glued. */
  isDoubtfulAround({ start, end }: Span): boolean {
    return this.isDoubtful({ start: start - 1, end: start }) || this.isDoubtful({ start: end, end: end + 1 })
  }

  isBroken(sentence: Sentence): boolean {
    return this.#broken?.sentence === sentence
  }

  /** Whether a sentence has a glued word. */
  isGlued(sentence: Sentence): boolean {
    const next = firstFrom(this.#glued, sentence.start)
    return [this.#glued[next - 1], this.#glued[next]].some(
      (word) => word !== undefined && word.start < sentence.end && word.end > sentence.start,
    )
  }
}

function isCaseless(text: string): boolean {
  let letters = 0
  let capitals = 0
  let words = 0
  let opened = 0
  let inside = 0
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    let capitalsHere = 0
    let insideHere = false
    for (end = at; end < text.length; end++) {
      const unit = text.charCodeAt(end)
      if (!isLetter(unit)) break
      if (!isCapital(unit)) continue
      capitalsHere++
      insideHere ||= end > at && isSmall(text.charCodeAt(end - 1))
    }
    if (end - at < 2) continue
    words++
    letters += end - at
    capitals += capitalsHere
    if (isCapital(text.charCodeAt(at))) opened++
    if (insideHere) inside++
  }
  if (letters < LEAST_LETTERS) return false
  return capitals * 400 <= letters || (words - opened) * 10 <= words || inside * 5 >= words
}
