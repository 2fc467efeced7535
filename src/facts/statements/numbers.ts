import type { FactOf } from '../../model/index.js'
import { both, said, type Said } from './saying.js'

type Figure = Pick<FactOf<'Observation'>, 'value' | 'valueMax' | 'denominator' | 'comparator' | 'words' | 'unit'>

/** Words before a number; every comparator has them, checked by the compiler. */
const COMPARATORS: Record<Figure['comparator'], Said> = {
  EXACT: both(''),
  GT: said('hơn ', 'more than '),
  LT: said('dưới ', 'fewer than '),
  GTE: said('ít nhất ', 'at least '),
  LTE: said('không quá ', 'at most '),
  APPROX: said('khoảng ', 'about '),
  APPROX_LT: said('gần ', 'nearly '),
  RANGE: both(''),
  VAGUE: both(''),
}
const BIG = [
  [1e9, 'tỷ', 'billion'],
  [1e6, 'triệu', 'million'],
] as const

/** A figure with comparator, denominator and unit: `hơn 4,6 tỷ đồng` · `more than 4.6 billion đồng`; `70/85 xã`. */
export function figure({ value, valueMax, denominator, comparator, words, unit }: Figure): Said {
  if (value === null) return said(words ?? 'không rõ', words === null ? 'unknown' : `“${words}”`)
  const whole = comparator === 'RANGE' && valueMax !== null ? range(value, valueMax) : number(value, unit)
  const of = denominator === null ? both('') : join('/', ' of ', number(denominator, null))
  const counted = unit === null ? both('') : both(unit === '%' ? unit : ` ${unit}`)
  const before = COMPARATORS[comparator]
  return said(before.vi + whole.vi + of.vi + counted.vi, before.en + whole.en + of.en + counted.en)
}

const join = (vi: string, en: string, part: Said): Said => said(vi + part.vi, en + part.en)
const range = (from: number, to: number): Said => {
  const [a, b] = [number(from, null), number(to, null)]
  return said(`${a.vi}–${b.vi}`, `${a.en}–${b.en}`)
}

/** `1.048` · `1,048`; sums of money in millions and billions as people say them. */
export function number(value: number, unit: string | null): Said {
  const big = unit === 'đồng' ? BIG.find(([size]) => value >= size) : undefined
  if (!big) return said(grouped(value, 'vi'), grouped(value, 'en'))
  const [size, vi, en] = big
  const shown = Math.round((value / size) * 1e6) / 1e6
  return said(`${grouped(shown, 'vi')} ${vi}`, `${grouped(shown, 'en')} ${en}`)
}

/** Written out here, as not every build of Node carries the Vietnamese locale. */
function grouped(value: number, language: 'vi' | 'en'): string {
  const [whole, rest] = String(value).split('.') as [string, string?]
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, group)
  return rest === undefined ? digits : `${digits}${point}${rest}`
}
