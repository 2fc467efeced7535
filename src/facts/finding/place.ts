import { eventAround, type Reading, type Ref } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'

/** "trên địa bàn tỉnh" means the page's province. */
const OWN = /(?<![\p{L}\p{M}])(?:trên địa bàn|của|toàn|trong) (?:toàn )?tỉnh(?![\p{L}\p{M}])/iu

/**
 * Where a finding holds: the place named in its words, or that of a body named there; else the place of the body that
 * the event around it visits or is held by; else the page's province where the words mean it. Null when two are named.
 */
export function placeOf(reading: Reading, span: Span): Ref | null {
  const { found, text } = reading.scene
  const named = only(found.within('Place', span).map((place) => reading.refs.get(place)))
  if (named !== undefined) return named
  const ofBodies = only(found.within('Body', span).map((body) => placeOfBody(reading, reading.refs.get(body))))
  if (ofBodies) return ofBodies
  if (text.has(OWN, span)) return reading.home
  const event = reading.registry.fields(eventAround(reading, span.start), 'Event')
  const bodies = event ? [...event.inspects, ...event.hosts] : []
  return only(bodies.map((body) => placeOfBody(reading, body as Ref))) ?? null
}

const placeOfBody = (reading: Reading, body: Ref | undefined): Ref | undefined =>
  (reading.registry.fields(body, 'Body')?.place ?? undefined) as Ref | undefined

/** The one that all name; null when they name several, undefined when they name none. */
function only(refs: readonly (Ref | undefined)[]): Ref | null | undefined {
  const distinct = new Set(refs.filter((ref) => ref !== undefined))
  return distinct.size === 0 ? undefined : distinct.size === 1 ? [...distinct][0]! : null
}
