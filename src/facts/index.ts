import type { FactFile } from '../model/index.js'
import { Facts, tellWithheld, type Reading } from '../resolve/index.js'
import { assemble, type ContradictionDraft } from './assemble.js'
import { awardGrants } from './award/index.js'
import { recipientContradictions } from './award/recipient-contradictions.js'
import { findings } from './finding/index.js'
import { withholdFacts } from './doubtful.js'
import { documentRelations } from './document-relation/index.js'
import { issuances } from './issuance.js'
import { readOccupancies } from './occupancy.js'
import { readParticipation } from './participation/index.js'
import { provisions } from './provision/index.js'
import { milestones } from './milestone/index.js'
import { observations } from './observation/index.js'
import { sumContradictions } from './observation/sums.js'
import { recommendations } from './recommendation/index.js'
import { sourceOf } from './source/index.js'

/** A rule that reads facts off a resolved page; earlier ones' facts are there for it to refer to. */
export type FactRule = (reading: Reading, facts: Facts) => void

/** Fact rules in their order; each line says why it stands there. */
const factRules: readonly FactRule[] = [
  readParticipation, // who was there
  readOccupancies, // in which posts, attested by being there
  issuances, // what the documents are
  documentRelations, // how they hang together
  provisions, // what they do
  recommendations, // who asks what of whom, at the events and in the documents resolved before
  findings, // behind recommendations: what is asked for is no limitation
  awardGrants, // at events, in text and captions
  milestones, // behind recommendations: what is asked for has not happened
  observations, // behind awards: what an award counts is no figure of its own
]

/** Rules that hold facts of a page against each other. */
const checks: readonly ((reading: Reading, facts: Facts) => ContradictionDraft[])[] = [
  sumContradictions, // parts that do not add up
  recipientContradictions, // a caption's award to others than the text's
]

/** Entities → fact file. */
export function readFacts(reading: Reading): FactFile {
  const facts = new Facts()
  for (const rule of factRules) rule(reading, facts)
  withholdFacts(reading, facts)
  tellWithheld(reading)
  return assemble(
    reading,
    sourceOf(reading),
    facts,
    checks.flatMap((check) => check(reading, facts)),
  )
}
