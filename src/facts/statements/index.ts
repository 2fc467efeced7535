import type { Fact, FactKind } from '../../model/index.js'
import { awardGrant } from './award-grant.js'
import { nameOf } from './captions.js'
import { documentRelation } from './document-relation.js'
import { finding } from './finding.js'
import { issuance } from './issuance.js'
import { milestone } from './milestone.js'
import { observation } from './observation.js'
import { occupancy } from './occupancy.js'
import { participation } from './participation.js'
import { provision } from './provision.js'
import { recommendation } from './recommendation.js'
import { NOTHING, type EntityLookup, type Said } from './saying.js'
import type { Template } from './template.js'

export { captionOf } from './captions.js'
export type { EntityLookup, Said } from './saying.js'

const templates: { [K in FactKind]: Template<K> } = {
  Issuance: issuance,
  DocumentRelation: documentRelation,
  Provision: provision,
  Occupancy: occupancy,
  Participation: participation,
  Observation: observation,
  Recommendation: recommendation,
  Finding: finding,
  AwardGrant: awardGrant,
  Milestone: milestone,
}

/**
 * A fact as a sentence in both languages, made from its own fields by the template of its kind. What is unknown is
 * left out, what is INFERRED says so; no sentence of a page is in it, at most the ten words of an excerpt. `names` keeps the
 * names of entities for the next fact of the same page.
 */
export function statementOf(fact: Fact, entityOf: EntityLookup, names = new Map<string, Said>()): Said {
  const template: Template<never> = templates[fact.kind]
  return template(
    fact as never,
    (id) => {
      if (id === null) return NOTHING
      const name = names.get(id) ?? nameOf(id, entityOf)
      names.set(id, name)
      return name
    },
    (id) => (id === null ? undefined : entityOf(id)?.kind),
  )
}
