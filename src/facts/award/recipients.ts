import type { values } from '../../model/index.js'
import type { Span, Text } from '../../text/index.js'
import type { z } from 'zod'

type RecipientType = z.infer<typeof values.RecipientType>

/** A counted or unnamed group of recipients: `12 tập thể` · `3 cá nhân` · `các tập thể`. */
export interface Recipients extends Span {
  readonly type: RecipientType
  readonly count: number | null
}

const NOUNS: readonly (readonly [noun: string, type: RecipientType])[] = [
  ['tập thể và cá nhân', 'INDIVIDUAL_OR_COLLECTIVE'],
  ['tập thể, cá nhân', 'INDIVIDUAL_OR_COLLECTIVE'],
  ['cá nhân và tập thể', 'INDIVIDUAL_OR_COLLECTIVE'],
  ['cá nhân, tập thể', 'INDIVIDUAL_OR_COLLECTIVE'],
  ['tập thể', 'COLLECTIVE'],
  ['đơn vị', 'COLLECTIVE'],
  ['cơ quan', 'COLLECTIVE'],
  ['tổ chức', 'COLLECTIVE'],
  ['doanh nghiệp', 'COLLECTIVE'],
  ['chi bộ', 'COLLECTIVE'],
  ['đảng bộ', 'COLLECTIVE'],
  ['cá nhân', 'INDIVIDUAL'],
  ['đồng chí', 'INDIVIDUAL'],
  ['cán bộ', 'INDIVIDUAL'],
  ['đảng viên', 'INDIVIDUAL'],
  ['người', 'INDIVIDUAL'],
  ['gia đình', 'HOUSEHOLD'],
  ['hộ gia đình', 'HOUSEHOLD'],
  ['hộ', 'HOUSEHOLD'],
  ['địa phương', 'LOCALITY'],
  ['xã', 'LOCALITY'],
  ['huyện', 'LOCALITY'],
]
const typeOf = new Map(NOUNS)
const RECIPIENTS = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}.,])(?:(?<count>\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})|(?:các|những|nhiều|một số)) (?:lượt )?(?<noun>${NOUNS.map(
    ([noun]) => noun,
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
)

/** All groups of recipients in a stretch of the normalised text. */
export function recipientsIn(text: Text, span: Span): Recipients[] {
  return [...text.within(RECIPIENTS, span)].map((match) => ({
    type: typeOf.get(match.groups!.noun!.toLowerCase())!,
    count: match.groups!.count ? Number(match.groups!.count.replace(/\./gu, '')) : null,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The groups that belong together in front of `end` or behind `start`: `13 tập thể và 2 cá nhân`. */
export function chained(
  norm: string,
  groups: readonly Recipients[],
  from: Recipients,
  way: 'before' | 'behind',
): Recipients[] {
  const chain = [from]
  const ordered = way === 'behind' ? groups : [...groups].reverse()
  for (const group of ordered) {
    const edge = chain.at(-1)!
    const gap = way === 'behind' ? norm.slice(edge.end, group.start) : norm.slice(group.end, edge.start)
    if (way === 'behind' ? group.start < edge.end : group.end > edge.start) continue
    if (!/^(?: (?:tiêu biểu|xuất sắc|điển hình))?(?:,? và |, | cùng )$/u.test(gap)) break
    chain.push(group)
  }
  return chain.sort((a, b) => a.start - b.start)
}
