import { holderAt, mainEvent, postsOf, type Reading, type Ref } from '../../resolve/index.js'
import { fold, roleOf, type Layout, type Sentence, type Span } from '../../text/index.js'
import { isNobody, NOBODY, type Addressees } from './addressees.js'
import type { Asked } from './asked.js'
import type { Mode } from './cues.js'

/** Types of documents that set tasks, by how: a directive directs, a letter asks. */
const ORDERING: Readonly<Record<string, Mode>> = {
  CHI_THI: 'DIRECTS',
  CONG_DIEN: 'DIRECTS',
  QUYET_DINH: 'DIRECTS',
  KE_HOACH: 'DIRECTS',
  CHUONG_TRINH: 'DIRECTS',
  CHUONG_TRINH_HANH_DONG: 'DIRECTS',
  NGHI_QUYET: 'REQUIRES',
  KET_LUAN: 'REQUIRES',
  THONG_BAO: 'REQUIRES',
  HUONG_DAN: 'REQUIRES',
  CONG_VAN: 'REQUIRES',
}
const LEAD_BLOCKS = 3
const ISSUES = /(?<![\p{L}\p{M}])(?:ban hành|ký|ra)(?![\p{L}\p{M}])/u
/** "ban hành công văn triển khai Chương trình …": what is issued is another one. */
const OTHERS = /(?<![\p{L}\p{M}])(?:thực hiện|triển khai|theo|căn cứ)(?![\p{L}\p{M}])/u

/** A document that the page reports: its tasks are the page's body. */
export interface Directive {
  readonly document: Ref
  readonly by: Ref | null
  /** Mode of a task that has no verb of asking of its own. */
  readonly mode: Mode
  /** Whether somebody has asked in its name; from there on tasks without a speaker are its own. */
  readonly active: boolean
  /** Whom its leading sentence asks: of whom it directs, and of whom it only proposes. */
  readonly general: Addressees
  readonly proposed: Addressees
}

/** Whether a line is one of the first paragraphs, or none at all. */
function inLead(layout: Layout, block: number): boolean {
  if (roleOf(layout, block) !== 'BODY') return true
  let above = 0
  for (let i = 0; i < block && above < LEAD_BLOCKS; i++) if (roleOf(layout, i) === 'BODY') above++
  return above < LEAD_BLOCKS
}

/**
 * The document that a sentence of the lead reports: `X vừa ký ban hành Chỉ thị số … yêu cầu …`. Null when it reports none,
 * or the page reports an event at which it was only named.
 */
export function directiveIn(reading: Reading, sentence: Sentence): Directive | null {
  const { text, layout, found } = reading.scene
  if (!inLead(layout, sentence.block) || eventBefore(reading, sentence.end)) return null
  const mention = found.within('Document', sentence).find((document) => {
    const type = reading.registry.fields(reading.refs.get(document), 'Document')?.type
    const lead = text.norm.slice(sentence.start, document.start)
    return type && ORDERING[type] && ISSUES.test(lead) && !OTHERS.test(lead.slice(lead.search(ISSUES)))
  })
  const document = mention && reading.refs.get(mention)
  if (!document) return null
  const mode = ORDERING[reading.registry.fields(document, 'Document')!.type]!
  const by = issuerOf(reading, document) ?? writerOf(reading, sentence, mention)
  return { document, by, mode, active: false, general: NOBODY, proposed: NOBODY }
}

/** Whether the page opens with an event: it reports that, whatever document was named there. */
function eventBefore(reading: Reading, position: number): boolean {
  const event = mainEvent(reading)
  const evidence = event === null ? undefined : reading.registry.fields(event, 'Event')?.evidence
  return evidence?.some(({ span }) => span.start < position) === true
}

/** Who signs or sends it in that sentence, where the document itself does not tell its issuer. */
function writerOf(reading: Reading, sentence: Sentence, document: Span): Ref | null {
  const before = { start: sentence.start, end: document.start }
  const { found } = reading.scene
  const named = (['Person', 'Post', 'Body'] as const)
    .flatMap((kind) => found.within(kind, before))
    .sort((a, b) => a.start - b.start)[0]
  return (named && holderAt(reading, named)?.ref) ?? null
}

/** Whether somebody asks in the directive's name: the document, its issuer, or one who holds or heads the issuing post. */
export function speaksIn(reading: Reading, directive: Directive, { speaker }: Asked): boolean {
  if (speaker.ref === directive.document || speaker.ref === directive.by) return true
  const { registry } = reading
  const issuers = registry.fields(directive.document, 'Document')?.issuers ?? []
  const bodyOf = (ref: Ref | null | undefined): unknown => (ref ? (registry.fields(ref, 'Post')?.body ?? ref) : null)
  const bodies = new Set([...issuers.map(({ body }) => body), bodyOf(directive.by)].filter((body) => body !== null))
  return postsOf(reading, speaker.ref).some((post) => bodies.has(bodyOf(post) as Ref))
}

export function issuerOf(reading: Reading, document: Ref): Ref | null {
  const issuer = reading.registry.fields(document, 'Document')?.issuers[0]
  return ((issuer?.post ?? issuer?.body) as Ref | null | undefined) ?? null
}

/** The directive with the addressees of a sentence that asks in its name. */
export function addressing(directive: Directive, { asks }: Asked): Directive {
  const of = (proposes: boolean): Addressees | undefined =>
    asks.find((ask) => (ask.mode === 'PROPOSES') === proposes && !isNobody(ask.addressees))?.addressees
  return {
    ...directive,
    active: true,
    general: of(false) ?? directive.general,
    proposed: of(true) ?? directive.proposed,
  }
}

/** How a directive asks somebody: of those it only "đề nghị" it proposes. */
export function modeFor({ mode, proposed }: Directive, { to, toGroups }: Addressees): Mode {
  const known = new Set(proposed.toGroups.map(fold))
  return to.some((ref) => proposed.to.includes(ref)) || toGroups.some((group) => known.has(fold(group)))
    ? 'PROPOSES'
    : mode
}
