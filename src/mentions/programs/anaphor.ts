import type { DateMention } from '../mention.js'
import { rule, words, type Finds, type Scene } from '../rule.js'
import { isDocument } from './heads.js'

/**
 * `tổng kết 5 năm (2011-2015) thực hiện Đề án`: the scheme named before it, in the phase that stands with it. Counts
 * only when all schemes that are named up to there bear one name.
 */
const PATTERN = words(
  String.raw`(?:Đề án|đề án trên|đề án này|Đề án này|Đề án trên)(?= ?[,.;)]| đã| được| trong)`,
  'gu',
)
const PHASE_BEFORE = /\((?:giai đoạn )?\d{4} ?- ?\d{4}\) (?:triển khai )?thực hiện $/u

export const programAgain = rule('Program', {
  name: 'program.again',
  examples: ['Đề án "Làng xanh" của xã. Qua 5 năm (2011-2015) thực hiện Đề án, đã có'],
  counterExamples: ['thực hiện Đề án, đã có', 'các đề án của tỉnh'],
  *find(scene): Finds<'Program'> {
    const { text, found } = scene
    for (const match of text.matchAll(PATTERN)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (isDocument(scene, span) || found.covered(span, 'Program')) continue
      const before = found.of('Program').filter((p) => p.end <= span.start && p.programType === 'SCHEME')
      const last = before.at(-1)
      if (!last || new Set(before.map((p) => p.name.toLowerCase().slice(0, 24))).size > 1) continue
      yield {
        ...span,
        programType: 'SCHEME',
        name: last.name,
        nameSpan: span,
        period: phaseBefore(scene, span.start),
        owner: null,
      }
    }
  },
})

function phaseBefore({ text, found }: Scene, start: number): DateMention | null {
  const before = text.norm.slice(Math.max(0, start - 60), start)
  if (!PHASE_BEFORE.test(before)) return null
  return found.of('Date').findLast((date) => date.end <= start && date.form === 'PERIOD') ?? null
}
