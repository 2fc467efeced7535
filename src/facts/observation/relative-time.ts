import type { Reading } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** EDTF, and why it is not just what the page says. */
export interface Period {
  readonly value: string | null
  readonly reason: string | null
}

/** `6 tháng đầu năm` · `9 tháng qua` is left open · `quý I` · `từ đầu năm đến nay` · `năm qua` · `năm nay` · `tháng 6` */
const TIMES =
  /(?<![\p{L}\p{M}\d])(?:(?<n>\d{1,2}|ba|sáu|chín) tháng (?<half>đầu|cuối) năm(?: nay)?|[Qq]uý (?<q>IV|I{1,3})|(?<since>[Tt]ừ đầu năm (?:đến nay|tới nay))|(?<last>[Nn]ăm (?:vừa )?qua|[Nn]ăm ngoái|[Nn]ăm trước)|(?<this>[Nn]ăm nay))(?![\p{L}\p{M}\d]| năm \d|\/\d| \d| chuyển sang)/gu
const WORDS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }
const COMPARED = /(?:so với|cùng kỳ|hơn|bằng)[^,;.]*$/u
/** How far before a figure its time may stand. */
const REACH = 600
const two = (month: number): string => String(month).padStart(2, '0')

/** The last time of a span that only the page's own date tells: EDTF, with the reason. Null without such a date. */
export function relativeTime(reading: Reading, span: Span): Period | null {
  const { text } = reading.scene
  const start = Math.max(span.start, span.end - REACH)
  const time = [...text.within(TIMES, { start, end: span.end })].findLast(
    ({ index }) => !COMPARED.test(text.norm.slice(start, index)),
  )
  return time ? told(reading, time.groups!, span.end) : null
}

/** The same of a time that begins at a position: "trong quý II". */
export function relativeAt(reading: Reading, start: number): Period | null {
  const time = reading.scene.text.first(TIMES, { start, end: start + 24 })
  return time?.index === start ? told(reading, time.groups!, start) : null
}

function told(reading: Reading, time: Record<string, string | undefined>, position: number): Period | null {
  const anchor = anchorOf(reading, position)
  const value = anchor && valueOf(time, anchor.day)
  if (!anchor || value === null) return null
  return { value, reason: `the year of its period is worked out from ${anchor.what}, ${anchor.day}` }
}

/** The day from which such times are told: the page's own, else the last day or month with its year before the figure. */
function anchorOf({ scene: { found }, dates }: Reading, position: number): { day: string; what: string } | null {
  if (dates.publishedOn !== null)
    return dates.dateStatus === 'STATED' ? { day: dates.publishedOn, what: "the page's date" } : null
  for (const { form, value } of found.before('Date', position))
    if ((form === 'DAY' || form === 'MONTH') && /^\d{4}-\d{2}/u.test(value))
      return { day: value, what: 'the date before it' }
  return null
}

/** Of the year's parts the one that was over, or nearly over, when the page was published. */
function valueOf(groups: Record<string, string | undefined>, publishedOn: string): string | null {
  const { n, half, q, since, last } = groups
  const [year, month] = [Number(publishedOn.slice(0, 4)), Number(publishedOn.slice(5, 7))]
  if (since !== undefined)
    return publishedOn.length === 10 ? `${year}-01-01/${publishedOn}` : `${year}-01/${publishedOn}`
  // In January and February the year that has passed is the one before.
  if (last !== undefined) return month <= 2 || !/qua/u.test(last) ? `${year - 1}` : null
  if (n === undefined && q === undefined) return `${year}`
  const months = n === undefined ? 3 : (WORDS[n] ?? Number(n))
  if (months < 1 || months > 11) return null
  const from = q !== undefined ? 3 * QUARTERS[q]! - 2 : half === 'cuối' ? 13 - months : 1
  const to = from + months - 1
  const of = to - 1 <= month ? year : year - 1
  return `${of}-${two(from)}/${of}-${two(to)}`
}
