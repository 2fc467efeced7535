import type { Span } from '../../text/index.js'

const COUNT =
  /^(?:(?<n>0?[2-9]) )?(?:lực lượng|cơ quan|đơn vị|tổ chức|xã|phường|huyện|tỉnh|sở|ban|phòng)? ?(?:gồm|là|:)? ?/u

/**
 * Names in a list "A, B và C": parts between commas, the last behind "và". "đội trưởng, đội phó đội dân phòng" is one part, as
 * both begin with one word. Where the list gives its count ("3 lực lượng …") it is kept only when the parts are as many.
 */
export function listedNames(norm: string, start: number, end: number): Span[] {
  const words = norm.slice(start, end)
  const count = COUNT.exec(words)!
  const n = count.groups!['n'] === undefined ? null : Number(count.groups!['n'])
  const from = n === null ? 0 : count[0].length
  const joint = / và /u.exec(words.slice(from))
  if (!joint) return []
  const before = partsOf(words, from, from + joint.index)
  const last = partsOf(words, from + joint.index + joint[0].length, words.length)[0]
  const all = last ? [...before, last] : before
  if (all.length < 2 || (n !== null && all.length !== n)) return []
  return all.map((part) => ({ start: start + part.start, end: start + part.end }))
}

function partsOf(words: string, start: number, end: number): Span[] {
  const parts: Span[] = []
  let at = start
  for (const piece of words.slice(start, end).split(', ')) {
    const part = { start: at, end: at + piece.length }
    const previous = parts.at(-1)
    if (previous && firstWord(words, previous) === firstWord(words, part))
      parts[parts.length - 1] = { start: previous.start, end: part.end }
    else parts.push(part)
    at = part.end + 2
  }
  return parts
}
const firstWord = (words: string, { start, end }: Span): string => words.slice(start, end).split(' ')[0]!.toLowerCase()
