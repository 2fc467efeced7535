import { eventAround, subjectsIn, type Facts, type Reading } from '../../resolve/index.js'
import { roleOf, type Sentence, type Span } from '../../text/index.js'
import { masked, trim } from '../recommendation/clauses.js'
import { speakerIn } from '../recommendation/speaker.js'
import { capacityOf } from './capacity.js'
import { placeOf } from './place.js'

/** `ghi nhận, đánh giá cao những kết quả …` · `biểu dương những thành tích …`: an assessment, and what is assessed. */
const ASSESSES =
  /^đánh giá cao việc(?![\p{L}\p{M}])|^(?:(?:chúc mừng|ghi nhận|đánh giá cao|biểu dương|hoan nghênh|đánh giá|khen ngợi|trân trọng|và|cảm ơn),? )+(?:(?:cao|những|các|nhiều|sự|về|tinh thần|đối với) ){0,2}(?:kết quả|thành tích|thành tựu|nỗ lực|cố gắng|đóng góp|ưu điểm|chuyển biến|sự nỗ lực|sự cố gắng|sự vào cuộc|quyết tâm|thành công)(?![\p{L}\p{M}])/iu
const PRAISES = /^(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh|chúc mừng|khen ngợi|đánh giá|trân trọng)$/u
/** A clause of another kind that follows in the sentence. */
const NEXT =
  /[;:]|,? (?:đồng thời|song|nhưng|tuy nhiên|bên cạnh đó)(?![\p{L}\p{M}])|, (?:yêu cầu|đề nghị|nhấn mạnh|lưu ý|khẳng định|mong muốn)(?![\p{L}\p{M}])/u

/** Somebody named says in an assessing verb that results are good. */
export function achievements(reading: Reading, facts: Facts): void {
  const { text, layout } = reading.scene
  for (const sentence of text.sentences) {
    if (roleOf(layout, sentence.block) !== 'BODY') continue
    const speaker = speakerIn(reading, sentence)
    if (!speaker || speaker.kind === 'Document' || speaker.kind === 'Delegation' || !PRAISES.test(speaker.cue.verb))
      continue
    const span = assessed(reading, sentence, speaker.cue.start)
    if (!span) continue
    const place = placeOf(reading, span)
    const capacity = capacityOf(reading, speaker.ref, place)
    if (!capacity) continue
    facts.add('Finding', {
      basis: 'STATED',
      basisReason: null,
      evidence: [{ span, rule: 'finding.assessed' }],
      polarity: 'ACHIEVEMENT',
      by: speaker.ref,
      capacity,
      about: subjectsIn(reading, span),
      at: eventAround(reading, sentence.start),
      place,
    })
  }
}

function assessed({ scene: { text } }: Reading, sentence: Sentence, start: number): Span | null {
  const words = text.norm.slice(start, sentence.end)
  if (!ASSESSES.test(words)) return null
  const next = NEXT.exec(masked(words))?.index ?? words.length
  return trim(text.norm, start, start + next)
}
