import { rule, type Finds } from '../rule.js'

/** `6 tháng đầu năm 2023` (2023-01/2023-06) · `6 tháng cuối năm 2019` · `9 tháng năm 2024` · `quý I/2021` · `quý III năm 2023` */
const PATTERN =
  /(?<![\p{L}\p{N}])(?:(?<n>\d{1,2}|[Bb]a|[Ss]áu|[Cc]hín) tháng (?:(?<half>đầu|cuối) )?năm |[Qq]uý (?<q>IV|I{1,3}|[1-4])(?:\/| năm |-))(?<y>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/-]\d)/gu
const WORDS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }
const two = (month: number): string => String(month).padStart(2, '0')

export const partOfYear = rule('Date', {
  name: 'date.part-of-year',
  examples: ['6 tháng đầu năm 2023, toàn tỉnh', 'trong quý I/2021', 'Quý III năm 2023', '9 tháng năm 2024'],
  counterExamples: ['tháng 6 năm 2023', '6 tháng đầu năm', '15 tháng đầu năm 2023', 'quý V/2021'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const { n, half, q, y } = match.groups as { n?: string; half?: string; q?: string; y: string }
      const months = n === undefined ? 3 : (WORDS[n.toLowerCase()] ?? Number(n))
      if (months < 1 || months > 11) continue
      const first = q === undefined ? (half === 'cuối' ? 13 - months : 1) : 3 * (QUARTERS[q] ?? Number(q)) - 2
      const value = `${y}-${two(first)}/${y}-${two(first + months - 1)}`
      yield { start: match.index, end: match.index + match[0].length, form: 'PERIOD', value, partOfDay: null }
    }
  },
})
