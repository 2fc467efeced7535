import { holderAt, type Reading, type Ref } from '../../resolve/index.js'
import { identifier, type Sentence, type Span } from '../../text/index.js'
import type { BodyMention, DocumentMention, PersonMention, PostMention } from '../../mentions/index.js'
import { cuesIn, type Cue } from './cues.js'
import { placeSpeaking } from './place-speaking.js'

/**
 * Who speaks in a sentence, with which verb: also a document ("Chỉ thị nêu rõ …"), or the delegation of the page's only
 * inspection, whose `ref` is that event.
 */
export interface Speaker {
  readonly ref: Ref
  readonly kind: 'Person' | 'Post' | 'Body' | 'Document' | 'Delegation'
  readonly cue: Cue
  readonly phrase: Span
  /** Who says it together with him: "A và B đề nghị …". */
  readonly also: readonly Ref[]
  /** Why the speaker is inferred; null when the page names him. */
  readonly reason: string | null
}
const ALONE = { also: [], reason: null } as const

/** How far before its verb a subject may end, and a pronoun stand: what keeps long hostile sentences cheap. */
const NEAR = 400
const CLOSE = 80
/** Units between a verb of asking and the last of those whom it asks. */
const ASKED_WITHIN = 80

/** Between a subject and its verb: an apposition that is no name, and particles of time or manner. */
const BETWEEN =
  /^(?: \([^()]{1,60}\))?(?:,? (?:Trưởng|Phó Trưởng|Phó trưởng|Phó|trưởng|Tổ trưởng|Thành viên|thành viên|Chủ tịch|Bí thư|Chủ trì|chủ trì|Người phát ngôn)[^,;:."]{0,70},?)?,?(?: (?:đã|cũng|cũng đã|đồng thời|còn|vừa qua|vừa|mới đây|tiếp tục|luôn|đặc biệt|một lần nữa|trân trọng|thẳng thắn|nghiêm túc|vui mừng|nhiệt liệt|thống nhất|và|chân thành|đồng tình|chính thức|vừa ký|có ý kiến chỉ đạo|có ý kiến|cơ bản))* $/u
/** `Bộ Công an đã có công điện gửi …, trong đó yêu cầu …`: what is asked in writing is asked by who wrote. */
const IN_WRITING =
  /^(?: (?:đã|vừa|mới đây|mới|vừa qua|cũng|có))* (?:có|ra|ký|gửi|ban hành|ký,? ban hành|phát đi) (?:chỉ đạo|công điện|công văn|văn bản|chỉ thị|thông báo|kế hoạch|quyết định|hướng dẫn)(?![\p{L}\p{M}])[^.;]{0,240} $/iu
/** `Chỉ thị nêu rõ …`: the document named last. */
const DOCUMENT =
  /(?:^|[ ,])(?<type>Chỉ thị|Công điện|Kế hoạch|Công văn|Văn bản|Quyết định|Nghị quyết|Kết luận|Thông báo|Hướng dẫn)(?: (?:này|trên|cũng|còn))* $/u
const PRONOUN =
  /(?:^|[ ,"])(?<who>(?:(?:đồng chí|ông|bà) )?(?:đồng chí|ông|bà|thứ trưởng|bộ trưởng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|trưởng đoàn|trưởng đoàn kiểm tra|phó trưởng ban|trưởng ban|thủ tướng|phó thủ tướng|tổng bí thư|đại biểu))(?: (?:đã|cũng|đồng thời|cũng đã|còn|đặc biệt|tiếp tục))* $/iu
/** `Đoàn kiểm tra cũng đề nghị …`. */
const DELEGATION =
  /(?:^|(?<!(?:rưởng|viên))[ ,])[Đđ]oàn (?:kiểm tra|giám sát|thanh tra|khảo sát|công tác)(?: (?:số )?\d{1,4})?(?: (?:đã|cũng|cũng đã|đồng thời))* $/u
/** Asked for each delegation, and worked out once a page. */
const inspectionOf = new WeakMap<Reading, Ref | null>()
function onlyInspection(reading: Reading): Ref | null {
  const known = inspectionOf.get(reading)
  if (known !== undefined) return known
  const inspections = reading.registry.all('Event').filter(({ fields }) => fields.type === 'INSPECTION')
  const only = inspections.length === 1 ? inspections[0]!.ref : null
  inspectionOf.set(reading, only)
  return only
}
/** A name behind these is no subject: "theo đề nghị của Bộ Công an". */
const OBJECT =
  /(?:^|[ ,])(?:của|với|cho|về|tại|từ|bởi|do|được|bị|đối với|trong|giữa|cùng|theo|gửi|đến|chờ|khi|sau khi) (?:(?:các )?(?:đồng chí|ông|bà) )?$/iu

/** `Kế hoạch do X ký ban hành, yêu cầu …`: who signed it asks. */
const SIGNED = /^ (?:đã |vừa )?ký(?: ban hành)?,? $/u
const isObject = (before: string, behind: string): boolean =>
  OBJECT.test(before) && !(/ do (?:(?:đồng chí|ông|bà) )?$/u.test(before) && SIGNED.test(behind))

/** The first speaker of a sentence; null when nobody is said to speak. */
export const speakerIn = (reading: Reading, sentence: Sentence): Speaker | null =>
  speakersIn(reading, sentence)[0] ?? null

/** Those who are said to speak in a sentence, in order. */
export function speakersIn(reading: Reading, sentence: Sentence): Speaker[] {
  const cues = cuesIn(reading.scene.text, sentence.start, sentence.end)
  const speakers: Speaker[] = []
  for (const [i, cue] of cues.entries()) {
    const speaker = subjectBefore(reading, sentence, cue)
    if (!speaker || speakers.some(({ phrase }) => phrase.start === speaker.phrase.start)) continue
    // "… đề nghị Bộ Công an ghi nhận …": one who is asked to say something does not speak.
    const asked = cues.slice(0, i).some(({ mode, end }) => mode !== null && speaker.phrase.start - end < ASKED_WITHIN)
    if (asked) return speakers
    speakers.push(speaker)
  }
  return speakers
}

function subjectBefore(reading: Reading, sentence: Sentence, cue: Cue): Speaker | null {
  const { found, text } = reading.scene
  const { norm } = text
  const before = { start: sentence.start, end: cue.start }
  const near = (between: RegExp): (DocumentMention | PersonMention | PostMention | BodyMention)[] =>
    (['Document', 'Person', 'Post', 'Body'] as const)
      .flatMap((kind) => found.within(kind, before))
      .filter((m) => cue.start - m.end <= NEAR && between.test(norm.slice(m.end, cue.start)))
      .filter((m) => m.kind !== 'Body' || !found.covered(m, 'Post'))
      .filter((m) => m.kind !== 'Document' || !/, \p{Lu}/u.test(norm.slice(m.end, cue.start)))
      .filter(
        (m) => !isObject(norm.slice(Math.max(sentence.start, m.start - 24), m.start), norm.slice(m.end, cue.start)),
      )
      .sort((a, b) => a.start - b.start)
  const subjects = near(BETWEEN)
  // "… đoàn công tác Chính phủ, Phó thủ tướng A yêu cầu": the person, not the body before him.
  const named = (subjects[0]?.kind === 'Body' && subjects.find(({ kind }) => kind === 'Person')) || subjects[0]
  if (named?.kind === 'Document') {
    const ref = reading.refs.get(named)
    return ref ? { ref, kind: 'Document', cue, phrase: named, ...ALONE } : null
  }
  if (named) {
    const holder = holderAt(reading, named)
    if (holder) return { ...holder, cue, phrase: named, also: besides(reading, sentence, named), reason: null }
  }
  const place = placeSpeaking(reading, sentence, cue.start)
  if (place) return { ...place, kind: 'Body', cue, also: [] }
  const document = documentNamedLast(reading, before)
  if (document) return { ref: document, kind: 'Document', cue, phrase: before, ...ALONE }
  const close = Math.max(before.start, before.end - CLOSE)
  const pronoun = PRONOUN.exec(norm.slice(close, before.end))
  if (pronoun) {
    const who = pronoun.groups!.who!
    const start = close + pronoun.index + pronoun[0].indexOf(who)
    const phrase = { start, end: start + who.length }
    const holder = holderAt(reading, phrase)
    return holder && { ...holder, cue, phrase, ...ALONE }
  }
  const delegation = DELEGATION.exec(norm.slice(close, before.end))
  if (delegation) {
    const ref = onlyInspection(reading)
    return (
      ref && { ref, kind: 'Delegation', cue, phrase: { start: close + delegation.index, end: before.end }, ...ALONE }
    )
  }
  const writer = near(SIGNED)[0] ?? near(IN_WRITING)[0]
  const holder =
    writer && writer.kind !== 'Document' ? holderAt(reading, quotedIn(reading, writer.end, cue.start) ?? writer) : null
  return holder && { ...holder, cue, phrase: writer!, ...ALONE }
}

/** `Đồng chí A, Bí thư Tỉnh ủy và đồng chí B đề nghị …`: who stands before the one next to the verb. */
const TOGETHER = /^,? và (?:(?:đồng chí|ông|bà|đại diện|lãnh đạo) )?$/u
function besides(reading: Reading, { start }: Sentence, last: Span): Ref[] {
  const { found, text } = reading.scene
  const before = { start, end: last.start }
  const one = (['Person', 'Post', 'Body'] as const)
    .flatMap((kind) => found.within(kind, before))
    .filter(({ end }) => TOGETHER.test(text.norm.slice(end, last.start)))
    .sort((a, b) => a.start - b.start)[0]
  if (!one || OBJECT.test(text.norm.slice(Math.max(start, one.start - 24), one.start))) return []
  const holder = holderAt(reading, one)
  return holder ? [holder.ref] : []
}

/** `Văn phòng có văn bản thông báo ý kiến của X, giao …`: whose words a letter passes on. */
const QUOTED = /(?:ý kiến(?: chỉ đạo)?|kết luận|chỉ đạo) của (?:đồng chí |ông |bà )?/gu
function quotedIn({ scene: { text, found } }: Reading, start: number, end: number): Span | null {
  const match = [...text.norm.slice(start, end).matchAll(QUOTED)].at(-1)
  const at = match && start + match.index + match[0].length
  return (at !== undefined && (found.at('Person', at) ?? found.at('Post', at) ?? found.at('Body', at))) || null
}

/** "Chỉ thị", "Công điện này": the document of that type that the page named last; all of them when one is meant. */
function documentNamedLast({ scene: { found, text }, refs, registry }: Reading, before: Span): Ref | null {
  const type = DOCUMENT.exec(text.norm.slice(Math.max(before.start, before.end - CLOSE), before.end))?.groups?.type
  if (!type) return null
  let last: DocumentMention | null = null
  for (const document of found.before('Document', before.end)) {
    if (registry.fields(refs.get(document), 'Document')?.type === identifier(type)) return refs.get(document) ?? null
    last ??= document
  }
  return (type === 'Văn bản' && last && refs.get(last)) || null
}
