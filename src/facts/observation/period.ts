import { turnOf, type DateMention, type QuantityMention } from '../../mentions/index.js'
import type { Reading } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { relativeAt, relativeTime, type Period } from './relative-time.js'

/** A sentence that goes on with the one before it. */
const GOES_ON =
  /^(?:Qua đó|Từ đó|Trong đó|Theo đó|Kết quả|Cùng với đó|Cùng thời gian|Ngoài ra|Bên cạnh đó|Đồng thời|Cũng trong|Trong số đó)(?![\p{L}\p{M}])/u
/** A sentence about the present, whatever the paragraph's frame. */
const PRESENT =
  /(?<![\p{L}\p{M}])(?:[Hh]iện nay|(?<!(?:[Pp]hát|[Tt]hực|[Tt]hể|[Bb]iểu|[Xx]uất) )[Hh]iện|[Đđ]ến nay|đang)(?![\p{L}\p{M}])/u
/** A time of something else: what is compared with, a term of office, a target ("phấn đấu đến năm 2025"). */
const OTHER_TIME =
  /(?:[Hh]ội nghị|[Tt]ết|[Pp]hiên họp|[Kk]ỳ họp|[Cc]uộc họp|[Hh]ọp báo|so(?: với)?|cùng kỳ|giá so sánh|từ khi|nhiệm kỳ|chuyển sang)(?!\p{L})[^,;.)]*$|trước (?:năm |tháng |ngày )*$/iu
/** A time of a target or a forecast, which is that of its own figures alone. */
const AIMED_TIME = /(?:phấn đấu|mục tiêu|dự kiến)(?!\p{L})[^,;.)]*$/iu
const TARGET = /(?<![\p{L}\p{M}])(?:phấn đấu|mục tiêu|dự kiến)(?![\p{L}\p{M}])/iu
/** How far into a paragraph its frame may stand. */
const FRAME_REACH = 90

/**
 * The time that a figure is for: the date or period that its sentence names before it; else that of the sentence which
 * it goes on with ("Qua đó …"); else the period that opens the paragraph, unless the sentence speaks of the present.
 * EDTF; null when the page gives none. `aimed`: of a target or forecast.
 */
export function periodOf(reading: Reading, figure: QuantityMention, aimed: boolean): Period {
  const { text, found } = reading.scene
  const sentence = text.sentenceAt(figure.start)
  const block = text.blocks[sentence.block]!
  const behind = timeBehind(reading, figure)
  if (behind) return behind
  const year = yearInTurn(text.norm, sentence.start, figure.number.start)
  if (year !== null) return { value: year, reason: null }
  const own = timeIn(reading, { start: sentence.start, end: figure.start }, aimed)
  if (own) return own
  const words = text.slice(sentence)
  if (PRESENT.test(text.norm.slice(sentence.start, figure.start))) return NONE
  let before: Sentence | undefined = previous(sentence)
  let goesOn = GOES_ON.test(words)
  while (goesOn && before) {
    const time = isMeetingDay(before) ? null : timeIn(reading, before)
    if (time) return time
    goesOn = GOES_ON.test(text.slice(before))
    before = previous(before)
  }
  const first = block.sentences[0]!
  if (TARGET.test(text.slice(first))) return NONE
  const end = Math.min(first.end, first.start + FRAME_REACH)
  const dates = datesIn(reading, first)
  const at = dates.findIndex(
    (time) => time.start < Math.min(end, figure.start) && time.form !== 'DAY' && !inBracket(time),
  )
  if (at >= 0) return rangeOf(reading, dates[at]!, dates[at + 1]) ?? stated(reading, dates[at]!)
  return (first.start < sentence.start && relativeTime(reading, { start: first.start, end })) || NONE

  /** "số án tăng dần (năm 2016: 112 vụ; năm 2020: …)": the time of one figure, not of the paragraph. */
  function inBracket(time: Span): boolean {
    return (
      /\([^)]*$/u.test(text.norm.slice(first.start, time.start)) && time.end < first.end && text.norm[time.end] === ':'
    )
  }
  /** "Sáng 1/8, Công an tỉnh tổ chức hội nghị …": the day on which it is told. */
  function isMeetingDay(of: Sentence): boolean {
    const dates = datesIn(reading, of)
    return dates.length > 0 && dates.every(({ form }) => form === 'DAY') && found.within('Event', of).length > 0
  }
  function previous(of: Sentence): Sentence | undefined {
    const other = text.sentences[of.index - 1]
    return other?.block === of.block ? other : undefined
  }
}

/** "số vụ năm 2016 và năm 2017 lần lượt là 81 và 64": each figure has its year. */
function yearInTurn(norm: string, from: number, start: number): string | null {
  const turn = turnOf(norm, from, start)
  if (!turn) return null
  const years = /(?<years>\d{4}(?:(?:,| và) (?:năm )?\d{4})+) $/u.exec(norm.slice(from, turn.at))?.groups!.years
  return years?.match(/\d{4}/gu)?.[turn.index] ?? null
}

/** "tăng 14,8% trong quý II", "thu 12 tỷ đồng trong năm 2021": the time right behind a figure. */
function timeBehind(reading: Reading, figure: QuantityMention): Period | null {
  const { norm } = reading.scene.text
  const lead =
    /^(?: ?%)? (?:\((?=năm \d{4}\))|(?:trong|vào) )/u.exec(norm.slice(figure.end, figure.end + 14)) ??
    /^ (?=(?:năm|quý|Quý|tháng) [\dIV][\d/IV]*(?: năm \d{4})?(?:[,.;)]| \())/u.exec(
      norm.slice(figure.end, figure.end + 30),
    ) ??
    /^ ?% (?=năm \d{4} (?:xuống|lên|đến))/u.exec(norm.slice(figure.number.end, figure.number.end + 20))
  if (!lead) return null
  const start = (lead[0].includes('%') && !/trong|vào/u.test(lead[0]) ? figure.number.end : figure.end) + lead[0].length
  const date = reading.scene.found.at('Date', start)
  return date && date.form !== 'DAY' ? stated(reading, date) : relativeAt(reading, start)
}

const NONE: Period = { value: null, reason: null }
const stated = (reading: Reading, date: DateMention): Period => ({
  value: reading.dates.resolve(date).value,
  reason: null,
})

/** The last time of a span: a date, two days that are joined, or a time that the page's own date tells ("năm qua"). */
function timeIn(reading: Reading, span: Span, aimed = false): Period | null {
  const dates = datesIn(reading, span, aimed)
  const [last, start] = [dates.at(-1), dates.at(-2)]
  if (last && NOW.test(reading.scene.text.norm.slice(last.end, span.end))) return NONE
  const relative = relativeTime(reading, { start: last?.end ?? span.start, end: span.end })
  if (relative || !last) return relative
  return (start && rangeOf(reading, start, last)) ?? stated(reading, last)
}

/** "từ năm 2015 đến ngày 14/3/2025": two dates that are joined. */
function rangeOf(reading: Reading, start: DateMention, last: DateMention | undefined): Period | null {
  if (!last || start.form === 'PERIOD' || last.form === 'PERIOD') return null
  const { norm } = reading.scene.text
  if (!/[Tt]ừ (?:ngày |tháng |năm )?$/u.test(norm.slice(Math.max(0, start.start - 12), start.start))) return null
  if (!/^ ?(?:đến|tới|-) ?(?:hết )?(?:ngày |tháng |năm )?$/u.test(norm.slice(start.end, last.start))) return null
  const [from, to] = [stated(reading, start).value!, stated(reading, last).value!]
  return { value: `${from.startsWith('XXXX') ? to.slice(0, 4) + from.slice(4) : from}/${to}`, reason: null }
}

/** "28% năm 2005, đến nay đạt 82%" */
const NOW = /(?<!\p{L})(?:đến nay|hiện nay|tới nay)(?!\p{L})/u
/** Brackets that give the time of what stands around them; others do not. */
const TIME_BRACKET = /^\((?:tính|từ ngày|từ tháng|từ năm|giai đoạn|năm|tháng|quý|\d{4})/iu

/** How far from a name its date may stand. */
const NAME_REACH = 1_000

/** Dates of a span that tell when, not which document, scheme or movement. */
function datesIn({ scene: { found, text } }: Reading, span: Span, aimed = false): DateMention[] {
  // A name's date stands in it or right behind it.
  const near = { start: span.start - NAME_REACH, end: span.end + NAME_REACH }
  const ofNames = new Set<DateMention>([
    ...found.touching('Document', near).flatMap((d) => d.issuedOn ?? []),
    ...found.touching('Program', near).flatMap((p) => p.period ?? []),
    ...found.touching('Movement', near).flatMap((m) => m.period ?? []),
  ])
  return found
    .within('Date', span)
    .filter(
      (date) =>
        (!ofNames.has(date) || /^\(/u.test(text.norm.slice(date.start - 1, date.start))) &&
        !found.covered(date, 'Document', 'Program', 'Movement'),
    )
    .filter(
      (date) =>
        !/^ (?:chuyển sang|xuống|lên)(?! tới)/u.test(text.norm.slice(date.end, date.end + 12)) && !inOwnBracket(date),
    )
    .filter((date) => !isOfCongress(date))
    .filter((date) => {
      const before = text.norm.slice(Math.max(span.start, date.start - 80), date.start)
      return !OTHER_TIME.test(before) && (aimed || !AIMED_TIME.test(before))
    })

  /** "Đại hội Đảng bộ tỉnh, nhiệm kỳ 2025-2030": the term of what is named before it. */
  function isOfCongress(date: Span): boolean {
    if (!/^nhiệm k[ỳì]/u.test(text.slice(date))) return false
    if (!/[Đđ]ại hội[^.;]*$/u.test(text.norm.slice(span.start, date.start))) return false
    const sets = /^[^.;]{0,30}(?:đề ra|đặt ra|đặt mục tiêu|xác định|phấn đấu)(?!\p{L})/u
    if (sets.test(text.norm.slice(date.end, span.end))) return false
    return !/(?:^|[Tt]rong|[Qq]ua|cả|suốt|đầu|giữa|cuối) $/u.test(text.norm.slice(span.start, date.start))
  }
  /** "27 cuộc (15 cuộc từ quý II chuyển sang), kết thúc 14 cuộc": the time of the bracket's own figures. */
  function inOwnBracket(date: Span): boolean {
    const before = text.norm.slice(span.start, date.start)
    const open = before.lastIndexOf('(')
    if (open < before.lastIndexOf(')')) return false
    if (TIME_BRACKET.test(before.slice(open) + text.slice(date)) && !/% ?$/u.test(before.slice(0, open))) return false
    const close = text.norm.indexOf(')', date.end)
    return open >= 0 && close >= 0 && close < span.end
  }
}
