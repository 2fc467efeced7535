import { placeTones } from './fold.js'
import { isCapital, isLetter, isSmall } from './letters.js'

/** A normalised text, and for each of its UTF-16 units the code points of the given text that it stands for. */
export interface Normalised {
  readonly norm: string
  /** First code point, by unit. */
  readonly from: Uint32Array
  /** Code point after the last, by unit. */
  readonly to: Uint32Array
  /** Code points of the given text. */
  readonly length: number
}

/** A letter with its marks. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/uy
const MARK = /\p{M}/u
const SPACE = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u
const LINE = /[\n\r\u0085\u2028\u2029]/u
const NOTHING = /[\u00ad\u200b-\u200d\u2060\ufeff]/u
/** White space that is neither: kept, and no mark behind it joins it. */
const OTHER_SPACE = /\s/u

const LETTERS: Record<string, string> = { Ð: 'Đ', ð: 'đ' }
const MARKS: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
}

/** What a UTF-16 unit is by itself; `PLAIN` stays as it is unless a mark follows. */
const enum Kind {
  Unknown,
  Plain,
  Space,
  Line,
  Nothing,
  Replaced,
  Mark,
  Alone,
  Surrogate,
}
const kinds = new Uint8Array(0x10000)
const kindOf = (unit: number): Kind => (kinds[unit] ||= kindOfLetter(unit, String.fromCharCode(unit)))
function kindOfLetter(unit: number, letter: string): Kind {
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.Surrogate
  if (SPACE.test(letter)) return Kind.Space
  if (LINE.test(letter)) return Kind.Line
  if (NOTHING.test(letter)) return Kind.Nothing
  if (OTHER_SPACE.test(letter)) return Kind.Alone
  if (MARK.test(letter)) return Kind.Mark
  return letter in MARKS || letter in LETTERS || letter.normalize('NFC') !== letter ? Kind.Replaced : Kind.Plain
}

/**
 * One spelling for what pages spell in many ways: NFC, one space for any run of blanks, none at the ends of a line,
 * `\n` for any line end, `-` for any dash, `"` for any double quotation mark, Đ for Ð, the tone mark on the first
 * vowel (khóa for khoá), a blank behind a comma and a sentence's end. Soft hyphens and zero-width characters go. Every kept unit remembers where it came from.
 */
export function normalise(given: string): Normalised {
  /** By unit of `norm`, which is hardly ever longer than what is given. */
  let from = new Uint32Array(given.length)
  let to = new Uint32Array(given.length)
  let length = 0
  let norm = ''
  /** Where the stretch of plain letters begins that is not in `norm` yet. */
  let run = 0
  let position = 0
  let last: 'space' | 'line' | 'other' | 'none' = 'none'
  const flush = (end: number): void => {
    if (run < end) norm += given.slice(run, end)
  }
  const place = (start: number, end: number): void => {
    if (length === from.length) [from, to] = [longer(from), longer(to)]
    from[length] = start
    to[length++] = end
  }
  const emit = (out: string, start: number, end: number): void => {
    norm += out
    for (let i = 0; i < out.length; i++) place(start, end)
  }
  /** A blank is written when a letter follows it: none stands at a line's end. */
  const blank = (written: boolean): void => {
    if (last !== 'space') return
    if (written) norm += ' '
    else length--
  }
  for (let at = 0; at < given.length;) {
    const kind = kindOf(given.charCodeAt(at))
    if (kind === Kind.Plain && !(at + 1 < given.length && kindOf(given.charCodeAt(at + 1)) === Kind.Mark)) {
      blank(true)
      place(position, ++position)
      at++
      last = 'other'
      continue
    }
    flush(at)
    const start = position
    if (kind === Kind.Nothing) {
      position++
      at++
    } else if (kind === Kind.Space) {
      position++
      at++
      if (last === 'space') to[length - 1] = position
      else if (last === 'other') {
        place(start, position)
        last = 'space'
      }
    } else if (kind === Kind.Line) {
      const pair = given.startsWith('\r\n', at) ? 2 : 1
      position += pair
      at += pair
      blank(false)
      emit('\n', start, position)
      last = 'line'
    } else {
      CLUSTER.lastIndex = at
      const cluster = kind === Kind.Alone ? given[at]! : CLUSTER.exec(given)![0]
      for (const _ of cluster) position++
      at += cluster.length
      const nfc = streamSafe(cluster).normalize('NFC')
      blank(true)
      emit(MARKS[nfc] ?? LETTERS[nfc[0]!]?.concat(nfc.slice(1)) ?? nfc, start, position)
      last = 'other'
    }
    run = at
  }
  flush(given.length)
  blank(false)
  return { ...parted(placeTones(norm), from.subarray(0, length), to.subarray(0, length)), length: position }
}

/** Sorting the marks of one letter takes the square of their number: no text has more than thirty (UAX #15, Stream-Safe). */
export const streamSafe = (text: string): string => text.replace(/(\p{M}{30})\p{M}+/gu, '$1')

/** "Tỉnh ủy,Chủ tịch", "triệu đồng.Trong": whether behind a mark the blank is missing. */
function isJoined(norm: string, at: number): boolean {
  const mark = norm[at]
  if (mark === ',' || mark === ';') return isLetter(norm.charCodeAt(at + 1))
  if (mark !== '.' || !isCapital(norm.charCodeAt(at + 1))) return false
  return [at - 2, at - 1, at + 2].every((place) => isSmall(norm.charCodeAt(place)))
}

/** Puts the missing blanks in: they stand for the mark before them. */
function parted(norm: string, from: Uint32Array, to: Uint32Array): Omit<Normalised, 'length'> {
  const ends: number[] = []
  for (let at = 1; at < norm.length; at++) if (isJoined(norm, at - 1)) ends.push(at)
  if (ends.length === 0) return { norm, from, to }
  const made = {
    norm: '',
    from: new Uint32Array(norm.length + ends.length),
    to: new Uint32Array(norm.length + ends.length),
  }
  let start = 0
  for (const [before, end] of [...ends, norm.length].entries()) {
    made.norm += before === 0 ? norm.slice(start, end) : ` ${norm.slice(start, end)}`
    if (before > 0) {
      made.from[start + before - 1] = from[start - 1]!
      made.to[start + before - 1] = to[start - 1]!
    }
    made.from.set(from.subarray(start, end), start + before)
    made.to.set(to.subarray(start, end), start + before)
    start = end
  }
  return made
}

function longer(units: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * units.length + 16)
  more.set(units)
  return more
}
