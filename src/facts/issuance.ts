import type { DocumentMention } from '../mentions/index.js'
import type { Facts, Reading, Ref, Words } from '../resolve/index.js'
import { roleOf, type Span } from '../text/index.js'

/**
 * One Issuance for each document of which the page says who issued it or when. Its words are the citation that says
 * most, and those that add to it.
 */
export function issuances(reading: Reading, facts: Facts): void {
  const cited = citationsOf(reading)
  for (const { ref, fields } of reading.registry.all('Document')) {
    const telling = (cited.get(ref) ?? []).filter((mention) => partsOf(mention).length > 0)
    if (telling.length === 0 || fields.status === 'DRAFT') continue
    facts.add('Issuance', {
      basis: 'STATED',
      basisReason: null,
      document: ref,
      issuers: fields.issuers,
      signers: signersOf(reading, telling),
      on: fields.issuedOn,
      term: fields.term,
      evidence: wordsOf(telling),
    })
  }
}

/** Citations in the lines that facts are read from, by their document. */
function citationsOf({ scene: { text, layout, found }, refs }: Reading): Map<Ref, DocumentMention[]> {
  const cited = new Map<Ref, DocumentMention[]>()
  for (const mention of found.of('Document')) {
    const ref = refs.get(mention)
    if (!ref || !/^(?:TITLE|BODY|CAPTION)$/u.test(roleOf(layout, text.sentenceAt(mention.start).block))) continue
    const list = cited.get(ref)
    if (list) list.push(mention)
    else cited.set(ref, [mention])
  }
  return cited
}

type Part = 'issuer' | 'day' | 'term' | 'signer'
const partsOf = (mention: DocumentMention): Part[] => [
  ...(mention.issuers.length > 0 ? (['issuer'] as const) : []),
  ...(mention.issuedOn ? (['day'] as const) : []),
  ...(mention.term && !mention.session ? (['term'] as const) : []),
  ...(mention.issuing?.signed ? (['signer'] as const) : []),
]

function wordsOf(mentions: readonly DocumentMention[]): Words[] {
  const said = new Set<Part>()
  return [...mentions]
    .sort((a, b) => partsOf(b).length - partsOf(a).length || a.start - b.start)
    .flatMap((mention) => {
      const adds = partsOf(mention).some((part) => !said.has(part))
      for (const part of partsOf(mention)) said.add(part)
      return adds ? [{ span: spanOf(mention), rule: mention.rule }] : []
    })
}

/** The citation with its issuer and day, which may stand before it, or behind a later number of its list. */
const spanOf = ({ start, end, issuing, issuedOn, issuers }: DocumentMention): Span => ({
  start: Math.min(start, issuing?.span.start ?? start, issuing && issuedOn ? issuedOn.start : start),
  end: Math.max(end, issuedOn?.end ?? end, ...issuers.map(({ body }) => body.end)),
})

/** Who is said to have signed ("ký ban hành"): the person named there, else the post. */
function signersOf({ scene: { found }, refs, registry }: Reading, mentions: readonly DocumentMention[]): Ref[] {
  return mentions.flatMap((mention) => {
    if (!mention.issuing?.signed) return []
    const person = found
      .touching('Person', { start: mention.issuing.span.start, end: mention.start })
      .map((p) => refs.get(p))[0]
    const post = registry.fields(refs.get(mention), 'Document')?.issuers[0]?.post as Ref | null | undefined
    const signer = person ?? post
    return signer ? [signer] : []
  })
}
