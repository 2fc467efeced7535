import { holderAt, type Reading, type Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { cuesIn, type Cue } from './cues.js'

/** Who speaks in a sentence, with which verb; `document` when a document does ("Chỉ thị nêu rõ …"). */
export interface Speaker {
  readonly ref: Ref
  readonly kind: 'Person' | 'Post' | 'Body' | 'Document'
  readonly cue: Cue
  readonly phrase: Span
}

/** Between a subject and its verb: an apposition that is no name, and particles of time or manner. */
const BETWEEN =
  /^(?: \([^()]{1,60}\))?(?:,? (?:Trưởng|Phó Trưởng|Phó trưởng|Phó|trưởng|Tổ trưởng|Thành viên|thành viên|Chủ tịch|Bí thư|Chủ trì|chủ trì|Người phát ngôn)[^,;:."]{0,70},?)?,?(?: (?:đã|cũng|cũng đã|đồng thời|còn|vừa|tiếp tục|luôn|đặc biệt|một lần nữa|trân trọng|thẳng thắn|nghiêm túc|vui mừng|nhiệt liệt|thống nhất|và|chân thành|đồng tình|chính thức|vừa ký|có ý kiến))* $/u
const PRONOUN =
  /(?:^|[ ,"])(?<who>(?:(?:đồng chí|ông|bà) )?(?:đồng chí|ông|bà|thứ trưởng|bộ trưởng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|trưởng đoàn|trưởng đoàn kiểm tra|phó trưởng ban|trưởng ban|thủ tướng|phó thủ tướng|tổng bí thư|đại biểu))(?: (?:đã|cũng|đồng thời|cũng đã|còn|đặc biệt|tiếp tục))* $/iu
/** A name behind these is no subject: "theo đề nghị của Bộ Công an". */
const OBJECT =
  /(?:^|[ ,])(?:của|với|cho|về|tại|từ|bởi|đối với|trong|giữa|cùng|theo|gửi|đến) (?:(?:đồng chí|ông|bà) )?$/iu

/** The first speaker of a sentence; null when nobody is said to speak. */
export function speakerIn(reading: Reading, sentence: Sentence): Speaker | null {
  const { norm } = reading.scene.text
  for (const cue of cuesIn(norm, sentence.start, sentence.end)) {
    const speaker = subjectBefore(reading, sentence, cue)
    if (speaker) return speaker
  }
  return null
}

function subjectBefore(reading: Reading, sentence: Sentence, cue: Cue): Speaker | null {
  const { found, text } = reading.scene
  const { norm } = text
  const before = { start: sentence.start, end: cue.start }
  const named = (['Document', 'Person', 'Post', 'Body'] as const)
    .flatMap((kind) => found.within(kind, before))
    .filter((m) => BETWEEN.test(norm.slice(m.end, cue.start)))
    .filter((m) => !OBJECT.test(norm.slice(Math.max(sentence.start, m.start - 24), m.start)))
    .sort((a, b) => a.start - b.start)[0]
  if (named?.kind === 'Document') {
    const ref = reading.refs.get(named)
    return ref ? { ref, kind: 'Document', cue, phrase: named } : null
  }
  if (named) {
    const holder = holderAt(reading, named)
    if (holder) return { ...holder, cue, phrase: named }
  }
  const pronoun = PRONOUN.exec(norm.slice(before.start, before.end))
  if (!pronoun) return null
  const who = pronoun.groups!.who!
  const start = before.start + pronoun.index + pronoun[0].indexOf(who)
  const phrase = { start, end: start + who.length }
  const holder = holderAt(reading, phrase)
  return holder && { ...holder, cue, phrase }
}
