import { documentTypes } from '../../reference/index.js'
import { rule, type Finds } from '../rule.js'
import { cite } from './cite.js'
import { NO, serialOf, START, TYPE, typeNamed } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `các Kết luận 126, 127 của Bộ Chính trị` · `Nghị quyết 57, 59, 66 và 68`: several numbers without symbol, told by the issuer behind
 * them, or by their two digits and the end of the clause.
 */
const PATTERN = new RegExp(
  `${START}${TYPE} ${NO}?(?<first>\\d{1,4})(?<more>(?:, ${NO}?\\d{1,4}){0,6})(?:,? và |, )${NO}?(?<last>\\d{1,4})(?= của \\p{Lu}|, ngày|(?<ends>[.;:)"]|$|, \\p{Ll}| về | đã | được | có hiệu lực))`,
  'dgu',
)
const listed = new Set(documentTypes.filter((type) => type.bareNumber).map((type) => type.code))

export const shortList = rule('Document', {
  name: 'document.short-list',
  examples: [
    'quán triệt các Kết luận 126, 127 của Bộ Chính trị',
    'Chỉ thị số 15 và 16 của Chính phủ',
    'Nghị quyết 57, 59, 66, 68.',
  ],
  counterExamples: [
    'Kế hoạch 5, 10 của Nhà máy',
    'Quyết định 217 và 218 hộ',
    'Kết luận 4, 5.',
    'Nghị quyết 3, 4 của xã',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const { type: word, first, more, last } = match.groups as Record<'type' | 'first' | 'more' | 'last', string>
      const type = typeNamed(word)
      if (!listed.has(type.code) || !/^\p{Lu}/u.test(word) || isPart(scene, match.index)) continue
      const at = match.indices!.groups!
      const head = (digits: string, start: number, end: number) => ({
        start,
        core: { start, end },
        type: type.code,
        number: digits,
        serial: serialOf(digits),
        symbol: null,
        year: null,
      })
      const whole = cite(scene, head(last, at['last']![0], at['last']![1]))
      const numbers = [first, last, ...(more.match(/\d+/gu) ?? [])]
      const told = match.groups!['ends'] !== undefined && numbers.every((digits) => digits.length > 1)
      if (whole.issuers.length === 0 && !told) continue
      const one = (digits: string, start: number, end: number) => ({
        ...whole,
        ...head(digits, start, end),
        end,
        title: null,
        issuing: null,
      })
      yield one(first, match.index, at['first']![1])
      for (const digits of more.matchAll(/\d+/gu))
        yield one(digits[0], at['more']![0] + digits.index, at['more']![0] + digits.index + digits[0].length)
      yield whole
    }
  },
})
