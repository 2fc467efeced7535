import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { isVerb, verbsIn } from './label-words.js'
import { clauseStart } from './subject.js'

/** Nouns that alone do not tell which ones are counted. */
const BARE =
  /^(?:vụ|vụ việc|vụ án|việc|đơn|đơn thư|hồ sơ|lượt|lượt người|trường hợp|người|đối tượng|hộ|tổ chức|cá nhân|cuộc|đoàn|công dân|đảng viên|đồng chí)$/u
/** Words before a number that tell nothing of what it counts, and those that link it with them. */
const LEAD =
  /^(?:(?:và|trong đó|còn lại|còn|riêng|đồng thời|ngoài ra|đã|cũng|hiện nay|hiện|đang|chỉ|đến nay|kết quả|có|với|gồm|số|toàn tỉnh|toàn huyện|toàn ngành|cả nước|-)(?:,|:)? )+/iu
const LINK = /(?: (?:được|còn|chỉ|đối với|với|cho|là|có|gồm|tổng số|tổng cộng|trên|hơn|gần|khoảng))*:? $/u
/** "Đảng bộ có 5.350 đảng viên": whose they are, not which. */
const HAS = /(?:có|gồm)(?!\p{L})/u
/** No manner begins with these. */
const OTHER =
  /^(?:trên|tại|ở|trong|từ|đến|theo|qua|sau|trước|do|vì|nhờ|để|khi|mỗi|các|những|hàng|hằng|bình quân|trung bình|so|tính|nhằm|thu hút|tháng|năm|ngày|quý|một|bằng|tương đương|tương ứng)(?!\p{L})/iu
const MOST_WORDS = 10
const FEW_WORDS = 6
/** "hướng dẫn, " before "giải thích": a verb of the same list. */
const ITEM = /(?<=^|[,;.] |đã |và )(?:[\p{L}\p{M}]+ ){0,3}[\p{L}\p{M}]+, $/u

/** The words of the clause before a number, but for those that only lead to it; null where there are none. */
function clauseWords({ text }: Scene, start: number, from: number): Span | null {
  const { norm } = text
  const clause = Math.max(from, clauseStart(norm, text.sentenceAt(start).start, start))
  let begin = clause + /^[ ,;]*/u.exec(norm.slice(clause, start))![0].length
  begin += LEAD.exec(norm.slice(begin, start))?.[0].length ?? 0
  const end = start - (LINK.exec(` ${norm.slice(begin, start)}`)?.[0].length ?? Infinity)
  const words = norm.slice(begin, Math.max(begin, end))
  return /^\p{L}/u.test(words) && !/[\d():;"]/u.test(words) ? { start: begin, end } : null
}

/** "đơn đủ điều kiện xử lý 436 đơn", "vụ việc mới 91 vụ việc": the noun stands before the number as well, with what tells which. */
export function nounAgain(scene: Scene, start: number, noun: Span, from: number): Span | null {
  const { text } = scene
  if (!BARE.test(text.slice(noun))) return null
  const words = clauseWords(scene, start, from)
  return words && text.slice(words).startsWith(`${text.slice(noun)} `) ? words : null
}

/**
 * How those that a bare noun counts came about, or which they are: "tiếp định kỳ 500 lượt", "khiếu nại đúng 4 vụ việc", "hướng
 * dẫn, giải thích đối với 97 trường hợp". The words of the clause before the number, when they are few; of a longer one, or one
 * that opens the sentence, those from its first verb on. Null where these name a body, a place or a day.
 */
export function mannerBefore(scene: Scene, start: number, noun: Span, from: number): Span | null {
  const { text, found } = scene
  const { norm } = text
  const words = BARE.test(text.slice(noun)) ? clauseWords(scene, start, from) : null
  if (!words) return null
  const clause = text.slice(words)
  const verb = verbsIn(norm, words).find(({ start }) => !OTHER.test(norm.slice(start, words.end)))
  const whole =
    words.start !== text.sentenceAt(start).start &&
    clause.split(' ').length <= FEW_WORDS &&
    !(verb && OTHER.test(clause))
  if (!verb && (!whole || HAS.test(norm.slice(words.end, start)))) return null
  const begin = whole ? words.start : verb!.start
  const own = begin + (norm.startsWith('đã ', begin) ? 3 : 0)
  const item = own === words.start ? (ITEM.exec(norm.slice(Math.max(from, own - 40), own))?.[0].length ?? 0) : 0
  const span = { start: item > 0 && isVerb(norm, own - item) ? own - item : own, end: words.end }
  const manner = text.slice(span)
  if (OTHER.test(manner) || manner.split(' ').length > MOST_WORDS) return null
  return found.covered(span, 'Body', 'Place', 'Date', 'Person', 'Post') ? null : span
}
