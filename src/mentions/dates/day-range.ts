import { rule, type Finds } from '../rule.js'
import { edtf, PART_OF_DAY } from './parts.js'

/**
 * Several days in a row: `trong 2 ngày 21 và 22/6/2018` · `các ngày 5, 6 và 7/8` · `ngày 21-22/6` · `từ ngày 5 đến ngày
 * 7/8` · `từ 28/6 đến 2/7/2020`. The value runs from the first to the last; a year or month given once is both's.
 */
const DAY = String.raw`\d{1,2}(?:[/.-]\d{1,2}(?:[/.-](?:19|20)\d{2})?)?`
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${PART_OF_DAY}(?:(?<many>các|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|0?\d) )?[Nn]gày(?: rưỡi)?,? \(?(?<a>${DAY})(?:, ${DAY}){0,4}(?:,? và (?:ngày )?| ?- ?|(?<comma>, ))|[Tt]ừ (?:(?:ngày|sáng|chiều) ){0,2}(?<from>${DAY})(?: ?- ?|,? đến (?:hết )?(?:ngày )?))(?<d>\d{1,2})(?:[/.-]| tháng )(?<m>\d{1,2})(?:(?:[/.-]| năm )(?<y>(?:19|20)\d{2}))?)(?![\p{L}\p{N}]|[/.-]\d|%)`,
  'gu',
)

export const dayRange = rule('Date', {
  name: 'date.day-range',
  examples: [
    'trong 2 ngày 21 và 22/6/2018',
    'Các ngày 5, 6 và 7/8, Hội đồng',
    'hai ngày 3-4/5',
    'Trong 2 ngày (8 và 9/8), Đảng bộ',
    'diễn ra trong một ngày rưỡi (17 và 18-7)',
    'trong 2 ngày 4, 5/8',
    'từ ngày 5 đến ngày 7/8',
    'Từ 28/6 đến 2/7/2020',
    'từ ngày 2/7, đến ngày 10/8',
  ],
  counterExamples: [
    'ngày 21/6',
    'từ 5 đến 7 người',
    'ngày 5-7',
    'ngày 4, 5/8',
    'ngày 22-01-2019',
    'từ ngày 9 đến 5/8',
    'ngày 3 và 32/5',
  ],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const { many, comma, a, from, d, m, y } = match.groups as Record<string, string> & { a?: string; y?: string }
      if (comma && !many) continue
      const [day, month, year] = (a ?? from!).split(/[/.-]/u)
      const first = edtf(year ?? y ?? null, month ?? m!, day)
      const last = edtf(y ?? null, m, d)
      if (first && last && first < last)
        yield {
          start: match.index,
          end: match.index + match[0].length,
          form: 'DAYS',
          value: `${first}/${last}`,
          partOfDay: null,
        }
    }
  },
})
