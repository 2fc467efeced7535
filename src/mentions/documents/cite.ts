import { issuerOfCode } from '../../reference/index.js'
import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { issuerAt, issuerBefore } from './issuing.js'
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
  const earlier = issuerBefore(scene, head.core.start) ?? issuerAtWhich(scene, head)
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
  const late = title && title !== head.title && by.length === 0 ? behindTitle(scene, title) : null
  return {
    name: null,
    session: null,
    ...head,
    start: head.start ?? head.core.start,
    end,
    issuers: late?.issuers ?? by,
    issuedOn: issuedOn ?? earlier?.date ?? late?.issuedOn ?? null,
    term: term ?? (own ? null : (earlier?.term ?? late?.term ?? null)),
    title: late?.title ?? title,
    coversPeriod,
    issuing:
      earlier?.issuing &&
      (!own || earlier.issuers.length === 0 || earlier.issuers[0]?.body.body === issuers[0]?.body.body)
        ? earlier.issuing
        : null,
  }
}

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
  const code = issuerOfCode(symbol?.split(/[/-]/u).at(-1) ?? '')
  if (!code?.bodies || !norm.startsWith(' tại ', core.start - ' tại '.length)) return null
  const start = Math.max(scene.text.sentenceAt(core.start).start, core.start - 200)
  const body = scene.found.within('Body', { start, end: core.start }).at(-1)
  if (!body || body.end !== core.start - ' tại '.length || !code.bodies.includes(body.body.id)) return null
  const of = norm.lastIndexOf('của ', body.start)
  const issuer = of < start ? null : issuerAt(scene, of + 'của '.length)
  return issuer?.issuer.body === body ? { issuers: [issuer.issuer], date: null, term: null, issuing: null } : null
}

const endBehind = (scene: Scene, from: number): number => tailOf(scene, { core: { start: from, end: from } }).end
