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

/** Lesser scales behind a number: "330 triệu 867 nghìn" of "168 tỷ 330 triệu 867 nghìn đồng", "500.000" of "3 triệu 500.000 đồng". */
export const LESSER = String.raw`(?: \d{1,3} (?:tỷ|tỉ|triệu|nghìn|ngàn)(?![\p{L}\p{M}])){0,3}(?: \d{1,3}(?:\.\d{3}){0,2}(?= đồng(?![\p{L}\p{M}])))?`

/** The number that such lesser scales write together. */
export const lesserOf = (words: string): number =>
  [...words.matchAll(/(?<n>[\d.]+)(?<scale> \p{L}+)?/gu)].reduce(
    (sum, { groups }) => sum + valueOf(groups!.n!, groups!.scale),
    0,
  )

/** The number that a numeral and its scale words write. */
export function valueOf(numeral: string, scale = ''): number {
  const english = /^\d{1,3}(?:,\d{3}){2,}$/u.test(numeral)
  const point = /^\d+\.\d{1,2}$/u.test(numeral)
  const plain = english ? numeral.replaceAll(',', '') : point ? numeral : numeral.replaceAll('.', '').replace(',', '.')
  const factor = scale.split(' ').reduce((product, word) => product * (SCALES[word] ?? 1), 1)
  return Number((Number(plain) * factor).toPrecision(15))
}
