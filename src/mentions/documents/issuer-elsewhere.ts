import { issuerOfCode } from '../../reference/index.js'
import type { BodyMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { issuerAt } from './issuing.js'
import type { Head, Issuers } from './tail.js'

/** An issuer that the sentence tells apart from the citation, without day and term. */
interface Elsewhere {
  readonly issuers: Issuers
  readonly issuedOn: null
  readonly date: null
  readonly term: null
  readonly issuing: null
}
const elsewhere = (issuer: Issuers[number]): Elsewhere => ({
  issuers: [issuer],
  issuedOn: null,
  date: null,
  term: null,
  issuing: null,
})

/** Bodies of which no title ends with "của …" unless it names another document of theirs. */
export const ISSUE_ONLY = new Set(['bch-tw', 'bo-chinh-tri', 'ban-bi-thu'])

/** What a body writes for itself. */
const OWN = /^(?:TO_TRINH|BAO_CAO)$/u
/** `ý kiến của Chủ tịch UBND tỉnh tại Chỉ thị số 09/CT-UBND`: who speaks in a document whose symbol has the same body. */
export function issuerAtWhich(scene: Scene, { core, symbol, type }: Head): Elsewhere | null {
  const { norm } = scene.text
  if (!norm.startsWith(' tại ', core.start - ' tại '.length)) return null
  const start = Math.max(scene.text.sentenceAt(core.start).start, core.start - 200)
  const body = scene.found.within('Body', { start, end: core.start }).at(-1)
  if (!body || body.end !== core.start - ' tại '.length || !(isOf(symbol, body) || OWN.test(type))) return null
  const of = norm.lastIndexOf('của ', body.start)
  const issuer = of < start ? null : issuerAt(scene, of + 'của '.length)
  return issuer?.issuer.body === body ? elsewhere(issuer.issuer) : null
}

/** Whether a symbol's code tells its bodies. */
export const namesIssuer = (symbol: string | null | undefined): boolean =>
  (symbol?.split(/[/-]/u) ?? []).some((part) => issuerOfCode(part)?.bodies !== undefined)
/** Whether a symbol's code is that of a body, so far as it tells one. */
export function isOf(symbol: string | null | undefined, { body: { id } }: BodyMention): boolean {
  const codes = (symbol?.split(/[/-]/u) ?? []).map((part) => issuerOfCode(part))
  return codes.some((code) => code?.bodies?.includes(id) ?? (code?.code === 'TW' && ISSUE_ONLY.has(id)))
}

/** `các Nghị quyết của HĐND tỉnh: số 12/NQ-HĐND ngày …; số 15/NQ-HĐND ngày …`: whose all numbers behind the colon are. */
export function issuerOfList(scene: Scene, { core, symbol }: Head): Elsewhere | null {
  const { norm } = scene.text
  if (!/^(?:số )?\d/iu.test(norm.slice(core.start, core.start + 4))) return null
  const colon = norm.lastIndexOf(': ', core.start)
  if (colon < scene.text.sentenceAt(core.start).start) return null
  const body = scene.found.endingAt('Body', colon)
  const of = body && norm.startsWith(' của ', body.start - ' của '.length)
  return of && isOf(symbol, body) ? elsewhere({ body, post: null, as: 'ISSUER' }) : null
}

const IN_IT = /(?<!\p{L})(?:Trong|Tại)(?: nội dung)? $/u
const ASKS = /^(?: đã| cũng)? (?:yêu cầu|chỉ đạo|giao|nêu rõ|chỉ rõ|xác định|nhấn mạnh|khẳng định)(?!\p{L})/u
/** Between a citation and who speaks in it: a term of office, a comma. */
const COMMA = /^"?(?:,? (?:nhiệm kỳ|giai đoạn) \d{4} ?- ?\d{4})?, $/u

/** `Tại Chỉ thị số 06-CT/TW về …, Ban Bí thư yêu cầu …`: who asks something in a document whose symbol has the same body. */
export function askingIn(scene: Scene, { core, symbol }: Head, end: number): Elsewhere | null {
  const { norm } = scene.text
  if (!IN_IT.test(norm.slice(Math.max(0, core.start - 20), core.start))) return null
  const body = scene.found.startingIn('Body', { start: end, end: end + 40 })
  if (!body || !COMMA.test(norm.slice(end, body.start)) || !ASKS.test(norm.slice(body.end, body.end + 20))) return null
  return isOf(symbol, body) ? elsewhere({ body, post: null, as: 'ISSUER' }) : null
}

const SIGNED = /^"? (?:(?:đã|vừa|mới) )?được [^.;]{0,160}?thay mặt (?:cho )?$/u
/** `Quy định số 41-QĐ/TW về … vừa được đồng chí … thay mặt Bộ Chính trị ký ban hành`: for whom somebody signed it. */
export function signedFor({ text: { norm }, found }: Scene, end: number): Elsewhere | null {
  const body = found
    .within('Body', { start: end, end: end + 240 })
    .find(({ start }) => SIGNED.test(norm.slice(end, start)))
  return body && /^ (?:đã )?k[ýí](?: ban hành)?(?!\p{L})/u.test(norm.slice(body.end, body.end + 14))
    ? elsewhere({ body, post: null, as: 'ISSUER' })
    : null
}
