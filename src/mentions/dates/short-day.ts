import { rule, type Finds } from '../rule.js'
import { edtf, PART_OF_DAY, partOfDay } from './parts.js'

/**
 * `Ngày 14/3` · `Chiều ngày 28/3` · `Sáng qua 29.5` · `Ngày 12-4` · `ngày 5 tháng 7`: no year. A fraction such as
 * `70/85` is none: one of the words ngày, sáng, chiều, tối, qua, từ must stand before.
 */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${PART_OF_DAY}[Nn]gày |(?<only>[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)(?: qua| nay)?,? \(?)(?:(?<d1>\d{1,2})(?:[/.-](?<m1>\d{1,2})|-\d{1,2}[/.](?<m3>\d{1,2}))|(?<d2>\d{1,2}) tháng (?<m2>\d{1,2}))(?![\p{L}\p{N}]|[/.-]\d|%)`,
  'gu',
)

export const shortDay = rule('Date', {
  name: 'date.short-day',
  examples: [
    'Ngày 14/3, Đoàn',
    'Chiều ngày 28/3, tại',
    'Sáng qua 29.5, Đảng ủy',
    'Chiều 9/8, Tổng Bí thư',
    'ngày 5 tháng 7',
  ],
  counterExamples: ['70/85 xã', 'Điều 10', 'ngày 45/3', 'ngày 22/01/2019', 'tỷ lệ 5/7'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.norm.matchAll(PATTERN)) {
      const g = match.groups!
      const value = edtf(null, g.m1 ?? g.m2 ?? g.m3!, g.d1 ?? g.d2!)
      if (value)
        yield {
          start: match.index,
          end: match.index + match[0].replace(/\($/u, '').length,
          form: 'DAY',
          value,
          partOfDay: partOfDay(g.part ?? g.only),
        }
    }
  },
})
