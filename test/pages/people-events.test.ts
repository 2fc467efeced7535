import { expect, it } from 'vitest'
import type { EntityOf, FactFile, FactOf } from '../../src/model/index.js'
import { annotation, describePages, factsOf, SAMPLES } from './pages.js'

type Offsets = [number, number]
/** What a careful reader finds on a page about places, bodies, posts, people and events; offsets in code points. */
interface Annotation {
  places: { key: string; name: string; mentions: Offsets[] }[]
  bodies: { key: string; name: string; basis: string; mentions: number }[]
  posts: { key: string; title: string; mentions: Offsets[] }[]
  people: { name: string; mentions: Offsets[] }[]
  events: Record<string, unknown>[]
  occupancies: Record<string, unknown>[]
  participations: Record<string, unknown>[]
}

/** The part of a fact file that the annotation covers, with names instead of local ids. */
function project(file: FactFile): Annotation {
  const entities = new Map(file.entities.map((entity) => [entity.id, entity]))
  const of = <K extends FactFile['entities'][number]['kind']>(kind: K): EntityOf<K>[] =>
    file.entities.filter((entity) => entity.kind === kind) as EntityOf<K>[]
  const facts = <K extends FactFile['facts'][number]['kind']>(kind: K): FactOf<K>[] =>
    file.facts.filter((fact) => fact.kind === kind) as FactOf<K>[]
  const spans = (list: readonly { start: number; end: number }[]): Offsets[] => list.map((m) => [m.start, m.end])
  const label = (id: string | null): string | null => {
    const entity = id === null ? undefined : entities.get(id)
    if (!entity) return null
    if (entity.kind === 'Event') return `${entity.type} ${entity.evidence[0]!.start}-${entity.evidence[0]!.end}`
    if (entity.kind === 'Document') return `${entity.type} ${entity.number ?? entity.title ?? ''}`
    if (entity.kind === 'Person') return entity.name
    return entity.key
  }
  /** Leaves out what is open, so that an annotation stays readable; a value that appears unasked still shows. */
  const told = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)))
  return {
    places: of('Place').map(({ key, name, mentions }) => ({ key: key!, name, mentions: spans(mentions) })),
    bodies: of('Body').map(({ key, name, basis, mentions }) => ({ key: key!, name, basis, mentions: mentions.length })),
    posts: of('Post').map(({ key, title, mentions }) => ({ key: key!, title, mentions: spans(mentions) })),
    people: of('Person').map(({ name, mentions }) => ({ name, mentions: spans(mentions) })),
    events: of('Event').map((event) =>
      told({
        type: event.type,
        name: event.name,
        startsOn: event.startsOn,
        startsOnBasis: event.startsOnBasis,
        endsOn: event.endsOn,
        notBefore: event.notBefore,
        notAfter: event.notAfter,
        partOfDay: event.partOfDay,
        status: event.status,
        scopePeriod: event.scopePeriod,
        covers: event.covers.map(label),
        sentBy: label(event.sentBy),
        head: label(event.head),
        headBasis: event.headBasis,
        inspects: event.inspects.map(label),
        hosts: event.hosts.map(label),
        place: label(event.place),
        partOf: label(event.partOf),
        agenda: event.agenda.length,
        evidence: spans(event.evidence),
        mentions: spans(event.mentions),
      }),
    ),
    occupancies: facts('Occupancy').map((fact) =>
      told({
        person: label(fact.person),
        post: label(fact.post),
        title: fact.title,
        rank: fact.rank,
        attestedOn: fact.attestedOn,
        startsOn: fact.startsOn,
        endsOn: fact.endsOn,
        basis: fact.basis,
        evidence: spans(fact.evidence),
      }),
    ),
    participations: facts('Participation').map((fact) =>
      told({
        who: label(fact.who),
        group: fact.group === null ? null : fact.group.split(' ').slice(0, 4).join(' '),
        event: label(fact.event),
        role: fact.role,
        evidence: spans(fact.evidence),
      }),
    ),
  }
}

describePages('people, posts, bodies, places and events of the sample pages', () => {
  for (const sample of SAMPLES)
    it(`${sample}: nothing is missing and nothing is extra`, async () => {
      const want = annotation<Annotation>(sample, 'people-events')
      const got = project(await factsOf(sample))
      for (const part of Object.keys(want) as (keyof Annotation)[])
        expect(sorted(got[part]), part).toEqual(sorted(want[part]))
    })
})

const sorted = (list: readonly object[]): string[] => list.map((item) => JSON.stringify(item)).sort()
