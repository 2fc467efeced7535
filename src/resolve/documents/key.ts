import { bodyKinds, documentType, issuerOfCode, typeOfSymbol, type IssuerCode } from '../../reference/index.js'
import { fold, slug } from '../../text/index.js'
import { knownLaw } from './known.js'

/** What a document's key is made of. */
export interface Identity {
  readonly type: string
  readonly serial: string | null
  /** KL/TW · QĐ-TTg · QH15. */
  readonly symbol: string | null
  /** Whether the year stands in the number (22/2023/QĐ-TTg). */
  readonly normative: boolean
  readonly year: string | null
  readonly day: string | null
  readonly term: string | null
  readonly authority: string | null
  /** Keys of the issuing bodies: ban-bi-thu, hai-duong.ubnd. */
  readonly issuers: readonly string[]
}

/** Types of which the State has a second series with the year in the number. */
const TWO_SERIES = new Set(['QUYET_DINH', 'NGHI_QUYET', 'THONG_TU'])
const CENTRAL = new Set(['bch-tw', 'bo-chinh-tri', 'ban-bi-thu'])

/**
 * `tw/kl/44/khoa-12` · `ttg/qd/22/2023` · `bca-mttw/ctrph/07/2023` · `hai-duong.tu/kh/12/khoa-17`: issuer with its place, type,
 * number of two digits or more, and what tells equal numbers apart: the term for the Party, the year for the State. A day
 * stands for an unknown term, and for the year of a Decision whose number has none, as the State counts those with a year
 * in the number apart. Null when a part is unknown.
 */
export function keyOf(document: Identity): string | null {
  const owner = ownerOf(document)
  const when = document.authority === 'PARTY' ? (termPart(document.term) ?? document.day) : yearPart(document)
  if (!owner || !document.serial || !when) return null
  return [owner, typePart(document), document.serial.padStart(2, '0').toLowerCase(), when].join('/')
}

const yearPart = ({ normative, type, year, day }: Identity): string | null =>
  normative || !TWO_SERIES.has(type) ? year : day

/** `khoa-12`, of a Roman numeral. */
export function termPart(term: string | null): string | null {
  if (!term) return null
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  const digits = [...term].map((letter) => values[letter]!)
  return `khoa-${digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0)}`
}

/** The symbol's own, but qyd for a Quy định that is written QĐ: the two types are counted apart. */
function typePart({ type, symbol }: Identity): string {
  const written = symbol ? fold(symbol.split(/[/-]/u)[0]!) : null
  if (type === 'QUY_DINH') return 'qyd'
  const own = documentType(type)?.symbols[0]
  return written && !/^(?:ubtv)?qh\d/u.test(written) ? written : own ? fold(own) : slug(type)
}

/** `tw`, `ttg`, `bca-mttw`; with its place `hai-duong.ubnd`. */
function ownerOf({ type, symbol, issuers, authority }: Identity): string | null {
  const codes = symbol ? codesIn(type, symbol) : []
  if (codes.length === 0) {
    if (authority === 'PARTY' && issuers.some((key) => CENTRAL.has(key))) return 'tw'
    return issuers.length === 1 ? codeOfBody(issuers[0]!) : null
  }
  const known = codes.map((code) => issuerOfCode(code))
  const first = known[0]
  if (known.length === 1 && first?.place) return placed(first, issuers)
  return codes.map((code) => fold(issuerOfCode(code)?.code ?? code.replace(/\d+$/u, '')).replaceAll(' ', '-')).join('-')
}

/** Issuer codes of a symbol: TW of KL/TW; BCA, MTTW of CTrPH-BCA-MTTW; QH of QH15. */
export function codesIn(type: string, symbol: string): string[] {
  const parts = symbol.split(/[/-]/u)
  const letter =
    /^(?:CONG_VAN|VAN_BAN|CONG_DIEN|TO_TRINH|BAO_CAO|THONG_BAO)$/u.test(type) && typeOfSymbol(parts[0]!) === undefined
  return letter || parts.length === 1 ? parts.slice(0, 1) : parts.slice(1)
}

function placed({ code, bodies }: IssuerCode, issuers: readonly string[]): string | null {
  const body = issuers.find(
    (key) => key.includes('.') && (!bodies || bodies.includes(key.slice(key.lastIndexOf('.') + 1))),
  )
  return body ? `${body.slice(0, body.lastIndexOf('.'))}.${fold(code)}` : null
}

/** A body's own code where it has one: chinh-phu → cp, hai-duong.ubnd-huyen → hai-duong.ubnd. */
function codeOfBody(key: string): string | null {
  const dot = key.lastIndexOf('.')
  const id = key.slice(dot + 1)
  const code = codeByBody.get(id)
  return code ? key.slice(0, dot + 1) + fold(code) : null
}
const codeByBody = new Map<string, string>()
for (const kind of bodyKinds) {
  const code = ['CP', 'QH', 'UBTVQH', 'UBND', 'HĐND', 'TU', 'HU'].find((c) =>
    issuerOfCode(c)?.bodies?.includes(kind.id),
  )
  if (code) codeByBody.set(kind.id, code)
}

/** Types that the National Assembly passes and that pages cite by name. */
export const LAWS = new Set(['LUAT', 'BO_LUAT', 'PHAP_LENH', 'HIEN_PHAP'])

/** `qh/luat/30/2023`, by the number of the only law of that name; `qh/luat/dat-dai/2024` by name and year. Null for a name alone. */
export function lawKey(type: string, name: string | null, year: string | null): string | null {
  if (!LAWS.has(type) || !name) return null
  const kind = slug(documentType(type)!.name)
  const [number, passed] = knownLaw(name)?.number?.split('/') ?? []
  if (number && (!year || year === passed)) return `qh/${kind}/${number}/${passed}`
  return year && `qh/${kind}/${slug(name).replace(new RegExp(`^${kind}-`), '')}/${year}`
}
