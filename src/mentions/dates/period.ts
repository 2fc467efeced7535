import { rule, type Finds } from '../rule.js'

/**
 * `giai đoạn 2019-2022` · `nhiệm kỳ 2020 - 2025` · `(2011-2015)` · `từ năm 2019 đến năm 2021` · `Từ năm 2019 đến nay`
 * (open end: `2019/..`)
 */
const PATTERN =
  /(?<![\p{L}\p{N}])(?:(?:[Gg]iai đoạn|[Nn]hiệm k[ỳì]|[Nn]ăm|các năm|thời kỳ)[: ](?:từ )?(?<a1>(?:19|20)\d{2}) ?- ?(?<b1>(?:19|20)\d{2})|(?<=\()(?<a2>(?:19|20)\d{2}) ?- ?(?<b2>(?:19|20)\d{2})(?=\))|[Tt]ừ (?:đầu )?(?:năm )?(?<a3>(?:19|20)\d{2}) đến (?:hết )?(?:(?<now>nay|giờ)|(?:năm )?(?<b3>(?:19|20)\d{2})))(?![\p{L}\p{N}]|[/-]\d)/gu

export const period = rule('Date', {
  name: 'date.period',
  examples: [
    'giai đoạn 2019-2022',
    'nhiệm kỳ 2020 - 2025.',
    'tổng kết 5 năm (2011-2015) thực hiện',
    'Từ năm 2019 đến nay, đã',
    'từ năm 2019 đến năm 2021',
  ],
  counterExamples: ['ngày 22-01-2019', 'năm 2019', 'giai đoạn 2025-2020'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const g = match.groups!
      const from = g.a1 ?? g.a2 ?? g.a3!
      const to = g.now ? '..' : (g.b1 ?? g.b2 ?? g.b3!)
      if (to !== '..' && to < from) continue
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
