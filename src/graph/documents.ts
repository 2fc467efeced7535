import { fold } from '../text/index.js'

/** What is known of a document, as far as it tells which one it is. */
export interface DocumentIdentity {
  id: string
  type: string
  number: string | null
  term: string | null
  issuedOn: string | null
  /** Ids of issuing bodies. */
  issuers: readonly string[]
  /** Of a citation: when the page that cites it was published; it can cite nothing later. */
  citedOn?: string | null
}

/** `44-KL/TW` → serial 44, symbol `kl tw`; `22/2023/QĐ-TTg` → 22, 2023, `qd ttg`; leading zeros do not count. */
export function splitNumber(number: string | null): { serial: string | null; year: string | null; symbol: string } {
  const [first = '', ...rest] = (number ?? '').split(/[/-]/).map((part) => part.trim())
  const serial = /^\d+(?:\.\d+)?\p{L}?$/u.test(first) ? first.replace(/^0+(?=\d)/, '') : null
  const year = rest.find((part) => /^\d{4}$/.test(part)) ?? null
  return { serial, year, symbol: fold(rest.filter((part) => part !== year).join(' ')) }
}

/** Documents that may be meant by one citation share it: `KET_LUAN 44`; null without a number. */
export function citedAs(type: string, number: string | null): string | null {
  const { serial } = splitNumber(number)
  return serial === null ? null : `${type} ${serial}`
}

/**
 * Which document an incomplete citation means: the only one of its type and number that neither symbol, issuer, term
 * nor date excludes. Null when there is none, or more than one.
 */
export function resolveCitation(
  cited: Omit<DocumentIdentity, 'id'>,
  candidates: readonly DocumentIdentity[],
): { id: string; reason: string } | null {
  const fitting = candidates.filter((candidate) => fits(cited, candidate))
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return null
  return { id: only.id, reason: `the only known document that the citation "${cited.number ?? ''}" fits` }
}

function fits(cited: Omit<DocumentIdentity, 'id'>, candidate: DocumentIdentity): boolean {
  if (cited.type !== candidate.type) return false
  const a = splitNumber(cited.number)
  const b = splitNumber(candidate.number)
  return (
    a.serial !== null &&
    a.serial === b.serial &&
    (a.symbol === '' || b.symbol === '' || a.symbol === b.symbol) &&
    agrees(cited.term, candidate.term) &&
    agrees(a.year ?? cited.issuedOn?.slice(0, 4), b.year ?? candidate.issuedOn?.slice(0, 4)) &&
    datesAgree(cited.issuedOn, candidate.issuedOn) &&
    !isLater(candidate.issuedOn, cited.citedOn) &&
    (cited.issuers.length === 0 ||
      candidate.issuers.length === 0 ||
      cited.issuers.some((issuer) => candidate.issuers.includes(issuer)))
  )
}

const agrees = (a: string | null | undefined, b: string | null | undefined): boolean => !a || !b || a === b
/** Whether a day or month lies wholly after another; never for a year that is not known. */
const isLater = (a: string | null, b: string | null | undefined): boolean =>
  !!a && !!b && !a.startsWith('X') && !b.startsWith('X') && a.slice(0, b.length) > b

/** A month agrees with its days. */
const datesAgree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a)

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
const fromRoman = (numeral: string): number =>
  [...numeral].reduce((sum, letter, i, all) => {
    const value = ROMAN[letter] ?? 0
    return sum + (value < (ROMAN[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

/**
 * The readable key of a document of which a part is unknown: issuing body, type, number, and term (Party) or year,
 * with `-` for what is not known: `hai-duong.ubnd/ct/10/-`. It never merges documents.
 */
export function partialKey(document: {
  type: string
  number: string | null
  title: string | null
  authority: unknown
  term: string | null
  issuedOn: string | null
  issuerKey: string | null
}): string {
  const { serial, year, symbol } = splitNumber(document.number)
  const asWritten = serial && document.number?.split(/[/-]/)[0]?.trim()
  const type =
    symbol.split(' ')[0] ||
    document.type
      .split('_')
      .map((word) => word[0]?.toLowerCase())
      .join('')
  const name = asWritten ?? (document.title === null ? '-' : fold(document.title).split(' ').slice(0, 8).join('-'))
  const issuedIn = year ?? document.issuedOn?.slice(0, 4)
  const when =
    document.authority === 'PARTY'
      ? document.term && `khoa-${fromRoman(document.term)}`
      : issuedIn && /^\d{4}$/.test(issuedIn) && issuedIn
  return [document.issuerKey ?? '-', type, name, when || '-'].join('/')
}
