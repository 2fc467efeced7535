import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'

/** What a pattern's matches may begin with. */
export interface Beginnings {
  /** They may begin inside a word. */
  readonly anywhere: boolean
  /** Whether one may begin with some letters. */
  readonly may: (letters: string) => boolean
}

/**
 * What a pattern's matches can begin with, read off the pattern itself. Never too little: where the pattern's start
 * cannot be told (a back reference, a look-around), any letters may begin it.
 */
export function beginningsOf(pattern: RegExp): Beginnings {
  const ast = parseRegExpLiteral(pattern)
  const letter = letterTest(pattern.ignoreCase ? 'iu' : 'u')
  return {
    anywhere: !ast.pattern.alternatives.every((way) => atWordStart(way.elements)),
    may: (letters) => oneOf(ast.pattern.alternatives, letters, 0, () => true, letter),
  }
}

/** Whether a sequence begins with a look-behind that no letter or digit passes. */
function atWordStart([first]: readonly AST.Element[]): boolean {
  if (first?.type === 'Assertion' && first.kind === 'lookbehind' && first.negate)
    return first.raw.includes(String.raw`\p{L}`) && first.raw.includes(String.raw`\p{N}`)
  if (first?.type === 'Group' || first?.type === 'CapturingGroup')
    return first.alternatives.every((way) => atWordStart(way.elements))
  return false
}

type LetterTest = (element: AST.Element, letter: string) => boolean
type Then = (position: number) => boolean

function oneOf(ways: readonly AST.Alternative[], letters: string, at: number, then: Then, test: LetterTest): boolean {
  return ways.some((way) => sequence(way.elements, 0, letters, at, then, test))
}

/** Whether the letters from `at` on can be read by the elements from `from` on, and the rest by what comes `then`. */
function sequence(
  elements: readonly AST.Element[],
  from: number,
  letters: string,
  at: number,
  then: Then,
  test: LetterTest,
): boolean {
  const element = elements[from]
  if (at >= letters.length) return true
  if (element === undefined) return then(at)
  const rest: Then = (position) => sequence(elements, from + 1, letters, position, then, test)
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass': {
      const letter = String.fromCodePoint(letters.codePointAt(at)!)
      return test(element, letter) && rest(at + letter.length)
    }
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, letters, at, rest, test)
    case 'Quantifier': {
      if (element.min === 0 && rest(at)) return true
      if (element.max === 0) return false
      // Once more than it may is no harm: the pattern itself decides.
      const again: Then = (position) => rest(position) || (position > at && repeat(position))
      const repeat: Then = (position) => sequence([element.element], 0, letters, position, again, test)
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
