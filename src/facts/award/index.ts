import { eventAround, mainEvent, type Facts, type Reading, type Ref } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'
import { grantsIn, type Grant } from './grants.js'

interface Granted extends Grant {
  readonly grantorInferred: boolean
  readonly at: Ref | null
}

/** Awards given, read from the text and its captions. "Được các cấp khen thưởng" names no award and is none. */
export function awardGrants(reading: Reading, facts: Facts): void {
  const { text, layout } = reading.scene
  const all: Granted[] = []
  for (const sentence of text.sentences) {
    const role = roleOf(layout, sentence.block)
    if (role !== 'BODY' && role !== 'CAPTION') continue
    const at = eventAround(reading, sentence.start) ?? (role === 'CAPTION' ? mainEvent(reading) : null)
    all.push(
      ...withGrantors(grantsIn(reading, sentence)).map((grant) => ({
        ...grant,
        at: isDecided(reading, grant) ? null : at,
      })),
    )
  }
  for (const grant of all) {
    const { award, group, span } = grant
    const named = grant.recipients[0] && reading.registry.get(grant.recipients[0]).kind
    facts.add('AwardGrant', {
      basis: 'STATED',
      basisReason: grant.grantorInferred ? reasonOf(grant, all) : null,
      evidence: [{ span, rule: group ? 'award.group' : 'award.named' }],
      award: text.slice(award),
      grantedBy: grant.grantor,
      grantedByBasis: grant.grantor ? (grant.grantorInferred ? 'INFERRED' : 'STATED') : null,
      handedOverBy: grant.handedOverBy ? [grant.handedOverBy] : [],
      at: grant.at,
      recipientType: group?.type ?? (named === 'Body' ? 'COLLECTIVE' : 'INDIVIDUAL'),
      recipients: [...grant.recipients],
      count: group?.count ?? (grant.recipients.length > 0 ? grant.recipients.length : null),
    })
  }
}

/** "Quyết định số … của Chủ tịch UBND tỉnh tặng Bằng khen": by a decision, at no meeting. */
const isDecided = ({ scene: { text, found } }: Reading, { award }: Grant): boolean =>
  found
    .within('Document', { start: text.sentenceAt(award.start).start, end: award.start })
    .some(({ type, end }) => type === 'QUYET_DINH' && /^ (?:tặng|khen)/u.test(text.norm.slice(end, end + 8)))

/** `… nhận Cờ và … nhận Bằng khen của Bộ Công an`: a grantor named once, behind the last award, counts for those before it. */
function withGrantors(grants: readonly Grant[]): Omit<Granted, 'at'>[] {
  return grants.map((grant, i) => {
    const shared = grant.grantor ?? grants.slice(i + 1).find((next) => next.grantor)?.grantor ?? null
    return { ...grant, grantor: shared, grantorInferred: grant.grantor === null && shared !== null }
  })
}

function reasonOf(grant: Granted, all: readonly Granted[]): string {
  const confirmed = all.some(
    (other) => !other.grantorInferred && other.award.id === grant.award.id && other.grantor === grant.grantor,
  )
  return `the grantor is the one named with the next award of the sentence${confirmed ? '; the page names it with this award elsewhere' : ''}`
}
