import type { Span } from '../text/index.js'

/** A quoted name with its marks, and the words between it and what stands before it. */
export interface Quoted extends Span {
  readonly name: Span
  readonly gap: string
}

const QUOTED = /"[^"\n]{0,260}"/gu
const SHORTEST = 3

/**
 * Finds lists of quoted names: `phong trào "A", "B" và "C"`. `first` is what may stand between a head word and the
 * first name, `joint` between names. One pass over the text: a name that a list has taken begins no other list.
 */
export function quotedLists(norm: string, first: RegExp, joint: RegExp): (end: number) => Quoted[] {
  const all = [...norm.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  let next = 0
  let taken = 0
  return (headEnd) => {
    const list: Quoted[] = []
    if (headEnd < taken) return list
    while (next < all.length && all[next]!.start < headEnd) next++
    let end = headEnd
    for (; next < all.length; next++) {
      const { start, end: to } = all[next]!
      if (start - end > LONGEST_GAP) break
      const gap = norm.slice(end, start)
      if (!(list.length === 0 ? first : joint).test(gap)) break
      if (to - start - 2 >= SHORTEST) list.push({ start, end: to, name: { start: start + 1, end: to - 1 }, gap })
      end = taken = to
    }
    return list
  }
}
const LONGEST_GAP = 24
