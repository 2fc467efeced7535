import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'

/** What a pattern's matches may begin with. */
export interface Beginnings {
  /** They may begin inside a word. */
  readonly anywhere: boolean
  /** Whether one may begin with some letters. */
  readonly may: (letters: string) => boolean
  /** Whether one may be as short as less than these letters: the letters behind tell nothing more then. */
  readonly within: (letters: string) => boolean
}

/**
 * What a pattern's matches can begin with, read off the pattern itself. Never too little: where the pattern's start
 * cannot be told (a back reference, a look-around), any letters may begin it.
 */
export function beginningsOf(pattern: RegExp): Beginnings {
  const { alternatives } = parseRegExpLiteral(pattern).pattern
  const test = letterTest(pattern.ignoreCase ? 'iu' : 'u')
  const read = (letters: string, short: boolean): boolean =>
    oneOf(alternatives, letters, 0, () => true, { test, short })
  const digit = [...'0123456789'].some((letter) => read(letter, true))
  return {
    anywhere: !alternatives.every((way) => atWordStart(way.elements, digit)),
    may: (letters) => read(letters, true),
    within: (letters) => read(letters, false),
  }
}

/**
 * Whether a sequence begins with a look-behind that no letter passes, nor a digit where a digit may follow; or with one that
 * asks for a mark.
 */
function atWordStart([first]: readonly AST.Element[], digit: boolean): boolean {
  if (first?.type === 'Group' || first?.type === 'CapturingGroup')
    return first.alternatives.every((way) => atWordStart(way.elements, digit))
  if (first?.type !== 'Assertion' || first.kind !== 'lookbehind') return false
  if (!first.negate) return first.alternatives.every((way) => endsWithMark(way.elements))
  const single = first.alternatives.filter(({ elements }) => elements.length === 1 && isPositive(elements[0]!))
  const excluded = single.map(({ raw }) => raw).join('')
  return excluded.includes(String.raw`\p{L}`) && (!digit || /\\p\{N\}|\\d/u.test(excluded))
}
const isPositive = (element: AST.Element): boolean =>
  element.type === 'CharacterSet' || (element.type === 'CharacterClass' && !element.negate)

/** Whether what a sequence reads ends with a mark. */
function endsWithMark(elements: readonly AST.Element[]): boolean {
  const last = elements.at(-1)
  if (last?.type === 'Group' || last?.type === 'CapturingGroup')
    return last.alternatives.every((way) => endsWithMark(way.elements))
  if (last?.type !== 'Quantifier') return isMark(last)
  return endsWithMark([last.element]) && (last.min > 0 || endsWithMark(elements.slice(0, -1)))
}

/** Whether an element is one of some marks: no letter, no digit. */
const isMark = (element: AST.Element | AST.CharacterClassElement | undefined): boolean =>
  element?.type === 'Character'
    ? !/[\p{L}\p{N}]/u.test(element.raw)
    : element?.type === 'CharacterClass' && !element.negate && element.elements.every(isMark)

type LetterTest = (element: AST.Element, letter: string) => boolean
type Then = (position: number) => boolean
interface How {
  readonly test: LetterTest
  /** Whether the letters may be too few for the pattern. */
  readonly short: boolean
}

function oneOf(ways: readonly AST.Alternative[], letters: string, at: number, then: Then, how: How): boolean {
  return ways.some((way) => sequence(way.elements, 0, letters, at, then, how))
}

/** Whether the letters from `at` on can be read by the elements from `from` on, and the rest by what comes `then`. */
function sequence(
  elements: readonly AST.Element[],
  from: number,
  letters: string,
  at: number,
  then: Then,
  how: How,
): boolean {
  const element = elements[from]
  if (at >= letters.length) return how.short
  if (element === undefined) return then(at)
  const rest: Then = (position) => sequence(elements, from + 1, letters, position, then, how)
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass': {
      const letter = String.fromCodePoint(letters.codePointAt(at)!)
      return how.test(element, letter) && rest(at + letter.length)
    }
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, letters, at, rest, how)
    case 'Quantifier': {
      if (element.min === 0 && rest(at)) return true
      if (element.max === 0) return false
      // Once more than it may is no harm: the pattern itself decides.
      const again: Then = (position) => rest(position) || (position > at && repeat(position))
      const repeat: Then = (position) => sequence([element.element], 0, letters, position, again, how)
      return repeat(at)
    }
    case 'Assertion':
      return rest(at)
    default:
      return true
  }
}

/** Tests single letters against an element's own pattern, once for each letter. */
function letterTest(flags: string): LetterTest {
  const tests = new Map<string, Map<string, boolean>>()
  return ({ raw }, letter) => {
    const answers = tests.get(raw) ?? new Map<string, boolean>()
    tests.set(raw, answers)
    const answer = answers.get(letter) ?? new RegExp(`^(?:${raw})$`, flags).test(letter)
    answers.set(letter, answer)
    return answer
  }
}
