import type { DateMention, EventMention } from '../../mentions/index.js'
import { roleOf, type Sentence } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'
import { coveredIn } from './covers.js'
import { isDocumentDate, setDay } from './day.js'
import { bareEvent, eventFields } from './draft.js'
import { placeIn } from './place.js'

/** In which sentences the lead is looked for, how far into it its day may stand, how many paragraphs from it the words that point at what it tells. */
const SENTENCES = 3
const OPENS = 60
const PARAGRAPHS = 3
/** A lead that tells of a document, or of what is to come. */
const OTHER =
  /(?<!\p{L})(?:sẽ|dự kiến|ban hành|ký|công văn|công điện|văn bản|có hiệu lực|bắt giữ|khởi tố|xảy ra)(?!\p{L})/iu
/** Who speaks at it, leads it or attends it. */
const AT =
  /(?:tại|dự|tham dự|chủ trì|điều hành|kết luận|khai mạc|bế mạc|kết thúc|trong|sau|tới dự)(?: (?:khuôn khổ|và \p{Ll}+ \p{Ll}+ ?(?:tại)?))? $/iu

/**
 * The event that a page reports without naming it: its lead gives a day and what was done ("Ngày 28/2, Tiểu ban … triển khai
 * …"), words behind it that it was one ("Phát biểu tại buổi lễ, …"). Null where no such words follow.
 */
export function resolveLead(reading: Reading): Ref | null {
  const { text, layout, found } = reading.scene
  const body = text.sentences.filter((sentence) => roleOf(layout, sentence.block) === 'BODY')
  const [dated] = body.slice(0, SENTENCES).flatMap((lead) => {
    const day = dayOfLead(reading, lead)
    return day ? [{ lead, day }] : []
  })
  if (!dated) return null
  const { lead, day } = dated
  if (found.within('Event', lead).some((e) => e.type !== 'INSPECTION')) return null
  const mention = found
    .of('Event')
    .find((e) => e.start > lead.end && e.anaphoric && e.type !== 'INSPECTION' && !reading.refs.has(e))
  if (!mention || !pointsBack(reading, lead, mention)) return null
  const ref = reading.registry.entity('Event', `${mention.type} ${mention.start}`, () => ({
    ...bareEvent(mention.type, [{ span: { start: mention.start, end: mention.end }, rule: 'event.lead' }]),
    place: placeIn(reading, lead),
    covers: coveredIn(reading, lead),
    basis: 'INFERRED',
  }))
  const event = eventFields(reading, ref)!
  setDay(reading, event, day)
  event.startsOnBasis = 'INFERRED'
  event.basisReason = ['the day is that of the lead', event.basisReason].filter(Boolean).join('; ')
  reading.registry.mention(ref, mention)
  reading.refs.set(mention, ref)
  return ref
}

function dayOfLead(reading: Reading, lead: Sentence): DateMention | undefined {
  const { text, found } = reading.scene
  if (OTHER.test(text.slice(lead))) return undefined
  return found
    .within('Date', { start: lead.start, end: Math.min(lead.end, lead.start + OPENS) })
    .find((date) => (date.form === 'DAY' || date.form === 'DAYS') && !isDocumentDate(reading, date))
}

function pointsBack({ scene: { text } }: Reading, lead: Sentence, mention: EventMention): boolean {
  const sentence = text.sentenceAt(mention.start)
  return sentence.block - lead.block <= PARAGRAPHS && AT.test(text.norm.slice(sentence.start, mention.start))
}
