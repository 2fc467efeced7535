import { addDays } from './days.js'
import type { DateMention, Scene } from '../mentions/index.js'
import type { Source } from '../model/index.js'
import type { Metadata } from '../page/index.js'
import { roleOf } from '../text/index.js'

export interface PageDates extends Pick<
  Source,
  'publishedOn' | 'publishedOnBasis' | 'publishedAt' | 'dateStatus' | 'dateReason'
> {
  /** True where the day is the metadata's, not the text's. */
  fromMetadata: boolean
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
 * The page's own date: the first full date (or month) among its header lines; its metadata's where they have none, a month
 * of the same, or one that the text contradicts. It is CONTRADICTED when the text cites a later day as past, UNKNOWN when
 * nothing gives one.
 */
export function readPageDates(scene: Scene, said?: Metadata): PageDates {
  const stated = readHeader(scene)
  const later = stated.day === null ? undefined : laterThan(scene, stated.day)
  const given = said?.publishedOn ?? null
  const better = stated.day === null || later !== undefined || given?.startsWith(`${stated.day}-`)
  if (given !== null && better && laterThan(scene, given) === undefined)
    return {
      publishedOn: given,
      publishedOnBasis: 'STATED',
      publishedAt: said?.publishedAt ?? null,
      dateStatus: 'STATED',
      dateReason: "by the page's metadata",
      fromMetadata: true,
      resolve: yearsFrom(given),
    }
  return {
    publishedOn: stated.day,
    publishedOnBasis: stated.day ? 'STATED' : null,
    publishedAt: stated.time,
    dateStatus: !stated.day ? 'UNKNOWN' : later ? 'CONTRADICTED' : 'STATED',
    dateReason: !stated.day
      ? 'no header line has a date'
      : later
        ? `the text cites ${later.value}, which is later`
        : null,
    fromMetadata: false,
    resolve: stated.day && !later ? yearsFrom(stated.day) : yearsBeside(scene),
  }
}

const yearsFrom =
  (day: string | null): PageDates['resolve'] =>
  (date, told) =>
    withYear(date, day, AHEAD_DAYS[told ?? 'UNTOLD'])

/** Without a day of the page: the year that the text itself gives to the same day elsewhere, where it gives one. */
function yearsBeside({ found }: Scene): PageDates['resolve'] {
  const cited = new Set(found.of('Document').flatMap(({ issuedOn }) => issuedOn ?? []))
  const days = found.of('Date').filter((date) => date.form === 'DAY' && !date.value.startsWith('X') && !cited.has(date))
  const byDay = new Map<string, Set<string>>()
  for (const { value } of days) byDay.set(value.slice(4), (byDay.get(value.slice(4)) ?? new Set()).add(value))
  return (date) => {
    const [value, another] = (date.value.startsWith('X') && byDay.get(date.value.slice(4))) || []
    return value !== undefined && another === undefined
      ? { value, basis: 'INFERRED', reason: 'the page gives the same day with its year' }
      : { value: date.value, basis: 'STATED', reason: null }
  }
}

const isHeader = ({ text, layout }: Scene, start: number): boolean =>
  roleOf(layout, text.sentenceAt(start).block) === 'HEADER'

/** The day (or month) of the header lines, and the time beside it. */
function readHeader(scene: Scene): { day: string | null; time: string | null } {
  const { text, found } = scene
  const prefix = PREFIX.exec(text.norm)?.groups?.date ?? null
  const header = prefix
    ? undefined
    : found.of('Date').find((date) => isHeader(scene, date.start) && /^\d{4}-\d{2}/u.test(date.value))
  const time = TIME.exec(header ? text.slice(text.sentenceAt(header.start)) : '')?.groups
  return {
    day: prefix ?? header?.value ?? headerMonth(scene),
    time: time ? `${time.h!.padStart(2, '0')}:${time.m}` : null,
  }
}

const laterThan = (scene: Scene, day: string): DateMention | undefined =>
  scene.found.of('Date').find((date) => !isHeader(scene, date.start) && isLaterPast(scene.text.norm, date, day))

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
  const limit = addDays(publishedOn.length === 10 ? publishedOn : lastOf(publishedOn), ahead)
  const last = date.value.split('/').at(-1)!.slice(4)
  const first = date.value.slice(4, 10)
  const [candidate] = [year + 1, year, year - 1].filter((y) => `${y}${last}` <= limit)
  const value = first === last ? `${candidate}${first}` : `${candidate}${first}/${candidate}${last}`
  return { value, basis: 'INFERRED', reason: `the year is that of the page's date, ${publishedOn}` }
}

/** The last day of a month. */
const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
