import { rule, type Finds } from '../rule.js'
import { plain } from './name.js'

/**
 * The Central Committee's plenums and the Party's congresses: `Hội nghị Trung ương 9 (khóa XI)` · `Hội nghị lần thứ tám
 * Ban Chấp hành Trung ương Đảng (khóa XII)` · `Đại hội đại biểu toàn quốc lần thứ XIV của Đảng` · `Đại hội XIII của Đảng`.
 */
const TERM = String.raw`(?:,? ?\(?[Kk]h[óo]a (?<term>[IVXL]+)\)?)?`
const PLENUM = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])[Hh]ội nghị (?:(?:Ban Chấp hành )?Trung ương (?:lần thứ )?(?<n1>\d{1,2})|(?:Ban Chấp hành )?Trung ương lần thứ (?<n2>\p{L}+)|lần thứ (?<n3>\p{L}+|\d{1,2}),? (?:Ban Chấp hành|BCH) Trung ương(?: Đảng)?)${TERM}`,
  'gu',
)
const CONGRESS =
  /(?<![\p{L}\p{M}\p{N}])[Đđ]ại hội (?:(?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?(?<term>[IVXL]+)(?: của)?(?: Đảng(?: Cộng sản Việt Nam)?))(?!\p{L}| bộ)/gu
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const digits = (word: string): string =>
  /^\d/u.test(word) ? word : String(ORDINALS.indexOf(word.toLowerCase().replace('bốn', 'tư')) + 1 || word)

export const congress = rule('Event', {
  name: 'event.congress-or-plenum',
  examples: [
    'kết quả Hội nghị Trung ương 9 (khóa XI)',
    'Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XII)',
    'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
    'Đại hội XIII của Đảng',
  ],
  counterExamples: ['Đại hội Đảng bộ tỉnh lần thứ XVII', 'hội nghị triển khai', 'đại hội đảng bộ các cấp'],
  *find({ text, found }): Finds<'Event'> {
    for (const match of text.matchAll(PLENUM)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const { n1, n2, n3, term } = match.groups as Record<string, string | undefined>
      if (found.covered(span, 'Document')) continue
      yield {
        ...plain,
        ...span,
        type: 'PLENUM',
        number: digits(n1 ?? n2 ?? n3!),
        name: text.slice(span),
        term: term ?? null,
      }
    }
    for (const match of text.matchAll(CONGRESS)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (found.touching('Document', span).some((d) => d.core.start <= span.start && span.end <= d.core.end)) continue
      yield { ...plain, ...span, type: 'CONGRESS', name: text.slice(span), term: match.groups!.term! }
    }
  },
})
