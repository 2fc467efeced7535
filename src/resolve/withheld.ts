import type { Span } from '../text/index.js'
import type { Reading } from './reading.js'

/** A mention or a fact that was read, and is not told because its text is damaged. */
export interface Withheld extends Span {
  readonly kind: string
}

/**
 * Leaves to a person what damage took: one entry for each sentence with words that ran together, or without its end, at those
 * words, and one for what rests on the text as a whole. It says how much of each kind was withheld.
 */
export function tellWithheld({ scene: { text }, registry, withheld }: Reading): void {
  const places = new Map<string, { span: Span; why: string; counts: Map<string, number> }>()
  for (const { kind, ...span } of withheld) {
    const own = text.damage.at(text.sentenceAt(span.start))
    const key = own ? String(own.span.start) : ''
    const why = text.damage.caseless ? 'no capital tells a name here' : 'much of this text ran together'
    const place = places.get(key) ?? { ...(own ?? { span, why }), counts: new Map<string, number>() }
    place.counts.set(kind, (place.counts.get(kind) ?? 0) + 1)
    places.set(key, place)
  }
  for (const { span, why, counts } of places.values())
    registry.unresolved.push({ span, kind: 'Text', reason: `${why}; withheld: ${told(counts)}`, candidates: [] })
}

/** `2 Event, 1 Person` */
const told = (counts: ReadonlyMap<string, number>): string =>
  [...counts.keys()]
    .sort()
    .map((kind) => `${counts.get(kind)!} ${kind}`)
    .join(', ')
