import { units } from '../../reference/index.js'
import type { QuantityMention } from '../mention.js'
import { oneOf } from '../rule.js'
import type { Span } from '../../text/index.js'

const standard = new Map(units.flatMap((unit) => unit.forms.map((form) => [form.toLowerCase(), unit.unit] as const)))
const formsOf = (kind: 'MEASURE' | 'COUNT'): string =>
  oneOf(units.filter((unit) => unit.kind === kind).flatMap((unit) => unit.forms))
const END = String.raw`(?![\p{L}\p{M}\p{N}])`

/** A unit of measure right behind a number; "đồng" is none in "đồng chí". */
const MEASURE = new RegExp(
  ` ?(?<unit>${formsOf('MEASURE')})${END}(?! (?:chí|bào|hồ|hành|đội|nghiệp|thời|bằng)${END})`,
  'uy',
)
const COUNT = new RegExp(`(?<unit>${formsOf('COUNT')})${END}`, 'iuy')
/** "/địa phương", "/người/năm", "mỗi năm" behind a unit. */
const PER = new RegExp(
  `(?:\\/(?<per>${oneOf([...units.filter((u) => u.kind === 'COUNT').flatMap((u) => u.forms), 'đầu người', 'ha', 'km2', 'm2', 'vụ', 'phần', 'căn', 'nhà', 'em', 'cháu', 'trường hợp', 'mô hình'])})${END})?` +
    `(?:(?:\\/| mỗi | một )(?<time>năm|tháng|tuần|ngày)${END})?`,
  'uy',
)
const RECURRENCE: Readonly<Record<string, QuantityMention['recurrence']>> = {
  năm: 'YEARLY',
  tháng: 'MONTHLY',
  tuần: 'WEEKLY',
  ngày: 'DAILY',
}
/** "Hằng năm, …", "mỗi năm" in the words before a number. */
const EVERY =
  /(?:^(?:Hằng|Hàng|Mỗi)|(?<![\p{L}\p{M}])(?<!(?:cây|trồng|rừng) )(?:hằng|hàng|mỗi|bình quân|một|bình quân 1|trung bình 1)(?=[^\d,;:(]*$)) (?<time>năm|tháng|tuần|ngày)(?![\p{L}\p{M}])/u

export interface UnitRead {
  readonly unit: string | null
  readonly recurrence: QuantityMention['recurrence']
  readonly end: number
}

const sticky = (pattern: RegExp, norm: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(norm)
}

/** The unit of measure that stands behind a number's end, with what it is per. */
export const measureAt = (norm: string, index: number): UnitRead | null => unitAt(MEASURE, norm, index)
/** The classifier or counted noun at a position. */
export const countAt = (norm: string, index: number): UnitRead | null => unitAt(COUNT, norm, index)

function unitAt(pattern: RegExp, norm: string, index: number): UnitRead | null {
  const form = sticky(pattern, norm, index)
  if (!form) return null
  const after = index + form[0].length
  const per = sticky(PER, norm, after)
  const { per: what, time } = (per?.groups ?? {}) as { per?: string; time?: string }
  const unit = standard.get(form.groups!.unit!.toLowerCase())!
  return {
    unit: what === undefined ? unit : `${unit}/${what}`,
    recurrence: time === undefined ? null : RECURRENCE[time]!,
    end: after + (per?.[0].length ?? 0),
  }
}

const BILLIONS = /(?:tỷ|tỉ)$/u
const MILLIONS = /triệu$/u
/** "tương ứng trên 89 tỷ (đạt …", "10 triệu; …" beside "… đồng": the unit that nobody says. */
export function impliedMoney(norm: string, number: Span, sentence: Span): UnitRead | null {
  const written = norm.slice(number.start, number.end)
  const said = MILLIONS.test(written) && norm.slice(sentence.start, sentence.end).includes(' đồng')
  return said || BILLIONS.test(written) ? { unit: 'đồng', recurrence: null, end: number.end } : null
}

/** Whether the words before a number, from its sentence's beginning, say that it comes every year, month … */
export function everyBefore(before: string): QuantityMention['recurrence'] {
  const time = EVERY.exec(before)?.groups?.time
  return time === undefined ? null : RECURRENCE[time]!
}
