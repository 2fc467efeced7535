import type { Reading } from '../reading.js'
import { dayOf, setDay } from './day.js'
import { bareEvent, eventFields } from './draft.js'
import { placeIn } from './place.js'

const ANNOUNCES =
  /(?<!\p{L})(?:công bố|triển khai|thông báo|thông qua|báo cáo)(?:,? (?:triển khai|công bố|các|toàn văn|kết quả)){0,2} (?:quyết định|kế hoạch|dự thảo|kết luận|kết quả|báo cáo kết quả)(?!\p{L})|(?<!\p{L})kết thúc (?:đợt |cuộc |việc )?(?:kiểm tra|giám sát|thanh tra)(?!\p{L})/iu

/**
 * "Trước đó, ngày 24/7, Đoàn kiểm tra … đã công bố quyết định …": a meeting of the inspection, with a day of its own; its
 * begin, its report and its end likewise.
 */
export function resolveAnnouncements(reading: Reading): void {
  const { text, found } = reading.scene
  for (const mention of found.of('Event')) {
    const inspection = mention.delegation ? reading.refs.get(mention) : undefined
    if (!inspection) continue
    const sentence = text.sentenceAt(mention.start)
    if (found.within('Event', sentence).some((e) => e.type !== 'INSPECTION' && reading.refs.has(e))) continue
    const verb = ANNOUNCES.exec(text.norm.slice(mention.end, sentence.end))
    const words = verb && { start: mention.end + verb.index, end: mention.end + verb.index + verb[0].length }
    const day = words && dayOf(reading, sentence, words)
    if (!words || !day || day.end > mention.start || text.damage.isDoubtful(words)) continue
    if (/(?:sẽ|cần|phải) (?:\p{Ll}+ ){0,2}$/u.test(text.norm.slice(sentence.start, words.start))) continue
    const parent = eventFields(reading, inspection)!
    const met = found
      .within('Body', { start: words.end, end: sentence.end })
      .filter((body) => /đối với $/u.test(text.norm.slice(Math.max(0, body.start - 8), body.start)))
      .map((body) => reading.refs.get(body))
      .filter((ref) => ref !== undefined)
    const headed = found.within('Person', sentence).some((p) => p.leads)
    const ref = reading.registry.entity('Event', `MEETING ${words.start}`, () => ({
      ...bareEvent('MEETING', [{ span: words, rule: 'event.announcement' }]),
      place: placeIn(reading, { start: sentence.start, end: mention.start }),
      partOf: inspection,
      head: parent.head,
      headBasis: parent.head ? (headed ? 'STATED' : 'INFERRED') : null,
      inspects: met,
      agenda: [text.slice(words)],
    }))
    setDay(reading, eventFields(reading, ref)!, day)
    reading.registry.mention(ref, words)
    reading.eventOf.set(sentence.index, ref)
  }
}
