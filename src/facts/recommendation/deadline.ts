import type { Reading } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** Before a date that is a deadline: `trước ngày 30/6` · `chậm nhất ngày …` · `hoàn thành trong tháng 9/2024`. */
const BY =
  /(?:trước|chậm nhất|muộn nhất|hạn cuối|hoàn thành|xong|kết thúc|thời hạn|đến hết)(?: (?:là|vào|trong|trước|trước khi|đến|hết|cuối))* $/iu

/** The day or month by which a clause is to be done; null when it says none. */
export function deadlineIn(reading: Reading, clause: Span): string | null {
  const { found, text } = reading.scene
  for (const date of found.within('Date', clause))
    if (date.form !== 'PERIOD' && BY.test(text.norm.slice(Math.max(clause.start, date.start - 30), date.start)))
      return reading.dates.resolve(date).value
  return null
}
