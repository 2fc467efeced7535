import type { EventMention } from '../mentions/index.js'
import { roleOf } from '../text/index.js'
import { resolveAnnouncements } from './events/announcements.js'
import { resolveDecisions } from './events/decisions.js'
import { isDocumentDate } from './events/day.js'
import { resolveConferences } from './events/conferences.js'
import { eventFields } from './events/draft.js'
import { resolveLead } from './events/lead.js'
import { resolveInspections } from './events/inspections.js'
import { isPartySession, resolvePartySessions } from './events/party-sessions.js'
import { resolveSessions } from './events/sessions.js'
import { toldOf } from './events/told.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/** The event that the page reports: that of its lead. Null when it reports none (a directive, a survey). */
export const mainEvent = (reading: Reading): Ref | null => reading.mainEvent

/**
 * The meeting or session that the text around a position (of `text.norm`) is about: the one named in the sentence, else
 * the page's main event when the passage reports from it.
 */
export function eventAround(reading: Reading, position: number): Ref | null {
  const { text } = reading.scene
  return reading.eventOf.get(text.sentenceAt(position).index) ?? null
}

/** Events of the page; which of them it reports; which each sentence is about. */
export function resolveEvents(reading: Reading): void {
  resolvePartySessions(reading)
  resolveInspections(reading)
  resolveSessions(reading)
  resolveConferences(reading)
  resolveAnnouncements(reading)
  resolveDecisions(reading)
  reading.mainEvent = chooseMain(reading)
  if (eventFields(reading, reading.mainEvent)?.startsOn == null)
    reading.mainEvent = resolveLead(reading) ?? reading.mainEvent
  boundUndated(reading)
  uncoverDoubtful(reading)
  assign(reading)
}

/** A plenum or congress of the Party without a day of its own. */
const isNamedOnly = (reading: Reading, mention: EventMention): boolean =>
  isPartySession(mention) && eventFields(reading, reading.refs.get(mention) ?? null)?.startsOn == null

/** The first event of the body text with a day, held; sessions and conferences before the inspection that they are part of. */
function chooseMain(reading: Reading): Ref | null {
  const { text, layout, found } = reading.scene
  const refs = found
    .of('Event')
    .filter((e) => roleOf(layout, text.sentenceAt(e.start).block) === 'BODY' && !isNamedOnly(reading, e))
    .map((e) => reading.refs.get(e))
    .filter((ref) => ref !== undefined)
    .filter((ref) => eventFields(reading, ref)?.status === 'HELD' && !isBackground(reading, ref))
  const meetings = refs.filter((ref) => eventFields(reading, ref)!.type !== 'INSPECTION')
  return meetings.find((ref) => eventFields(reading, ref)!.startsOn) ?? meetings[0] ?? refs[0] ?? null
}

/** "Thực hiện chỉ đạo của … tại cuộc họp ngày …": what the page goes back to, not what it reports. */
function isBackground(reading: Reading, ref: Ref): boolean {
  const { text, found } = reading.scene
  const { start } = eventFields(reading, ref)!.evidence[0]!.span
  const before = { start: text.sentenceAt(start).start, end: start }
  const dated = found.within('Date', before).some((date) => date.form === 'DAY' && !isDocumentDate(reading, date))
  return (
    !dated && /^(?:Thực hiện|Căn cứ|Theo|Triển khai|Trên cơ sở|Tiếp tục thực hiện)(?!\p{L})/u.test(text.slice(before))
  )
}

/** "Trước đó" without a day: not after the main session; an inspection began not after its first session that has a day. */
function boundUndated(reading: Reading): void {
  const main = eventFields(reading, reading.mainEvent)
  if (!main) return
  const day = main.startsOn && /^\d{4}-\d{2}-\d{2}$/u.test(main.startsOn) ? main.startsOn : null
  const { text } = reading.scene
  for (const { ref, fields } of reading.registry.all('Event')) {
    if (fields.startsOn || ref === reading.mainEvent || !day || fields.status === 'PLANNED') continue
    const words = text.slice(text.sentenceAt(fields.evidence[0]!.span.start))
    if (fields.type === 'WORK_SESSION' && /^Trước đó/u.test(words)) fields.notAfter = day
    if (fields.type === 'WORK_SESSION' && /^(?:Sau đó|Tiếp đó)/u.test(words)) fields.notBefore = day
    if (fields.type === 'INSPECTION' && main.partOf === ref) fields.notAfter = day
  }
}

/** Where many words are glued, what an event is about may have been lost between it and the documents that are read. */
function uncoverDoubtful({ scene, registry }: Reading): void {
  if (!scene.text.damage.heavy) return
  for (const { fields } of registry.all('Event')) {
    fields.covers = []
    if ('agenda' in fields) fields.agenda = []
  }
}

const LIKE: Record<string, readonly string[]> = {
  WORK_SESSION: ['WORK_SESSION'],
  CONFERENCE: ['CONFERENCE', 'MEETING', 'WORK_SESSION'],
  MEETING: ['MEETING', 'CONFERENCE'],
  CEREMONY: ['CEREMONY'],
  CONGRESS: ['CONGRESS'],
}

/** Gives each sentence its event, never one that it only goes back to; words such as "buổi làm việc" point at the event of their kind told last. */
function assign(reading: Reading): void {
  const { text, layout, found } = reading.scene
  const main = reading.mainEvent
  let latest: Ref | null = null
  for (const sentence of text.sentences) {
    const role = roleOf(layout, sentence.block)
    if (role !== 'TITLE' && role !== 'BODY' && role !== 'CAPTION') continue
    const told = found.within('Event', sentence).filter((e) => !isNamedOnly(reading, e))
    const own = told
      .filter((e) => reading.refs.get(e) === main || toldOf(reading, sentence, e) !== 'BACKGROUND')
      .map((e) => reading.refs.get(e))
      .find((ref) => ref && eventFields(reading, ref)?.type !== 'INSPECTION' && !isBackground(reading, ref))
    let about = own ?? null
    let [lost, either] = [false, false]
    for (const mention of told)
      if (!reading.refs.has(mention)) {
        const ref = pointsAt(reading, mention, role === 'BODY' ? (latest ?? main) : main, main)
        if (ref === null && mention.type !== 'INSPECTION') lost = true
        if (ref === EITHER) either = true
        if (ref === null || ref === EITHER) continue
        reading.refs.set(mention, ref)
        reading.registry.mention(ref, mention)
        about ??= ref
      }
    if (own && role === 'BODY' && eventFields(reading, own)?.status === 'HELD') latest = own
    const event =
      about ??
      (role === 'BODY' && latest && latest !== main && sameBlock(reading, latest, sentence.block) ? latest : main)
    if (reading.eventOf.has(sentence.index)) continue
    // "phát biểu tại hội nghị", of which the page tells nothing else, is no part of the inspection.
    if (lost && !about && eventFields(reading, event)?.type === 'INSPECTION') continue
    if (either && !about) continue
    if (event && eventFields(reading, event)?.status === 'HELD') reading.eventOf.set(sentence.index, event)
    else if (main) reading.eventOf.set(sentence.index, main)
  }
}

const sameBlock = (reading: Reading, ref: Ref, block: number): boolean => {
  const { text } = reading.scene
  return eventFields(reading, ref)!.evidence.some((words) => text.sentenceAt(words.span.start).block === block)
}

/** Of two events none. */
const EITHER = 'either'
/**
 * The event that words such as "buổi làm việc" mean: the one told last in their paragraph; else the main one; of
 * two in other paragraphs neither.
 */
function pointsAt(
  reading: Reading,
  mention: EventMention,
  latest: Ref | null,
  main: Ref | null,
): Ref | typeof EITHER | null {
  const fits = (ref: Ref | null): ref is Ref => {
    const fields = eventFields(reading, ref)
    return fields !== null && (LIKE[mention.type] ?? []).includes(fields.type)
  }
  const { text } = reading.scene
  const here = latest !== null && sameBlock(reading, latest, text.sentenceAt(mention.start).block)
  if (fits(latest) && fits(main) && latest !== main && !here) return EITHER
  return fits(latest) ? latest : fits(main) ? main : null
}
