import type { DocumentMention } from '../../mentions/index.js'
import { roleOf } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

/** The document that a page reports, and the citation that says so. */
export interface HostDocument {
  readonly ref: Ref
  readonly mention: DocumentMention
  /** Whether the page prints the document, and does not only report it. */
  readonly printed: boolean
}

/**
 * The document whose content the page tells: its number stands over the text as the document's own head, or the first sentence of
 * the body says that it was issued ("Chủ tịch UBND tỉnh vừa ký ban hành Chỉ thị số …"), and the page reports no meeting. Null for
 * other pages.
 */
export function hostDocument(reading: Reading): HostDocument | null {
  const { text, layout, found } = reading.scene
  const body = text.blocks.find((block) => roleOf(layout, block.index) === 'BODY')
  const lead = body?.sentences[0]
  const mention =
    found.of('Document').find((m) => m.issuing?.printed) ??
    (lead && found.within('Document', lead).find((m) => m.issuing && !m.issuing.planned && m.serial !== null))
  const printed = mention?.issuing?.printed === true
  if (reading.mainEvent && !printed) return null
  const ref = mention && reading.refs.get(mention)
  return mention && ref ? { ref, mention, printed } : null
}
