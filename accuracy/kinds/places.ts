import { sets } from '../compare.js'
import { entitiesOf, type Scorer } from '../sample.js'
import { placeKey } from '../same.js'

/** Provinces named on the page; districts where the gold is complete. */
export const places: Scorer = function* (sample) {
  const gold = sample.gold.places ?? []
  const free = new Set(gold.filter((place) => place.optional).map((place) => placeKey(place.name)))
  for (const level of sample.complete ? (['province', 'district'] as const) : (['province'] as const)) {
    const needed = new Map(
      gold
        .filter((place) => place.level === level && !place.optional)
        .map(({ name, quote }) => [placeKey(name), quote ?? name]),
    )
    const named = entitiesOf(sample, 'Place')
      .filter((place) => place.level === level.toUpperCase() && place.mentions.length > 0)
      .map(({ name, mentions }) => [placeKey(name), mentions[0]!.text] as const)
    yield* sets(`${level}s`, needed, new Map(named.filter(([name]) => needed.has(name) || !free.has(name))))
  }
}
