import { expect, it } from 'vitest'
import type { EntityOf, FactFile, FactOf } from '../../src/model/index.js'
import { sliceCodePoints } from '../../src/text/index.js'
import { annotation, describePages, factsOf, pageOf, SAMPLES } from './pages.js'

type Offsets = [number, number]
type Fields = Record<string, unknown>
/** What a careful reader finds on a page about figures, schemes, movements and milestones; offsets in code points. */
interface Annotation {
  movements: { key: string; mentions: Offsets[] }[]
  programs: Fields[]
  observations: Fields[]
  milestones: Fields[]
  contradictions: string[]
}

/** The part of a fact file that the annotation covers, with keys and names instead of local ids. */
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
    if (entity.kind === 'Event') return `${entity.type} ${entity.startsOn}`
    if (entity.kind === 'Document') return entity.number
    if (entity.kind === 'Person') return entity.name
    if (entity.kind === 'Program') return `${entity.programType}@${entity.mentions[0]!.start}`
    return entity.key
  }
  const told = (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)))
  const partOf = (id: string | null): number | null => facts('Observation').find((f) => f.id === id)?.value ?? null
  return {
    movements: of('Movement').map(({ key, mentions }) => ({ key: key!, mentions: spans(mentions) })),
    programs: of('Program').map((program) =>
      told({
        type: program.programType,
        words: program.name.split(' ').slice(0, 6).join(' '),
        keyed: program.key !== null,
        period: program.period,
        place: label(program.place),
        owner: label(program.owner),
        mentions: spans(program.mentions),
      }),
    ),
    observations: facts('Observation').map((fact) =>
      told({
        at: spans(fact.evidence),
        value: fact.value,
        valueMax: fact.valueMax,
        of: fact.denominator,
        words: fact.words,
        comparator: fact.comparator === 'EXACT' ? null : fact.comparator,
        statistic: fact.statistic === 'COUNT' ? null : fact.statistic,
        recurrence: fact.recurrence,
        unit: fact.unit,
        label: fact.label,
        indicator: label(fact.indicator),
        partOf: partOf(fact.partOf),
        dimension: fact.dimension,
        place: label(fact.place),
        period: fact.period,
        actor: label(fact.actor),
        reportedBy: label(fact.reportedBy),
        about: fact.about.map(label),
        event: label(fact.at),
      }),
    ),
    milestones: facts('Milestone').map((fact) =>
      told({
        action: fact.action,
        at: spans(fact.evidence),
        subject: label(fact.subject),
        by: label(fact.by),
        event: label(fact.at),
        on: fact.on,
        period: fact.period,
      }),
    ),
    contradictions: file.contradictions
      .filter(({ reason }) => reason === 'SUM')
      .map(({ facts: [a, b] }) => `${a} ${b}`),
  }
}

describePages('figures, programmes and movements of the sample pages', () => {
  it.each(SAMPLES)('%s: exactly what the annotation lists', async (sample) => {
    expect(project(await factsOf(sample))).toEqual(annotation<Annotation>(sample, 'figures'))
  })

  it.each(SAMPLES)('%s: the evidence of a figure is the number and nothing else', async (sample) => {
    const { text } = await pageOf(sample)
    for (const fact of (await factsOf(sample)).facts)
      if (fact.kind === 'Observation')
        for (const { start, end } of fact.evidence)
          expect(sliceCodePoints(text, start, end)).toMatch(/^(?:\d[\d.,/]*(?: tỷ| triệu| nghìn)?|hàng \p{L}+)$/u)
  })
})
