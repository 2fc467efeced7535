import type { Span } from '../../text/index.js'
import type { DateMention, DocumentMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { issuerAt, issuerBefore, listOfBodies } from './issuing.js'
import { titleBehind } from './title.js'

export type Citation = Omit<DocumentMention, 'kind' | 'rule'>
type Issuers = Citation['issuers']
/** What a form's own pattern gives: the core and what it says. */
export type Head = Pick<Citation, 'core' | 'type' | 'number' | 'serial' | 'symbol' | 'year'> & Partial<Citation>

const TERM = /,? ?\(?(?:[Kk]hóa|nhiệm kỳ) (?<term>[IVXL]+)\)?(?![\p{L}\p{N}])/duy
const OF = /,? (?:của|do)(?= )/uy
const VAGUE = / (?:của|do) (?:Đảng|Trung ương|tỉnh|huyện|thành phố)(?=[ ,.;)](?!Đảng))/uy
const ENACTED = / (?:(?:đã|vừa) )?(?:ký )?ban hành/uy
const BETWEEN = /,? (?:(?:được )?ký(?: kết)? )?giữa (?:các )?/uy
const WITH = / (?:với|và) /uy
const COMMA = /,? \(?/uy

/**
 * A citation around its core: day, issuer and term behind it in any order ("số 44-KL/TW của Ban Bí thư (khóa XII),
 * ngày 22/01/2019"), parties of a joint document ("giữa A với B"), the title, or issuer and day before it
 * ("ngày 14/6/2024, Bộ Chính trị ban hành …").
 */
export function cite(scene: Scene, head: Head): Citation {
  const { end, issuers, issuedOn, term, coversPeriod } = tailOf(scene, head)
  const earlier = issuerBefore(scene, head.core.start)
  const own = issuers.length > 0
  const by = own ? issuers : earlier ? [earlier.issuer] : []
  const titled = {
    type: head.type,
    serial: head.serial,
    central:
      /(?:TW|TTg|CP|QH\d+)$/u.test(head.symbol ?? '') || (by[0] !== undefined && by[0].body.body.place === undefined),
    introduced: end > head.core.end,
  }
  return {
    name: null,
    session: null,
    ...head,
    start: head.start ?? head.core.start,
    end,
    issuers: by,
    issuedOn: issuedOn ?? earlier?.date ?? null,
    term,
    title: head.title ?? titleBehind(scene, end, titled, endBehind),
    coversPeriod,
    issuing: earlier && (!own || earlier.issuer.body.body === issuers[0]?.body.body) ? earlier.issuing : null,
  }
}

const endBehind = (scene: Scene, from: number): number => tailOf(scene, { core: { start: from, end: from } }).end

/** Day, issuers and term behind a core, in any order. */
function tailOf(scene: Scene, head: Pick<Head, 'core'> & Partial<Citation>) {
  const { norm } = scene.text
  let end = head.end ?? head.core.end
  let issuers: Issuers = head.issuers ?? []
  let issuedOn: DateMention | null = head.issuedOn ?? null
  let term = head.term ?? null
  let coversPeriod: DateMention | null = null
  for (let before = -1; before !== end;) {
    before = end
    const date = dateAt(scene, end)
    if (!issuedOn && date && date.form !== 'PERIOD') [issuedOn, end] = [date, date.end]
    if (!coversPeriod && date?.form === 'PERIOD' && head.session) [coversPeriod, end] = [date, date.end]
    const between = issuers.length === 0 ? partiesAt(scene, end) : null
    if (between) ({ issuers, end } = between)
    const by = issuers.length === 0 ? issuersAt(scene, end) : null
    if (by) ({ issuers, end } = by)
    if (issuers.length === 0) end = skip(VAGUE, norm, end)
    const numeral = term ? null : termAt(norm, end)
    if (numeral) [term, end] = [{ value: numeral.value, span: numeral.span }, numeral.end]
  }
  return { end, issuers, issuedOn, term, coversPeriod }
}

/** A full day, month or year: ", ngày 22/01/2019" · " năm 2019". */
function dateAt({ text, found }: Scene, at: number): DateMention | null {
  const gap = matchAt(COMMA, text.norm, at)
  const date = gap === null ? undefined : found.at('Date', at + gap.length)
  return date && !date.value.startsWith('XXXX') && date.partOfDay === null ? date : null
}

function termAt(norm: string, at: number): { value: string; span: Span; end: number } | null {
  TERM.lastIndex = at
  const match = TERM.exec(norm)
  if (!match) return null
  const [start, end] = match.indices!.groups!['term']!
  return { value: match.groups!['term']!, span: { start, end }, end: at + match[0].length }
}

/** " của Ban Bí thư" · " do UBND tỉnh ban hành" · " của Bộ Chính trị, Ban Bí thư". */
function issuersAt(scene: Scene, at: number): { issuers: Issuers; end: number } | null {
  const { norm } = scene.text
  const of = matchAt(OF, norm, at)
  if (of === null) return null
  const first = issuerAt(scene, at + of.length + 1)
  if (!first) return null
  if (/do$/u.test(of)) {
    const verb = matchAt(ENACTED, norm, first.end)
    return verb === null ? null : { issuers: [first.issuer], end: first.end + verb.length }
  }
  const also = norm.startsWith(', ', first.end) ? scene.found.at('Body', first.end + 2) : undefined
  const joint = also && [first.issuer.body.body.id, also.body.id].sort().join() === 'ban-bi-thu,bo-chinh-tri'
  if (!joint) return { issuers: [first.issuer], end: first.end }
  return { issuers: [first.issuer, { body: also, post: null, as: 'CO_ISSUER' }], end: also.end }
}

/** " giữa A và các tổ chức thành viên với B": the parties. */
function partiesAt(scene: Scene, at: number): { issuers: Issuers; end: number } | null {
  const { norm } = scene.text
  const between = matchAt(BETWEEN, norm, at)
  if (between === null) return null
  const first = listOfBodies(scene, at + between.length)
  const joint = matchAt(WITH, norm, first.end)
  const second = joint === null ? null : listOfBodies(scene, first.end + joint.length)
  const bodies = [...first.bodies, ...(second?.bodies ?? [])]
  if (bodies.length < 2) return null
  const last = second?.bodies.length ? second.end : first.end
  return {
    issuers: bodies.map((body) => ({ body, post: null, as: 'PARTY' as const })),
    end: last,
  }
}

function matchAt(pattern: RegExp, norm: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(norm)?.[0] ?? null
}
const skip = (pattern: RegExp, norm: string, at: number): number => at + (matchAt(pattern, norm, at)?.length ?? 0)
