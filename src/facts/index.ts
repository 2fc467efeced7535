import type { FactFile } from '../model/index.js'
import { Facts, type Reading } from '../resolve/index.js'
import { assemble, type ContradictionDraft } from './assemble.js'
import { recommendations } from './recommendation/index.js'
import { sourceOf } from './source.js'

/** A rule that reads facts off a resolved page; earlier ones' facts are there for it to refer to. */
export type FactRule = (reading: Reading, facts: Facts) => void

/** Fact rules in their order; each line says why it stands there. */
const factRules: readonly FactRule[] = [
  recommendations, // who asks what of whom, at the events and in the documents resolved before
]

/** Rules that hold facts of a page against each other. */
const checks: readonly ((reading: Reading, facts: Facts) => ContradictionDraft[])[] = []

/** Entities → fact file. */
export function readFacts(reading: Reading): FactFile {
  const facts = new Facts()
  for (const rule of factRules) rule(reading, facts)
  return assemble(
    reading,
    sourceOf(reading),
    facts,
    checks.flatMap((check) => check(reading, facts)),
  )
}
