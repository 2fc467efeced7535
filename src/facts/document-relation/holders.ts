import type { DocumentMention } from '../../mentions/index.js'
import { documentType } from '../../reference/index.js'
import { hostDocument, type HostDocument, type Reading, type Ref } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'
import { cueOf, LONGEST_CUE, NEAR, type Cue } from './cues.js'

/** Who has the relation: with the reason when the page does not say it in so many words. */
export interface From {
  readonly ref: Ref
  readonly reason: string | null
  /** Where the words begin that say it. */
  readonly start?: number
}
const hosts = new WeakMap<Reading, HostDocument | null>()
/** The document that the page reports; looked for once. */
function hostOf(reading: Reading): HostDocument | null {
  const known = hosts.get(reading)
  const host = known === undefined ? hostDocument(reading) : known
  hosts.set(reading, host)
  return host
}

/** Between a document and the verb of which it is the subject. */
const BETWEEN =
  /^"?(?:,? (?:chính thức |sẽ |bắt đầu )*có hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày )?[\d/.-]+(?: tháng \d+ năm \d+)?,?(?: và| đồng thời)?)?,? ?(?:(?:về|với mục đích|nhằm mục đích|nhằm|để|đã|này|có|được) ?(?:việc )?)?$/u

/** `Chương trình hành động của X thực hiện B` · `mô hình "Y" gắn với thực hiện B` · `Nghị định A thay thế B`. */
export function named(reading: Reading, { at, relation }: Cue): From | null {
  const {
    scene: { text, found },
    refs,
  } = reading
  const ends = (span: Span): boolean =>
    span.end <= at && BETWEEN.test(at - span.end > LONGEST_CUE ? 'far' : text.norm.slice(span.end, at))
  const near = { start: at - NEAR, end: at }
  /** "A về … để thực hiện B". */
  const serves = ({ title }: DocumentMention): boolean =>
    title !== null && title.end < at && /^"? (?:để|nhằm) $/u.test(text.norm.slice(title.end, at).slice(0, LONGEST_CUE))
  const document = found
    .within('Document', near)
    .find((mention) => (ends(mention) || serves(mention)) && !isFollowed(reading, mention))
  const program = found.within('Program', near).find((mention) => ends(mention))
  const from = document ?? (/^(?:LINKED_TO|SET_OUT_IN|IMPLEMENTS)$/u.test(relation) ? program : undefined)
  const ref = from && refs.get(from)
  return ref ? { ref, reason: null, start: from.start } : null
}

/** "theo tinh thần Nghị quyết A, thực hiện B": what is followed does nothing itself. */
const isFollowed = (reading: Reading, mention: DocumentMention): boolean =>
  /^(?:IN_SPIRIT_OF|BASED_ON)$/u.test(cueOf(reading, mention)?.relation ?? '')

/** `Bộ trưởng ban hành Thông tư sửa đổi Thông tư A`: a document without a number of its own. */
const UNNAMED =
  /(?<![\p{L}\p{M}])(?:[Tt]hông tư(?: liên tịch)?|[Nn]ghị định|[Qq]uyết định|[Nn]ghị quyết|[Pp]háp lệnh|[Ll]uật|[Cc]hỉ thị) $/u
export const ofUnnamed = (reading: Reading, cue: Cue): boolean =>
  UNNAMED.test(reading.scene.text.norm.slice(Math.max(0, cue.at - 24), cue.at)) && named(reading, cue) === null

/** "Chính phủ ban hành Nghị định sửa đổi Nghị định A", in the text of that decree. */
export function printed(reading: Reading, { at }: Cue): From | null {
  const host = hostOf(reading)
  const type = documentType(reading.registry.fields(host?.ref, 'Document')?.type ?? '')?.name
  const own = type && reading.scene.text.norm.slice(Math.max(0, at - 24), at).endsWith(`ban hành ${type} `)
  return host?.printed && own ? { ref: host.ref, reason: null } : null
}

/** "Căn cứ A; căn cứ B, …", "Thực hiện A về …": what a document rests on opens its sentence, or the part of it. */
const GROUND = /^(?:- )?(?:Thực hiện|Triển khai|[Cc]ăn cứ|Quán triệt|Để |Nhằm |Theo tinh thần)/u
function isGround({ scene: { text } }: Reading, mention: DocumentMention): boolean {
  const { start } = text.sentenceAt(mention.start)
  const lead = text.norm.slice(start, mention.start)
  return GROUND.test(lead.split('; ').at(-1)!) || GROUND.test(lead)
}

/** `Thực hiện B, UBND tỉnh đã ban hành A`: what the sentence says was issued. */
export function issuedHere(reading: Reading, mention: DocumentMention): From | null {
  const {
    scene: { text, found },
    refs,
  } = reading
  const sentence = text.sentenceAt(mention.start)
  if (!isGround(reading, mention)) return null
  const issued = found
    .within('Document', sentence)
    .find((other) => other.start > mention.end && other.issuing && !other.issuing.planned)
  const ref = issued && refs.get(issued)
  return ref ? { ref, reason: null } : null
}

/** "Thời gian qua, thực hiện …, công tác … đã …": what was done before, and not by the document. */
const LOOKS_BACK =
  /^(?:Trong )?(?:[Nn]hững năm|[Tt]hời gian|[Nn]hiều năm|\d+ năm)(?: vừa| gần đây)? ?qua(?!\p{L})|^(?:Sau|Qua|Hơn|Gần) (?:hơn |gần )?(?:\d+|một|hai|ba|bốn|năm|mười) năm(?!\p{L})/u

/** The document that the page reports: all of the page behind its first citation is its content. */
export function reported(reading: Reading, mention: DocumentMention): From | null {
  const host = hostOf(reading)
  if (!host || mention.start <= host.mention.end || host.ref === reading.refs.get(mention)) return null
  if (LOOKS_BACK.test(reading.scene.text.slice(reading.scene.text.sentenceAt(mention.start)))) return null
  const own = host.printed ? isGround(reading, mention) : speaks(reading, host.ref, mention)
  return { ref: host.ref, reason: own ? null : 'the page reports what the document asks for' }
}

/** Whether the sentence itself says that the document's issuer directs: "Chủ tịch UBND tỉnh chỉ thị … theo tinh thần …". */
function speaks({ scene: { text, found }, refs, registry }: Reading, host: Ref, mention: DocumentMention): boolean {
  const issuer = registry.fields(host, 'Document')?.issuers[0]
  const sentence = text.sentenceAt(mention.start)
  const posts = [...found.within('Post', sentence), ...found.within('Body', sentence)].filter(
    (named) => named.end < mention.start,
  )
  return posts.some(
    (named) =>
      [issuer?.post, issuer?.body].includes(refs.get(named)) &&
      /^ (?:chỉ thị|yêu cầu|chỉ đạo|giao)(?!\p{L})/u.test(text.norm.slice(named.end, named.end + 12)),
  )
}
