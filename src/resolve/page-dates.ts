import type { DateMention, Scene } from '../mentions/index.js'
import type { Source } from '../model/index.js'
import { roleOf } from '../text/index.js'

export interface PageDates extends Pick<
  Source,
  'publishedOn' | 'publishedOnBasis' | 'publishedAt' | 'dateStatus' | 'dateReason'
> {
  /**
   * A day as far as it can be known: the year from the publication date where the page gives none. For what is told as
   * HELD it is the last such day up to then (28/12 on a page of January is last year's), for what is PLANNED the next.
   */
  resolve(
    date: DateMention,
    told?: 'HELD' | 'PLANNED',
  ): { value: string; basis: 'STATED' | 'INFERRED'; reason: string | null }
}

const TIME = /(?<!\d)(?<h>[01]?\d|2[0-3])[:h](?<m>[0-5]\d)(?!\d)/u
/** `date 2023-03-14` before the first words: how saved pages note the day of publication. */
const PREFIX = /^date (?<date>(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])/u
/** Days ahead of the publication date that a page may still mean without naming a year, by how it tells of them. */
const AHEAD_DAYS = { HELD: 1, PLANNED: 350, UNTOLD: 60 } as const

/**
 * The page's own date: the first full date (or month) among its header lines. It is CONTRADICTED when the text cites a
 * later day as past, UNKNOWN when no header line has one.
 */
export function readPageDates({ text, layout, found }: Scene): PageDates {
  const inHeader = (start: number): boolean => roleOf(layout, text.sentenceAt(start).block) === 'HEADER'
  const prefix = PREFIX.exec(text.norm)?.groups?.date ?? null
  const header = prefix
    ? undefined
    : found.of('Date').find((date) => inHeader(date.start) && /^\d{4}-\d{2}/u.test(date.value))
  const month = header ? null : headerMonth({ text, layout, found })
  const publishedOn = prefix ?? header?.value ?? month
  const later = publishedOn
    ? found.of('Date').find((date) => !inHeader(date.start) && isLaterPast(text.norm, date, publishedOn))
    : undefined
  const line = header ? text.slice(text.sentenceAt(header.start)) : ''
  const time = TIME.exec(line)?.groups
  return {
    publishedOn,
    publishedOnBasis: publishedOn ? 'STATED' : null,
    publishedAt: time ? `${time.h!.padStart(2, '0')}:${time.m}` : null,
    dateStatus: !publishedOn ? 'UNKNOWN' : later ? 'CONTRADICTED' : 'STATED',
    dateReason: !publishedOn
      ? 'no header line has a date'
      : later
        ? `the text cites ${later.value}, which is later`
        : null,
    resolve: (date, told) => withYear(date, later ? null : publishedOn, AHEAD_DAYS[told ?? 'UNTOLD']),
  }
}

/** `date 2023-03` in a header line: the month alone. */
function headerMonth({ text, layout }: Scene): string | null {
  for (const block of text.blocks)
    if (roleOf(layout, block.index) === 'HEADER') {
      const match = /(?<!\d)(?<month>(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\d-])/u.exec(text.slice(block))
      if (match) return match.groups!.month!
    }
  return null
}

/** A cited document's day ("Quyết định số …, ngày 18/7/2023") is past when the page is written. */
function isLaterPast(norm: string, date: DateMention, publishedOn: string): boolean {
  if (
    date.form !== 'DAY' ||
    !/^\d{4}-\d{2}-\d{2}$/u.test(date.value) ||
    date.value.slice(0, publishedOn.length) <= publishedOn
  )
    return false
  return /(?:\/|-)\p{L}[\p{L}-]*,? $/u.test(norm.slice(Math.max(0, date.start - 24), date.start))
}

function withYear(date: DateMention, publishedOn: string | null, ahead: number): ReturnType<PageDates['resolve']> {
  if (!date.value.startsWith('XXXX') || publishedOn === null)
    return { value: date.value, basis: 'STATED', reason: null }
  const year = Number(publishedOn.slice(0, 4))
  const limit = publishedOn.length === 10 ? addDays(publishedOn, ahead) : `${publishedOn}-99`
  const last = date.value.split('/').at(-1)!.slice(4)
  const first = date.value.slice(4, 10)
  const [candidate] = [year + 1, year, year - 1].filter((y) => `${y}${last}` <= limit)
  const value = first === last ? `${candidate}${first}` : `${candidate}${first}/${candidate}${last}`
  return { value, basis: 'INFERRED', reason: `the year is that of the page's date, ${publishedOn}` }
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
