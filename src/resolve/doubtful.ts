import type { AnyMention, DocumentMention, MentionKind, Scene } from '../mentions/index.js'

const KINDS: readonly Exclude<MentionKind, 'Document'>[] = [
  'Date',
  'Place',
  'Body',
  'Post',
  'Person',
  'Program',
  'Movement',
  'Event',
  'Quantity',
]

/**
 * Takes out of a scene what a damaged text does not tell for sure: words that were glued or cut off, and where no capital
 * means a name, all but days, numbers of documents, and provinces.
 */
export function withholdDoubtful(scene: Scene): void {
  const { text, found } = scene
  const { damage } = text
  for (const kind of KINDS)
    found.revise(kind, (mention) =>
      damage.isDoubtful(mention) ||
      (damage.caseless && !isCaseFree(scene, mention)) ||
      (kind === 'Quantity' && damage.isGlued(text.sentenceAt(mention.start)))
        ? null
        : mention,
    )
  found.revise('Document', (mention) => {
    if (damage.caseless) return bare(mention, mention.issuers)
    const { core, title } = mention
    if (mention.session) return damage.isDoubtfulAround(mention) ? null : mention
    if (damage.isDoubtful(core)) return null
    if (mention.symbol === null && mention.serial !== null && damage.isGlued(text.sentenceAt(core.start))) return null
    const rest = { start: mention.start, end: title ? Math.max(core.end, title.start - 1) : mention.end }
    if (damage.isDoubtful(rest)) return bare(mention, [])
    return title && damage.isDoubtful(title) ? { ...mention, ...rest, title: null } : mention
  })
}

function isCaseFree({ text }: Scene, mention: AnyMention): boolean {
  switch (mention.kind) {
    case 'Date':
    case 'Movement':
      return true
    case 'Place':
      return mention.typed && mention.level === 'PROVINCE'
    case 'Quantity': // 1.250 and 12,5 % are no numbers of committees and parts
      return mention.statistic === 'SHARE' || mention.statistic === 'AMOUNT' || GROUPED.test(text.slice(mention.number))
    default:
      return false
  }
}
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/u

/** What the number itself says; of several parties it does not say which comes first. */
const bare = (mention: DocumentMention, issuers: DocumentMention['issuers']): DocumentMention | null =>
  mention.symbol === null || (/-.*-/u.test(mention.symbol) && issuers.length === 0)
    ? null
    : { ...mention, ...mention.core, issuers, issuedOn: null, term: null, title: null }
