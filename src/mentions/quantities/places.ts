import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import type { Quantity } from './read-number.js'

/** "172 căn nhà bị sập (", "…; ", "…, trong đó tỉnh ": between a figure and the place that has so much of it. */
const LIST =
  /^(?:[^.;()]{0,60}\(|[,;]| và)(?:(?:trong đó|gồm|riêng|tại|ở|tỉnh|huyện|TP\.?|thành phố|thị xã|xã|:) ?| )*$/iu
const REACH = 50

/** Whether nothing but a place stands before a number, in a list of places with their shares of a figure: "(Yên Bái 2, Hòa Bình: 7". */
export function placeBefore({ text: { norm }, found }: Scene, last: Quantity, start: number): boolean {
  const end = start - (/:? $/u.exec(norm.slice(start - 2, start))?.[0].length ?? 0)
  const place = end < start ? found.endingAt('Place', end) : undefined
  return (
    place !== undefined &&
    start - last.end <= REACH + (place.end - place.start) &&
    LIST.test(norm.slice(last.end, place.start))
  )
}

/** Whether words are but a place: "sau tỉnh Bắc Giang" before "tăng trưởng 13,8%". */
export function isPlace({ text, found }: Scene, span: Span): boolean {
  const [place] = found.within('Place', span)
  return place !== undefined && place.end === span.end && ONLY.test(text.norm.slice(span.start, place.start))
}
const ONLY = /^(?:(?:sau|riêng|như|tại|ở|tỉnh|thành phố|TP\.?|huyện|thị xã|quận) )*$/iu
