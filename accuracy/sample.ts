import type { Entity, EntityKind, EntityOf, FactFile, FactKind, FactOf } from '../src/model/index.js'
import type { Expected, Part } from './gold.js'

/** A text with its gold, and the facts that were read from it. */
export interface Sample {
  /** The file that holds it, and its name there; a page is its own file. */
  readonly file: string
  readonly name: string
  readonly gold: Expected
  /** The parts to score. */
  readonly scored: readonly Part[]
  /** Whether the gold has all there is of the scored parts: then every figure and district beyond it is wrong. */
  readonly complete: boolean
  readonly facts: FactFile
}

/** One thing that is right, missed (in the gold and not read) or wrong (read and not in the gold). */
export interface Outcome {
  readonly row: string
  readonly is: 'right' | 'missed' | 'wrong'
  readonly what: string
  /** The page's words, where there are any. */
  readonly quote?: string | undefined
}
/** Scores one part of a sample. */
export type Scorer = (sample: Sample) => Iterable<Outcome>

export const entitiesOf = <K extends EntityKind>({ facts }: Sample, kind: K): EntityOf<K>[] =>
  facts.entities.filter((entity) => entity.kind === kind) as EntityOf<K>[]
export const factsOf = <K extends FactKind>({ facts }: Sample, kind: K): FactOf<K>[] =>
  facts.facts.filter((fact) => fact.kind === kind) as FactOf<K>[]
export const byId = ({ facts }: Sample, id: string | null | undefined): Entity | undefined =>
  id == null ? undefined : facts.entities.find((entity) => entity.id === id)

/** How an entity may be called in a gold: its names, its number, its key. */
export function namesOf(entity: Entity): string[] {
  const { key } = entity
  return [...(key === null ? [] : [key]), ...ownNames(entity)]
}
function ownNames(entity: Entity): string[] {
  switch (entity.kind) {
    case 'Document':
      return [entity.number ?? [], entity.title ?? []].flat()
    case 'Event':
      return entity.name === null ? [] : [entity.name]
    case 'Post':
      return [entity.title]
    case 'Indicator':
      return [entity.label]
    case 'Person':
    case 'Body':
    case 'Movement':
      return [entity.name, ...entity.altNames]
    default:
      return [entity.name]
  }
}
export const labelOf = (entity: Entity): string => ownNames(entity)[0] ?? entity.key ?? entity.id
