import { eventAround, holderAt, type Facts, type Reading, type Ref } from '../../resolve/index.js'
import { words } from '../../mentions/index.js'
import { roleOf, type Sentence } from '../../text/index.js'
import { dayOf } from './occasion.js'
import { subjectAt, type Subject } from './subjects.js'

const PRAISE = words('chúc mừng|biểu dương|đánh giá cao|ghi nhận|khen ngợi|hoan nghênh|tuyên dương', 'iu')
/** "Việc triển khai Đề án … là mô hình hay": an evaluation without a verb of praise. */
const WORTH =
  /(?<![\p{L}\p{M}])là (?:một |những )?(?:mô hình|cách làm|chủ trương|việc làm|giải pháp)[^.;]{0,40}?(?:hay|hiệu quả|thiết thực|sáng tạo|đúng đắn|nhân văn)(?![\p{L}\p{M}])/u
const DOING = /^Việc (?:triển khai|thực hiện|xây dựng)(?: thực hiện)? (?=\p{L})/u
const BACK = 2

/** Movements and programmes that somebody praises: results in them, or the undertaking itself. */
export function praises(reading: Reading, facts: Facts): void {
  const { text, layout } = reading.scene
  for (const sentence of text.sentences) {
    const role = roleOf(layout, sentence.block)
    if (role !== 'BODY') continue
    const start = praiseStart(reading, sentence)
    if (start === null) continue
    for (const subject of subjectsFrom(reading, start.from, start.to))
      facts.add('Milestone', {
        basis: 'STATED',
        basisReason: null,
        evidence: [{ span: subject.span, rule: 'milestone.praised' }],
        subject: subject.ref,
        by: start.by,
        at: eventAround(reading, sentence.start),
        action: 'PRAISED',
        on: dayOf(reading, sentence.start),
        period: subject.period,
      })
  }
}

/** Where the praised things stand in a sentence, and who praises; null when it praises nothing. */
function praiseStart(reading: Reading, sentence: Sentence): { from: number; to: number; by: Ref | null } | null {
  const { text } = reading.scene
  const verb = verbIn(reading, sentence)
  if (verb !== null) {
    const by = speakerBefore(reading, sentence, verb)
    return by ? { from: verb, to: sentence.end, by } : null
  }
  const doing = DOING.exec(text.slice(sentence))
  const worth = doing && text.first(WORTH, sentence)
  if (!doing || !worth) return null
  const by = earlierSpeaker(reading, sentence)
  return by && { from: sentence.start + doing[0].length, to: worth.index, by }
}

/** The first verb of praise in a sentence. */
function verbIn({ scene: { text } }: Reading, sentence: Sentence): number | null {
  return text.first(PRAISE, sentence)?.index ?? null
}

/** Who praises: the person, post or body named last before the verb. */
function speakerBefore(reading: Reading, sentence: Sentence, verb: number): Ref | null {
  const { found } = reading.scene
  const before = { start: sentence.start, end: verb }
  const who = [...found.within('Person', before), ...found.within('Post', before)].sort((a, b) => a.end - b.end).at(-1)
  return who ? (holderAt(reading, who)?.ref ?? null) : null
}

/** Who praised in the sentences before, in this paragraph or the two before it. */
function earlierSpeaker(reading: Reading, sentence: Sentence): Ref | null {
  const { text } = reading.scene
  for (const earlier of text.sentences.slice(0, sentence.index).reverse()) {
    if (sentence.block - earlier.block > BACK) return null
    const verb = verbIn(reading, earlier)
    const by = verb === null ? null : speakerBefore(reading, earlier, verb)
    if (by) return by
  }
  return null
}

/** Movements and programmes in the praised words; a document that is only implemented is not praised itself. */
function subjectsFrom(reading: Reading, from: number, to: number): Subject[] {
  const { found } = reading.scene
  const span = { start: from, end: to }
  return [...found.within('Movement', span), ...found.within('Program', span)]
    .filter(
      (mention) => !found.touching('Document', mention).some((d) => d.start <= mention.start && mention.end <= d.end),
    )
    .sort((a, b) => a.start - b.start)
    .flatMap((mention) => subjectAt(reading, mention.start) ?? [])
}
