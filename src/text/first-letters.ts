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
  if (made) {
    trials.push(made)
    tells.fill(Tells.Unknown)
  }
  known.set(pattern, made)
  return made
}

export const trialCount = (): number => trials.length

/** Letters that a word was met to begin with, and what may begin with them. */
interface Branch {
  readonly letters: string
  readonly above: Branch | null
  /** Numbers of the patterns that may. */
  readonly may: number[]
  /** How many patterns it was asked for. */
  asked: number
}
const branches: Branch[] = [{ letters: '', above: null, may: [], asked: 0 }]
/** Branches at most, and letters of one: where they end, a pattern is tried more often than need be. */
const MOST = 0x4000
const LONGEST = 12

/** Letters of the Latin script by their own small number, as they are met; 0 for any other. */
const CLASSES = 0x100
const classes = new Uint8Array(0x2000)
let lastClass = 0
/** By branch and class of the next letter: the branch with it; 0 for not yet met. */
const next = new Uint16Array(MOST * CLASSES)
/** By branch: whether the letter behind tells more of one of the patterns. */
const tells = new Uint8Array(MOST)
const enum Tells {
  Unknown,
  More,
  Nothing,
}
const tellsOf = (branch: number): Tells => (tells[branch] ||= tellsMore(branches[branch]!) ? Tells.More : Tells.Nothing)
const tellsMore = (branch: Branch): boolean =>
  asked(branch).may.some((number) => !trials[number]!.within(branch.letters))

function asked(branch: Branch): Branch {
  const { letters, above, may } = branch
  if (branch.asked === trials.length) return branch
  const from = branch.asked
  branch.asked = trials.length
  for (const number of above ? asked(above).may : trials.keys())
    if (number >= from && trials[number]!.may(letters)) may.push(number)
  return branch
}

/** Number of the branch for the letters that stand at a place, as many of them as tell patterns apart. */
export function branchAt(text: string, at: number): number {
  let branch = 0
  for (let end = at; end < text.length && end - at < LONGEST; end++) {
    const unit = text.charCodeAt(end)
    const letter = unit < classes.length ? (classes[unit] ||= lastClass < CLASSES - 1 ? ++lastClass : 0) : 0
    if (letter === 0 || tellsOf(branch) === Tells.Nothing) return branch
    const way = branch * CLASSES + letter
    if (next[way] === 0) {
      if (branches.length === MOST) return branch
      const letters = text.slice(at, end + 1)
      next[way] = branches.push({ letters, above: branches[branch]!, may: [], asked: 0 }) - 1
    }
    branch = next[way]!
  }
  return branch
}

/** Numbers of the patterns that may begin where a branch does. */
export const beginningAt = (branch: number): readonly number[] => asked(branches[branch]!).may
