import type { EventMention } from '../../mentions/index.js'
import { roleOf, type Sentence } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'
import { dayOf, setDay } from './day.js'
import { bareEvent, eventFields } from './draft.js'
import { placeBehind, placeIn } from './place.js'
import { toldOf } from './told.js'

const AHEAD = /(?:tiến tới|trình|chuẩn bị|hướng tới|chào mừng|phục vụ|nhân sự|dự thảo|trước) (?:\p{Ll}+ ){0,4}$/u

/** A plenum or a national congress by name: named, not reported. */
export const isPartySession = (event: EventMention): boolean =>
  event.type === 'PLENUM' || (event.type === 'CONGRESS' && event.term !== null)

/** Plenums and congresses by name; the same event as that of a resolution that names it. */
export function resolvePartySessions(reading: Reading): void {
  const { text, found } = reading.scene
  const told = found.of('Event').filter(isPartySession)
  const terms = new Map(told.filter((e) => e.term && e.number).map((e) => [e.number, e.term]))
  for (const mention of told) {
    const term = mention.term ?? (mention.number ? (terms.get(mention.number) ?? null) : null)
    const name =
      mention.type === 'PLENUM'
        ? `Hội nghị Trung ương ${mention.number}${term ? ` khóa ${term}` : ''}`
        : `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng`
    const span = { start: mention.start, end: mention.end }
    const ref = reading.registry.entity('Event', `${mention.type} ${name}`, () => ({
      ...bareEvent(mention.type, [{ span, rule: mention.rule }]),
      name,
      status: AHEAD.test(text.norm.slice(Math.max(0, mention.start - 40), mention.start)) ? 'PLANNED' : 'HELD',
    }))
    reading.registry.mention(ref, mention)
    reading.refs.set(mention, ref)
    report(reading, mention, ref)
  }
}

/** Right behind a plenum's words, or right before them: it is what the sentence reports. */
const TAKES_PLACE = /^[^;.]{0,80}? (?:khai mạc|bế mạc|diễn ra|bước vào|tiếp tục|họp phiên|phiên|làm việc)(?!\p{L})/u
const HOLDS =
  /(?:khai mạc|bế mạc|tiếp tục|bước vào|tổ chức|dự|tham dự|chương trình|chương trình làm việc|ngày làm việc thứ \p{L}+)(?: của)? "?$/iu

/** "Sáng 4/5, Hội nghị lần thứ năm … khai mạc": the page reports it, so its day is told. */
function report(reading: Reading, mention: EventMention, ref: Ref): void {
  const { text, layout } = reading.scene
  const sentence: Sentence = text.sentenceAt(mention.start)
  const event = eventFields(reading, ref)!
  const role = roleOf(layout, sentence.block)
  if (event.startsOn || (role !== 'BODY' && role !== 'CAPTION')) return
  const told = toldOf(reading, sentence, mention)
  const before = text.norm.slice(sentence.start, mention.start)
  if (told === 'BACKGROUND') return
  if (!HOLDS.test(before) && !TAKES_PLACE.test(text.norm.slice(mention.end, sentence.end))) return
  const day = dayOf(reading, sentence, mention)
  if (!day) return
  event.status = told
  event.place =
    placeIn(reading, { start: sentence.start, end: mention.start }) ??
    placeBehind(reading, mention, { start: mention.end, end: sentence.end })
  setDay(reading, event, day)
}
