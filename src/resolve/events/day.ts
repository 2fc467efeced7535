import type { DateMention } from '../../mentions/index.js'
import type { Span } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { EventDraft } from './draft.js'

/** A number and symbol right before a day: the day is the document's. */
const OF_DOCUMENT = /(?:số \S+|\d[-/]\p{L}[\p{L}\d/-]*|khóa [IVXL]+\)),? (?:ngày )?$/u
/** Words before a day that make it a limit or a count's day. */
const LIMIT = /(?:tính đến|đến|đến hết|trước|kể từ|từ|sau)(?: hết)? $/iu
const JOINS = /^[^;.]{0,110}?$/u

/** Whether a day is a cited document's. */
export function isDocumentDate({ scene: { text, found } }: Reading, date: DateMention): boolean {
  const cited = found
    .of('Document')
    .some((d) => d.issuedOn === date || (d.start <= date.start && date.end <= d.end) || within(d.title, date))
  return cited || OF_DOCUMENT.test(text.norm.slice(Math.max(0, date.start - 40), date.start))
}
const within = (outer: Span | null, inner: Span): boolean =>
  outer !== null && outer.start <= inner.start && inner.end <= outer.end

/**
 * The day of an event that a sentence tells: one that opens the sentence before the event's words, else one right
 * behind them ("Cuộc họp … ngày 31/3/2015"). Never a document's day or a limit.
 */
export function dayOf(reading: Reading, sentence: Span, words: Span): DateMention | null {
  const { text, found } = reading.scene
  const days = found
    .of('Date')
    .filter((d) => (d.form === 'DAY' || d.form === 'MONTH') && d.start >= sentence.start && d.end <= sentence.end)
    .filter((d) => !isDocumentDate(reading, d))
    .filter((d) => d.form === 'MONTH' || !LIMIT.test(text.norm.slice(Math.max(0, d.start - 12), d.start)))
  const before = days.find((d) => d.end <= words.start)
  if (before) return before
  const behind = days.find((d) => d.start >= words.end)
  if (!behind) return null
  const between = text.norm.slice(words.end, behind.start)
  const cites = found.of('Document').some((d) => d.start >= words.end && d.end <= behind.start)
  return JOINS.test(between) && !cites ? behind : null
}

/** Puts a day into an event: with its part of day, and how its year is known. */
export function setDay(reading: Reading, event: EventDraft, date: DateMention | null): void {
  if (!date) return setToday(reading, event)
  const { value, basis, reason } = reading.dates.resolve(date)
  const [from, to] = value.split('/') as [string, string?]
  event.startsOn = from
  event.endsOn = to ?? null
  event.startsOnBasis = basis
  event.partOfDay = date.partOfDay
  event.basisReason = reason
}

const TODAY = /^.{0,40}?(?<part>[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm) nay(?!\p{L})/u
const PARTS: Record<string, EventDraft['partOfDay']> = {
  sáng: 'MORNING',
  trưa: 'AFTERNOON',
  chiều: 'AFTERNOON',
  tối: 'EVENING',
}

/** "Sáng nay, …" without a day: that of the page, where it is known. */
function setToday(reading: Reading, event: EventDraft): void {
  const { text } = reading.scene
  const { start } = event.evidence[0]!.span
  const today = TODAY.exec(text.norm.slice(text.sentenceAt(start).start, start))
  const { publishedOn, dateStatus } = reading.dates
  if (!today || dateStatus !== 'STATED' || !publishedOn || publishedOn.length !== 10) return
  event.startsOn = publishedOn
  event.startsOnBasis = 'INFERRED'
  event.partOfDay = PARTS[today.groups!.part!.toLowerCase()] ?? null
  event.basisReason = `"${today.groups!.part!.toLowerCase()} nay" is the page's own day, ${publishedOn}`
}
