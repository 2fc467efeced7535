import type { EntityKind, FactFile } from '../model/index.js'
import { factKinds } from './registry.js'

/** Values of a thing's fields; references hold global ids. */
export type Fields = Record<string, unknown>

/** Where a page's entity is found in the graph, and how that is known. */
export interface Placed {
  /** Global id. */
  id: string
  kind: EntityKind
  label: string
  /** The full key; null when a part of it is unknown. */
  key: string | null
  /** The page's own identity of it, free of offsets. */
  local: string
  /** Those with an equal block may be one: a person's folded name, a citation's type and number; null when the key decides. */
  block: string | null
  basis: 'STATED' | 'INFERRED'
  reason: string | null
}

/** A fact file with the place of each of its entities. */
export interface PlacedFile {
  file: FactFile
  /** Local id → place. */
  placed: ReadonlyMap<string, Placed>
}

/** An entity as the graph holds it: all pages' claims joined. */
export interface EntityState {
  id: string
  label: string
  key: string | null
  fields: Fields
}

/** The base label that stands beside a kind's. */
export const baseOf = (label: string): 'Entity' | 'Event' | 'Fact' =>
  label === 'Inspection' || label === 'Meeting' ? 'Event' : FACTS.has(label) ? 'Fact' : 'Entity'
const FACTS: ReadonlySet<string> = new Set([...factKinds, 'Fact'])

export const labelOf = (kind: EntityKind, type: unknown): string =>
  kind !== 'Event' ? kind : type === 'INSPECTION' ? 'Inspection' : 'Meeting'

export const kindOf = (label: string): EntityKind => (baseOf(label) === 'Event' ? 'Event' : (label as EntityKind))
