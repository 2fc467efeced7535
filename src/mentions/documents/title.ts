import { centralDocumentsOf } from '../../reference/index.js'
import { placeTones, type Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { CODES, NO, START, SYMBOL, TYPE } from './grammar.js'

/** Most characters that a title can have. */
const LONGEST = 600
const CUE =
  /,? (?:(?:nhằm|với nội dung|có nội dung|là) )?(?:(?<cue>[Vv]ề việc|[Vv]ề|quy định(?: về)?(?! chi tiết)) ?)?(?=(?<quote>")?)/uy
/** Verbs that open the title of a Decree or Decision themselves: "Quyết định 1719/QĐ-TTg … phê duyệt …". */
const RUN_ON =
  /,? (?=(?:quy định chi tiết|phê duyệt|ban hành|sửa đổi, bổ sung|bãi bỏ|hướng dẫn|công nhận|thành lập) )/uy
const RULING = /^(?:QUY_DINH|NGHI_DINH|THONG_TU|QUYET_DINH|NGHI_QUYET)$/u
/** "(gọi tắt là …)", "(Kết luận 12)". */
const ALIAS =
  / ?\((?:(?:sau đây )?(?:gọi|viết) (?:tắt )?là [^()\n]{1,80}|\p{Lu}\p{Ll}+ \p{Ll}+ (?:số )?\d{1,4}(?:-\p{Lu}+\/\p{Lu}+)?)\)/uy
/** Words at which an unquoted title has ended, whatever they belong to. */
const STOP = new RegExp(
  [
    '[;:]|\\((?!\\d{4} ?- ?\\d{4}\\)|(?:[Kk]hóa|nhiệm kỳ) [IVX\\d -]+\\))',
    '\\.\\.\\.|…',
    ' (?:do|đã|vừa|sẽ|nêu rõ|xác định|chỉ rõ|bắt đầu|gắn với|làm việc với|như sau|trong thời gian qua|thời gian qua)(?!\\p{L})',
    ' và (?:xét|theo) đề nghị(?!\\p{L})',
    ' (?:để|nhằm) (?:triển khai|thực hiện|tổ chức thực hiện|cụ thể hóa)(?!\\p{L})',
    '(?<!(?:tuyên truyền|quán triệt|học tập|phổ biến)) và (?:ban hành|triển khai|báo cáo|kết quả|một số yêu cầu|các quy định|các văn bản|những (?:nhiệm vụ|nội dung|quy định)|Kế hoạch của)(?!\\p{L})',
    ', (?:các|những) \\p{L}+ \\p{L}+ dưới đây(?!\\p{L})',
    ', (?:với mục tiêu|trong (?:những|thời|quá|năm|đó|giai)|thời gian|đến (?:nay|năm|ngày)|(?:kể )?từ (?:năm|tháng|ngày|đầu|khi)|ngày \\d|sáng|chiều|đồng chí|các đồng chí|[Đđ]oàn|tại|cùng với|góp phần|qua đó|theo (?:đó|báo cáo)|gắn với|nhằm|giai đoạn|nhiệm kỳ|có hiệu lực|trên cơ sở|đồng thời|ông|bà|phóng viên|nhất là)(?!\\p{L})',
    '(?:,| và| cùng) (?:các )?(?:Chỉ thị|Kết luận|Nghị quyết|Quyết định|Quy định|Quy chế|Hướng dẫn|Kế hoạch|Nghị định|Thông tư|Công văn|Thông báo|Tờ trình|Báo cáo|Công điện|Đề án|Chương trình|Luật) ?(?:số|\\d(?!\\d* (?:năm|tháng|ngày) )|Trung ương|Đại hội|")',
  ].join('|'),
  'gu',
)
/** Before a body that is no part of the title: "… đối với Tỉnh ủy X", "…, Chủ tịch UBND tỉnh yêu cầu". */
const BEFORE_BODY =
  / (?:đối với|tại|cho)(?: các)? $|, (?:(?:Phó |Nguyên )?(?:Chủ tịch|Bí thư|Giám đốc|Thủ tướng|Bộ trưởng|Thứ trưởng|Trưởng|Chánh|lãnh đạo|đại diện) )?$/u
/** A citation inside a title, up to the end of its number. */
const NESTED = new RegExp(
  `${START}${TYPE} ${NO}?\\d{1,5}(?: ?[-/ ] ?(?:\\d{4}/)?${SYMBOL} ?[-/] ?${CODES})?(?![\\p{L}\\p{N}])`,
  'gu',
)
/** Where the citation ends whose number ends at a position: behind its day, issuer and term. */
export type EndOf = (scene: Scene, from: number) => number

/** What is known of the document whose title is looked for. */
export interface Titled {
  readonly type: string
  readonly serial: string | null
  /** Whether a central body issued it: "trên địa bàn tỉnh" is then no part of its title. */
  readonly central: boolean
  /** Whether day or issuer stand before the title. */
  readonly introduced: boolean
}
const ON_THE_SPOT = / trên địa bàn (?:tỉnh|thành phố|huyện|toàn)(?!\p{L})/u

/** Titles of the reference list for a type and number. */
const knownTitles = ({ type, serial }: Titled): string[] =>
  centralDocumentsOf(serial)
    .filter((known) => known.type === type)
    .map(({ title }) => placeTones(title).toLowerCase())

/**
 * The title behind a citation, without its quotation marks and without "về (việc)" before it. A quoted title ends with
 * its quotation mark. An unquoted one ends at the end of the sentence, or earlier: where a title of the reference list
 * ends, behind a quoted title inside it, before a semicolon, bracket or another citation, and before words that begin
 * something else. Null when there is none, or no end is found within 600 characters.
 */
export function titleBehind(scene: Scene, from: number, of: Titled, endOfCitation: EndOf): Span | null {
  const { norm } = scene.text
  ALIAS.lastIndex = from
  const at = ALIAS.test(norm) ? ALIAS.lastIndex : from
  RUN_ON.lastIndex = at
  const verb = RULING.test(of.type) && of.introduced ? RUN_ON.exec(norm) : null
  if (verb) return unquoted(scene, at + verb[0].length, of, endOfCitation)
  CUE.lastIndex = at
  const match = CUE.exec(norm)
  if (!match) return null
  const { cue, quote } = match.groups!
  const start = at + match[0].length
  if (quote) return quoted(norm, start + 1)
  if (!cue || (!/^[Vv]ề/u.test(cue) && !RULING.test(of.type))) return null
  return unquoted(scene, start, of, endOfCitation)
}

/** Words between quotation marks, the second of which is on the same line. */
export function quoted(norm: string, start: number): Span | null {
  const end = norm.indexOf('"', start)
  if (end <= start || end - start > LONGEST || norm.slice(start, end).includes('\n')) return null
  const about = /^[Vv]ề (?:việc )?/u.exec(norm.slice(start, start + 8))?.[0].length ?? 0
  return end - start > about ? { start: start + about, end } : null
}

function unquoted(scene: Scene, start: number, of: Titled, endOfCitation: EndOf): Span | null {
  const { norm } = scene.text
  const limit = scene.text.sentenceAt(start).end
  const lower = norm.slice(start, limit).toLowerCase()
  const whole = knownTitles(of).find((title) => lower.startsWith(title))
  const end = whole ? start + whole.length : endOf(scene, start, limit, of, endOfCitation)
  const from = norm[start] === "'" ? start + 1 : start
  const kept = norm.slice(from, end).replace(/[\s.,!?'-]+$/u, '')
  return kept.length < 4 || kept.length > LONGEST ? null : { start: from, end: from + kept.length }
}

/** The first stop outside quotation marks; a citation inside the title is passed over with its own title. */
function endOf(scene: Scene, start: number, limit: number, of: Titled, endOfCitation: EndOf): number {
  const { text, found } = scene
  const rest = text.norm.slice(start, limit)
  const quotes = [...rest.matchAll(/"/gu)].map((mark) => mark.index)
  const inQuotes = (at: number): boolean => (quotes.filter((mark) => mark < at).length & 1) === 1
  const stops = [...rest.matchAll(STOP)].map((stop) => stop.index)
  for (const body of found.within('Body', { start, end: limit })) {
    const before = BEFORE_BODY.exec(rest.slice(0, body.start - start))
    if (before) stops.push(before.index)
  }
  const spot = of.central ? ON_THE_SPOT.exec(rest) : null
  if (spot) stops.push(spot.index)
  const nextStop = (from: number): number =>
    Math.min(rest.length, ...stops.filter((stop) => stop >= from && !inQuotes(stop)))
  let end = nextStop(0)
  for (const nested of rest.matchAll(NESTED)) {
    if (nested.index >= end || inQuotes(nested.index)) continue
    const behind = endOfCitation(scene, start + nested.index + nested[0].length)
    const own = titleBehind(scene, behind, { ...of, type: '', serial: null }, endOfCitation)
    if (own) return own.end + (text.norm[own.end] === '"' ? 1 : 0)
    end = nextStop(behind - start)
  }
  return start + end
}
