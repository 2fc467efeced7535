import { rule, type Finds } from '../rule.js'

/** `năm 2019` */
const PATTERN = /(?<![\p{L}\p{N}])[Nn]ăm (?<y>(?:19|20)\d{2})(?![\p{L}\p{N}]|[/-]\d)/gu

export const year = rule('Date', {
  name: 'date.year',
  examples: ['Năm 2016, công tác', 'phong trào năm 2017;'],
  counterExamples: ['5 năm', '2016 tập thể', 'năm 2019-2022'],
  *find({ text }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN))
      yield {
        start: match.index,
        end: match.index + match[0].length,
        form: 'YEAR',
        value: match.groups!.y!,
        partOfDay: null,
      }
  },
})
