import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { askingIn, ISSUE_ONLY, isOf, issuerAtWhich, issuerOfList, namesIssuer, signedFor } from './issuer-elsewhere.js'
import { issuerBefore } from './issuing.js'
import { letterhead, type Letterhead } from './letterhead.js'
import { isJoint, tailOf, type Citation, type Head } from './tail.js'
import { titleBehind } from './title.js'

export { UNNUMBERED, type Citation } from './tail.js'

/**
 * A citation around its core: day, issuer and term behind it in any order ("số 44-KL/TW của Ban Bí thư (khóa XII),
 * ngày 22/01/2019"), parties of a joint document ("giữa A với B"), the title, or issuer and day before it
 * ("ngày 14/6/2024, Bộ Chính trị ban hành …").
 */
export function cite(scene: Scene, head: Head): Citation {
  const { end, issuers, issuedOn, term, coversPeriod } = tailOf(scene, head)
  const printed = head.number === null ? null : letterhead(scene, head.core.start)
  if (printed) return asPrinted(head, printed)
  const earlier =
    issuerBefore(scene, head.core.start, isJoint(head)) ?? issuerAtWhich(scene, head) ?? issuerOfList(scene, head)
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
      : ((title && title !== head.title ? behindTitle(scene, title) : null) ??
        askingIn(scene, head, title?.end ?? end) ??
        signedFor(scene, title?.end ?? end))
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
  // Over a document of one of its departments a committee's name stands first.
  issuers: issuers.filter(({ body }) => isOf(head.symbol, body) || !namesIssuer(head.symbol)),
  issuedOn,
  title,
  issuing: { span: head.core, signed: false, planned: false, printed: true },
})

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

const endBehind = (scene: Scene, from: number): number => tailOf(scene, { core: { start: from, end: from } }).end
