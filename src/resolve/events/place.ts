import type { Span } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

/** "tại Hà Nội", "tại Trung tâm Hội nghị quốc gia (Hà Nội)", "tại trụ sở Tỉnh ủy Hải Dương". */
const AT =
  /tại (?:(?:\p{Ll}+ ){0,2}|(?:trụ sở|trung tâm|hội trường|nhà|cung|học viện|trường|khách sạn|quảng trường|văn phòng|thủ đô|khu)(?: [\p{L}\d-]+){0,9}(?: |, | ?\(| - ))$/iu
const REACH = 90
/** Behind an event's words: what was held there. */
const HELD_AT = /(?:tổ chức|diễn ra|khai mạc|bế mạc|trọng thể|họp) $/u
/** Where central bodies sit, whatever body comes to them. */
const CENTRAL =
  /tại (?:trụ sở|văn phòng|nhà|phủ) (?:(?:làm việc )?(?:của )?)?(?:(?:Ban Chấp hành )?Trung ương|Chính phủ|Chủ tịch|Quốc hội|Bộ |Ban \p{L}+(?: \p{L}+)? Trung ương|Ủy ban \p{L}+(?: \p{L}+)? Trung ương)/iu

/** "tại Hà Nội" before the event's words. */
export function placeIn(reading: Reading, before: Span): Ref | null {
  const { text, found } = reading.scene
  const place = found
    .within('Place', before)
    .find((p) => AT.test(text.norm.slice(Math.max(before.start, p.start - REACH), p.start)))
  return (place && reading.refs.get(place)) ?? null
}

/** "… được tổ chức tại tỉnh X" behind them. */
export function placeBehind(reading: Reading, mention: Span, behind: Span): Ref | null {
  const { text, found } = reading.scene
  const place = found.within('Place', behind).find((p) => {
    const at = AT.exec(text.norm.slice(Math.max(mention.end, p.start - REACH), p.start))
    const from = at && p.start - at[0].length
    return from && (HELD_AT.test(text.norm.slice(mention.end, from)) || text.norm.slice(mention.end, from) === ' ')
  })
  return (place && reading.refs.get(place)) ?? null
}

/** Whether a sentence says that an event was held where a central body sits. */
export const isCentral = ({ scene: { text } }: Reading, before: Span): boolean => CENTRAL.test(text.slice(before))
