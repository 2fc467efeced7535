import { issuerOfCode, roman, termOn, type IssuerCode } from '../../reference/index.js'
import { bodyKindOf, bodyRef } from '../bodies.js'
import type { Reading } from '../reading.js'
import type { EntityDraft } from '../registry.js'
import { postAt } from './issuers.js'
import { codesIn } from './key.js'
import type { Cited } from './known.js'
import type { IssuerRef, Said } from './said.js'

type Document = EntityDraft<'Document'>
const codeOf = (code: string): IssuerCode | undefined => issuerOfCode(code.replace(/(?<=QH)\d+$/u, ''))

/** The issuer that the number itself names, where its code means one body: TTg, NĐ-CP, BCA. */
export function issuersByCode(reading: Reading, { type, symbol }: Said): IssuerRef[] {
  if (!symbol) return []
  // "CT-BCA-V28": a unit of the issuer.
  const codes = codesIn(type, symbol)
    .filter((code, i) => i === 0 || !/^\p{Lu}{1,5}\d+$/u.test(code))
    .map((code) => codeOf(code))
  if (codes.some((code) => code?.bodies === undefined || code.place)) return []
  return codes.flatMap((code) => {
    if (code!.bodies!.length > 1 && codes.length === 1) return []
    const body = bodyRef(reading, bodyKindOf(code!.bodies![0]!), null, false)
    const title = code!.post === 'thu-tuong' ? 'Thủ tướng' : null
    return body
      ? [
          {
            body,
            post: title ? postAt(reading, title, body) : null,
            as: codes.length > 1 ? ('PARTY' as const) : ('ISSUER' as const),
          },
        ]
      : []
  })
}

export function authorityOf(
  type: string,
  symbol: string | null,
  issuers: readonly IssuerRef[],
  { registry }: Reading,
): Document['authority'] {
  if (/_(?:PHOI_HOP|LIEN_TICH)$/u.test(type) || issuers.some((issuer) => issuer.as === 'PARTY')) return 'JOINT'
  const byCode = symbol ? codesIn(type, symbol).map((code) => codeOf(code)?.authority) : []
  if (byCode[0]) return byCode[0]
  if (symbol && /(?:TW|TU|HU|ĐU)$/u.test(symbol)) return 'PARTY'
  if (/^(?:LUAT|BO_LUAT|PHAP_LENH|HIEN_PHAP|NGHI_DINH|THONG_TU)$/u.test(type)) return 'STATE'
  const bodyType = registry.fields(issuers[0]?.body, 'Body')?.bodyType
  if (!bodyType) return null
  if (/^(?:PARTY_|STANDING_BOARD|STEERING)/u.test(bodyType)) return 'PARTY'
  return /^(?:FRONT|MASS_)/u.test(bodyType) ? 'FRONT' : 'STATE'
}

/** The term that the page states; else that of the Party or the Assembly on the day of issue; else that of the reference list. */
export function termOf(
  cited: Cited,
  authority: string | null,
  ofList: string | null,
  best: Said,
): Pick<Document, 'term' | 'termBasis'> {
  if (cited.term) return { term: cited.term, termBasis: 'STATED' }
  const assembly = /^(?:UBTV)?QH(?<n>\d+)$/u.exec(best.symbol ?? '')?.groups!['n']
  if (assembly) return { term: roman(Number(assembly)), termBasis: 'STATED' }
  const central =
    authority === 'PARTY' &&
    (best.symbol?.endsWith('TW') === true ||
      ofList !== null ||
      cited.issuers.some((key) => /^(?:bch-tw|bo-chinh-tri|ban-bi-thu)$/u.test(key)))
  const inferred = central ? (termOn('PARTY', cited.day) ?? ofList ?? yearsTerm(cited)) : null
  return { term: inferred, termBasis: inferred ? 'INFERRED' : null }
}

/** The term of a year that lies in one term wholly. */
function yearsTerm({ day, year }: Cited): string | null {
  if (day || !year) return null
  const [from, to] = [termOn('PARTY', `${year}-01-01`), termOn('PARTY', `${year}-12-31`)]
  return from === to ? from : null
}
