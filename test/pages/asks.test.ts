import { expect, it } from 'vitest'
import type { Fact, FactFile } from '../../src/model/index.js'
import { annotation, describePages, factsOf, SAMPLES } from './pages.js'

/** What a careful reader finds on a page of asks, findings and awards; `at` of each is its words' place, in code points. */
interface Annotation {
  recommendations: Record<string, unknown>[]
  findings: Record<string, unknown>[]
  awards: Record<string, unknown>[]
  contradictions: string[]
}

function project(file: FactFile): Annotation {
  const entities = new Map(file.entities.map((entity) => [entity.id, entity]))
  const label = (id: string | null): string | null => {
    const entity = id === null ? undefined : entities.get(id)
    if (!entity) return null
    if (entity.kind === 'Event') return `${entity.type} ${entity.startsOn ?? ''}`
    if (entity.kind === 'Document') return entity.number ?? short(entity.title ?? entity.type)
    if (entity.kind === 'Person') return entity.name
    return entity.kind === 'Program' || entity.kind === 'Movement' ? short(entity.name) : entity.key
  }
  const short = (name: string): string => name.split(' ').slice(0, 6).join(' ')
  /** Leaves out what is open; a value that appears unasked still shows. */
  const told = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)))
  const words = (fact: Fact): unknown[] => fact.evidence.map(({ start, end }) => [start, end])
  const facts = <K extends Fact['kind']>(kind: K): Extract<Fact, { kind: K }>[] =>
    file.facts.filter((fact) => fact.kind === kind) as Extract<Fact, { kind: K }>[]
  const inferred = ({ basis }: Fact): string | null => (basis === 'INFERRED' ? basis : null)
  return {
    recommendations: facts('Recommendation').map((fact) =>
      told({
        words: words(fact),
        mode: fact.mode,
        by: label(fact.by),
        to: fact.to.map(label),
        toGroups: fact.toGroups,
        executors: fact.executors.map(label),
        executorGroups: fact.executorGroups,
        about: fact.about.map(label),
        at: label(fact.at),
        deadline: fact.deadline,
        basis: inferred(fact),
      }),
    ),
    findings: facts('Finding').map((fact) =>
      told({
        words: words(fact),
        polarity: fact.polarity,
        by: label(fact.by),
        capacity: fact.capacity,
        about: fact.about.map(label),
        at: label(fact.at),
        place: label(fact.place),
        basis: inferred(fact),
      }),
    ),
    awards: facts('AwardGrant').map((fact) =>
      told({
        words: words(fact),
        role: fact.evidence[0]!.role,
        award: fact.award,
        recipientType: fact.recipientType,
        count: fact.count,
        recipients: fact.recipients.map(label),
        grantedBy: label(fact.grantedBy),
        grantedByBasis: fact.grantedByBasis,
        handedOverBy: fact.handedOverBy.map(label),
        at: label(fact.at),
        basis: inferred(fact),
      }),
    ),
    contradictions: file.contradictions
      .filter(({ reason }) => reason === 'RECIPIENT')
      .map(({ facts: [a, b], reason }) => `${a} ${b} ${reason}`),
  }
}

describePages('who asks what of whom, findings and awards of the sample pages', () => {
  it.each(SAMPLES)('%s: nothing missing, nothing extra', async (sample) => {
    expect(project(await factsOf(sample))).toEqual(annotation<Annotation>(sample, 'asks'))
  })
})
