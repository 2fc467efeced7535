import type { Span } from '../../text/index.js'
import type { DateMention } from '../mention.js'
import type { Scene } from '../rule.js'

const INSIDE = /,? $/u
const BEHIND =
  /^(?: \([\p{Lu}\d&.-]{2,12}\))?"?(?: (?:của|do|trên địa bàn)(?: [\p{L}\p{N}-]+){1,10})?,? (?:trong )?\(?/u

/**
 * The phase of an undertaking: at the end of its name (", giai đoạn 2021 - 2025") or right behind it. `name` is the
 * name without the phase, `end` where the whole ends.
 */
export function phased(scene: Scene, name: Span, end: number): { name: Span; end: number; period: DateMention | null } {
  const { text, found } = scene
  const inside = found.within('Date', name).findLast((date) => date.form === 'PERIOD')
  if (inside && inside.end === name.end) {
    const cut = text.norm.slice(name.start, inside.start).replace(INSIDE, '')
    if (cut.length > 0) return { name: { start: name.start, end: name.start + cut.length }, end, period: inside }
  }
  const gap = BEHIND.exec(text.norm.slice(end, end + 100))?.[0]
  const behind =
    gap === undefined
      ? undefined
      : found
          .touching('Date', { start: end, end: end + gap.length + 1 })
          .find((date) => date.start >= end && date.form === 'PERIOD')
  return behind && /^(?:[Gg]iai đoạn|\d)/u.test(text.slice(behind))
    ? { name, end: behind.end, period: behind }
    : { name, end, period: null }
}
