import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'

/** What links a subject with its amount: "đạt", "là", "lên tới", "chiếm", with adverbs before it. */
const LINK =
  /(?<![\p{L}\p{M}])(?:(?:đã|đều|cũng|chỉ|mới|ước|hiện|phải|được|bình quân|trung bình|thực hiện) )*(?:đạt|là|lên tới|lên đến|lên|còn|xuống còn|xuống|chiếm|bằng|tăng|giảm|tăng thêm|giảm còn|có|hơn|ước tính|vượt|được)(?: tới| đến| mức| thêm| tỷ lệ| tổng số)? $/iu
/** Nouns of amounts: they may stand right before the number. */
const AMOUNT_NOUN =
  /(?<![\p{L}\p{M}])(?:tổng |với )?(?<noun>(?:tổng |số )?(?:số tiền|tiền|kinh phí|trị giá|giá trị|nguồn vốn|vốn|dư nợ|ngân sách|doanh số|doanh thu|thu nhập|tài sản|tỷ lệ|tỷ trọng|sản lượng|diện tích|chiều dài|tổng dư nợ|tổng nguồn vốn|tổng kinh phí)(?: [\p{L}\p{M}-]+){0,10}) $/iu
const LEAD = /^(?:(?:và|trong đó|đồng thời|đến nay|hiện nay|hiện|ngoài ra|bên cạnh đó|qua đó|trong)(?:,| ) ?)+/iu
const MOST_WORDS = 16

/**
 * The subject of an amount that no noun follows: "tổng dư nợ đạt gần 220.000 tỷ đồng" → tổng dư nợ. Null when the
 * clause before does not end in a link or a noun of amounts.
 */
export function subjectBefore({ text, found }: Scene, start: number): Span | null {
  const { norm } = text
  const sentence = text.sentenceAt(start)
  const clause = clauseStart(norm, sentence.start, start)
  const before = norm.slice(clause, start)
  const link = LINK.exec(before)
  const noun = link ? undefined : AMOUNT_NOUN.exec(before)?.groups?.noun
  if (!link && noun === undefined) return null
  const end = clause + (link ? link.index : before.length)
  const words = norm.slice(clause, end).trimEnd()
  const lead = noun === undefined ? (LEAD.exec(words)?.[0].length ?? 0) : before.lastIndexOf(noun)
  let from = clause + lead
  const date = found.of('Date').findLast((d) => d.start >= from - 1 && d.end <= end)
  if (date && norm.slice(date.end, date.end + 1) === ' ' && date.start - from < 8) from = date.end + 1
  const span = { start: from, end: clause + words.length }
  const count = norm.slice(span.start, span.end).split(' ').length
  return span.end > span.start && count <= MOST_WORDS ? span : null
}

/** Where the clause begins: behind the last comma, semicolon, colon, bracket or full stop that is no part of a number. */
function clauseStart(norm: string, from: number, to: number): number {
  const before = norm.slice(from, to)
  let start = 0
  for (const mark of before.matchAll(/[,;:()](?= )|[(]/gu)) start = mark.index + 1
  return from + start + (/^ +/u.exec(before.slice(start))?.[0].length ?? 0)
}
