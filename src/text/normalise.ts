import { placeTones } from './fold.js'

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

/** A line end or blank by itself, so that a stray mark behind it joins no line; else a letter with its marks. */
const CLUSTER = /\r\n|[\s\u0085]|\P{M}\p{M}*|\p{M}+/gu
const SPACE = /^[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/u
const LINE = /^(?:\r\n|[\n\r\u0085\u2028\u2029])$/u
const NOTHING = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/u

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

/**
 * One spelling for what pages spell in many ways: NFC, one space for any run of blanks, none at the ends of a line,
 * `\n` for any line end, `-` for any dash, `"` for any double quotation mark, Đ for Ð, the tone mark on the first
 * vowel (khóa for khoá). Soft hyphens and zero-width characters go. Every kept unit remembers where it came from.
 */
export function normalise(given: string): Normalised {
  const units: string[] = []
  const from: number[] = []
  const to: number[] = []
  let position = 0
  const emit = (out: string, start: number, end: number): void => {
    for (let i = 0; i < out.length; i++) {
      units.push(out[i]!)
      from.push(start)
      to.push(end)
    }
  }
  const dropSpace = (): void => {
    if (units.at(-1) === ' ') {
      units.pop()
      from.pop()
      to.pop()
    }
  }
  for (const [cluster] of given.matchAll(CLUSTER)) {
    const start = position
    for (const _ of cluster) position++
    if (NOTHING.test(cluster)) continue
    if (LINE.test(cluster)) {
      dropSpace()
      emit('\n', start, position)
    } else if (SPACE.test(cluster)) {
      const last = units.at(-1)
      if (last === ' ') to[to.length - 1] = position
      else if (last !== undefined && last !== '\n') emit(' ', start, position)
    } else {
      const nfc = cluster.normalize('NFC')
      emit(MARKS[nfc] ?? LETTERS[nfc[0]!]?.concat(nfc.slice(1)) ?? nfc, start, position)
    }
  }
  dropSpace()
  return { norm: placeTones(units.join('')), from: Uint32Array.from(from), to: Uint32Array.from(to), length: position }
}
