import type { Text } from '../../text/index.js'
import { rule, type Finds } from '../rule.js'
import { PART_OF_DAY, partOfDay } from './parts.js'

/** `Chiều cùng ngày, …` · `Cùng ngày, …`: the day that opened a sentence last, in this paragraph or the two before it. */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${PART_OF_DAY}(?:trong )?[Cc]ùng ngày(?![\p{L}\p{N}]| \d| \()`,
  'gu',
)
/** How far into its sentence a day that opens it may stand. */
const OPENS = 24
const PARAGRAPHS = 2

const opens = (text: Text, at: number): boolean =>
  at - Math.max(text.sentenceAt(at).start, text.norm.lastIndexOf(';', at)) < OPENS

export const sameDay = rule('Date', {
  name: 'date.same-day',
  examples: [
    'Ngày 14/3, Đoàn kiểm tra tại huyện. Chiều cùng ngày, Đoàn làm việc',
    'Sáng 5/6/2020, họp; cùng ngày, bế mạc',
  ],
  counterExamples: ['Cùng ngày, Đoàn làm việc', 'Kế hoạch ban hành theo Quyết định ngày 4/5. Cùng ngày, Đoàn làm việc'],
  *find({ text, found }): Finds<'Date'> {
    for (const match of text.matchAll(PATTERN)) {
      const { block } = text.sentenceAt(match.index)
      const day = found
        .within('Date', { start: text.blocks[Math.max(0, block - PARAGRAPHS)]!.start, end: match.index })
        .findLast((date) => date.form === 'DAY' && opens(text, date.start))
      if (!day) continue
      const span = { start: match.index, end: match.index + match[0].length }
      yield { ...span, form: 'DAY', value: day.value, partOfDay: partOfDay(match.groups!.part) }
    }
  },
})
