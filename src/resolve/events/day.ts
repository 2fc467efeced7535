import { partOfDay, type DateMention, type Scene } from '../../mentions/index.js'
import { contains, Spans, type Span } from '../../text/index.js'
import { addDays, daysBetween } from '../days.js'
import type { Reading } from '../reading.js'
import type { EventDraft } from './draft.js'

/** A number and symbol right before a day: the day is the document's. */
const OF_DOCUMENT = /(?:số \S+|\d[-/]\p{L}[\p{L}\d/-]*|khóa [IVXL]+\)),? (?:ngày )?$/u
/** Words before a day that make it a limit, a count's day or another thing's day ("bầu cử ngày 23/5", "Ngày truyền thống"). */
const LIMIT =
  /(?:tính đến|đến|đến hết|trước|kể từ|từ|sau|xong|thành lập|truyền thống|bầu cử|thống nhất đất nước|giải phóng|[Qq]uốc khánh|sinh|mất|quê hương|lịch sử)(?: hết| đất nước| (?:miền )?Nam| vào)? ?\(?$/iu
const JOINS = /^[^;.(]{0,110}?\(?$/u
/** "Phiên họp … được tổ chức trực tuyến với 63 tỉnh, thành phố vào sáng 25/2": the verb joins the two however far apart. */
const HELD_ON = /^[^;.]{0,160}? (?:được tổ chức|diễn ra)(?!\p{L})[^;.]{0,90} (?:vào|trong)(?: \p{Ll}+)? $/u

/** Whether a day is a cited document's. */
export function isDocumentDate({ scene: { text, found } }: Reading, date: DateMention): boolean {
  const { days, titles } = ofDocuments(found)
  const cited = found.touching('Document', date).some((d) => contains(d, date)) || days.has(date)
  return cited || titles.contain(date) || OF_DOCUMENT.test(text.norm.slice(Math.max(0, date.start - 40), date.start))
}

interface OfDocuments {
  readonly days: ReadonlySet<DateMention>
  /** Titles that reach beyond the citation's own words. */
  readonly titles: Spans
}
const known = new WeakMap<Scene['found'], OfDocuments>()
/** Days and titles of the cited documents; worked out once for a page. */
function ofDocuments(found: Scene['found']): OfDocuments {
  const cited = found.of('Document')
  const made = known.get(found) ?? {
    days: new Set(cited.flatMap((d) => d.issuedOn ?? [])),
    titles: new Spans(cited.flatMap((d) => (d.title && !contains(d, d.title) ? d.title : []))),
  }
  known.set(found, made)
  return made
}

/** Days of a sentence that may be those of an event: no document's, no limit. */
function daysIn(reading: Reading, span: Span): DateMention[] {
  const { text, found } = reading.scene
  return found
    .within('Date', span)
    .filter((d) => d.form === 'DAY' || d.form === 'DAYS' || d.form === 'MONTH')
    .filter((d) => !isDocumentDate(reading, d))
    .filter((d) => d.form !== 'DAY' || !LIMIT.test(text.norm.slice(Math.max(0, d.start - 24), d.start)))
}

/**
 * The day of an event that a sentence tells: one that opens the sentence before the event's words, else one right
 * behind them ("Cuộc họp … ngày 31/3/2015"). Never a document's day or a limit.
 */
export function dayOf(reading: Reading, sentence: Span, words: Span): DateMention | null {
  const { norm } = reading.scene.text
  const before = daysIn(reading, { start: sentence.start, end: words.start })
  const clause = norm.lastIndexOf(';', words.start)
  const own = before.findLast(
    ({ start, end }) => start > clause && (clause >= sentence.start || ADJOINS.test(norm.slice(end, words.start))),
  )
  return own ?? before[0] ?? dayBehind(reading, sentence, words)
}
/** "…, sáng 29/7 làm việc tại xã": right before its verb. */
const ADJOINS = /^(?: (?:đã|đến|tới|tiếp tục|cũng|về|đi))*,? $/u

/**
 * The day right behind an event's words: `Cuộc họp … ngày 31/3/2015`. Of an event that is only named the comma ends what is
 * said of it: "Để chuẩn bị cho Kỳ họp thứ Tám, sáng 23/11, …".
 */
export function dayBehind(reading: Reading, sentence: Span, words: Span, named = false): DateMention | null {
  const { text, found } = reading.scene
  const [behind] = daysIn(reading, { start: words.end, end: sentence.end })
  if (!behind) return null
  const between = text.norm.slice(words.end, behind.start).replace(/ \([^()]*\)/gu, '')
  const cites = found.within('Document', { start: words.end, end: behind.start }).length > 0
  const joined = HELD_ON.test(between) || (JOINS.test(between) && !(named && between.includes(', ')))
  return joined && !cites ? behind : null
}

/** Puts a day into an event whose status is known: with its part of day, and how its year is known. */
export function setDay(reading: Reading, event: EventDraft, date: DateMention | null): void {
  if (!date) return setToday(reading, event)
  const { value, basis, reason } = dated(reading, event, date)
  const [from, to] = value.split('/') as [string, string?]
  event.startsOn = from
  event.endsOn = to ?? null
  event.startsOnBasis = basis
  event.partOfDay = date.partOfDay
  event.basisReason = reason
}

/** Days back from which on a day without a year is rather that of the year to come. */
const LONG_AGO = 270
/**
 * The day of an event, whose status it may tell: after the page's own day it is still to come. "20/10" on a page of 7/10 is this
 * year's.
 */
function dated({ dates }: Reading, event: EventDraft, date: DateMention): ReturnType<typeof dates.resolve> {
  const told = dates.resolve(date, event.status)
  const { publishedOn, dateStatus } = dates
  if (dateStatus !== 'STATED' || publishedOn?.length !== 10 || event.status !== 'HELD') return told
  const soon = dates.resolve(date)
  const first = (value: string): string => value.split('/')[0]!
  const isAhead = daysBetween(publishedOn, first(soon.value)) > 1
  if (isAhead && (soon.value === told.value || daysBetween(first(told.value), publishedOn) > LONG_AGO)) {
    event.status = 'PLANNED'
    return soon
  }
  return told
}

const TODAY = /^.{0,60}?(?<part>[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm) (?<day>nay|qua)(?!\p{L})/u

/** "Sáng nay, …", "Hôm qua, …" without a day: that of the page or the one before, where it is known. */
function setToday(reading: Reading, event: EventDraft): void {
  const { text } = reading.scene
  const { start } = event.evidence[0]!.span
  const today = TODAY.exec(text.norm.slice(text.sentenceAt(start).start, start))?.groups
  const { publishedOn, dateStatus } = reading.dates
  if (!today || dateStatus !== 'STATED' || publishedOn?.length !== 10) return
  const words = `${today.part!.toLowerCase()} ${today.day!}`
  event.startsOn = today.day === 'nay' ? publishedOn : addDays(publishedOn, -1)
  event.startsOnBasis = 'INFERRED'
  event.partOfDay = partOfDay(today.part)
  event.basisReason = `"${words}" goes by the page's own day, ${publishedOn}`
}
