import { bodyKinds, issuerOfCode, roman } from '../../reference/index.js'
import type { Span } from '../../text/index.js'
import type { DateMention, DocumentMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { areJoint, issuerAt, listOfBodies } from './issuing.js'

export type Citation = Omit<DocumentMention, 'kind' | 'rule'>
export type Issuers = Citation['issuers']
/** What a form's own pattern gives: the core and what it says. */
export type Head = Pick<Citation, 'core' | 'type' | 'number' | 'serial' | 'symbol' | 'year'> & Partial<Citation>
/** What a form that has no number gives of it. */
export const UNNUMBERED = { number: null, serial: null, symbol: null, year: null } as const

const TERM = /,? ?\(?(?:[Kk]hóa|KHÓA|nhiệm kỳ)(?: thứ)? (?<term>[IVXL]+|[89]|1[0-4])\)?(?![\p{L}\p{N}])/duy
const OF = /,? \(?(?:của|do|CỦA|(?:(?:đã|vừa|mới) )?được)(?= )/uy
/** "08-NQ/ĐU(VP)": who drafted it. */
const UNIT = /\(\p{Lu}{2,4}\)/uy
const VAGUE = / (?:của|do) (?:Đảng|Trung ương|tỉnh|huyện|thành phố)(?=[ ,.;)](?!Đảng))/uy
const ENACTED =
  /(?: nước (?:CHXHCN|Cộng hòa xã hội chủ nghĩa) Việt Nam)?(?: khóa [IVX]+)? (?:(?:đã|vừa) )?(?:k[ýí] )?(?:ban hành|thông qua)/uy
const BETWEEN = /,? (?:(?:được )?ký(?: kết)? )?giữa (?:các )?/uy
const WITH = / (?:với|và) /uy
/** Before a day: ", ngày", " (ngày", " ban hành ngày". */
const COMMA = /,? \(?(?:(?:được )?(?:ký )?ban hành |ký |ra )?/uy
/** The plenum that passed a numbered document: "(Hội nghị Trung ương 9, khóa XI)" · " của Hội nghị lần thứ tám Ban Chấp hành …". */
const PLENUM =
  /,? \(?(?:của |tại )?Hội nghị (?:lần thứ (?:\d{1,2}|\p{Ll}{2,4}(?: \p{Ll}{2,4})?),? (?:của )?)?(?:Ban [Cc]hấp hành |BCH )?(?:Trung ương|TW|TƯ|T\.Ư)(?: Đảng)?(?: (?:lần thứ )?\d{1,2})?(?=,? ?\(?khóa [IVX])/uy
/** Behind a day between commas that opens a clause of its own: ", ngày 14/3/2023, tại …". */
const NEW_CLAUSE = /,? (?:tại|đồng chí|các đồng chí|Đoàn|ông|bà|toàn tỉnh|cả nước)(?!\p{L})/uy
const OTHER_PARTY = / (?:và|với|VÀ|VỚI) \p{Lu}/uy
const YEAR_APART = / ?[-/.] ?(?:19|20)\d{2}(?!\d)/uy
const OF_NEXT = /,? (?:của|về)(?!\p{L})/uy

const bchTw = bodyKinds.find(({ id }) => id === 'bch-tw')!

/** Day, issuers and term behind a core, in any order, and where the last of them ends. */
export function tailOf(scene: Scene, head: Pick<Head, 'core'> & Partial<Citation>) {
  const { norm } = scene.text
  let end = head.end ?? skip(UNIT, norm, head.core.end)
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
    const by = issuers.length === 0 ? issuersAt(scene, end, isJoint(head)) : null
    if (by) ({ issuers, end } = by)
    const passed = issuers.length === 0 && !head.session ? matchAt(PLENUM, norm, end) : null
    if (passed !== null) {
      const body = {
        start: end,
        end: end + passed.length,
        kind: 'Body',
        rule: 'body.of-plenum',
        body: bchTw,
        place: null,
      } as const
      issuers = [{ body, post: null, as: 'ISSUER' }]
      end = body.end
    }
    if (issuers.length === 0) end = skip(VAGUE, norm, end)
    const numeral = term ? null : termAt(norm, end)
    if (numeral) [term, end] = [{ value: numeral.value, span: numeral.span }, numeral.end]
    if (norm[end] === ')' && /\([^)]*$/u.test(norm.slice(before, end))) end++
  }
  return { end, issuers, issuedOn, term, coversPeriod }
}

/**
 * A full day, month or year: ", ngày 22/01/2019" · " năm 2019"; a day without its year only where no comma parts it or the
 * issuer follows. A comma parts a day, too, that opens the next clause.
 */
function dateAt(scene: Scene, at: number): DateMention | null {
  const { norm } = scene.text
  const gap = matchAt(COMMA, norm, at)
  const date = gap === null ? undefined : scene.found.at('Date', at + gap.length)
  if (!date || date.partOfDay !== null || date.form === 'PERIOD') return date?.form === 'PERIOD' ? date : null
  // "ngày 23- 9 -1997": its year is not read.
  if (matchAt(YEAR_APART, norm, date.end) !== null) return null
  if (!gap!.startsWith(',')) return date
  if (date.form !== 'DAY') return null
  if (date.value.startsWith('XXXX')) return matchAt(OF_NEXT, norm, date.end) === null ? null : date
  const next = date.end + (norm.startsWith(',', date.end) ? 2 : 1)
  return scene.found.at('Body', next) || matchAt(NEW_CLAUSE, norm, date.end) !== null ? null : date
}

function termAt(norm: string, at: number): { value: string; span: Span; end: number } | null {
  TERM.lastIndex = at
  const match = TERM.exec(norm)
  if (!match) return null
  const [start, end] = match.indices!.groups!['term']!
  const term = match.groups!['term']!
  return { value: /\d/u.test(term) ? roman(Number(term)) : term, span: { start, end }, end: at + match[0].length }
}

/** Whether two bodies issue it, by its type or by its symbol: NQLT/CP-UBTUMTTQVN. */
export const isJoint = ({ type, symbol }: Pick<Partial<Head>, 'type' | 'symbol'>): boolean =>
  /_(?:PHOI_HOP|LIEN_TICH)$/u.test(type ?? '') ||
  (symbol?.split(/[/-]/u) ?? []).filter((part) => issuerOfCode(part) !== undefined).length > 1

/** " của Ban Bí thư" · " do UBND tỉnh ban hành" · " của Bộ Chính trị, Ban Bí thư". */
function issuersAt(scene: Scene, at: number, joint: boolean): { issuers: Issuers; end: number } | null {
  const { norm } = scene.text
  const of = matchAt(OF, norm, at)
  if (of === null) return null
  const first = issuerAt(scene, at + of.length + 1)
  if (!first) return null
  const { bodies, end } = listOfBodies(scene, at + of.length + 1)
  // Of the parties only one is known by name.
  if (joint && bodies.length === 1 && matchAt(OTHER_PARTY, norm, end) !== null) return null
  if (joint && bodies.length > 1) return { issuers: bodies.map((body) => ({ body, post: null, as: 'PARTY' })), end }
  if (/(?:do|được)$/u.test(of)) {
    const verb = matchAt(ENACTED, norm, first.end)
    return verb === null ? null : { issuers: [first.issuer], end: first.end + verb.length }
  }
  const also = norm.startsWith(', ', first.end) ? scene.found.at('Body', first.end + 2) : undefined
  if (!also || !areJoint(first.issuer.body, also)) return { issuers: [first.issuer], end: first.end }
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
