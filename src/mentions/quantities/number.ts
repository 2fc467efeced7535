/**
 * Vietnamese numerals: "." groups thousands, "," is the decimal. `7.173` · `4,6` · `06` · `1,250,000` (English
 * grouping, only with two groups or more, as one alone is a decimal) · `4.6 tỷ` (a decimal point, only before a scale
 * word or %).
 */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,3}(?:,\d{3}){2,}|\d{1,7}(?:,\d{1,3})?)`
export const DECIMAL_POINT = String.raw`\d{1,4}\.\d{1,2}(?= ?(?:%|tỷ|tỉ|triệu|nghìn|ngàn))`

const SCALES: Readonly<Record<string, number>> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}
/** One or two scale words behind a number: "tỷ", "nghìn tỷ"; never the first syllable of "tỷ lệ", "tỷ trọng". */
export const SCALE = String.raw`(?: (?:chục|trăm|nghìn|ngàn|vạn|triệu|(?:tỷ|tỉ)(?! lệ| trọng| số| giá| suất))(?![\p{L}\p{M}])){1,2}`

/** The number that a numeral and its scale words write. */
export function valueOf(numeral: string, scale = ''): number {
  const english = /^\d{1,3}(?:,\d{3}){2,}$/u.test(numeral)
  const point = /^\d+\.\d{1,2}$/u.test(numeral)
  const plain = english ? numeral.replaceAll(',', '') : point ? numeral : numeral.replaceAll('.', '').replace(',', '.')
  const factor = scale.split(' ').reduce((product, word) => product * (SCALES[word] ?? 1), 1)
  return Number((Number(plain) * factor).toPrecision(15))
}
