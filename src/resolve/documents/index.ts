import { documentType } from '../../reference/index.js'
import { fold } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { EntityDraft, Ref } from '../registry.js'
import { clusterCitations, type Cluster } from './clusters.js'
import { keyOf, lawKey, LAWS, termPart } from './key.js'
import { knownDocument, knownLaw, type Cited } from './known.js'
import { authorityOf, issuersByCode, termOf } from './complete.js'
import { saidOf, type IssuerRef, type Said } from './said.js'
import { sessionName, sessionRef } from './sessions.js'
import { noteUnresolved } from './unresolved.js'

/**
 * Citations → documents: those of one document are one entity; what the page leaves out is taken from its number, from its
 * day (the term) and from the list of central documents (the symbol), marked INFERRED. A citation of which the document
 * cannot be told stays a stub and is listed as unresolved, with its candidates.
 */
export function resolveDocuments(reading: Reading): void {
  const { registry } = reading
  const clusters = clusterCitations(reading, saidOf(reading))
  const refs = new Map<Cluster, Ref>()
  for (const cluster of clusters) {
    const draft = documentOf(reading, cluster.said)
    const identity = draft.key ?? `at ${cluster.said[0]!.mention.core.start}`
    const ref = registry.entity('Document', identity, () => draft)
    refs.set(cluster, ref)
    for (const { mention } of cluster.said) {
      registry.mention(ref, mention.core)
      reading.refs.set(mention, ref)
    }
  }
  for (const cluster of clusters) noteUnresolved(reading, cluster, refs)
}

function documentOf(reading: Reading, all: readonly Said[]): EntityDraft<'Document'> {
  const { registry } = reading
  const first = <K extends keyof Said>(field: K): Said[K] | null =>
    all.find((said) => said[field] !== null)?.[field] ?? null
  const best = [...all].sort(
    (a, b) =>
      (b.symbol?.length ?? 0) - (a.symbol?.length ?? 0) ||
      (b.mention.number?.length ?? 0) - (a.mention.number?.length ?? 0),
  )[0]!
  const session = best.mention.session
  const stated = all.reduce<readonly IssuerRef[]>(
    (most, said) =>
      said.issuers.length > most.length ||
      (said.issuers.length === most.length && said.issuers[0]?.post && !most[0]?.post)
        ? said.issuers
        : most,
    [],
  )
  const issuers = stated.length > 0 || session ? stated : issuersByCode(reading, best)
  const bodyKeys = issuers.map((issuer) => registry.fields(issuer.body, 'Body')?.key ?? '')
  const cited: Cited = {
    type: best.type,
    serial: best.serial,
    symbol: best.symbol,
    day: first('day'),
    year: first('year'),
    term: first('term'),
    title: first('title'),
    issuers: bodyKeys,
  }
  const { publishedOn, dateStatus } = reading.dates
  const pageDay = publishedOn?.length === 10 && dateStatus === 'STATED' ? publishedOn : null
  const known = best.serial ? knownDocument(cited, pageDay) : null
  const symbol = best.symbol ?? known?.known.number.replace(/^\d+-/u, '') ?? null
  const authority = session ? 'PARTY' : authorityOf(best.type, symbol, issuers, reading)
  const { term, termBasis } = termOf(cited, authority, known?.known.term ?? null, best)
  const named = session ? sessionName(reading, session, term) : null
  const law = named || best.serial || !best.name ? null : knownLaw(best.name)
  const event =
    session && named
      ? sessionRef(
          reading,
          session,
          named,
          all.map((said) => said.mention),
        )
      : null
  const longest = all
    .map((said) => said.title)
    .reduce<string | null>((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), null)
  const key = named
    ? named.owner &&
      term &&
      `${named.owner}/${fold(documentType(best.type)!.symbols[0]!)}/${named.slug}/${termPart(term)}`
    : best.serial
      ? keyOf({
          ...cited,
          symbol,
          term,
          authority,
          normative: /^[\d.]+\p{L}?\/\d{4}\//u.test(best.mention.number ?? ''),
          issuers: bodyKeys,
        })
      : lawKey(best.type, best.name, cited.year)
  const day = cited.day ?? (best.mention.year === null ? cited.year : null) ?? first('dayOfYear')
  const inferred = cited.day !== null && all.every((said) => said.day === null || said.dayInferred)
  return {
    key: key || null,
    type: best.type,
    number: best.symbol ? best.mention.number : (known?.known.number ?? law?.number ?? best.mention.number),
    title: named ? `${documentType(best.type)!.name} ${named.name}` : titleOf(best, longest, cited.year),
    authority,
    issuer: event ?? issuers[0]?.body ?? null,
    issuers: issuers.map(({ body, post, as }) => ({ body, post, as })),
    term,
    termBasis,
    issuedOn: day,
    issuedOnBasis: day ? (inferred ? 'INFERRED' : 'STATED') : null,
    issuedBetween: null,
    coversPeriod: all.find((said) => said.mention.coversPeriod)?.mention.coversPeriod?.value ?? null,
    effectiveOn: null,
    status: all.some((said) => said.mention.issuing?.planned) ? 'PLANNED' : 'UNKNOWN',
    stub: !key,
  }
}

/** A law by its name, with its year where that tells which; else the words that the page gives as title. */
function titleOf({ type, name, mention }: Said, longest: string | null, year: string | null): string | null {
  if (!LAWS.has(type) || !name) return mention.number === null ? (name ?? longest) : longest
  return year && mention.number === null ? `${name} năm ${year}` : name
}
