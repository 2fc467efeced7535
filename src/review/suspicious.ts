import type { Entity, EntityKind, EntityOf, Fact, FactFile, FactKind, FactOf } from '../model/index.js'
import { sayings } from './explain.js'

/** Something that was read and may be wrong: what, why it is doubted, and where its words are (null: the page as a whole). */
export interface Suspicion {
  readonly id: string | null
  readonly says: string
  readonly reason: string
  readonly start: number | null
}

/** Years before the page's own that what it reports of is looked for at most. */
const FAR = 5
/** Code points of a text in which something should be found. */
const LONG = 600

/**
 * What a person should look at first: figures without an indicator, with a share above 100 % or a part above its whole;
 * people without a post, and names of an odd length; events and documents dated after the page, events long before it;
 * documents without issuer; facts that contradict each other; a page whose day is unknown or contradicted, or that gave no fact.
 */
export function suspicionsOf(file: FactFile): Suspicion[] {
  const names = sayings(file)
  const of = (thing: Entity | Fact, reason: string): Suspicion => ({
    id: thing.id,
    says: names.get(thing.id) ?? '',
    reason,
    start: startOf(thing),
  })
  const entity = <K extends EntityKind>(kind: K): EntityOf<K>[] =>
    file.entities.filter((e) => e.kind === kind) as EntityOf<K>[]
  const fact = <K extends FactKind>(kind: K): FactOf<K>[] => file.facts.filter((f) => f.kind === kind) as FactOf<K>[]
  const { publishedOn, dateStatus, dateReason, length } = file.source
  const holders = new Set(fact('Occupancy').map(({ person }) => person))
  const contradicted = file.contradictions.flatMap(({ facts: [a, b], reason }) =>
    file.facts.filter(({ id }) => id === a).map((one) => of(one, `${reason}: against “${names.get(b) ?? b}”`)),
  )
  return [
    ...(publishedOn === null || dateStatus === 'CONTRADICTED' ? [page(`its day: ${dateReason ?? 'not known'}`)] : []),
    ...(length >= LONG && file.facts.length === 0 ? [page('nothing was read from a text of this length')] : []),
    ...contradicted,
    ...entity('Event').flatMap((event) => dayDoubts(event, publishedOn).map((reason) => of(event, reason))),
    ...entity('Document').flatMap((document) =>
      documentDoubts(document, publishedOn).map((reason) => of(document, reason)),
    ),
    ...entity('Person').flatMap((person) => {
      const syllables = person.name.split(' ').length
      return [
        ...(holders.has(person.id) ? [] : [of(person, 'a person without a post')]),
        ...(syllables < 2 || syllables > 4 ? [of(person, `a name of ${syllables} syllables`)] : []),
      ]
    }),
    ...fact('Observation').flatMap((figure) => figureDoubts(figure).map((reason) => of(figure, reason))),
  ]
}

const page = (reason: string): Suspicion => ({ id: null, says: 'The page', reason, start: null })
const startOf = (thing: Entity | Fact): number | null => {
  const words =
    'mentions' in thing && thing.mentions.length > 0 ? thing.mentions : 'evidence' in thing ? thing.evidence : []
  return words[0]?.start ?? null
}

function dayDoubts({ status, startsOn, type }: EntityOf<'Event'>, publishedOn: string | null): string[] {
  const day = startsOn && /^\d{4}/u.test(startsOn) ? startsOn : null
  if (!day || !publishedOn) return []
  if (status === 'HELD' && isAfter(day, publishedOn)) return ['held after the page was published']
  if (status === 'PLANNED' && isAfter(publishedOn, day)) return ['planned for a day before the page']
  const past = type === 'PLENUM' || type === 'CONGRESS'
  return !past && yearOf(day) < yearOf(publishedOn) - FAR ? [`more than ${FAR} years before the page`] : []
}

function documentDoubts(
  { issuedOn, issuer, issuers, type, stub }: EntityOf<'Document'>,
  publishedOn: string | null,
): string[] {
  return [
    ...(issuedOn && publishedOn && isAfter(issuedOn, publishedOn) ? ['issued after the page was published'] : []),
    ...(!stub && issuer === null && issuers.length === 0 && !PASSED.test(type) ? ['a document without issuer'] : []),
  ]
}
/** Laws are passed by the National Assembly: pages do not say so. */
const PASSED = /^(?:LUAT|BO_LUAT|HIEN_PHAP|PHAP_LENH)$/u

function figureDoubts({ indicator, value, valueMax, denominator, unit, statistic }: FactOf<'Observation'>): string[] {
  return [
    ...(indicator === null ? ['a figure without indicator'] : []),
    ...(statistic === 'SHARE' && unit === '%' && value !== null && value > 100 ? ['a share above 100 %'] : []),
    ...(denominator !== null && value !== null && value > denominator ? ['a part above its whole'] : []),
    ...(valueMax !== null && value !== null && valueMax < value ? ['a range that falls'] : []),
  ]
}

/** Whether an EDTF day, month or year begins after another ends. */
const isAfter = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  return /^\d{4}/u.test(a) && /^\d{4}/u.test(b) && a.slice(0, length) > b.slice(0, length)
}
const yearOf = (date: string): number => Number(date.slice(0, 4))
