import type { DocumentMention } from '../../mentions/index.js'
import type { Span } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

const DONE = /(?:thực hiện|triển khai|quán triệt|tổng kết|sơ kết|học tập|phổ biến)(?: \p{Ll}+){0,4} $/iu

/**
 * Documents whose carrying out an event inspects, reviews or starts: those behind "thực hiện", "quán triệt" in the span,
 * with those coordinated with them; not documents that a title names, except as what it carries out.
 */
export function coveredIn(reading: Reading, span: Span): Ref[] {
  const { text, found } = reading.scene
  const all = found.within('Document', span)
  const outer = all.filter(
    (d) => !all.some((other) => other !== d && nested(other, d) && !carriesOut(text.norm, other, d)),
  )
  const out: Ref[] = []
  let last: DocumentMention | null = null
  for (const document of outer) {
    const before = text.norm.slice(Math.max(0, document.start - 48), document.start)
    const joined = last !== null && JOINED.test(text.norm.slice(endOf(last), document.start))
    if (!DONE.test(before) && !joined) continue
    last = document
    const ref = reading.refs.get(document)
    if (ref && !out.includes(ref)) out.push(ref)
  }
  return out
}

/** "A, B và C" · "A về …; B về …". */
const JOINED = /^(?: Đảng)?(?: "[^"]{1,400}"|")?[,;]? ?(?:và |cùng |, )?(?:các )?$/u
const endOf = ({ end, title }: DocumentMention): number => Math.max(end, title?.end ?? 0)

/** `Hướng dẫn A về thực hiện B`: where A is carried out, B is. */
const TOOLS = new Set(['HUONG_DAN', 'KE_HOACH', 'CHUONG_TRINH_HANH_DONG'])
const carriesOut = (norm: string, outer: DocumentMention, { start }: DocumentMention): boolean =>
  TOOLS.has(outer.type) &&
  /thực hiện(?: \p{Ll}+){0,2} $/iu.test(norm.slice(Math.max(outer.core.end, start - 32), start))

const nested = (outer: DocumentMention, inner: DocumentMention): boolean =>
  (outer.title !== null && outer.title.start <= inner.start && inner.end <= outer.title.end) ||
  (outer.start < inner.start && inner.end <= outer.end)
