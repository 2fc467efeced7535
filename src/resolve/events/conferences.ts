import type { EventMention } from '../../mentions/index.js'
import { roleOf, type Span } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'
import { coveredIn } from './covers.js'
import { dayOf, setDay } from './day.js'
import { bareEvent, eventFields } from './draft.js'

const TYPES = new Set(['CONFERENCE', 'MEETING', 'CEREMONY', 'FESTIVAL'])
const HOLDS = /(?:tổ chức|khai mạc|đăng cai|chủ trì)(?: \p{Ll}+){0,2} "?$/u
/** "tổ chức hội nghị" without a name. */
const HELD = /tổ chức (?:\p{Ll}+ ){0,2}$/u
const PLANNED = /(?:sẽ|dự kiến|chuẩn bị) (?:\p{Ll}+ ){0,4}"?$/u
/** A task in a directive: "Tổ chức …" without a subject. */
const TASK = /^Tổ chức /u

/** Conferences, meetings, ceremonies and festivals that the page names. */
export function resolveConferences(reading: Reading): void {
  const { text, layout, found } = reading.scene
  const told = found.of('Event').filter((e) => TYPES.has(e.type))
  for (const mention of told) {
    const role = roleOf(layout, text.sentenceAt(mention.start).block)
    if (role !== 'BODY' && role !== 'CAPTION') continue
    const sentence = text.sentenceAt(mention.start)
    const day = dayOf(reading, sentence, mention)
    const before = text.norm.slice(sentence.start, mention.start)
    const held = HOLDS.test(before)
    // A conference that is only mentioned, without day or host, is background.
    if (mention.anaphoric ? !(day && HELD.test(before) && day.end <= mention.start) : !day && !held) continue
    const ref = make(reading, mention, sentence)
    const event = eventFields(reading, ref)!
    setDay(reading, event, day)
    if (PLANNED.test(before) || (mention.type === 'FESTIVAL' && TASK.test(before))) event.status = 'PLANNED'
    reading.registry.mention(ref, mention)
    reading.refs.set(mention, ref)
  }
}

function make(reading: Reading, mention: EventMention, sentence: Span): Ref {
  const { found } = reading.scene
  const before = { start: sentence.start, end: mention.start }
  const behind = { start: mention.start, end: sentence.end }
  const delegation = found.within('Event', before).find((e) => e.delegation !== null && reading.refs.has(e))
  const inspection = delegation ? reading.refs.get(delegation)! : null
  const parent = eventFields(reading, inspection)
  return reading.registry.entity('Event', `${mention.type} ${mention.start}`, () => ({
    ...bareEvent(mention.type, [{ span: { start: mention.start, end: mention.end }, rule: mention.rule }]),
    name: mention.name,
    hosts: inspection || mention.type === 'FESTIVAL' ? [] : hostsIn(reading, before),
    place: placeIn(reading, before) ?? placeBehind(reading, mention, behind),
    partOf: inspection,
    head: parent?.head ?? null,
    headBasis: parent?.head ? 'STATED' : null,
    covers: coveredIn(reading, behind),
    agenda: agendaOf(reading, mention, sentence),
  }))
}

/** Bodies that are the subject of "tổ chức": not those inside titles or behind "của", "tại". */
function hostsIn(reading: Reading, before: Span): Ref[] {
  const { text, found } = reading.scene
  const verb = /(?:tổ chức|khai mạc|đăng cai)(?: \p{Ll}+){0,2} "?$/u.exec(text.slice(before))
  if (!verb) return []
  const span = { start: before.start, end: before.start + verb.index }
  return found
    .within('Body', span)
    .filter((body) => !found.covered(body, 'Post', 'Person', 'Document'))
    .filter(
      (body) =>
        !/(?:của|tại|thuộc|trường|trụ sở|theo|cho|với) $/iu.test(
          text.norm.slice(Math.max(0, body.start - 8), body.start),
        ),
    )
    .map((body) => reading.refs.get(body))
    .filter((ref) => ref !== undefined)
}

/** "tại Hà Nội" before the event's words. */
function placeIn(reading: Reading, before: Span): Ref | null {
  const { text, found } = reading.scene
  const place = found
    .within('Place', before)
    .find((p) => /tại (?:\p{Ll}+ ){0,2}$/u.test(text.norm.slice(Math.max(0, p.start - 16), p.start)))
  return (place && reading.refs.get(place)) ?? null
}

/** "… được tổ chức tại tỉnh X" behind them. */
function placeBehind(reading: Reading, mention: EventMention, behind: Span): Ref | null {
  const { text, found } = reading.scene
  const place = found
    .within('Place', behind)
    .find(
      (p) =>
        /(?:tổ chức|diễn ra|khai mạc) tại $/u.test(text.norm.slice(Math.max(0, p.start - 16), p.start)) ||
        text.norm.slice(mention.end, p.start) === ' tại ',
    )
  return (place && reading.refs.get(place)) ?? null
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
