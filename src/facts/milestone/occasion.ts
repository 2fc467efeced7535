import { eventAround, refOf, type Reading, type Ref } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** The body that holds the meeting or acts: the subject with which the sentence begins, behind its date and place. */
export function hostOf(reading: Reading, sentence: Span, position: number): Ref | null {
  const { text, found } = reading.scene
  const bodies = found.within('Body', { start: sentence.start, end: position })
  const host = bodies.find((body) => {
    const before = text.norm.slice(sentence.start, body.start)
    return /^(?:[^.;]{0,60}, ?|(?:\([^)]*\) )?(?:[\p{L}]+ ?- ?)?)$/u.test(before)
  })
  return refOf(reading, host)
}

/** The day of the meeting, when it has one. */
export function dayOf(reading: Reading, position: number): string | null {
  const event = reading.registry.fields(eventAround(reading, position), 'Event')
  return event?.startsOn ?? null
}
