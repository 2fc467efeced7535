import { fold } from '../../src/text/index.js'
import { field, sets } from '../compare.js'
import { byId, entitiesOf, factsOf, labelOf, type Scorer } from '../sample.js'
import { nameKey } from '../same.js'

/** Who leads a delegation holds a role at the event, which the gold may write as a title. */
const isRole = (title: string): boolean => /^truong doan(?! dai bieu)/u.test(nameKey(title))

/** Officials by name, and the titles that the page gives them; ranks and posts where the gold has them. */
export const officials: Scorer = function* (sample) {
  const gold = sample.gold.officials ?? []
  const people = entitiesOf(sample, 'Person')
  yield* sets(
    'officials',
    new Map(gold.map(({ name, quote }) => [fold(name), quote ?? name])),
    new Map(people.map(({ name, mentions }) => [fold(name), mentions[0]?.text ?? name])),
  )
  const held = factsOf(sample, 'Occupancy').map((fact) => {
    const person = byId(sample, fact.person)
    return { ...fact, name: fold(person ? labelOf(person) : ''), quote: fact.evidence[0]!.excerpt }
  })
  const pair = (name: string, title: string): string => `${fold(name)} = ${nameKey(title)}`
  yield* sets(
    'official titles',
    new Map(
      gold.flatMap(({ name, titles, quote }) =>
        titles.filter((title) => !isRole(title)).map((title) => [pair(name, title), quote ?? title] as const),
      ),
    ),
    new Map(held.filter(({ title }) => !isRole(title)).map(({ name, title, quote }) => [pair(name, title), quote])),
  )
  for (const { name, rank, posts, quote } of gold) {
    const own = held.filter((fact) => fact.name === fold(name))
    const ranks = own.flatMap((fact) => fact.rank ?? [])
    if (rank)
      yield field(
        'official ranks',
        rank,
        ranks[0],
        ranks.some((r) => nameKey(r) === nameKey(rank)),
        quote ?? name,
      )
    const keys = own.map((fact) => byId(sample, fact.post)?.key ?? '?')
    for (const post of posts ?? []) yield field('official posts', post, keys, keys.includes(post), quote ?? name)
  }
}
