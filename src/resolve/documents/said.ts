import type { DocumentMention } from '../../mentions/index.js'
import type { Edtf } from '../../model/index.js'
import { fold, roleOf, type Text } from '../../text/index.js'
import { bodyRef, placelessRef } from '../bodies.js'
import { shareIssuers } from './coordinated.js'
import { postAt } from './issuers.js'
import { LAWS } from './key.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

export interface IssuerRef {
  readonly body: Ref
  readonly post: Ref | null
  readonly as: 'ISSUER' | 'CO_ISSUER' | 'PARTY'
}

/** What one citation says of its document, with the bodies of this page. */
export interface Said {
  readonly mention: DocumentMention
  readonly type: string
  readonly serial: string | null
  readonly symbol: string | null
  /** Year of the number, instead of the date, or of the date. */
  readonly year: string | null
  /** A full day. */
  readonly day: Edtf | null
  /** Whether the page's date gave the day its year. */
  readonly dayInferred: boolean
  /** A day of which no year is known: XXXX-05-04. */
  readonly dayOfYear: Edtf | null
  readonly term: string | null
  readonly issuers: readonly IssuerRef[]
  readonly title: string | null
  /** What an unnumbered document is known by: its name, its congress or plenum. */
  readonly name: string | null
}

/** Reads every citation of the page, outside its menus. */
export function saidOf(reading: Reading): Said[] {
  const { text, layout, found } = reading.scene
  const mentions = found
    .of('Document')
    .filter((mention) => roleOf(layout, text.sentenceAt(mention.start).block) !== 'CHROME')
  return numberLaws(
    nameLaws(
      text,
      shareIssuers(
        text,
        mentions.map((mention) => said(reading, mention)),
      ),
    ),
  )
}

/** "Luật Thủ đô (Luật số 39/2024/QH15)": the number in brackets is that of the law before it. */
const nameLaws = (text: Text, all: readonly Said[]): Said[] =>
  all.map((one, i) => {
    const before = all[i - 1]
    const named = before && LAWS.has(before.type) && before.type === one.type && before.serial === null
    const here = named && text.norm.slice(before.mention.end, one.mention.start) === ' ('
    return here && one.serial !== null && one.name === null ? { ...one, name: before.name } : one
  })

/** "Luật Thanh tra số 56/2010/QH12 … Luật Thanh tra": a law named alone is the only one of its name whose number the page gives. */
function numberLaws(all: readonly Said[]): Said[] {
  /** By folded name; null where two numbers have it. */
  const numbered = new Map<string, Said | null>()
  for (const law of all.filter(({ serial, name, type }) => serial !== null && name !== null && LAWS.has(type))) {
    const known = numbered.get(fold(law.name!))
    const other = known !== undefined && known?.mention.number !== law.mention.number
    numbered.set(fold(law.name!), other ? null : law)
  }
  return all.map((one) => {
    if (one.serial !== null || one.name === null || !LAWS.has(one.type)) return one
    const law = numbered.get(fold(one.name))
    if (!law || (one.year !== null && one.year !== law.year)) return one
    return { ...one, serial: law.serial, symbol: law.symbol, year: law.year }
  })
}

function said(reading: Reading, mention: DocumentMention): Said {
  const { text } = reading.scene
  const resolved = mention.issuedOn ? reading.dates.resolve(mention.issuedOn) : null
  const date = resolved?.value ?? null
  const title = mention.title ? titleOf(text.slice(mention.title)) : null
  return {
    mention,
    type: mention.type,
    serial: mention.serial,
    symbol: mention.symbol,
    year: mention.year ?? (date && /^\d{4}/u.test(date) ? date.slice(0, 4) : null),
    day: date && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null,
    dayInferred: resolved?.basis === 'INFERRED',
    dayOfYear: date?.startsWith('XXXX') ? date : null,
    term: mention.term?.value ?? null,
    issuers: issuersOf(reading, mention),
    title,
    name: mention.name ?? (mention.number === null ? title : null),
  }
}

function issuersOf(reading: Reading, mention: DocumentMention): IssuerRef[] {
  return mention.issuers.flatMap(({ body, post, as }) => {
    const ref =
      reading.refs.get(body) ??
      (body.place ? bodyRef(reading, body.body, reading.refs.get(body.place) ?? null, false) : null) ??
      (body.body.place === undefined ? bodyRef(reading, body.body, null, false) : placelessRef(reading, body.body))
    return ref ? [{ body: ref, post: post ? postAt(reading, post, ref) : null, as }] : []
  })
}

/** A title begins with a capital, whether the page quotes it or runs it on after "về". */
const titleOf = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
