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
  const places = new Map<string, { span: Span; why: string; kinds: string[] }>()
  for (const { kind, ...span } of withheld) {
    const own = text.damage.at(text.sentenceAt(span.start))
    const place = own ?? {
      span,
      why: text.damage.caseless ? 'no capital tells a name here' : 'much of this text ran together',
    }
    const key = own ? String(own.span.start) : ''
    const known = places.get(key) ?? { ...place, kinds: [] }
    places.set(key, { ...known, kinds: [...known.kinds, kind] })
  }
  for (const { span, why, kinds } of places.values())
    registry.unresolved.push({ span, kind: 'Text', reason: `${why}; withheld: ${counted(kinds)}`, candidates: [] })
}

/** `2 Event, 1 Person` */
const counted = (kinds: readonly string[]): string =>
  [...new Set(kinds)]
    .sort()
    .map((kind) => `${kinds.filter((other) => other === kind).length} ${kind}`)
    .join(', ')
