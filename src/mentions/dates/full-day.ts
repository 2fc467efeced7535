import { rule, type Finds } from '../rule.js'
import { edtf, PART_OF_DAY, partOfDay } from './parts.js'

/** `22/01/2019` · `22-01-2019` · `9.8.2019` · `ngày 22 tháng 01 năm 2019` · `Sáng ngày 07/3/2017` */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}./-])${PART_OF_DAY}(?:(?:[Nn]gày|NGÀY|[Hh]ôm) ?)?(?:(?<d1>\d{1,2})(?<sep>[/.]| ?- ?)(?<m1>\d{1,2})\k<sep>(?<y1>(?:19|20)\d{2})|(?<d2>\d{1,2}) (?:tháng|THÁNG) (?<m2>\d{1,2})(?:,? (?:năm|NĂM) |/)(?<y2>(?:19|20)\d{2}))(?![\p{L}\p{N}]|[/-]\d)`,
  'gu',
)

export const fullDay = rule('Date', {
  name: 'date.full-day',
  examples: [
    'họp ngày 22/01/2019 tại',
    'ngày 22-01-2019',
    'Ngày 22 - 01 - 2019',
    'Chiều ngày 5.6.2020,',
    'ngày 22 tháng 01 năm 2019',
    'NGÀY 22 THÁNG 01 NĂM 2019',
  ],
  counterExamples: ['số 22/2023/QĐ-TTg', 'ngày 32/4/2020', '2.560.900 lượt', 'giai đoạn 2011-2015'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const g = match.groups!
      const value = edtf(g.y1 ?? g.y2!, g.m1 ?? g.m2!, g.d1 ?? g.d2!)
      if (value)
        yield {
          start: match.index,
          end: match.index + match[0].length,
          form: 'DAY',
          value,
          partOfDay: partOfDay(g.part),
        }
    }
  },
})
