import { beginningsOf, type Beginnings } from './beginnings.js'

/** A pattern as it is tried at one place; `number` is its own. */
export interface Trial extends Pick<Beginnings, 'may' | 'within'> {
  readonly number: number
  readonly sticky: RegExp
}
const trials: Trial[] = []
const known = new WeakMap<RegExp, Trial | null>()

/** How a pattern is tried; null when its matches may begin inside a word. */
export function trialOf(pattern: RegExp): Trial | null {
  const trial = known.get(pattern)
  if (trial !== undefined) return trial
  const { anywhere, ...begins } = beginningsOf(pattern)
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`)
  const made = anywhere ? null : { ...begins, sticky, number: trials.length }
  if (made) add(made)
  known.set(pattern, made)
  return made
}
/** How many patterns are known. */
export const trialCount = (): number => trials.length

/**
 * A tree of the letters with which words were met to begin. A branch stands for some letters, and says which patterns may begin
 * with them; it goes on while the letter behind tells more. Where it ends there is a leaf, one for each set of patterns.
 */
interface Branch {
  readonly letters: string
  /** Numbers of the patterns that may begin so. */
  readonly may: number[]
}
const branches: Branch[] = [{ letters: '', may: [] }]
const leaves: (readonly number[])[] = [[]]
const leafOf = new Map([['', 0]])

/** Branches and leaves at most, and letters of one: where they end, a pattern is tried more often than need be. */
const MOST = 0x2000
const LONGEST = 8
const LEAF = 0x8000
/** Letters of the Latin script by their own small number, as they are met; 0 for any other. */
const CLASSES = 0x100
const classes = new Uint8Array(0x2000)
let lastClass = 0
/** By branch and class of the next letter: the branch or leaf there; 0 for not yet met. */
const next = new Uint16Array(MOST * CLASSES)

/** With another pattern the tree grows anew. */
function add(trial: Trial): void {
  trials.push(trial)
  next.fill(0, 0, branches.length * CLASSES)
  branches.length = leaves.length = 1
  leafOf.clear()
  branches[0]!.may.push(trial.number)
}

function grow(branch: number, letter: number, letters: string): number {
  if (branches.length === MOST || leaves.length === MOST) return branch
  const may = branches[branch]!.may.filter((number) => trials[number]!.may(letters))
  const goesOn = letters.length < LONGEST && may.some((number) => !trials[number]!.within(letters))
  return (next[branch * CLASSES + letter] = goesOn ? branches.push({ letters, may }) - 1 : leafWith(may))
}

function leafWith(may: readonly number[]): number {
  const name = may.join()
  const leaf = name === '' ? 0 : (leafOf.get(name) ?? leaves.push(may) - 1)
  leafOf.set(name, leaf)
  return LEAF + leaf
}

const NONE: readonly number[] = []

/** Numbers of the patterns that may begin at a place of a text. */
export function beginningAt(text: string, at: number): readonly number[] {
  let branch = 0
  for (let end = at; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    const letter = unit < classes.length ? (classes[unit] ||= lastClass < CLASSES - 1 ? ++lastClass : 0) : 0
    if (letter === 0) break
    const to = next[branch * CLASSES + letter] || grow(branch, letter, text.slice(at, end + 1))
    if (to === LEAF) return NONE
    if (to >= LEAF) return leaves[to - LEAF]!
    if (to === branch) break
    branch = to
  }
  return branches[branch]!.may
}
