import type { QuantityMention } from '../../mentions/index.js'
import type { Reading } from '../../resolve/index.js'

/** What a change is against, behind it or before its verb: "tăng 6% so với năm 2020", "so với cùng kỳ giảm 12 vụ". */
const AGAINST =
  /(?<base>so (?:với )?(?:cùng kỳ|năm|tháng|quý|nhiệm kỳ|giai đoạn|đầu|cuối|trước|khi|thời điểm|bình quân|ngày|tổng(?: số)?|mức|dự toán|kế hoạch|\d)[^,;.()+]{0,50}(?:(?<=\d)\.\d+)*|so với [^,;.()+]{2,60})/u
/** What a share is of: "đạt 94,8% kế hoạch năm", "chiếm 1,4% tổng dư nợ", "vượt 12% so với dự toán". */
const OF =
  /^(?:[^,;.():]{0,40}? (?=so với ))? ?(?<base>(?:so với |so |trên |của )?(?:tổng(?: số)?|số lượng|lực lượng lao động|LLLĐ|kế hoạch|KH|dự toán|chỉ tiêu|mục tiêu|nhu cầu|yêu cầu|dân số|định mức|nghị quyết|nguồn vốn|vốn)(?![\p{L}\p{M}])[^,;.()+]{0,50})/u
const LEAD = /^ ?(?:so (?:với )?|trên |của )?(?:tổng số |tổng |số lượng |số )?/u
/** What a base does not go on over. */
const CUT =
  /(?<!dân) (?:số|tổng|tỷ lệ|thì|là|và|có|phát hiện|xảy ra|khởi tố|thụ lý|giải quyết|xét xử|nhưng|mà|song|do|để|tại|trên địa bàn|đã|được|tăng|giảm|đạt|gồm|ước)(?!\p{L}).*$/su
/** "So với cùng kỳ năm trước, số vụ cháy giảm …" */
const OPENING = /^(?<base>“?So với [^,;.]{3,60}?)(?:,| (?=(?:tăng|giảm|số|tổng|tỷ lệ)(?!\p{L})))/u
/** "Song so với cùng kỳ năm 2015, số vụ cháy giảm …" */
const INSERTED = /(?<base>so với [^,;.()]{3,50}), [^,;.()]{0,60}$/iu
/** "vượt 52% dự toán, tăng …": what was passed stands right behind it. */
const OVER = /vượt $/iu
const REACH = 140
const MOST_WORDS = 12

/** The words that a share is of or a change is against; null where the page gives none. */
export function baseOf({ scene: { text } }: Reading, figure: QuantityMention): string | null {
  if (figure.statistic !== 'SHARE' && figure.statistic !== 'CHANGE') return null
  const sentence = text.sentenceAt(figure.start)
  const end = Math.max(figure.number.end, figure.end - figure.label.length)
  const unit = /^ ?(?:%|phần trăm|điểm phần trăm|điểm %)?/u.exec(text.norm.slice(figure.number.end, sentence.end))![0]
  const behind = text.norm.slice(figure.number.end + unit.length, Math.min(sentence.end, end + REACH))
  const clause = behind.split(';')[0]!
  const against = AGAINST.exec(clause)?.groups?.base
  const of = OF.exec(behind)?.groups?.base
  const over = OVER.test(text.norm.slice(Math.max(sentence.start, figure.start - 12), figure.start)) ? of : undefined
  const words =
    figure.statistic === 'CHANGE'
      ? (over ?? against ?? before())
      : (of ?? (clause.startsWith(' so') ? against : undefined))
  return words === undefined ? null : short(words).split(' ').slice(0, MOST_WORDS).join(' ')

  function short(said: string): string {
    const lead = LEAD.exec(said)![0]
    return lead + said.slice(lead.length).trim().replace(CUT, '')
  }
  function before(): string | undefined {
    const clauseBefore = /[^,;(]*$/u.exec(
      text.norm.slice(Math.max(sentence.start, figure.start - REACH), figure.start),
    )![0]
    const opening = OPENING.exec(text.norm.slice(sentence.start, sentence.start + REACH))?.groups!.base
    if (opening !== undefined) return opening
    const inserted = INSERTED.exec(text.norm.slice(Math.max(sentence.start, figure.start - REACH), figure.start))
      ?.groups!.base
    if (inserted !== undefined) return inserted
    const bracket =
      /[^,;.]*\($/u.exec(text.norm.slice(Math.max(sentence.start, figure.start - REACH), figure.start))?.[0] ?? ''
    return (AGAINST.exec(clauseBefore) ?? AGAINST.exec(bracket))?.groups?.base?.replace(
      / (?:đã |ước )?(?:tăng|giảm|cao hơn|thấp hơn).*$/u,
      '',
    )
  }
}
