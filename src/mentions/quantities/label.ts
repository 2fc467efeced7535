import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { ACTIVITY, EVENT_HEAD, NO_START, PERSON_HEAD, STAYS, STOP, VERB } from './label-words.js'

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'-]|\/(?![\d ]))*/uy
const MOST_WORDS = 22
/** What a person noun may go on with: "trong Ban Chỉ đạo …", "là lực lượng …", "của Ban …". */
const PERSON_TAIL =
  /(?:trong \p{Lu}|là (?:lực lượng|cấp ủy|cán bộ|đảng viên|nữ|người|thành viên|hội viên|học sinh|lãnh đạo|\p{Lu})|của \p{Lu})/uy
/** What befell those that are counted: "trường hợp bị thi hành kỷ luật"; how a case came about: "vụ cháy do chập điện". */
const BEFELL =
  /(?:trong số (?:đó|này) )?bị(?! (?:can|cáo|hại|đơn)(?!\p{L}))(?: (?!và |do |vì |tại |ở |trong |với |để |cho |từ |theo |của |\d)\p{Ll}[\p{L}\p{M}]*){1,4}/uy
const CAUSED = /do(?: (?!chiếm |và |là |được |với |tại |ở |trong )\p{L}[\p{L}\p{M}]*){1,10}/uy
/** "40.500 người được tinh giản biên chế" */
const WHO = /(?:người|trường hợp|hộ|phụ nữ|lao động|học sinh|khách hàng)(?= được )/iuy
const GIVEN =
  /được(?: (?!và |do |vì |tại |ở |trong |với |để |cho |từ |theo |của |tặng|trao|nhận|\d)\p{Ll}[\p{L}\p{M}]*){1,4}/uy
/** "36% số dân được sử dụng nước sạch", "4/6 trường đã đạt chuẩn quốc gia", "90% đảng viên hoàn thành tốt nhiệm vụ" */
const SHARED =
  /(?:(?:(?:đã|đều|cũng|đang) )*(?:được|có|sử dụng|tham gia|đạt|hoàn thành|thực hiện|đồng ý|tán thành|hài lòng|ký|đăng ký|chấp hành|thoát|là|không|chưa|còn|phải|bị)|đều)(?! \d)(?: (?!và |ít |hơn |gần |khoảng |tối |dưới |ước |do |vì |tại |ở |trong |với |để |cho |từ |theo |so |trên |giai đoạn |năm |\d)\p{Ll}[\p{L}\p{M}]*){1,7}/uy
/** "311 vụ việc đang giải quyết", "67.900 hộ còn dư nợ", "52 nhà phải di dời", "2.436 đơn đủ điều kiện xử lý" */
const STATE =
  /(?:đang|còn|chưa|phải|không|có(?= (?:số|tỷ lệ|mức|thu nhập) ))(?! (?:lại|có|\d))(?: (?!và |ít |hơn |gần |khoảng |tối |dưới |ước |do |vì |tại |ở |trong |với |để |cho |từ |theo |là |đã |nên |mà |\d)\p{Ll}[\p{L}\p{M}]*){1,6}/uy
/** Between a noun and what is said of it and of the next figures alike: "597 con gia súc và 1.339 con gia cầm bị chết". */
const AND_MORE =
  /^(?:(?:,| và) (?:hơn |trên |gần |khoảng )?\d[\d.,]*\p{L}{0,3}(?: [\p{L}\p{M}\d]+){1,7}?){1,5} (?=bị |(?:đúng|sai)[,;. ])/u
const CASE = /(?:vụ|trường hợp)(?!\p{L})/iuy
const MANAGED = /do [^,;.:()\d]{3,40}? (?:quản lý|làm chủ|đầu tư)(?!\p{L})/uy
const NAME = / "[^"\d]{3,80}"/uy
/** "giảm 34 vụ, án nghiêm trọng tăng 7 vụ": a further subject. */
const PREDICATE = /^[^,;.\d]{0,80} (?:tăng|giảm|đạt|chiếm) (?:hơn |trên |gần |thêm )?\d/u
/** "97 đầu mối cấp tỉnh, sáu tổng cục": the next figure. */
const NUMBER_WORD = /^(?:một|hai|ba(?! lô)|bốn|năm|sáu|bảy|tám|chín|mười) \p{Ll}/u
/** Nouns that no list of names goes on with: "ủy thác 580 việc, Cục rút lên …". */
const ONE_BY_ONE = /^(?:việc|vụ|vụ việc|người|lượt|đơn|hồ sơ|trường hợp|hộ)$/u
const CONJUNCTION = /(?:và|hoặc|hay)(?![\p{L}\p{M}])/uy
const DIGIT_SOON =
  /^(?:[^,;.:()]{0,60}?\d|(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:vụ|bị can|bị cáo|người|đối tượng|trường hợp|đảng viên|tập thể|cá nhân|đồng chí)(?!\p{L}))/u

const at = (pattern: RegExp, norm: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index
  return pattern.exec(norm)
}

/**
 * The noun phrase that begins at a position: "súng các loại", "quả bom, mìn, lựu đạn", "xã đạt tiêu chí về an ninh".
 * It goes on over commas and "và" while more of the list follows, and ends before a preposition, an auxiliary, a
 * verb of another clause or the next figure. Null when no noun stands there. `goingOn`: behind an insertion it may begin
 * with any word.
 */
export function labelAt(scene: Scene, from: number, limit: number, goingOn = false): Span | null {
  const { text, found } = scene
  const { norm } = text
  let position = norm[from] === ' ' ? from + 1 : from
  const start = position
  if (!at(/[\p{L}]/uy, norm, start) || (!goingOn && at(NO_START, norm, start)) || at(CONJUNCTION, norm, start))
    return null
  const person = at(PERSON_HEAD, norm, start) !== null
  const event = at(EVENT_HEAD, norm, start) !== null
  const share = /%$|\d\/\d[\d.]*$/u.test(norm.slice(Math.max(0, from - 8), from))
  const who = at(WHO, norm, start)
  const ofCase = at(CASE, norm, start) !== null
  let end = start
  for (let count = 0; count < MOST_WORDS && position < limit;) {
    const whole = wholeName(position)
    const stays = whole ?? at(STAYS, norm, position)?.[0].length
    if (stays !== undefined) {
      end = position = position + stays
      count += 2
    } else {
      const closing =
        position > start
          ? (at(MANAGED, norm, position) ??
            (count <= 3 ? at(BEFELL, norm, position) : null) ??
            (share ? at(SHARED, norm, position) : at(STATE, norm, position)) ??
            (who && position === start + who[0].length + 1 ? at(GIVEN, norm, position) : null) ??
            (ofCase ? at(CAUSED, norm, position) : null))
          : null
      if (closing) {
        end = position + closing[0].length
        break
      }
      const tail = person && count > 0 && count <= 4 ? at(PERSON_TAIL, norm, position) : null
      if (!tail && position > start && (at(STOP, norm, position) || opensNext(norm, position))) break
      const joint = at(CONJUNCTION, norm, position)
      if (joint && !goesOn(position + joint[0].length + 1, false)) break
      const word = at(WORD, norm, position)
      if (!word || (/^\d/u.test(word[0]) && position > start)) break
      position += word[0].length
      if (!joint) end = position
      count += 1
    }
    if (norm[position] === ' ') position += 1
    else if (/^, (?=\p{L})/u.test(norm.slice(position, position + 3)) && goesOn(position + 2, true)) position += 2
    else break
  }
  if (end === start) return null
  const cut = / (?:về|và|của|đi|khi|giai đoạn)$/u.exec(norm.slice(start, Math.min(end, limit)))
  return { start, end: cut ? start + cut.index : Math.min(named(end), limit) }

  /** End of the name in quotation marks that stands there: 'mô hình "Tổ tự quản đường biên"'. */
  function named(index: number): number {
    const name = at(NAME, norm, index)
    return name && index + name[0].length <= limit ? index + name[0].length : index
  }
  /** Length of a movement's, body's or place's name that begins there: it is taken whole. */
  function wholeName(index: number): number | undefined {
    if (index === start) return undefined
    const name = found.at('Movement', index) ?? found.at('Body', index)
    return name && name.end - name.start
  }
  /** Whether the list goes on with the item that begins there. */
  function goesOn(index: number, comma: boolean): boolean {
    if (index >= limit || !at(/\p{L}/uy, norm, index)) return false
    const item = norm.slice(index, limit)
    if (NUMBER_WORD.test(item) || (comma && PREDICATE.test(item)) || /^[^,;.()\d]{2,60}: ?\d/u.test(item)) return false
    if (DIGIT_SOON.test(item.replace(/(?:,| (?:và|với|cho|tại|ở|trong|trị giá|dài|quy mô) ).*$/su, ''))) return false
    if (at(STAYS, norm, index)) return true
    if (comma && ONE_BY_ONE.test(norm.slice(start, end)) && /^\p{Lu}/u.test(item)) return false
    if (event && at(VERB, norm, index) && !at(ACTIVITY, norm, index)) return false
    if (event) return !at(/(?:trong đó|góp phần|qua đó|từ đó|đã|được|với|có|nhất là|đặc biệt)(?!\p{L})/uy, norm, index)
    return !at(VERB, norm, index) && !(comma && at(STOP, norm, index))
  }
}

/** "tiếp nhận gần 300 đơn vị máu" behind "chương trình hiến máu": the verb of the next figure. */
function opensNext(norm: string, index: number): boolean {
  const verb = at(VERB, norm, index)
  return (
    verb !== null &&
    /^ (?:được |trên |hơn |gần |khoảng )*\d/u.test(norm.slice(index + verb[0].length, index + verb[0].length + 24))
  )
}

/** What is said of a figure's noun only behind the next ones, which share it. */
export function sharedTail({ text: { norm } }: Scene, label: Span, limit: number): Span | null {
  if (/(?:^| )(?:(?:bị|được) |chết|mất tích|tử vong)/u.test(norm.slice(label.start, label.end))) return null
  const more = AND_MORE.exec(norm.slice(label.end, Math.min(limit, label.end + SHARED_REACH)))
  const said = more && (at(BEFELL, norm, label.end + more[0].length) ?? at(FOUND, norm, label.end + more[0].length))
  return said && { start: said.index, end: said.index + said[0].length }
}
const SHARED_REACH = 160
/** "3 vụ việc khiếu nại, 2 vụ tố cáo đúng" */
const FOUND = /(?:đúng|sai)(?: một phần)?(?=[,;.])/uy

/** "21 xã đạt 19/19 tiêu chí nông thôn mới": which of them, told by further numbers. */
export function criteriaBehind({ text: { norm } }: Scene, label: Span): Span | null {
  const criteria = at(CRITERIA, norm, label.end)
  return criteria && { start: label.end + 1, end: label.end + criteria[0].length }
}
const CRITERIA =
  / đạt (?:từ |đủ |được )*\d{1,2}(?:\/\d{1,2}| ?- ?\d{1,2}| đến \d{1,2})? tiêu chí(?: NTM| nông thôn mới)?(?: trở lên)?/uy

/** "64/85 xã (chiếm 75,3%) đạt chuẩn nông thôn mới": what the label goes on with behind a bracket. */
export function labelBehindBracket(scene: Scene, label: Span, limit: number): Span | null {
  const bracket = /^ \([^()\d]*\d[^()]*\)(?= đạt (?:chuẩn|tiêu chí|tiêu chuẩn|danh hiệu))/u.exec(
    scene.text.norm.slice(label.end, Math.min(limit, label.end + 90)),
  )
  return bracket && labelAt(scene, label.end + bracket[0].length, limit, true)
}
