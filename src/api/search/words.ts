import { abbreviations, documentTypes, shortForms } from '../../reference/index.js'
import { fold } from '../../text/index.js'

/** One way in which a unit of the query can stand in a text. Words are folded: letters and digits only. */
export interface Alternative {
  words: readonly string[]
  /** Whether the words must stand together, in this order. */
  together: boolean
}

/** What must be found, in one of its alternatives: a word as typed, written out or shortened; or words in quotes. */
export interface Unit {
  alternatives: readonly Alternative[]
  /** Whether the word is still being typed: longer words that begin with it count as well. */
  open: boolean
}

/** A query as people type it. */
export interface Words {
  units: readonly Unit[]
  /** The whole query folded, as typed, and with its short forms written out or its long ones shortened. */
  forms: readonly string[]
  /** The number in it as a document's serial number, without leading zeros: `44`. */
  serial: string | null
  /** Types of documents that the words beside the number can mean; empty for a bare number. */
  types: readonly string[]
}

const pairs = [...shortForms, ...abbreviations].map(({ short, long }) => [fold(short), fold(long).split(' ')] as const)
const longOf = new Map(pairs)
const shortOf = new Map(pairs.map(([short, long]) => [long.join(' '), short]))
const symbols = documentTypes.flatMap(({ code, name, symbols }) =>
  symbols.map((symbol) => ({ code, symbol: fold(symbol), name: fold(name).split(' ') })),
)
const nameOfSymbol = new Map(symbols.map(({ symbol, name }) => [symbol, name]))
const typeNames = documentTypes.map(({ code, name }) => ({ code, name: fold(name) }))
const longest = Math.max(...pairs.map(([, long]) => long.length))

/** Reads a query; null when there are no words in it. An unclosed quote opens none. */
export function readWords(asked: string): Words | null {
  const text = asked.normalize('NFC').replace(/(?<!\p{L})T\.?Ư(?!\p{L})/gu, 'TW')
  const parts = text.split('"')
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join(' ')]
  const numbered = /\d/.test(text)
  const units = closed.flatMap((part, index) => (index % 2 === 1 ? quoted(part) : typed(part, numbered)))
  const last = units.at(-1)
  if (!last) return null
  // Behind the last letter nothing was typed yet: the word may go on.
  const [typing, ...more] = last.alternatives[0]!.words
  const open = /\p{L}$/u.test(text) && more.length === 0 && (typing!.length > 1 || units.length > 1)
  const all = [...units.slice(0, -1), { ...last, open }]
  const words = fold(text).split(' ')
  return { units: all, forms: formsOf(all), ...numberIn(words.flatMap(apart)) }
}

function quoted(part: string): Unit[] {
  const folded = fold(part)
  return folded === '' ? [] : [{ alternatives: [{ words: folded.split(' '), together: true }], open: false }]
}

function typed(part: string, numbered: boolean): Unit[] {
  const words = fold(part).split(' ').filter(Boolean).flatMap(apart)
  const units: Unit[] = []
  for (let at = 0; at < words.length;) {
    const long = longAt(words, at)
    const taken = long ?? [words[at]!]
    units.push({ alternatives: long ? ofLong(long) : ofWord(words[at]!, numbered), open: false })
    at += taken.length
  }
  return units
}

/** `kl44` and `44kl` → the symbol and the number apart; other words of letters and digits stay (`A05`). */
function apart(word: string): string[] {
  const [, a, b] = /^(\p{L}+)(\p{N}+)$/u.exec(word) ?? /^(\p{N}+)(\p{L}+)$/u.exec(word) ?? []
  return a !== undefined && b !== undefined && (nameOfSymbol.has(a) || nameOfSymbol.has(b)) ? [a, b] : [word]
}

/** The longest name with a short form that the words spell from here on. */
function longAt(words: readonly string[], at: number): string[] | undefined {
  for (let length = longest; length > 1; length--) {
    const some = words.slice(at, at + length)
    if (some.length === length && shortOf.has(some.join(' '))) return some
  }
  return undefined
}

const ofLong = (long: readonly string[]): Alternative[] => [
  { words: long, together: false },
  { words: [shortOf.get(long.join(' '))!], together: true },
]

function ofWord(word: string, numbered: boolean): Alternative[] {
  const long = longOf.get(word) ?? (numbered ? nameOfSymbol.get(word) : undefined)
  const spellings = /^\d+$/.test(word) ? spellingsOf(word) : [word]
  const alternatives = long ? [...spellings.map((one) => [one]), long] : spellings.map((one) => [one])
  return alternatives.map((words) => ({ words, together: true }))
}

/** Numbers as they are written: `9`, `09`. */
function spellingsOf(number: string): string[] {
  const bare = number.replace(/^0+(?=\d)/, '')
  return [...new Set([number, bare, bare.padStart(2, '0')])]
}

function formsOf(units: readonly Unit[]): string[] {
  const [first, second] = [0, 1].map((choice) =>
    units.map(({ alternatives }) => (alternatives[choice] ?? alternatives[0]!).words.join(' ')).join(' '),
  )
  return [...new Set([first!, second!])]
}

function numberIn(words: readonly string[]): Pick<Words, 'serial' | 'types'> {
  const serial = words.find((word) => /^\d{1,4}$/.test(word))?.replace(/^0+(?=\d)/, '') ?? null
  if (serial === null) return { serial, types: [] }
  const spelt = ` ${words.join(' ')} `
  const named = typeNames.filter(({ name }) => spelt.includes(` ${name} `))
  const bySymbol = symbols.filter(({ symbol }) => words.includes(symbol))
  return { serial, types: [...new Set([...named, ...bySymbol].map(({ code }) => code))] }
}
