import type { DocumentMention } from '../../mentions/index.js'
import { documentType } from '../../reference/index.js'
import { hostDocument, type Facts, type Reading, type Ref } from '../../resolve/index.js'
import { contains, roleOf, type Span } from '../../text/index.js'
import { cueBefore, type Cue, type Relation } from './cues.js'

/** Who has the relation: with the reason when the page does not say it in so many words. */
interface From {
  readonly ref: Ref
  readonly reason: string | null
  /** Where the words begin that say it. */
  readonly start?: number
}
const LONGEST_CUE = 90
/** Most characters from the start of a citation or name to the end of its title. */
const NEAR = 1_500
/** Between a document and the verb of which it is the subject. */
const BETWEEN =
  /^"?(?:,? (?:chính thức |sẽ |bắt đầu )*có hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày )?[\d/.-]+(?: tháng \d+ năm \d+)?,?(?: và| đồng thời)?)?,? ?(?:(?:về|nhằm|để|đã|này|có|được) ?(?:việc )?)?$/u

/**
 * Relations between documents, by the cue right before a citation (`cues.ts`). What has the relation is, in this order: the
 * document whose title holds the citation, the document or programme named right before the cue, the document issued in
 * the same sentence, the document that the page reports. Where there is none, the page only mentions the document.
 */
export function documentRelations(reading: Reading, facts: Facts): void {
  const { text, layout, found } = reading.scene
  const cued = new Set<Ref>()
  /** "thực hiện A, B thực hiện C và D": D goes with A or with C, nobody can tell. */
  const nested = new Set<DocumentMention>()
  let previous: DocumentMention | null = null
  let last: { mention: DocumentMention; cue: Cue; from: From | null; named: boolean } | null = null
  for (const mention of found.of('Document')) {
    if (!/^(?:TITLE|BODY|CAPTION)$/u.test(roleOf(layout, text.sentenceAt(mention.start).block))) continue
    const to = reading.refs.get(mention)
    const join: string | null = last && !nested.has(last.mention) ? joinOf(reading, last.mention, mention) : null
    // "A về việc thực hiện B; C": C is the next of a list, in which A is one.
    const follower: boolean = join !== null && !(join.startsWith(';') && last!.named)
    const cue: Cue | null = cueOf(reading, mention) ?? (follower ? last!.cue : null)
    const joined: From | null = cue && last && goesOn(reading, last.mention, cue) ? last.from : null
    const holder = titled(reading, mention, previous)
    previous = mention
    // "thực hiện A về … theo B và C": C goes on with A, behind its title.
    if (!holder || cue) last = cue && { mention, cue, from: null, named: false }
    // "A sửa đổi B quy định chi tiết C": in A's title B stands right before what is said of C.
    const inner: From | null = holder && cue ? named(reading, cue) : null
    const before: From | null = cue && !holder ? named(reading, cue) : null
    const from: From | null = holder
      ? inner && inner.ref !== holder
        ? inner
        : { ref: holder, reason: null }
      : cue && !ofUnnamed(reading, cue)
        ? (joined ?? before ?? issuedHere(reading, mention) ?? reported(reading, mention))
        : cue && printed(reading, cue)
    if (last && cue) last = { ...last, from, named: holder !== null || before !== null }
    if (from && from.reason === null && cued.has(from.ref)) nested.add(mention)
    if (cue && to) cued.add(to)
    // "A được thay thế bằng B": B replaces what is named before.
    if (cue?.passive) {
      const changed = named(reading, cue)
      if (to && changed && changed.ref !== to)
        add(facts, { from: to, to: changed.ref }, cue.relation, null, mention, changed.start!)
      continue
    }
    const relation = holder ? relationInTitle(reading, inner?.ref ?? holder, cue) : cue?.relation
    if (!to || !from || !relation || from.ref === to) continue
    if (holder && !cue && isDoneBy(reading, from.ref, to, mention.start)) continue
    if ((relation === 'SET_OUT_IN') !== (reading.registry.get(from.ref).kind === 'Program') && relation !== 'LINKED_TO')
      continue
    const start = ('start' in from ? from.start : undefined) ?? cue?.at ?? mention.core.start
    add(facts, { from: from.ref, to }, relation, from.reason, mention, start)
  }
}

function add(
  facts: Facts,
  ends: { from: Ref; to: Ref },
  relation: Relation,
  reason: string | null,
  { core }: DocumentMention,
  start: number,
): void {
  const known = facts
    .of('DocumentRelation')
    .some(
      ({ fields }) =>
        fields.relation === relation && fields.basis === 'STATED' && fields.from === ends.from && fields.to === ends.to,
    )
  if (reason !== null && known) return
  facts.add('DocumentRelation', {
    ...ends,
    basis: reason ? 'INFERRED' : 'STATED',
    basisReason: reason,
    relation,
    evidence: [{ span: { start, end: core.end }, rule: `relation.${relation.toLowerCase().replaceAll('_', '-')}` }],
  })
}

function cueOf({ scene: { text } }: Reading, { core }: DocumentMention): Cue | null {
  const { start } = text.sentenceAt(core.start)
  const from = Math.max(start, core.start - LONGEST_CUE)
  const cue = cueBefore(text.norm.slice(from, core.start))
  return cue && { ...cue, at: from + cue.at }
}

/** "A và B" · "A; các Nghị quyết của HĐND tỉnh: B". */
const GOES_ON_WITH = /^"?(?<join>[,;]| và|, và| cùng) (?:các (?:\p{L}+ \p{L}+ của [^.,:;]{1,60}: )?)?$/u
/** What joins "… thực hiện A và B", where B has the cue of A; null where B does not go on with A. */
function joinOf({ scene: { text } }: Reading, a: DocumentMention, b: DocumentMention): string | null {
  const end = Math.max(a.end, a.title && a.title.end <= b.start ? a.title.end : 0)
  return b.start > end ? (GOES_ON_WITH.exec(text.norm.slice(end, b.start))?.groups!['join'] ?? null) : null
}

/** "A thay thế B và bãi bỏ C": C's has the relation that B's has. */
function goesOn({ scene: { text } }: Reading, { core, end, title }: DocumentMention, cue: Cue): boolean {
  const from = Math.max(end, title && title.start > core.end ? title.end : 0)
  return cue.at > from && /^"?[,;]? (?:và|đồng thời)(?: đồng thời)? ?$/u.test(text.norm.slice(from, cue.at))
}

/** The document in whose title a citation stands: the innermost one. */
function titled(reading: Reading, mention: DocumentMention, previous: DocumentMention | null): Ref | null {
  const { found, text } = reading.scene
  const { core } = mention
  const holder = found
    .within('Document', { start: core.start - NEAR, end: core.start })
    .findLast(
      (other) => other.core !== core && other.title && contains(other.title, core) && !contains(core, other.title),
    )
  if (!holder || (JOINED.test(text.norm.slice(core.start - 6, core.start)) && previous === holder)) return null
  return reading.refs.get(holder) ?? null
}
/** "Nghị quyết A về kế hoạch đầu tư và Công văn B": B stands beside A, not in its title. */
const JOINED = /(?: và|[,;]) (?:các )?$/u

/** "tổng kết Nghị quyết A về … theo Công văn B": no resolution rests on a letter or plan; B tells how something is done with it. */
function isDoneBy({ scene: { text }, registry }: Reading, from: Ref, to: Ref, start: number): boolean {
  const type = (ref: Ref): string => registry.fields(ref, 'Document')?.type ?? ''
  return (
    / theo (?:các )?$/u.test(text.norm.slice(Math.max(0, start - 10), start)) &&
    /^(?:NGHI_QUYET|KET_LUAN|CHI_THI|LUAT|BO_LUAT|PHAP_LENH|QUY_DINH)$/u.test(type(from)) &&
    /^(?:CONG_VAN|KE_HOACH|HUONG_DAN|THONG_BAO|TO_TRINH|VAN_BAN|CONG_DIEN)$/u.test(type(to))
  )
}

/** "Kế hoạch A tổng kết 10 năm thực hiện Chỉ thị B": A looks back on B. */
const REVIEWED = /(?:tổng kết|sơ kết)(?: \d+ năm)?(?: việc)? $/u

/** A title that names a document cites it, unless it says more; a guidance "về thực hiện" guides. */
function relationInTitle({ registry, scene: { text } }: Reading, holder: Ref, cue: Cue | null): Relation {
  if (!cue || REVIEWED.test(text.norm.slice(Math.max(0, cue.at - 24), cue.at))) return 'CITES'
  const guides = registry.fields(holder, 'Document')?.type === 'HUONG_DAN'
  return guides && /^(?:IMPLEMENTS|CONTINUES)$/u.test(cue.relation) ? 'GUIDES' : cue.relation
}

/** `Chương trình hành động của X thực hiện B` · `mô hình "Y" gắn với thực hiện B` · `Nghị định A thay thế B`. */
function named(reading: Reading, { at, relation }: Cue): From | null {
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
const ofUnnamed = (reading: Reading, cue: Cue): boolean =>
  UNNAMED.test(reading.scene.text.norm.slice(Math.max(0, cue.at - 24), cue.at)) && named(reading, cue) === null

/** "Chính phủ ban hành Nghị định sửa đổi Nghị định A", in the text of that decree. */
function printed(reading: Reading, { at }: Cue): From | null {
  const host = hostDocument(reading)
  const type = documentType(reading.registry.fields(host?.ref, 'Document')?.type ?? '')?.name
  const own = type && reading.scene.text.norm.slice(Math.max(0, at - 24), at).endsWith(`ban hành ${type} `)
  return host?.printed && own ? { ref: host.ref, reason: null } : null
}

/** `Thực hiện B, UBND tỉnh đã ban hành A`: what the sentence says was issued. */
function issuedHere({ scene: { text, found }, refs }: Reading, mention: DocumentMention): From | null {
  const sentence = text.sentenceAt(mention.start)
  const lead = text.norm.slice(sentence.start, mention.start)
  // "Căn cứ A; căn cứ B, …": each part has its own cue.
  if (!/^(?:Thực hiện|Triển khai|[Cc]ăn cứ|Quán triệt|Để |Nhằm |Theo tinh thần)/u.test(lead.split('; ').at(-1)!))
    return null
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
function reported(reading: Reading, mention: DocumentMention): From | null {
  const host = hostDocument(reading)
  if (!host || mention.start <= host.mention.end || host.ref === reading.refs.get(mention)) return null
  if (LOOKS_BACK.test(reading.scene.text.slice(reading.scene.text.sentenceAt(mention.start)))) return null
  const own = host.printed || speaks(reading, host.ref, mention)
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
