import { beginningAt, trialCount, trialOf, type Trial } from './first-letters.js'
import { isCapital, isDigit, isInWord, isLetter } from './letters.js'
import type { Span } from './span.js'

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The places of a text where a word can begin, by the patterns that can begin with the letters that stand there. So a page's
 * many patterns do not each walk the whole page: one walk tells for all of them where to try.
 */
export class WordStarts {
  /** By number of a pattern: the places where it may begin. */
  readonly #mayBegin: (number[] | undefined)[] = []
  /** Where a word begins with a capital. */
  readonly capitals: number[] = []
  /** How many patterns the walk has told that for; of those that are met later it is told one by one. */
  readonly #told = trialCount()

  constructor(private readonly text: string) {
    this.#walk((at) => {
      for (const number of beginningAt(text, at)) (this.#mayBegin[number] ??= []).push(at)
      if (isCapital(text.charCodeAt(at)) && !isInWord(text.charCodeAt(at - 1))) this.capitals.push(at)
    })
  }

  /** Every place that no word stands around. */
  #walk(visit: (at: number) => void): void {
    let letterBefore = false
    let digitBefore = false
    for (let at = 0; at < this.text.length; at++) {
      const unit = this.text.charCodeAt(at)
      const digit = isDigit(unit)
      const inside = letterBefore || (digit && digitBefore)
      if (!inside && unit !== 0x20 && !isLowSurrogate(unit)) visit(at)
      letterBefore = isLetter(unit)
      digitBefore = digit
    }
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

  #matches(trial: Trial, start: number, end: number): Iterable<RegExpExecArray> {
    const places = (this.#mayBegin[trial.number] ??= trial.number < this.#told ? NOWHERE : this.#placesOf(trial))
    const first = places.length === 0 ? 0 : firstNumber(places, start)
    return first < places.length && places[first]! < end ? matchesAt(this.text, trial.sticky, places, first, end) : []
  }

  #placesOf({ may }: Trial): number[] {
    const places: number[] = []
    this.#walk((at) => {
      if (may(String.fromCodePoint(this.text.codePointAt(at)!))) places.push(at)
    })
    return places
  }
}
const NOWHERE: number[] = []

/** Lazily: a rule may stop at the first. */
function* matchesAt(
  text: string,
  sticky: RegExp,
  places: readonly number[],
  first: number,
  end: number,
): Generator<RegExpExecArray> {
  let from = 0
  for (let i = first; i < places.length && places[i]! < end; i++) {
    if (places[i]! < from) continue
    sticky.lastIndex = places[i]!
    const match = sticky.exec(text)
    if (!match || sticky.lastIndex > end) continue
    from = Math.max(sticky.lastIndex, match.index + 1)
    yield match
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
