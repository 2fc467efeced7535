import type {
  AnyMention,
  BodyMention,
  DocumentMention,
  MentionKind,
  PostMention,
  QuantityMention,
  Scene,
} from '../mentions/index.js'
import { fold, isGlued, isSyllable } from '../text/index.js'
import { bodyKindOf } from './bodies.js'
import type { Withheld } from './withheld.js'

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
 * Takes out of a scene what a damaged text does not tell for sure: words that were glued or cut off, what the sentence of such
 * words may say otherwise; where no capital means a name, all but days, numbers of documents, plain figures and provinces;
 * where many words are glued, posts and bodies that would be those of a place named elsewhere.
 * @returns the mentions that it took out whole
 */
export function withholdDoubtful(scene: Scene): Withheld[] {
  const { text, found } = scene
  const { damage } = text
  const withheld: Withheld[] = []
  if (!damage.isDamaged) return withheld
  const withhold = ({ kind, start, end }: AnyMention): null => {
    withheld.push({ kind, start, end })
    return null
  }
  for (const kind of KINDS)
    found.revise(kind, (mention) =>
      damage.isDoubtful(mention) ||
      (damage.caseless && !isCaseFree(scene, mention)) ||
      (damage.isGlued(text.sentenceAt(mention.start)) && restsOnSentence(mention)) ||
      (damage.breaksOffBehind(mention) && isOfAnother(mention)) ||
      (damage.heavy && isOfAnother(mention))
        ? withhold(mention)
        : mention,
    )
  found.revise('Document', (mention) => told(scene, mention) ?? withhold(mention))
  if (damage.heavy) {
    const holders = new Set<PostMention>()
    found.revise('Person', (person) => {
      const titles = person.titles.filter((title) => !holders.has(title))
      for (const title of titles) holders.add(title)
      return { ...person, titles }
    })
    const numbered = found.of('Document')
    found.revise('Document', (mention) => (isOneOfTwo(mention, numbered) ? withhold(mention) : mention))
  }
  return withheld
}

function isCaseFree({ text }: Scene, mention: AnyMention): boolean {
  switch (mention.kind) {
    case 'Date':
    case 'Movement':
      return true
    case 'Place':
      return mention.typed && mention.level === 'PROVINCE'
    case 'Quantity': // 1.250 and 12,5 tỷ đồng are no numbers of committees and parts
      return (
        (mention.statistic === 'AMOUNT' ||
          (GROUPED.test(text.slice(mention.number)) && isSyllable(fold(mention.label.split(' ')[0]!)))) &&
        !/^\p{Lu}\p{Ll}/u.test(text.slice(mention.labelSpan)) &&
        !isListed(text.norm, mention)
      )
    default:
      return false
  }
}
/** "(yên bái 200 ha; …": what stands before a number in brackets may be a place. */
const isListed = (norm: string, { labelSpan, number }: QuantityMention): boolean =>
  labelSpan.end <= number.start && /[(;,] ?$/u.test(norm.slice(Math.max(0, labelSpan.start - 2), labelSpan.start))
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/u

/** What any word of its sentence may change: the status of an event, the label of a figure, the place of a post. */
const restsOnSentence = (mention: AnyMention): boolean =>
  mention.kind === 'Quantity' || mention.kind === 'Event' || isOfAnother(mention)

/** A post or body that is that of a body or a place named elsewhere; a name that may go on in another word,
 * or was written with glued ones. */
function isOfAnother(mention: AnyMention): boolean {
  if (mention.kind === 'Program') return mention.name.split(' ').some(isGlued)
  if (mention.kind === 'Person') return !mention.name.split(' ').every((word) => isSyllable(fold(word)))
  if (mention.kind === 'Body') return lacksPlace(mention)
  if (mention.kind !== 'Post') return false
  if (mention.body) return lacksPlace(mention.body)
  return mention.bodyId ? bodyKindOf(mention.bodyId).place !== undefined : mention.bodyWords === null
}
const lacksPlace = ({ body, place }: BodyMention): boolean => body.place !== undefined && place === null

/** What is left of a citation: all, its words without the title, or the number alone. */
function told({ text }: Scene, mention: DocumentMention): DocumentMention | null {
  const { damage } = text
  const { core, title } = mention
  if (damage.caseless) return bare(mention, mention.issuers)
  if (mention.session) return damage.isDoubtfulAround(mention) ? null : mention
  if (damage.isDoubtful(core)) return null
  if (mention.symbol === null && mention.serial !== null && damage.isGlued(text.sentenceAt(core.start))) return null
  const rest = { start: mention.start, end: title ? Math.max(core.end, title.start - 1) : mention.end }
  const issued = mention.issuers.some(({ body }) => damage.isDoubtful(body) || (damage.heavy && lacksPlace(body)))
  if (issued || damage.isDoubtful(rest)) return bare(mention, [])
  return title && damage.isDoubtful(title) ? { ...mention, ...rest, title: null } : mention
}

const YEAR = /(?<=\/)\d{4}(?=\/)/u
/** What the number itself says; of several parties it does not say which comes first. */
const bare = (mention: DocumentMention, issuers: DocumentMention['issuers']): DocumentMention | null =>
  mention.symbol === null || (/-.*-/u.test(mention.symbol) && issuers.length === 0)
    ? null
    : {
        ...mention,
        ...mention.core,
        issuers,
        year: YEAR.exec(mention.number ?? '')?.[0] ?? null,
        issuedOn: null,
        term: null,
        title: null,
      }

/** A number alone, beside one of the same with its day or term: what would tell whether it is that one may be lost. */
const isOneOfTwo = (mention: DocumentMention, all: readonly DocumentMention[]): boolean =>
  mention.serial !== null &&
  mention.issuedOn === null &&
  mention.term === null &&
  all.some((other) => other.number === mention.number && (other.issuedOn !== null || other.term !== null))
