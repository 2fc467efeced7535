import type { DocumentMention } from '../../mentions/index.js'
import { eventAround, type Facts, type Reading } from '../../resolve/index.js'
import { roleOf, Spans, type Sentence } from '../../text/index.js'
import { CUES } from './cues.js'
import { dayOf, hostOf } from './occasion.js'
import { praises } from './praise.js'
import { recognitions } from './recognition.js'
import { subjectsAt, type Subject } from './subjects.js'

/** Orders and wishes: nothing has happened yet. */
const NOT_YET =
  /(?<![\p{L}\p{M}])(?:đề nghị|yêu cầu|kiến nghị|cần|phải|sẽ|chưa|sớm|tiếp tục|tham mưu|phấn đấu|tập trung|nhiệm vụ|nội dung|(?:kiểm tra|giám sát) (?:việc|công tác|kết quả|tình hình))(?![\p{L}\p{M}])/iu

/** Movements, programmes and documents launched, reviewed and rolled out; praised and recognised ones behind them. */
export function milestones(reading: Reading, facts: Facts): void {
  const { text, layout, found } = reading.scene
  /** What is counted, what is asked for, and what the title of a plan says is to be done. */
  const other = new Spans([
    ...found.of('Quantity').map(({ labelSpan }) => labelSpan),
    ...facts.of('Recommendation').flatMap(({ fields }) => fields.evidence.map(({ span }) => span)),
    ...found.of('Document').flatMap((document) => (isPlan(reading, document) && document.title) || []),
  ])
  for (const { action, pattern, atMeeting } of CUES)
    for (const cue of text.matchAll(pattern)) {
      const sentence = text.sentenceAt(cue.index)
      const role = roleOf(layout, sentence.block)
      if (role !== 'BODY' && role !== 'CAPTION') continue
      if (text.has(NOT_YET, { start: sentence.start, end: cue.index })) continue
      if (other.touch({ start: cue.index, end: cue.index + 1 })) continue
      const held = atHeldMeeting(reading, sentence, cue.index)
      if (atMeeting && !held) continue
      for (const subject of subjectsAt(reading, cue.index + cue[0].length)) {
        if (action === 'LAUNCHED' && subject.kind === 'Document') continue
        // "Tổng kết Chỉ thị … phải được tiến hành nghiêm túc"
        if (/^ (?:phải|cần|sẽ)(?!\p{L})/u.test(text.norm.slice(subject.words.end, subject.words.end + 6))) continue
        facts.add('Milestone', {
          basis: 'STATED',
          basisReason: null,
          evidence: [{ span: { start: cue.index, end: subject.words.end }, rule: `milestone.${action.toLowerCase()}` }],
          subject: subject.ref,
          by: hostOf(reading, sentence, cue.index),
          at: held ? eventAround(reading, cue.index) : null,
          action,
          on: held ? dayOf(reading, cue.index) : null,
          period: subject.period ?? periodBefore(reading, cue, subject),
        })
      }
    }
  praises(reading, facts)
  recognitions(reading, facts)
}

const isPlan = ({ refs, registry }: Reading, document: DocumentMention): boolean =>
  registry.fields(refs.get(document), 'Document')?.type === 'KE_HOACH'

/** A meeting that the sentence says was held, named before the position or around it. */
const atHeldMeeting = (reading: Reading, sentence: Sentence, position: number): boolean =>
  reading.scene.found
    .within('Event', sentence)
    .some((event) => event.start <= position && event.type !== 'INSPECTION' && event.type !== 'WORK_SESSION')

/** "tổng kết 5 năm (2011-2015) thực hiện …": the period inside the cue. */
function periodBefore({ scene: { found } }: Reading, cue: RegExpExecArray, subject: Subject): string | null {
  const inside = found.within('Date', { start: cue.index, end: subject.span.start })
  return inside.find((date) => date.form === 'PERIOD')?.value ?? null
}
