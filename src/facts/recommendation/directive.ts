import { mainEvent, type Reading, type Ref } from '../../resolve/index.js'
import { fold, roleOf, type Sentence } from '../../text/index.js'
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

/** A document that the page reports: its tasks are the page's body. */
export interface Directive {
  readonly document: Ref
  readonly by: Ref | null
  /** Mode of a task that has no verb of asking of its own. */
  readonly mode: Mode
  /** Whom its leading sentence asks: of whom it directs, and of whom it only proposes. */
  readonly general: Addressees
  readonly proposed: Addressees
}

/** The document that a sentence of the lead reports with what it asks: `X vừa ký ban hành Chỉ thị số … yêu cầu …`. */
export function directiveIn(reading: Reading, sentence: Sentence, { speaker }: Asked): Directive | null {
  const { text, layout } = reading.scene
  const fields = reading.registry.fields(speaker.ref, 'Document')
  const mode = fields && ORDERING[fields.type]
  const body = text.blocks.filter((block) => roleOf(layout, block.index) === 'BODY')
  const lead = body.findIndex((block) => block.index === sentence.block) < LEAD_BLOCKS
  if (!fields || !mode || !lead || mainEvent(reading)) return null
  if (!ISSUES.test(text.norm.slice(sentence.start, speaker.phrase.start))) return null
  return { document: speaker.ref, by: issuerOf(reading, speaker.ref), mode, general: NOBODY, proposed: NOBODY }
}

export function issuerOf(reading: Reading, document: Ref): Ref | null {
  const issuer = reading.registry.fields(document, 'Document')?.issuers[0]
  return ((issuer?.post ?? issuer?.body) as Ref | null | undefined) ?? null
}

/** The directive with the addressees of a sentence that asks in its name. */
export function addressing(directive: Directive, { asks }: Asked): Directive {
  const of = (proposes: boolean): Addressees | undefined =>
    asks.find((ask) => (ask.mode === 'PROPOSES') === proposes && !isNobody(ask.addressees))?.addressees
  return { ...directive, general: of(false) ?? directive.general, proposed: of(true) ?? directive.proposed }
}

/** How a directive asks somebody: of those it only "đề nghị" it proposes. */
export function modeFor({ mode, proposed }: Directive, { to, toGroups }: Addressees): Mode {
  const known = new Set(proposed.toGroups.map(fold))
  return to.some((ref) => proposed.to.includes(ref)) || toGroups.some((group) => known.has(fold(group)))
    ? 'PROPOSES'
    : mode
}
