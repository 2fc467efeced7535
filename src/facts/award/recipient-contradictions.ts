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
  const told = new Map<string, Grant[]>()
  for (const grant of grants)
    if (!inCaption(grant)) told.set(awardOf(grant), [...(told.get(awardOf(grant)) ?? []), grant])
  return grants.filter(inCaption).flatMap((caption) => {
    const said = caption.fields.grantedBy === null ? [] : (told.get(awardOf(caption)) ?? [])
    if (said.some((grant) => agrees(grant, caption))) return []
    return said.map(({ ref }): ContradictionDraft => ({ facts: [ref, caption.ref], reason: 'RECIPIENT' }))
  })
}

/** The award of a grant, with its grantor and the event. */
const awardOf = ({ fields: { award, grantedBy, at } }: Grant): string => [awardNamed(award), grantedBy, at].join(' ')

/** "Tập thể, cá nhân" agrees with either. */
const agrees = (a: Grant, b: Grant): boolean =>
  [a, b].some(({ fields }) => fields.recipientType === 'INDIVIDUAL_OR_COLLECTIVE') ||
  a.fields.recipientType === b.fields.recipientType
