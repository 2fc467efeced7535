import { issuerOfCode } from '../../reference/index.js'
import type { Span } from '../../text/index.js'
import type { BodyMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { issuerAt, issuerBefore } from './issuing.js'
import { letterhead, type Letterhead } from './letterhead.js'
import { tailOf, type Citation, type Head, type Issuers } from './tail.js'
import { titleBehind } from './title.js'

export type { Citation } from './tail.js'

/**
 * A citation around its core: day, issuer and term behind it in any order ("số 44-KL/TW của Ban Bí thư (khóa XII),
 * ngày 22/01/2019"), parties of a joint document ("giữa A với B"), the title, or issuer and day before it
 * ("ngày 14/6/2024, Bộ Chính trị ban hành …").
 */
export function cite(scene: Scene, head: Head): Citation {
  const { end, issuers, issuedOn, term, coversPeriod } = tailOf(scene, head)
  const printed = head.number === null ? null : letterhead(scene, head.core.start)
  if (printed) return asPrinted(head, printed)
  const earlier = issuerBefore(scene, head.core.start) ?? issuerAtWhich(scene, head) ?? issuerOfList(scene, head)
  const own = issuers.length > 0
  const by = own ? issuers : (earlier?.issuers ?? [])
  const titled = {
    type: head.type,
    serial: head.serial,
    central:
      /(?:TW|TTg|CP|QH\d+)$/u.test(head.symbol ?? '') || (by[0] !== undefined && by[0].body.body.place === undefined),
    introduced: end > head.core.end,
  }
  const title = head.title ?? titleBehind(scene, end, titled, endBehind)
  const late =
    by.length > 0
      ? null
      : ((title && title !== head.title ? behindTitle(scene, title) : null) ?? askingIn(scene, head, title?.end ?? end))
  return {
    name: null,
    session: null,
    ...head,
    start: head.start ?? head.core.start,
    end,
    issuers: late?.issuers ?? by,
    issuedOn: issuedOn ?? earlier?.date ?? late?.issuedOn ?? null,
    term: term ?? (own ? null : (earlier?.term ?? late?.term ?? null)),
    title: (late && 'title' in late ? late.title : null) ?? title,
    coversPeriod,
    issuing:
      earlier?.issuing &&
      (!own || earlier.issuers.length === 0 || earlier.issuers[0]?.body.body === issuers[0]?.body.body)
        ? earlier.issuing
        : null,
  }
}

/** The citation of a document by its own head, which the page prints. */
const asPrinted = (head: Head, { type, issuers, issuedOn, title }: Letterhead): Citation => ({
  name: null,
  session: null,
  term: null,
  coversPeriod: null,
  ...head,
  type: type ?? head.type,
  start: head.core.start,
  end: head.core.end,
  issuers,
  issuedOn,
  title,
  issuing: { span: head.core, signed: false, planned: false, printed: true },
})

/** Bodies of which no title ends with "của …" unless it names another document of theirs. */
const ISSUE_ONLY = new Set(['bch-tw', 'bo-chinh-tri', 'ban-bi-thu'])

/**
 * The issuer behind the title: `… "Về phát triển văn hóa" của Bộ Chính trị`; of a title without quotation marks it is cut off, unless
 * the title names a document, whose issuer it then is.
 */
function behindTitle(scene: Scene, title: Span): (ReturnType<typeof tailOf> & { title: Span }) | null {
  const { norm } = scene.text
  const at = title.end + (norm[title.end] === '"' ? 1 : 0)
  const tail = tailOf(scene, { core: { start: at, end: at } })
  if (tail.issuers.length > 0) return { ...tail, title }
  const body = scene.found.within('Body', title).findLast(({ body: { id } }) => ISSUE_ONLY.has(id))
  if (!body || norm[title.start - 1] === '"' || NUMBERED.test(scene.text.slice(title))) return null
  const of = norm.lastIndexOf(' của ', body.start)
  if (of + ' của '.length !== body.start) return null
  const cut = tailOf(scene, { core: { start: of, end: of } })
  return cut.end < title.end ? null : { ...cut, title: { start: title.start, end: of } }
}
const NUMBERED = /\d+ ?[-/]|số \d|(?:Chỉ thị|Nghị quyết|Kết luận|Quy định|Quyết định)(?!\p{L})/u

/** `ý kiến của Chủ tịch UBND tỉnh tại Chỉ thị số 09/CT-UBND`: who speaks in a document whose symbol has the same body. */
function issuerAtWhich(
  scene: Scene,
  { core, symbol }: Head,
): { issuers: Issuers; date: null; term: null; issuing: null } | null {
  const { norm } = scene.text
  if (!norm.startsWith(' tại ', core.start - ' tại '.length)) return null
  const start = Math.max(scene.text.sentenceAt(core.start).start, core.start - 200)
  const body = scene.found.within('Body', { start, end: core.start }).at(-1)
  if (!body || body.end !== core.start - ' tại '.length || !isOf(symbol, body)) return null
  const of = norm.lastIndexOf('của ', body.start)
  const issuer = of < start ? null : issuerAt(scene, of + 'của '.length)
  return issuer?.issuer.body === body ? { issuers: [issuer.issuer], date: null, term: null, issuing: null } : null
}

/** Whether a symbol's code is that of a body, so far as it tells one. */
function isOf(symbol: string | null | undefined, { body: { id } }: BodyMention): boolean {
  const codes = (symbol?.split(/[/-]/u) ?? []).map((part) => issuerOfCode(part))
  return codes.some((code) => code?.bodies?.includes(id) ?? (code?.code === 'TW' && ISSUE_ONLY.has(id)))
}
const alone = (body: BodyMention) => ({
  issuers: [{ body, post: null, as: 'ISSUER' as const }],
  issuedOn: null,
  date: null,
  term: null,
  issuing: null,
})

/** `các Nghị quyết của HĐND tỉnh: số 12/NQ-HĐND ngày …; số 15/NQ-HĐND ngày …`: whose all numbers behind the colon are. */
function issuerOfList(scene: Scene, { core, symbol }: Head): ReturnType<typeof alone> | null {
  const { norm } = scene.text
  if (!/^(?:số )?\d/iu.test(norm.slice(core.start, core.start + 4))) return null
  const colon = norm.lastIndexOf(': ', core.start)
  if (colon < scene.text.sentenceAt(core.start).start) return null
  const body = scene.found.endingAt('Body', colon)
  const of = body && norm.startsWith(' của ', body.start - ' của '.length)
  return of && isOf(symbol, body) ? alone(body) : null
}

const IN_IT = /(?<!\p{L})(?:Trong|Tại)(?: nội dung)? $/u
const ASKS = /^(?: đã| cũng)? (?:yêu cầu|chỉ đạo|giao|nêu rõ|chỉ rõ|xác định|nhấn mạnh|khẳng định)(?!\p{L})/u
/** Between a citation and who speaks in it: a term of office, a comma. */
const COMMA = /^"?(?:,? (?:nhiệm kỳ|giai đoạn) \d{4} ?- ?\d{4})?, $/u

/** `Tại Chỉ thị số 06-CT/TW về …, Ban Bí thư yêu cầu …`: who asks something in a document whose symbol has the same body. */
function askingIn(scene: Scene, { core, symbol }: Head, end: number): ReturnType<typeof alone> | null {
  const { norm } = scene.text
  if (!IN_IT.test(norm.slice(Math.max(0, core.start - 20), core.start))) return null
  const body = scene.found.startingIn('Body', { start: end, end: end + 40 })
  if (!body || !COMMA.test(norm.slice(end, body.start)) || !ASKS.test(norm.slice(body.end, body.end + 20))) return null
  return isOf(symbol, body) ? alone(body) : null
}

const endBehind = (scene: Scene, from: number): number => tailOf(scene, { core: { start: from, end: from } }).end
