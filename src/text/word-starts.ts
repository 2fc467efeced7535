import { beginningAt, branchAt, trialCount, trialOf, type Trial } from './first-letters.js'
import type { Span } from './span.js'

const enum Kind {
  Unknown,
  Letter,
  Digit,
  Other,
}
/** By UTF-16 unit. */
const kinds = new Uint8Array(0x10000)
const kindOf = (unit: number): Kind => (kinds[unit] ||= kindOfLetter(String.fromCharCode(unit)))
function kindOfLetter(letter: string): Kind {
  return /\p{L}/u.test(letter) ? Kind.Letter : /\d/u.test(letter) ? Kind.Digit : Kind.Other
}
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The places of a text where a word can begin, each with the patterns that can begin with the letters that stand there. So
 * a page's many patterns do not each walk the whole page: one walk tells for all of them where to try.
 */
export class WordStarts {
  readonly #places: Uint32Array
  /** By place: the branch of its letters. */
  readonly #branches: Uint16Array
  /** By number of a pattern: the places where it may begin. */
  readonly #mayBegin: (number[] | undefined)[] = []
  /** How many patterns the walk has told that for; of those that are met later it is told one by one. */
  readonly #told: number

  constructor(private readonly text: string) {
    const places = new Uint32Array(text.length)
    const branches = new Uint16Array(text.length)
    let count = 0
    let before: Kind = Kind.Other
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const kind = kindOf(unit)
      const inside = before === Kind.Letter || (kind === Kind.Digit && before === Kind.Digit)
      if (!inside && unit !== 0x20 && !isLowSurrogate(unit)) {
        places[count] = at
        branches[count++] = branchAt(text, at)
      }
      before = kind
    }
    this.#places = places.slice(0, count)
    this.#branches = branches.slice(0, count)
    this.#told = trialCount()
    for (let i = 0; i < count; i++)
      for (const number of beginningAt(branches[i]!)) (this.#mayBegin[number] ??= []).push(places[i]!)
  }

  /** `text.matchAll(pattern)`, without trying the pattern where its matches cannot begin. */
  matchAll(pattern: RegExp): Iterable<RegExpExecArray> {
    const trial = trialOf(pattern)
    return trial ? this.#matches(trial, 0, this.text.length) : this.text.matchAll(pattern)
  }

  /**
   * As `matchAll`, the matches that lie in a span; what stands around it is seen by look-arounds. Throws for a pattern whose
   * matches may begin inside a word.
   */
  within(pattern: RegExp, { start, end }: Span): Iterable<RegExpExecArray> {
    const trial = trialOf(pattern)
    if (!trial) throw new RangeError(`begins inside words: ${pattern.source}`)
    return this.#matches(trial, start, end)
  }

  /** Lazily: a rule may stop at the first. */
  *#matches(trial: Trial, start: number, end: number): Generator<RegExpExecArray> {
    const places = (this.#mayBegin[trial.number] ??= trial.number < this.#told ? [] : this.#placesOf(trial))
    let from = start
    for (let i = firstNumber(places, start); i < places.length && places[i]! < end; i++) {
      if (places[i]! < from) continue
      const { sticky } = trial
      sticky.lastIndex = places[i]!
      const match = sticky.exec(this.text)
      if (!match || sticky.lastIndex > end) continue
      from = Math.max(sticky.lastIndex, match.index + 1)
      yield match
    }
  }

  #placesOf({ number }: Trial): number[] {
    const places: number[] = []
    for (const [i, branch] of this.#branches.entries())
      if (beginningAt(branch).includes(number)) places.push(this.#places[i]!)
    return places
  }
}

/** Index of the first place at a position or behind it. */
function firstNumber(places: readonly number[], position: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < position) low = middle + 1
    else high = middle
  }
  return low
}
