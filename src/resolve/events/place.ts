import type { Span } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

/** "tại Hà Nội" before the event's words. */
export function placeIn(reading: Reading, before: Span): Ref | null {
  const { text, found } = reading.scene
  const place = found
    .within('Place', before)
    .find((p) => /tại (?:\p{Ll}+ ){0,2}$/u.test(text.norm.slice(Math.max(0, p.start - 16), p.start)))
  return (place && reading.refs.get(place)) ?? null
}

/** "… được tổ chức tại tỉnh X" behind them. */
export function placeBehind(reading: Reading, mention: Span, behind: Span): Ref | null {
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
