import type { QuantityMention } from '../../mentions/index.js'
import type { Facts, Reading } from '../../resolve/index.js'
import { overlaps, roleOf } from '../../text/index.js'

/** Words that make a figure a target, an order or a forecast: nothing was observed. */
const NOT_YET =
  /(?<![\p{L}\p{M}])(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến|dự báo|đề nghị|kiến nghị|yêu cầu|cần|phải|sẽ|nếu)(?![\p{L}\p{M}])/giu
/** "vượt chỉ tiêu", "đạt 95% mục tiêu", "đáp ứng yêu cầu": observed after all. */
const REACHED = /(?:vượt|đạt|hoàn thành|so với|theo|bằng|thực hiện|đáp ứng|các|%)(?: [\p{L}\p{M}\d,]+){0,3} $/iu
/** How far back a figure's words are looked for. */
const REACH = 600
/** "Mỗi xã chọn 1 đơn vị": a rule. */
const EACH = /^(?:Mỗi|Từng)(?![\p{L}\p{M}])/u

/** Whether a quantity says what was: it stands in the text proper, is no target or rule, and counts no award. */
export function isObserved(reading: Reading, facts: Facts, figure: QuantityMention): boolean {
  const { text, layout } = reading.scene
  const sentence = text.sentenceAt(figure.start)
  const role = roleOf(layout, sentence.block)
  if (role !== 'TITLE' && role !== 'BODY' && role !== 'CAPTION') return false
  const before = text.norm.slice(Math.max(sentence.start, figure.start - REACH), figure.start)
  if (isTarget(before)) return false
  if (EACH.test(text.slice(sentence)) && figure.value !== null && figure.value < 10) return false
  const award = facts
    .of('AwardGrant')
    .some((grant) => grant.fields.evidence.some(({ span }) => overlaps(span, figure.number)))
  return !award && !AWARDED.test(text.norm.slice(figure.end, sentence.end))
}

/** What is counted is given an award of its own name: that is told by the grant. */
const AWARDED =
  /^(?: và \d+ [\p{L} ]{2,20}?)? (?:đã |vinh dự )*được (?:[\p{L}\p{M}]+ ){0,8}?(?:tặng|nhận|trao|tặng thưởng|trao tặng)(?: [\p{L}\p{M}]+){0,3}? (?:Cờ|cờ|Bằng khen|bằng khen|Giấy khen|giấy khen|Huân chương|Huy chương|Kỷ niệm chương|danh hiệu)/u

/** Whether such a word before a figure, in its part of the sentence, makes it a target. */
function isTarget(before: string): boolean {
  const clause = before.slice(before.lastIndexOf(';') + 1)
  return [...clause.matchAll(NOT_YET)].some((word) => !REACHED.test(clause.slice(0, word.index)))
}
