import type { DocumentMention } from '../../mentions/index.js'
import type { Facts, Reading, Ref } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'
import { cueOf, type Cue, type Relation } from './cues.js'
import { issuedHere, named, ofUnnamed, printed, reported, type From } from './holders.js'
import { goesOn, joinOf } from './lists.js'
import { isDoneBy, isReview, relationInTitle, titled } from './titles.js'

/** The citation before, with its cue; `named` when what has the relation is named right before it. */
interface Cued {
  readonly mention: DocumentMention
  readonly cue: Cue
  readonly from: From | null
  readonly named: boolean
}

/**
 * Relations between documents, by the cue right before a citation (`cues.ts`). What has the relation is, in this order: the
 * document whose title holds the citation, the document or programme named right before the cue, the document issued in
 * the same sentence, the document that the page reports. Where there is none, the page only mentions the document.
 */
export function documentRelations(reading: Reading, facts: Facts): void {
  const { text, layout, found } = reading.scene
  const cued = new Set<Ref>()
  /** "thực hiện A, B thực hiện C và D": D goes with A or with C, nobody can tell. */
  const nested = new Set<DocumentMention>()
  let previous: DocumentMention | null = null
  let last = null as Cued | null
  for (const mention of found.of('Document')) {
    if (!/^(?:TITLE|BODY|CAPTION)$/u.test(roleOf(layout, text.sentenceAt(mention.start).block))) continue
    const to = reading.refs.get(mention)
    const holder: Ref | null = titled(reading, mention, previous)
    previous = mention
    const lone: DocumentMention | null = last && (holder !== null || !nested.has(last.mention)) ? last.mention : null
    const join: string | null = lone && joinOf(reading, lone, mention)
    // "A về việc thực hiện B; C": C is the next of a list, in which A is one.
    const follower: boolean = join !== null && !(join.startsWith(';') && last?.named)
    const cue: Cue | null = cueOf(reading, mention) ?? (follower ? last!.cue : null)
    const joined: From | null = cue && last && goesOn(reading, last.mention, cue) ? last.from : null
    // "thực hiện A về … theo B và C": C goes on with A, behind its title.
    if (!holder || cue) last = cue && { mention, cue, from: null, named: false }
    // "A sửa đổi B quy định chi tiết C": in A's title B stands right before what is said of C.
    const inner: From | null = holder && cue ? named(reading, cue) : null
    const before: From | null = cue && !holder ? named(reading, cue) : null
    const from: From | null = holder
      ? inner && inner.ref !== holder
        ? inner
        : { ref: holder, reason: null }
      : cue && !ofUnnamed(reading, cue)
        ? (joined ??
          before ??
          issuedHere(reading, mention) ??
          (isReview(reading, cue) ? null : reported(reading, mention)))
        : cue && printed(reading, cue)
    if (last && cue) last = { ...last, from, named: holder !== null || before !== null }
    if (from && from.reason === null && cued.has(from.ref)) nested.add(mention)
    if (cue && to) cued.add(to)
    // "A được thay thế bằng B": B replaces what is named before.
    if (cue?.passive) {
      const changed = named(reading, cue)
      if (to && changed && changed.ref !== to)
        add(facts, { from: to, to: changed.ref }, cue.relation, null, mention, changed.start!)
      continue
    }
    const relation = holder ? relationInTitle(reading, inner?.ref ?? holder, cue) : cue?.relation
    if (!to || !from || !relation || from.ref === to) continue
    if (holder && !cue && isDoneBy(reading, from.ref, to, mention.start)) continue
    if ((relation === 'SET_OUT_IN') !== (reading.registry.get(from.ref).kind === 'Program') && relation !== 'LINKED_TO')
      continue
    const start = ('start' in from ? from.start : undefined) ?? cue?.at ?? mention.core.start
    add(facts, { from: from.ref, to }, relation, from.reason, mention, start)
  }
}

function add(
  facts: Facts,
  ends: { from: Ref; to: Ref },
  relation: Relation,
  reason: string | null,
  { core }: DocumentMention,
  start: number,
): void {
  const known = facts
    .of('DocumentRelation')
    .some(
      ({ fields }) =>
        fields.relation === relation && fields.basis === 'STATED' && fields.from === ends.from && fields.to === ends.to,
    )
  if (reason !== null && known) return
  facts.add('DocumentRelation', {
    ...ends,
    basis: reason ? 'INFERRED' : 'STATED',
    basisReason: reason,
    relation,
    evidence: [{ span: { start, end: core.end }, rule: `relation.${relation.toLowerCase().replaceAll('_', '-')}` }],
  })
}
