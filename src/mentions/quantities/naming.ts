import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { isVerb } from './label-words.js'
import type { Quantity, ReadNumber } from './read-number.js'
import { countAt } from './unit.js'
import { clauseBefore, nounBefore, subjectBefore } from './subject.js'

/** How far back a figure's words are looked for; sentences of strangers may be very long. */
export const REACH = 400
/** Where an amount's purpose stands: "phục vụ công tác …", "cho …", "để …". */
const PURPOSE =
  / (?<purpose>(?:phục vụ|cho|để|nhằm|hỗ trợ|xây dựng|thực hiện|ủng hộ|đầu tư)(?: "?(?!(?:hơn|trên|gần|khoảng)(?!\p{L}))[\p{L}\p{M}]+"?){1,14})/uy

/** Words that a label keeps: it names what is counted, and never quotes a sentence. */
const LABEL_WORDS = 12
/** With a whole name in quotation marks it may be longer. */
const NAME_WORDS = 18
const OPEN_NAME = /(?<=^[^"]*) "[^"]*$/u

const REASON = / (?:do|nhờ|vì|theo|trên địa bàn|thông qua)(?!\p{L})/u

/** A label cut to its most words: behind "phong trào" when the movement's name is too long, else before a reason or at a comma. */
export function shortened(norm: string, span: Span): Span {
  const words = norm.slice(span.start, span.end).split(' ')
  if (words.length <= LABEL_WORDS) return span
  const name = /^[^"]{3,60}"[^"]+"/u.exec(words.join(' '))?.[0]
  if (name !== undefined && name.split(' ').length <= NAME_WORDS)
    return { start: span.start, end: span.start + name.length }
  const head = words.slice(0, LABEL_WORDS).join(' ').replace(OPEN_NAME, '')
  const movement = head.lastIndexOf('phong trào') + 'phong trào'.length
  const comma = head.lastIndexOf(',')
  const reason = comma < 0 ? -1 : head.search(REASON)
  const length =
    head.includes('phong trào') && movement > comma
      ? movement
      : reason > comma
        ? reason
        : comma > 0
          ? comma
          : head.length
  return { start: span.start, end: span.start + length }
}

/** Classifiers that alone do not tell what is counted. */
const BARE = /^(?:đồng chí|người|vụ|trường hợp|cái|chiếc|lượt|buổi|cuộc|đợt|lớp|căn|ngôi)$/iu

/** "trong đó, BHXH bắt buộc: 512 người": what a bare classifier counts. */
const TOLD =
  /(?:[,;(] |\(|trong đó,? )(?<label>(?!trong đó)\p{L}(?:(?! (?:tăng|giảm|đạt|được|đã|có) )[^,;:()\d.]){2,40}): $/u
const ONLY_NUMBER = /^(?:tổng )?số$/iu

/**
 * The counted noun phrase; of a bare classifier the noun before it that it is linked to ("đảng viên nữ là 359 đồng
 * chí"), or with the words of the clause before it as its deed ("đường bộ xảy ra 27 vụ").
 */
export function countLabel(
  scene: Scene,
  start: number,
  behind: Span | null,
): { label: Span | null; deed: Span | null } {
  if (!behind) return { label: null, deed: null }
  const words = scene.text.slice(behind)
  const bare = BARE.test(words)
  if (!bare && words.split(' ').length > 2) return { label: behind, deed: null }
  const told = bare ? TOLD.exec(scene.text.norm.slice(Math.max(0, start - 90), start))?.groups!.label : undefined
  if (told !== undefined) return { label: { start: start - 2 - told.length, end: start - 2 }, deed: null }
  const noun = nounBefore(scene, start, (index) => isVerb(scene.text.norm, index))
  // "hộ cận nghèo là 6.943 hộ"
  const again = noun?.equal === true && ` ${scene.text.slice(noun.span)} `.includes(` ${words} `)
  if (
    !noun ||
    hasFigure(scene.text.norm.slice(noun.span.end, start)) ||
    (!bare && !noun.amount && !(noun.equal && (words.startsWith('lượt') || again)))
  )
    return { label: behind, deed: null }
  if (scene.found.touching('Body', noun.span).length > 0 || ONLY_NUMBER.test(scene.text.slice(noun.span)))
    return { label: behind, deed: null }
  if (again) return { label: noun.span, deed: null }
  const people = countAt(scene.text.norm, noun.span.start) !== null
  return noun.linked || people ? { label: noun.span, deed: null } : { label: behind, deed: noun.span }
}

/** "785 xã đạt ": a figure of its own, but in "giảm cả 3 tiêu chí, giảm ". */
const hasFigure = (words: string): boolean =>
  !/(?:tăng|giảm) /u.test(words) && /\d/u.test(words.replace(/(?:năm|tháng|quý|ngày) [\d/IV]+/gu, ''))

/** What was done with an amount: "kiến nghị thu hồi về ngân sách 14 tỷ đồng", "gây thiệt hại cho ngân sách gần 2 tỷ đồng". */
const MONEY_DEED =
  /(?<![\p{L}\p{M}])(?<deed>(?<head>(?:(?:kiến nghị|đề nghị|yêu cầu)(?: xem xét,?)? )?(?:thu hồi|truy thu|xử phạt(?: vi phạm)?(?: hành chính)?|xuất toán|giảm trừ|trả lại|hoàn trả|phát hiện(?: vi phạm| sai phạm)?|gây (?:thiệt hại|thất thoát)|xem xét,? xử lý|xử lý khác|hiến|phục hồi|khôi phục|sử dụng (?:sai phạm|sai mục đích|sai quy định|lãng phí))(?: nộp)?)(?: [\p{L}\p{M},]+){0,9}?) $/u

/** What was done with money that a bare "số tiền" or its purpose ("để …") names. */
const SPENT =
  /(?<![\p{L}\p{M}])(?<deed>(?:(?:kiến nghị|đề nghị) )?(?:thu hồi|xử phạt|cho vay|giải ngân|huy động|vận động|quyên góp|ủng hộ|đóng góp|hỗ trợ|trao(?: tặng| hỗ trợ)?|tặng|trích|chi|cấp|bố trí|đầu tư|phân bổ|nộp|tiết kiệm|thu)(?: [\p{L}\p{M}]+){0,4}?)(?: được)?(?:,? với)? $/iu

/** The verb before a bare "số tiền", or before an amount whose purpose is its label. */
export function spentBefore({ text: { norm } }: Scene, at: number, from: number): string | null {
  return SPENT.exec(norm.slice(Math.max(from, at - 60), at))?.groups!.deed ?? null
}

/** The verb of a figure's label that a further amount of its list shares: "kiến nghị thu hồi … 6 tỷ đồng và 15 ha đất". */
export const sharedDeed = ({ deed, label }: Quantity): string | null =>
  deed ?? MONEY_DEED.exec(`${label.replace(/…$/u, '')} `)?.groups!.head ?? null

/** The verb before an amount of money or land, behind the figure before it. */
export function moneyDeed({ text: { norm } }: Scene, start: number, last: Quantity | null): Span | null {
  const from = Math.max(last?.end ?? 0, start - 90)
  const match = MONEY_DEED.exec(norm.slice(from, start))
  if (!match || / (?:số tiền|tổng|diện tích)/u.test(match[0])) return null
  const at = from + match.index
  return { start: at, end: at + match.groups!.deed!.replace(/ được$/u, '').length }
}

const LISTED = /(?:trong đó|gồm|cụ thể|:|\()(?:[^.;]|\.(?=\d))*$/u
/** "khiển trách 12 (40%), cảnh cáo 5": a list that goes on with a number, where no figure is before it. */
const NEXT_LISTED = /^(?: \([^()]*\))?[,;] (?:và )?\p{L}[\p{L}\p{M} ,-]{2,90}?:? \d/u
const PART =
  /(?:^|[,:] |\(|trong đó |và |gồm )(?<words>(?!trong đó|gồm|và)\p{L}[\p{L}\p{M}]*(?: \p{Ll}[\p{L}\p{M}]*){0,4}?)(?<is> là)? $/u
/** "; thiếu trách nhiệm, buông lỏng lãnh đạo: 5 (6%)" */
const HEADED = /(?:^|[:;(] ?)(?:trong đó,? )?(?<words>\p{L}[^.:;()\d]{3,90})(?<is>:) $/u

/** "trong đó khiển trách 12, cảnh cáo 5": what a number without a noun is of, in a list of parts. */
export function partLabel({ text }: Scene, read: ReadNumber, last: Quantity | null): Span | null {
  const { norm } = text
  const { start, end } = text.sentenceAt(read.start)
  if (!/^(?:[,.;…)]| \()/u.test(norm.slice(read.end, read.end + 2))) return null
  if (!LISTED.test(norm.slice(Math.max(start, read.start - REACH), read.start))) return null
  if (!last && !NEXT_LISTED.test(norm.slice(read.end, Math.min(end, read.end + REACH)))) return null
  const before = norm.slice(Math.max(last?.number.end ?? start, read.start - REACH), read.start)
  const match = HEADED.exec(before) ?? PART.exec(before)
  if (!match) return null
  const to = read.start - 1 - (match.groups!.is?.length ?? 0)
  return { start: to - match.groups!.words!.length, end: to }
}

/** What a share is measured by: not what it is a share of. */
const BASE =
  /^(?:số )?(?:tổng|lực lượng lao động|LLLĐ|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nhu cầu|yêu cầu|dân số|tổng số|định mức|tiến độ|nghị quyết|GDP|GRDP)(?![\p{L}\p{M}])/u
/** "giảm 6,19% số vụ": what falls stands behind the share. */
const OWN_NOUN = /^(?:về \p{L}|(?:số|tổng số|tỷ lệ|giá trị|sản lượng|diện tích)(?!\p{L}))/u
/** Between two amounts of one subject: "thiệt hại 3.485 m2 đất và 600 triệu đồng". */
const SAME_SUBJECT = /^(?:,| và|,? với) (?:trên |hơn |gần |khoảng )?$/u

/** "tỷ trọng chăn nuôi chiếm 53% giá trị sản xuất": the subject before it, not the whole. */
const CHIEM = /chiếm $/u

interface Around {
  readonly behind: Span | null
  readonly previous: Span | null
  readonly change: boolean
  readonly share: boolean
  /** The figure before it in its sentence. */
  readonly last: Quantity | null
}

/** What an amount is of: the subject before it that it is linked to, the noun phrase behind it, its purpose, or the verb. */
export function amountLabel(
  scene: Scene,
  start: number,
  end: number,
  { behind: next, previous, change, share, last }: Around,
): Span | null {
  const { norm } = scene.text
  // "22 tỷ đồng giúp hội viên": a purpose, not what the money is.
  const behind = next && !share && isVerb(norm, next.start) ? null : next
  const base = behind !== null && share && BASE.test(norm.slice(behind.start, behind.end))
  if (previous && (!behind || base)) return previous
  const listed = last !== null && SAME_SUBJECT.test(norm.slice(last.end, start))
  if (behind && !base && listed) return behind
  const before = subjectBefore(scene, start)
  if (
    before &&
    ((share && CHIEM.test(norm.slice(start - 8, start))) ||
      (change && !(behind && OWN_NOUN.test(norm.slice(behind.start, behind.end)))) ||
      base ||
      !behind)
  )
    return before
  if (behind) return behind
  PURPOSE.lastIndex = end
  const purpose = PURPOSE.exec(norm)
  if (purpose) return { start: purpose.index + 1, end: purpose.index + 1 + purpose.groups!.purpose!.length }
  return (
    (listed && last.statistic === 'AMOUNT' ? subjectBefore(scene, last.start) : null) ??
    clauseBefore(scene, start, last?.end ?? 0)
  )
}
