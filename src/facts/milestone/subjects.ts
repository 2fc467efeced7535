import { refOf, type Reading, type Ref } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** What a milestone is of, with its own words and the period that they give. */
export interface Subject {
  readonly ref: Ref
  readonly span: Span
  /** The mention with the year or phase right behind it: "phong trào năm 2017". */
  readonly words: Span
  readonly period: string | null
  readonly kind: 'Document' | 'Movement' | 'Program'
}

/** Characters between a name and its year or phase. */
const NEAR = 12
const LIST = /^(?:,? và |, |; )(?:\d{1,2} năm )?(?:việc )?(?:triển khai |thực hiện )?$/u

/** The movement, programme or document that begins at a position. */
export function subjectAt(reading: Reading, start: number): Subject | null {
  const { found } = reading.scene
  const movement = found.at('Movement', start)
  const program = found.at('Program', start)
  const document = found
    .touching('Document', { start, end: start + 1 })
    .find((d) => d.core.start === start || d.start === start)
  const mention = movement ?? program ?? document
  const ref = refOf(reading, mention)
  if (!mention || !ref) return null
  if (mention.kind === 'Document')
    return { ref, span: mention.core, words: mention.core, period: null, kind: 'Document' }
  const { period } = mention
  const near = period && period.start >= mention.end && period.start - mention.end <= NEAR
  const words = { start: mention.start, end: near ? period.end : mention.end }
  return { ref, span: mention, words, period: period?.value ?? null, kind: mention.kind }
}

/** The subjects that a list begins with at a position: "Đề án A, mô hình B", "các Quyết định 217, 218". */
export function subjectsAt(reading: Reading, start: number): Subject[] {
  const { norm } = reading.scene.text
  const list: Subject[] = []
  let position = start
  for (;;) {
    const next = subjectAt(reading, position)
    if (!next) return list
    list.push(next)
    const gap = /^[^\p{L}\p{N}"]{0,3}(?:và )?(?:\d{1,2} năm (?:triển khai )?(?:thực hiện )?)?/u.exec(
      norm.slice(next.span.end, next.span.end + 36),
    )![0]
    if (!LIST.test(gap)) return list
    position = next.span.end + gap.length
  }
}
