import { rule, type Finds } from '../rule.js'
import { edtf } from './parts.js'

/** `tháng 6/2015` · `tháng 3 năm 2023` · `tháng 12-2020` · `tháng 7.2022` */
const PATTERN = /(?<![\p{L}\p{N}])[Tt]háng (?<m>\d{1,2})(?:[/.-]| năm )(?<y>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/-]\d)/gu

export const month = rule('Date', {
  name: 'date.month',
  examples: ['từ đầu tháng 6/2015', 'tháng 3 năm 2023', 'Trong tháng 7.2022, Công an'],
  counterExamples: ['tháng 13/2015', 'tháng 4 và tháng 5'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const value = edtf(match.groups!.y!, match.groups!.m)
      if (value) yield { start: match.index, end: match.index + match[0].length, form: 'MONTH', value, partOfDay: null }
    }
  },
})
