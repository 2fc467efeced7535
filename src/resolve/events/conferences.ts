import type { DateMention, EventMention } from '../../mentions/index.js'
import { fold, roleOf, type Span } from '../../text/index.js'
import { pass, type Reading } from '../reading.js'
import type { Ref } from '../registry.js'
import { coveredIn } from './covers.js'
import { dayBehind, dayOf, setDay } from './day.js'
import { bareEvent, eventFields, type EventDraft } from './draft.js'
import { hostsIn } from './hosts.js'
import { isPartySession } from './party-sessions.js'
import { placeBehind, placeIn } from './place.js'
import { toldOf, type Told } from './told.js'

const TYPES = new Set(['CONFERENCE', 'CONGRESS', 'MEETING', 'CEREMONY', 'FESTIVAL'])
const HOLDS = /(?:tổ chức|khai mạc|bế mạc|đăng cai|chủ trì|chủ tọa|đồng chủ trì|điều hành)(?: \p{Ll}+){0,2} "?$/u
/** What the day that opens the sentence goes with: holding it, being there. */
const TAKES_PART =
  /(?:tổ chức|khai mạc|bế mạc|đăng cai|chủ trì|chủ tọa|điều hành|dự|tham dự|tham gia|tại|diễn ra|tiến hành|có|mở|khai giảng|đã|bước vào|kết thúc|tiếp tục|thực hiện)(?: \p{Ll}+){0,6} "?$/u
/** "Trong 2 ngày …, tại …, hội nghị … đã được tổ chức": the event is the sentence's subject. */
const SUBJECT = /^(?:[^,;]{0,70}[,)] ?-? ?){0,4}"?$/u
/** "tổ chức hội nghị" without a name. */
const HELD = /(?:tổ chức|chủ trì|khai mạc|diễn ra|dự|tham dự|có) (?:\p{Ll}+ ){0,6}$/u
/** Words behind an anaphoric event that hold it: "hội nghị … đã được tổ chức". */
const TAKES_PLACE = /^[^.;]{0,140}? (?:được tổ chức|diễn ra|khai mạc|bế mạc|họp|kết thúc|hoàn thành)(?!\p{L})/u
/** "Hằng năm, các khu dân cư tổ chức Ngày hội": no one event. */
const YEARLY = /(?:hằng|hàng|mỗi) năm/iu
/** A task in a directive: "Tổ chức …" without a subject. */
const TASK = /^Tổ chức /u

/**
 * Conferences, meetings, ceremonies and festivals that the page names. The day that opens a sentence is that of the first
 * one that it tells as held; others in it have a day only behind their own words.
 */
export function resolveConferences(reading: Reading): void {
  const { text, layout, found } = reading.scene
  const opened = new Map<number, EventMention>()
  const made: Ref[] = []
  const ahead = new Set<string>()
  for (const mention of found.of('Event')) {
    const sentence = text.sentenceAt(mention.start)
    const role = roleOf(layout, sentence.block)
    if (!TYPES.has(mention.type) || isPartySession(mention) || (role !== 'BODY' && role !== 'CAPTION')) continue
    const told = stillAhead(reading, sentence, mention, ahead) ? 'PLANNED' : toldOf(reading, sentence, mention)
    const before = text.norm.slice(sentence.start, mention.start)
    const held = HOLDS.test(before)
    const first = opened.get(sentence.index)
    const own = told === 'BACKGROUND' || (first && (!held || nested(text.norm, first, mention)))
    const takes = isVerb(reading, mention) || TAKES_PART.test(before) || isSubject(text.norm, sentence, mention)
    const day =
      (own || !takes ? null : dayOf(reading, sentence, mention)) ??
      dayBehind(reading, sentence, mention, told === 'BACKGROUND')
    // A conference that is only mentioned, without day or host, is background.
    const counts = mention.anaphoric
      ? day && (HELD.test(before) || takesPlace(text.norm, sentence, mention))
      : day || (held && !own && mention.type !== 'CONGRESS' && !YEARLY.test(before))
    if (!counts || (told === 'PLANNED' && !day)) {
      if (told === 'PLANNED' && mention.name) ahead.add(fold(mention.name))
      pass(reading, mention, counts ? 'planned for no day' : 'only named: no day, and nobody is said to hold it')
      continue
    }
    const again = day ? sameDay(reading, made, mention, day) : sameWords(reading, made, mention)
    if (again) {
      eventFields(reading, again)!.name ??= mention.name
      if (told === 'HELD' && day) lastsUntil(reading, again, day)
      reading.refs.set(mention, again)
      reading.registry.mention(again, mention)
      continue
    }
    const ref = make(reading, mention, sentence, told)
    const event = eventFields(reading, ref)!
    if (told === 'PLANNED' || (mention.type === 'FESTIVAL' && TASK.test(before))) event.status = 'PLANNED'
    if (day || !own) setDay(reading, event, day)
    if (told === 'HELD' && !own && event.startsOn) opened.set(sentence.index, mention)
    reading.registry.mention(ref, mention)
    reading.refs.set(mention, ref)
    made.push(ref)
  }
}

/** "ban hành kế hoạch tổ chức Ngày hội A. Ngày hội A tổ chức từ ngày …": nothing says that it was held. */
const stillAhead = (
  { scene: { text } }: Reading,
  sentence: Span,
  { name }: EventMention,
  ahead: ReadonlySet<string>,
): boolean => name !== null && ahead.has(fold(name)) && !/(?<!\p{L})(?:đã|vừa)(?!\p{L})/u.test(text.slice(sentence))

/** "hội nghị" on a day for which the page has named one, or one of the same name. */
const sameDay = (
  reading: Reading,
  made: readonly Ref[],
  { type, name }: EventMention,
  date: DateMention,
): Ref | undefined =>
  made.find((ref) => {
    const event = eventFields(reading, ref)!
    const [day] = reading.dates.resolve(date, event.status).value.split('/') as [string]
    const part = date.partOfDay === null || event.partOfDay === null || date.partOfDay === event.partOfDay
    return event.type === type && isSameDay(event.startsOn, day) && part && sameName(name, event.name)
  })

/** "tổ chức phát động đợt thi đua … chủ trì lễ phát động": the second without a day is the first. */
const sameWords = (reading: Reading, made: readonly Ref[], { type, name }: EventMention): Ref | undefined => {
  const words = fold(name ?? '').replace(HEAD, '')
  return words === ''
    ? undefined
    : made.find((ref) => {
        const event = eventFields(reading, ref)!
        return event.type === type && `${fold(event.name ?? '').replace(HEAD, '')} `.startsWith(`${words} `)
      })
}
const HEAD = /^(?:buoi )?(?:le|hoi nghi|hoi thao|cuoc hop|phien hop)(?: |$)/u

/** 01/7/2024 and 1/7. */
const isSameDay = (day: string | null, other: string): boolean =>
  day === other || (/XXXX/u.test(`${day}${other}`) && day?.slice(4) === other.slice(4))

/** Whether one name is the beginning of the other. */
const sameName = (name: string | null, other: string | null): boolean => {
  const [short, long] = [fold(name ?? ''), fold(other ?? '')].sort((a, b) => a.length - b.length)
  return short === '' || `${long!} `.startsWith(`${short!} `)
}

/** A page that first tells an event as coming, or by its first day, may tell later how long it took. */
function lastsUntil(reading: Reading, ref: Ref, date: DateMention): void {
  const event = eventFields(reading, ref)!
  const [, last] = reading.dates.resolve(date, event.status).value.split('/')
  event.endsOn ??= last ?? null
}

/** "Kỳ họp thứ Tám (kỳ họp chuyên đề)": the second is another name of the first. */
const nested = (norm: string, first: EventMention, mention: EventMention): boolean =>
  /^[^.;]{0,80}[(-] ?$/u.test(norm.slice(first.end, mention.start))

/** Whether an event is what the sentence says took place: at its head, or behind a comma with the verb that says so. */
const isSubject = (norm: string, sentence: Span, mention: EventMention): boolean =>
  SUBJECT.test(norm.slice(sentence.start, mention.start)) ||
  (norm[mention.start - 2] === ',' && TAKES_PLACE.test(norm.slice(mention.end, sentence.end)))

const takesPlace = (norm: string, sentence: Span, mention: EventMention): boolean =>
  isSubject(norm, sentence, mention) && TAKES_PLACE.test(norm.slice(mention.end, sentence.end))

function make(reading: Reading, mention: EventMention, sentence: Span, told: Told): Ref {
  const { found } = reading.scene
  const before = { start: sentence.start, end: mention.start }
  const behind = { start: mention.start, end: sentence.end }
  const delegation =
    told === 'BACKGROUND'
      ? undefined
      : found.within('Event', before).find((e) => e.delegation !== null && reading.refs.has(e))
  const inspection = delegation ? reading.refs.get(delegation)! : null
  const parent = eventFields(reading, inspection)
  return reading.registry.entity('Event', `${mention.type} ${mention.start}`, () => ({
    ...bareEvent(mention.type, [{ span: { start: mention.start, end: mention.end }, rule: mention.rule }]),
    name: mention.name,
    hosts: inspection || told === 'BACKGROUND' || mention.type === 'FESTIVAL' ? [] : hosting(reading, mention, before),
    place: (told === 'BACKGROUND' ? null : placeIn(reading, before)) ?? placeBehind(reading, mention, behind),
    partOf: inspection,
    head: parent?.head ?? null,
    headBasis: parent?.head ? 'STATED' : null,
    covers: coveredOr(coveredIn(reading, behind), parent),
    agenda: agendaOf(reading, mention, sentence),
  }))
}

/** What an inspection covers is what its conference is about when that names nothing of its own. */
const coveredOr = (own: Ref[], inspection: EventDraft | null): Ref[] =>
  own.length > 0 ? own : [...((inspection?.covers ?? []) as Ref[])]

/** "Ủy ban Kiểm tra Trung ương họp kỳ 32": the event's own words are the verb. */
const isVerb = ({ scene: { text } }: Reading, mention: EventMention): boolean =>
  mention.rule === 'event.occasion' || /^họp (?!báo)/u.test(text.slice(mention))

/** Who holds it: the subject of "tổ chức". */
function hosting(reading: Reading, mention: EventMention, before: Span): Ref[] {
  if (isVerb(reading, mention)) return hostsIn(reading, before)
  const verb = /(?:tổ chức|khai mạc|bế mạc|đăng cai|mở|họp)(?: \p{Ll}+){0,2} "?$/u.exec(
    reading.scene.text.slice(before),
  )
  return verb ? hostsIn(reading, { start: before.start, end: before.start + verb.index }) : []
}

/** What the conference was for: its name's own words and what stands behind semicolons in its sentence. */
function agendaOf({ scene: { text } }: Reading, mention: EventMention, sentence: Span): string[] {
  if (mention.type !== 'CONFERENCE') return []
  const words = text.norm.slice(mention.start, sentence.end).replace(/[.…]+$/u, '')
  const items = words
    .split(/; (?:và )?(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .map((item) => item.replace(/^[Hh]ội (?:nghị|thảo) /u, '').trim())
    .filter(Boolean)
  return items.length < 2 ? [] : items.map((item) => cut(item))
}

const cut = (words: string): string => {
  const parts = words.split(' ')
  return parts.length > 10 ? `${parts.slice(0, 10).join(' ')}…` : words
}
