import { rule, type Finds } from '../rule.js'
import { CODES, END, NO, SERIAL, serialOf, START, SYMBOL, TYPE } from './grammar.js'
import { isPart, numbered } from './numbered.js'

/**
 * `các Quyết định 217, 218-QĐ/TW` · `Nghị quyết số 18, 19 và 20-NQ/TW`: one type word and one symbol for several numbers.
 * The first citation is the type word with its number, each later one its own number.
 */
const PATTERN = new RegExp(
  `${START}${TYPE} ${NO}?(?<first>\\d{1,4})(?<more>(?:, ${NO}?\\d{1,4}){0,6})(?:,? và |, )${NO}?(?<last>${SERIAL}(?: ?- ?${SYMBOL} ?/ ?|/${SYMBOL}-)${CODES}${END})`
    .replace('(?<symbol>', '(?<symbolParty>')
    .replace('(?<symbol>', '(?<symbolState>'),
  'dgu',
)

export const numberList = rule('Document', {
  name: 'document.number-list',
  examples: ['triển khai các Quyết định 217, 218-QĐ/TW của Bộ Chính trị', 'Nghị quyết số 18, 19 và 20-NQ/TW'],
  counterExamples: ['Quyết định 217 và 218', 'Kế hoạch 5, 10 năm', 'Điều 3, 4-KL/TW'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const { type, first, symbolParty, symbolState, codes, n } = match.groups as Record<string, string>
      if (isPart(scene, match.index)) continue
      const at = match.indices!.groups!
      const shared = { type, symbol: symbolParty ?? symbolState, codes }
      const last = numbered(scene, { start: at['last']![0], end: at['last']![1] }, { ...shared, n })
      if (!last) continue
      const one = (digits: string, start: number, end: number) => ({
        ...last,
        start,
        end,
        core: { start, end },
        number: last.number!.replace(/^\d+\p{L}?/u, digits),
        serial: serialOf(digits),
        title: null,
        issuing: null,
      })
      yield one(first!, match.index, at['first']![1])
      for (const digits of match.groups!['more']!.matchAll(/\d+/gu)) {
        const start = at['more']![0] + digits.index
        yield one(digits[0], start, start + digits[0].length)
      }
      yield last
    }
  },
})
