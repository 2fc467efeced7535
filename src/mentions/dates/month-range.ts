import { rule, type Finds } from '../rule.js'
import { edtf } from './parts.js'

/** `tháng 4 và tháng 5/2017` · `từ tháng 6 đến tháng 9/2020` · `tháng 10 đến tháng 12 năm 2021` */
const PATTERN =
  /(?<![\p{L}\p{N}])[Tt]háng (?<a>\d{1,2}) (?:và|đến|-) tháng (?<b>\d{1,2})(?:\/| năm )(?<y>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/-]\d)/gu

export const monthRange = rule('Date', {
  name: 'date.month-range',
  examples: ['trong tháng 4 và tháng 5/2017', 'từ tháng 6 đến tháng 9/2020'],
  counterExamples: ['tháng 5/2017', 'tháng 9 đến tháng 6/2020'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const { a, b, y } = match.groups as { a: string; b: string; y: string }
      const from = edtf(y, a)
      const to = edtf(y, b)
      if (from && to && from < to)
        yield {
          start: match.index,
          end: match.index + match[0].length,
          form: 'PERIOD',
          value: `${from}/${to}`,
          partOfDay: null,
        }
    }
  },
})
