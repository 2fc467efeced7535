import type { DocumentMention } from '../../mentions/index.js'
import type { Reading, Ref } from '../../resolve/index.js'
import { contains } from '../../text/index.js'
import { NEAR, type Cue, type Relation } from './cues.js'

/** The document in whose title a citation stands: the innermost one. */
export function titled(reading: Reading, mention: DocumentMention, previous: DocumentMention | null): Ref | null {
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
export function isDoneBy({ scene: { text }, registry }: Reading, from: Ref, to: Ref, start: number): boolean {
  const type = (ref: Ref): string => registry.fields(ref, 'Document')?.type ?? ''
  return (
    / theo (?:các )?$/u.test(text.norm.slice(Math.max(0, start - 10), start)) &&
    /^(?:NGHI_QUYET|KET_LUAN|CHI_THI|LUAT|BO_LUAT|PHAP_LENH|QUY_DINH)$/u.test(type(from)) &&
    /^(?:CONG_VAN|KE_HOACH|HUONG_DAN|THONG_BAO|TO_TRINH|VAN_BAN|CONG_DIEN)$/u.test(type(to))
  )
}

/** "Kế hoạch A tổng kết 10 năm thực hiện Chỉ thị B": A looks back on B. */
const REVIEWED = /(?:tổng kết|sơ kết)(?: \d+ năm)?(?: việc)? $/iu
export const isReview = ({ scene: { text } }: Reading, { at }: Cue): boolean =>
  REVIEWED.test(text.norm.slice(Math.max(0, at - 24), at))

/** A title that names a document cites it, unless it says more; a guidance "về thực hiện" guides. */
export function relationInTitle(reading: Reading, holder: Ref, cue: Cue | null): Relation {
  if (!cue || isReview(reading, cue)) return 'CITES'
  const guides = reading.registry.fields(holder, 'Document')?.type === 'HUONG_DAN'
  return guides && /^(?:IMPLEMENTS|CONTINUES)$/u.test(cue.relation) ? 'GUIDES' : cue.relation
}
