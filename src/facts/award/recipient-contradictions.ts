import type { Facts, FactEntry, Reading } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'
import type { ContradictionDraft } from '../assemble.js'
import { awardNamed } from './named.js'

type Grant = FactEntry<'AwardGrant'>

/**
 * RECIPIENT: a caption gives an award of the same grantor at the same event to another kind of recipient than the text
 * does, and the text gives it to no such recipient at all.
 */
export function recipientContradictions(reading: Reading, facts: Facts): ContradictionDraft[] {
  const { text, layout } = reading.scene
  const inCaption = ({ fields }: Grant): boolean =>
    fields.evidence.every(({ span }) => roleOf(layout, text.blockAt(span.start).index) === 'CAPTION')
  const grants = facts.of('AwardGrant')
  return grants.filter(inCaption).flatMap((caption) => {
    const said = grants.filter((grant) => !inCaption(grant) && sameAward(grant, caption))
    if (said.some((grant) => agrees(grant, caption))) return []
    return said.map(({ ref }): ContradictionDraft => ({ facts: [ref, caption.ref], reason: 'RECIPIENT' }))
  })
}

const awardOf = ({ fields }: Grant): string | undefined => awardNamed(fields.award)

const sameAward = (a: Grant, b: Grant): boolean =>
  awardOf(a) === awardOf(b) &&
  a.fields.grantedBy !== null &&
  a.fields.grantedBy === b.fields.grantedBy &&
  a.fields.at === b.fields.at

/** "Tập thể, cá nhân" agrees with either. */
const agrees = (a: Grant, b: Grant): boolean =>
  [a, b].some(({ fields }) => fields.recipientType === 'INDIVIDUAL_OR_COLLECTIVE') ||
  a.fields.recipientType === b.fields.recipientType
