import { documentType } from '../../reference/index.js'
import { fold } from '../../text/index.js'
import type { Reading } from '../reading.js'
import type { EntityDraft, Ref } from '../registry.js'
import { clusterCitations, type Cluster } from './clusters.js'
import { keyOf, lawKey, LAWS, termPart } from './key.js'
import { knownDocument, knownLaw, type Cited } from './known.js'
import { authorityOf, issuersByCode, termOf } from './complete.js'
import { saidOf, type IssuerRef, type Said } from './said.js'
import { sessionName, sessionRef, type SessionName } from './sessions.js'
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

/** A document as all citations of it tell it together: each field from those that have it. */
function documentOf(reading: Reading, all: readonly Said[]): EntityDraft<'Document'> {
  const { registry } = reading
  const first = <K extends keyof Said>(field: K): Said[K] | null =>
    all.find((said) => said[field] !== null)?.[field] ?? null
  const best = mostExact(all)
  const { session, number } = best.mention
  const stated = mostIssuers(all)
  const issuers = stated.length > 0 || session ? stated : issuersByCode(reading, best)
  const cited: Cited = {
    type: best.type,
    serial: best.serial,
    symbol: best.symbol,
    day: first('day'),
    year: first('year'),
    term: first('term'),
    title: first('title'),
    issuers: issuers.map((issuer) => registry.fields(issuer.body, 'Body')?.key ?? ''),
  }
  const known = best.serial ? knownDocument(cited, pageDayOf(reading)) : null
  const symbol = best.symbol ?? known?.known.number.replace(/^\d+-/u, '') ?? null
  const authority = session
    ? session.organisation
      ? 'FRONT'
      : 'PARTY'
    : authorityOf(best.type, symbol, issuers, reading)
  const { term, termBasis } = termOf(cited, authority, known?.known.term ?? null, best)
  const named = session ? sessionName(reading, session, term) : null
  const mentions = all.map((said) => said.mention)
  const event = session && named ? sessionRef(reading, session, named, mentions) : null
  const key = named
    ? sessionKey(best.type, named, term)
    : best.serial
      ? keyOf({ ...cited, symbol, term, authority, normative: NORMATIVE.test(number ?? '') })
      : lawKey(best.type, best.name, cited.year)
  const law = named || best.serial || !best.name ? null : knownLaw(best.name)
  const day = cited.day ?? (best.mention.year === null ? cited.year : null) ?? first('dayOfYear')
  const inferred = cited.day !== null && all.every((said) => said.day === null || said.dayInferred)
  return {
    key,
    type: best.type,
    number: best.symbol ? number : (known?.known.number ?? law?.number ?? number),
    title: named ? `${documentType(best.type)!.name} ${named.name}` : titleOf(best, all, cited.year),
    authority,
    issuer: event ?? issuers[0]?.body ?? null,
    issuers: issuers.map(({ body, post, as }) => ({ body, post, as })),
    term,
    termBasis,
    issuedOn: day,
    issuedOnBasis: day ? (inferred ? 'INFERRED' : 'STATED') : null,
    issuedBetween: null,
    coversPeriod: mentions.find(({ coversPeriod }) => coversPeriod)?.coversPeriod?.value ?? null,
    effectiveOn: null,
    status: mentions.some(({ issuing }) => issuing?.planned) ? 'PLANNED' : 'UNKNOWN',
    stub: !key,
  }
}

/** 22/2023/QĐ-TTg: the year stands in the number. */
const NORMATIVE = /^[\d.]+\p{L}?\/\d{4}\//u

/** The citation with the longest symbol, and of those with the longest number. */
const mostExact = (all: readonly Said[]): Said =>
  [...all].sort(
    (a, b) =>
      (b.symbol?.length ?? 0) - (a.symbol?.length ?? 0) ||
      (b.mention.number?.length ?? 0) - (a.mention.number?.length ?? 0),
  )[0]!

/** The longest list of issuers, and of those one that names who signed for the first. */
const mostIssuers = (all: readonly Said[]): readonly IssuerRef[] =>
  all.reduce<readonly IssuerRef[]>((most, { issuers }) => {
    const signed = issuers.length === most.length && issuers[0]?.post && !most[0]?.post
    return issuers.length > most.length || signed ? issuers : most
  }, [])

/** The day on which the page was published, where that is sound. */
const pageDayOf = ({ dates: { publishedOn, dateStatus } }: Reading): string | null =>
  publishedOn?.length === 10 && dateStatus === 'STATED' ? publishedOn : null

/** `tw/nq/dai-hoi/khoa-13`: whose congress or plenum it was, the type, which one. Null when a part is unknown. */
const sessionKey = (type: string, { owner, slug }: SessionName, term: string | null): string | null =>
  owner && term ? `${owner}/${fold(documentType(type)!.symbols[0]!)}/${slug}/${termPart(term)}` : null

/** A law by its name, with its year where that tells which; another by its longest title. */
function titleOf({ type, name, mention }: Said, all: readonly Said[], year: string | null): string | null {
  if (LAWS.has(type) && name) return year && mention.number === null ? `${name} năm ${year}` : name
  const longest = all
    .map(({ title }) => title)
    .reduce<string | null>((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), null)
  return mention.number === null ? (name ?? longest) : longest
}
