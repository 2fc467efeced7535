import type { Reading, Ref } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** Where a finding holds: the place named in its words, or that of a body named there; else the page's province. */
export function placeOf(reading: Reading, span: Span): Ref | null {
  const { found } = reading.scene
  const places = new Set(found.within('Place', span).flatMap((place) => reading.refs.get(place) ?? []))
  if (places.size > 1) return null
  if (places.size === 1) return [...places][0]!
  for (const body of found.within('Body', span)) {
    const place = reading.registry.fields(reading.refs.get(body), 'Body')?.place
    if (place) return place as Ref
  }
  return reading.home
}
