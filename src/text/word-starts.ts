import { beginningsOf } from './beginnings.js'

const WORD = /[\p{L}\p{N}]/u
/** By UTF-16 unit: 1 for a letter or digit, 2 for anything else, 0 for not yet asked. */
const kinds = new Uint8Array(0x10000)
const inWord = (unit: number): boolean => (kinds[unit] ||= WORD.test(String.fromCharCode(unit)) ? 1 : 2) === 1
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Letters of a place that decide whether a pattern is tried there. */
const LOOK_AHEAD = 3
/** Every such stretch of letters met so far has a number, up to a limit; those past it share the number 0. */
const LIMIT = 0x8000
const numbers = new Map<number, number>()
const lettersOf: string[] = ['']
function numberOf(text: string, at: number): number {
  let number = 0
  for (let end = at + 1; end <= at + LOOK_AHEAD && end <= text.length; end++) {
    const key = number * 0x10000 + text.charCodeAt(end - 1)
    const known = numbers.get(key)
    if (known === undefined && lettersOf.length === LIMIT) return 0
    number = known ?? lettersOf.push(text.slice(at, end)) - 1
    if (known === undefined) numbers.set(key, number)
  }
  return number
}

/** A pattern as it is tried at one place, and what is known of where it can begin. */
interface Trial {
  readonly sticky: RegExp
  /** By number of letters: 1 for may begin so, 2 for cannot, 0 for not yet asked; null when it begins anywhere. */
  readonly begins: Uint8Array | null
  readonly may: (letters: string) => boolean
}
const trials = new WeakMap<RegExp, Trial>()
function trialOf(pattern: RegExp): Trial {
  const known = trials.get(pattern)
  if (known) return known
  const { anywhere, may } = beginningsOf(pattern)
  const begins = anywhere ? null : new Uint8Array(LIMIT)
  if (begins) begins[0] = 1
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`)
  trials.set(pattern, { sticky, begins, may })
  return trials.get(pattern)!
}

/**
 * The places of a text where a word can begin, each with the letters that stand there. Most patterns can begin with few
 * of them, so that a page's many patterns do not each walk the whole page.
 */
export class WordStarts {
  readonly #places: Uint32Array
  /** By place: the number of its letters. */
  readonly #letters: Uint16Array

  constructor(private readonly text: string) {
    const places = new Uint32Array(text.length)
    const letters = new Uint16Array(text.length)
    let count = 0
    for (let at = 0, before = false; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (!before && unit !== 0x20 && !isLowSurrogate(unit)) {
        places[count] = at
        letters[count++] = numberOf(text, at)
      }
      before = inWord(unit)
    }
    this.#places = places.slice(0, count)
    this.#letters = letters.slice(0, count)
  }

  /** `text.matchAll(pattern)`, without trying the pattern where its matches cannot begin. */
  matchAll(pattern: RegExp): Iterable<RegExpExecArray> {
    const trial = trialOf(pattern)
    return trial.begins ? this.#matchesOf(trial.sticky, trial.begins, trial.may) : this.text.matchAll(pattern)
  }

  /** Lazily, as `matchAll` is: a rule may stop at the first. */
  *#matchesOf(sticky: RegExp, begins: Uint8Array, may: Trial['may']): Generator<RegExpExecArray> {
    let end = 0
    for (let i = 0; i < this.#places.length; i++) {
      const letters = this.#letters[i]!
      if ((begins[letters] ||= may(lettersOf[letters]!) ? 1 : 2) === 2 || this.#places[i]! < end) continue
      sticky.lastIndex = this.#places[i]!
      const match = sticky.exec(this.text)
      if (!match) continue
      end = Math.max(sticky.lastIndex, match.index + 1)
      yield match
    }
  }
}
