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
