import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { verbsIn } from './label-words.js'

/** What links a subject with its amount: "đạt", "là", "lên tới", "chiếm", with adverbs before it. */
const LINK =
  /(?<![\p{L}\p{M}])(?:(?:đã|đều|cũng|vẫn|chỉ|dự ước|(?<!(?:thành lập|kết nạp|cấp|tuyển) )mới|ước|hiện|phải|được|bình quân|trung bình|thực hiện) )*(?:đạt|là|lên tới|lên đến|lên|còn|xuống còn|xuống|chiếm|bằng|(?<!(?:tốc độ|mục tiêu) )tăng trưởng|tăng|giảm|tăng thêm|giảm còn|có|gồm|(?:ít|nhiều|cao|thấp) hơn|hơn|ước tính|vượt|được)(?:(?: tới| đến| mức| thêm| tỷ lệ| tổng số| bình quân(?: (?:hằng|hàng|mỗi) năm)?)?(?: (?:đến )?con số| từ)? )$/iu
/** Nouns of amounts: they begin a subject, and may stand right before the number. */
const AMOUNTS =
  'tốc độ|mật độ|tăng trưởng|số tiền|phạt tiền|tiền|thu ngân sách|chi ngân sách|kinh phí|trị giá|giá trị|nguồn vốn|vốn|dư nợ|ngân sách|doanh số|doanh thu|thu nhập|tài sản|dân số|quân số|tổng mức|tỷ lệ|tỉ lệ|tỷ trọng|sản lượng|diện tích|chiều dài|quy mô|số'
const AMOUNT_NOUN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!(?:vào|về|cho|từ|của|bằng|trong|nộp) )(?:với )?(?<noun>(?:tổng )?(?:số )?(?:${AMOUNTS})(?: (?:(?:mũi|lần|mức|cấp|loại|khu vực) \\d|[\\p{L}\\p{M}-]+)){0,10}) $`,
  'iu',
)
const BEGINS_AMOUNT = new RegExp(`^(?:tổng|${AMOUNTS})(?![\\p{L}\\p{M}])`, 'iu')
/** Words in front of a subject that are not part of it. */
const LEAD =
  /^(?:(?:và|trong đó|được|đồng thời|đến nay|hiện nay|hiện|theo đó|ngoài ra|bên cạnh đó|bên cạnh|qua đó|trong|nâng|đưa|riêng|với|có|cùng với|đã|đang|ước|dự kiến|phấn đấu|(?:mỗi|hằng|hàng) (?:năm|tháng)|(?:đến |hết )?(?:cả|cuối|hết) năm|(?:đến |trong |tính đến )?(?:tháng \d{1,2}[/ ]năm |năm |tháng )\d[\d/]*|còn|đối với|về|trong khi|do|nhờ|[-+*•–])(?:,|:| ) ?)+/iu
/** "dự thảo đề ra chỉ tiêu giảm nghèo là": the subject is what is set. */
const SET =
  /^(?:(?:Các|Một số) (?:chỉ tiêu|mục tiêu)(?: chủ yếu| cụ thể| cơ bản)? (?:là|như|gồm) |.* (?:phấn đấu (?:(?:đến )?năm \d{4} |hằng năm |hàng năm )?(?=tỷ lệ|tổng|số |thu nhập|tốc độ)|(?:đề ra|đặt ra|đặt|xác định|có) (?=quy mô|chỉ tiêu|mục tiêu|tỷ lệ|tổng|diện tích|dân số|mật độ|chiều dài|giá trị|sản lượng)|(?:nâng|đưa) (?=(?:tổng )?số |tổng |tỷ lệ |dư nợ )|đã (?=(?:huy động|cho vay|giải ngân|thu|vận động|đầu tư|bố trí|thực hiện) (?:được )?(?:tổng|số|nguồn|vốn|kinh phí|dư nợ)(?!\p{L}))))/u
/** Where the subject of a clause ends and its verb begins. */
const VERB_OF_SUBJECT =
  / (?:đã|đạt(?! (?:chuẩn|trong sạch|danh hiệu|tiêu chuẩn|tiêu chí|loại|giải))|duy trì|tăng(?! trưởng)|giảm|là|có|được|tiếp tục|cơ bản|vẫn)(?![\p{L}\p{M}]).*$/su
/** "so với 31/12/2021 tăng …": no subject. */
const COMPARED = /^so với [^,;]{3,40}? (?=(?:tăng|giảm|bằng|cao|thấp|đạt|số|tổng|tỷ lệ|thì)(?!\p{L}))/iu
/** What a subject does not end with. */
const TAIL =
  /(?:(?:^| )(?:và|với|cùng|cho|của|là|đạt|chiếm|ước|ước tính|ước thực hiện|thực hiện|tính|đã|được|hơn|trên|khoảng|gần|có|gồm|đến|từ|tại|ở|(?<!(?:phát|thực|thể|biểu|xuất) )hiện|vào|tính đến|được kéo|kéo|dài|rộng|quy mô|được nâng|nâng|tăng|giảm|bình quân|tương ứng|tương đương))+ ?$/u
/** A time inside a subject and what is behind it. */
const TIME_INSIDE =
  / (?:trong |đến |từ |của |cho )*(?:\d{1,2} tháng|năm|quý|Quý|tháng|giai đoạn|ngày|nhiệm kỳ) (?=[\dIVX]|năm |đầu năm|cuối năm|của |nay|qua).*$/su
/** "Tỷ lệ hộ nghèo giảm từ 12% xuống còn …": what the subject does. */
const MOVED =
  / (?:(?:đã )?(?:giảm(?! nghèo| thiểu| trừ)|tăng(?! trưởng| cường)|đạt|chiếm|là|còn|bình quân)|từ mức|từ \d+(?:,\d+)?%)(?!\p{L}).*$/su
const MOST_WORDS = 24
/** How far back a clause may begin; sentences of strangers may be very long. */
const REACH = 400

/**
 * The subject of an amount that no noun follows: "tổng dư nợ đạt gần 220.000 tỷ đồng" → tổng dư nợ. Null when the
 * clause before does not end in a link or a noun of amounts, or is too long for one.
 */
export function subjectBefore({ text, found }: Scene, start: number): Span | null {
  const { norm } = text
  const sentence = text.sentenceAt(start)
  const whole = clauseStart(norm, sentence.start, start)
  const clause = whole + (COMPARED.exec(norm.slice(whole, start))?.[0].length ?? 0)
  const before = norm.slice(clause, start)
  const link = LINK.exec(before)
  const noun = link ? undefined : AMOUNT_NOUN.exec(before)?.groups?.noun
  if (!link && noun === undefined) return null
  const end = clause + (link ? link.index : before.length)
  if (link && PURPOSE.test(before.slice(0, link.index)) && /tăng|giảm/iu.test(link[0])) return null
  let from = noun === undefined ? clause : clause + before.lastIndexOf(noun)
  if (noun === undefined && norm.slice(clause, end).trim() === '')
    return subjectOfClauseBefore(norm, sentence.start, whole)
  from += LEAD.exec(norm.slice(from, end))?.[0].length ?? 0
  from += SET.exec(norm.slice(from, end))?.[0].length ?? 0
  from = widen(norm, sentence.start, from)
  const date = found.within('Date', { start: from - 1, end }).at(-1)
  if (date && norm.slice(date.end, date.end + 1) === ' ' && date.start - from < 8) from = date.end + 1
  return listed(norm, sentence.start, phrase(norm, from, end))
}

/** "đặt mục tiêu giảm 2% hộ nghèo", "các giải pháp để giảm …": no subject stands before the verb. */
const PURPOSE = /(?:^| )(?:để|nhằm|mục tiêu|phấn đấu|chỉ tiêu|yêu cầu|cần|sẽ) ?$/u
/** Words of a clause that open a sentence and name nothing. */
const OPENER =
  /^(?:cụ thể|trong đó|đặc biệt|đáng chú ý|bên cạnh đó|ngoài ra|tuy nhiên|tuy vậy|riêng|đồng thời|nhờ đó|qua đó|theo đó|đến nay|hiện nay|kết quả|cùng với đó|nhất là)$/iu
/** "khu vực công nghiệp, xây dựng tăng 0,4%": a short subject behind a comma goes on with the nouns before it. */
function listed(norm: string, sentence: number, subject: Span | null): Span | null {
  if (
    !subject ||
    norm
      .slice(subject.start, subject.end)
      .replace(/ được .*$/u, '')
      .split(' ').length > 2
  )
    return subject
  if (norm.slice(subject.start - 2, subject.start) !== ', ') return subject
  const before = norm.slice(Math.max(sentence, subject.start - 80), subject.start - 2)
  const words = /(?:^|[;:.] |, (?=ngành |khu vực |lĩnh vực ))(?<words>[\p{L}\p{M} ,-]+)$/u
    .exec(before)
    ?.groups!.words?.trimStart()
  if (words === undefined || words.split(' ').length > 8 || words.split(', ').some((part) => OPENER.test(part)))
    return subject
  return LINK_INSIDE.test(words) ? subject : { start: subject.start - 2 - words.length, end: subject.end }
}
const LINK_INSIDE = /(?:^| )(?:đã|đạt|tăng|giảm|là|có|được|của|tại|theo|do)(?!\p{L})/u

/** What a subject that a comma cuts does not have before the comma. */
const OTHER_CLAUSE = / (?:đều|đã|vượt|đạt|tăng|giảm|cụ thể|như)(?!\p{L})/u
/** What a clause has that begins with no counted noun: a verb's particle, or a preposition at its end. */
const NO_NOUN =
  /(?:^| )(?:đã|được|sẽ|đang|xét|vừa|còn|cũng|đều) |^(?:so với|theo|qua|trong)(?!\p{L})| (?:cho|với|của|về|từ|tại|ở|vào|làm|khiến|tổ chức|mở|thành lập|triển khai|cấp|tặng|trao|hỗ trợ|giúp) ?$/iu

/**
 * What stands before a bare count ("359 đồng chí"): the noun phrase that its clause begins with, and whether a verb
 * such as "là" links the two ("đảng viên nữ là").
 */
export function nounBefore(
  { text }: Scene,
  start: number,
  verb: (index: number) => boolean,
): { span: Span; linked: boolean; amount: boolean; equal: boolean } | null {
  const { norm } = text
  const sentence = text.sentenceAt(start)
  const clause = clauseStart(norm, sentence.start, start)
  const compared = COMPARED.exec(norm.slice(clause, start))?.[0].length ?? 0
  const opened = clause + compared + (SET.exec(norm.slice(clause + compared, start))?.[0].length ?? 0)
  const near = opened + (LEAD.exec(norm.slice(opened, start))?.[0].length ?? 0)
  const wide = widen(norm, sentence.start, near)
  const from = OTHER_CLAUSE.test(norm.slice(wide, near)) ? near : wide
  const link = LINK.exec(norm.slice(from, start))
  const end = link ? from + link.index : start
  const equal = link !== null && /(?:đạt|là) $/u.test(link[0])
  const begins = norm.slice(from, end)
  const amount =
    BEGINS_AMOUNT.test(begins) && (link !== null || /^(?:tổng|số|dân số|quân số|mật độ|quy mô)(?!\p{L})/iu.test(begins))
  if (!amount && (verb(from) || NO_NOUN.test(norm.slice(from, end)))) return null
  const span = phrase(norm, from, end)
  return span && norm.slice(span.start, span.end).split(' ').length <= (amount ? MOST_WORDS : 11)
    ? { span, linked: link !== null || amount, amount, equal }
    : null
}

/** "Thu nhập bình quân đầu người: 60 triệu đồng" */
const TOLD = /(?:^|[.;,(+-] |\d[.)] )(?<label>[^.;,(:]{4,120}): ?$/u

/** The words of a clause that links nothing, behind the figure before it: "Nợ xấu của các ngân hàng khoảng 360 tỷ đồng". */
export function clauseBefore(scene: Scene, start: number, after: number): Span | null {
  const { norm } = scene.text
  const clause = clauseStart(norm, scene.text.sentenceAt(start).start, start)
  return (
    (after > clause ? wordsOf(scene, start, norm[after] === ' ' ? after + 1 : after) : null) ??
    wordsOf(scene, start, clause)
  )
}

function wordsOf({ text }: Scene, start: number, clause: number): Span | null {
  const { norm } = text
  const words = norm.slice(clause, start)
  const kept = words.replace(WHEN, '')
  const digit = [...kept.matchAll(/\d(?! cấp)/gu)].at(-1)?.index ?? -1
  const label = TOLD.exec(norm.slice(Math.max(text.sentenceAt(start).start, clause - REACH), clause))?.groups!.label
  if (kept.trim() === '' && label !== undefined) {
    const colon = norm.lastIndexOf(':', clause)
    return phrase(norm, colon - label.length, colon)
  }
  const from = digit < 0 ? clause : clause + (kept.indexOf(' ', digit) + 1 || kept.length)
  return listed(
    norm,
    text.sentenceAt(start).start,
    phrase(norm, from + (LEAD.exec(norm.slice(from, start))?.[0].length ?? 0), start),
  )
}

/** "tổ chức cơ sở đảng đạt trong sạch vững mạnh, chiếm 54%" */
const REACHED_GRADE = / đạt (?:chuẩn|trong sạch|danh hiệu|tiêu chuẩn|tiêu chí|loại|giải)(?!\p{L})/u

/** ", giảm 5%", "(đóng góp 2 điểm %": the subject of the clause before it. */
export function subjectOfClauseBefore(norm: string, from: number, clause: number): Span | null {
  const end = norm.slice(from, clause).replace(/[,;:( ]+$/u, '').length + from
  const start = clauseStart(norm, from, end)
  const words = norm.slice(start, end).replace(VERB_OF_SUBJECT, '')
  return words.length < end - start || REACHED_GRADE.test(words) ? phrase(norm, start, start + words.length) : null
}

/** ", tổng giá trị sản xuất nông, lâm, " before "thủy sản": short nouns in a row. */
const COMMA_LIST = /(?:^ *|[,.] )(?<list>[\p{L}\p{M} ]{4,60}, (?:[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,3}, )?)$/u

/** What an amount behind "với" is of: "xây dựng cánh đồng mẫu lớn với ", "Nhà văn hóa huyện được xây dựng với ". */
export function ownerBefore({ text, found }: Scene, start: number, after: number): Span | null {
  const { norm } = text
  const clause = Math.max(after, clauseStart(norm, text.sentenceAt(start).start, start))
  const words = /^(?<words>[^\d,;:()]{3,}?),? với $/u.exec(norm.slice(clause, start))?.groups!.words
  if (words === undefined) return null
  const subject = words
    .replace(VERB_OF_SUBJECT, '')
    .replace(/ (?:trực tiếp )?(?:tại|ở|trên|trong|từ|cho|theo) .*$/u, '')
  const verb = verbsIn(norm, { start: clause, end: clause + subject.length }).at(-1)
  const span = phrase(norm, verb?.end ?? clause + (LEAD.exec(subject)?.[0].length ?? 0), clause + subject.length)
  const count = span ? norm.slice(span.start, span.end).split(' ').length : Infinity
  // ", chu đáo với tổng số tiền": no noun.
  if (count > 9 || (count <= 2 && !verb && norm.slice(clause - 2, clause) === ', ')) return null
  return found.covered(span!, 'Person', 'Post') ? null : span
}

const GRADE = /(?<!\p{L})(?:loại|hạng|nhóm|cấp|bậc) \d(?!\d)/gu
/** "khu vực nông, " before "lâm nghiệp và thủy sản" */
const FIELDS =
  /(?<=^|[,;:.] |và )(?<list>(?:khu vực|ngành|lĩnh vực|sản xuất|nhóm) (?:[\p{L}\p{M}]+ ){0,2}[\p{L}\p{M}]+, (?:[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2}, )?)$/iu
/** A subject that a comma cuts ("Tỷ lệ điều tra, khám phá án chung") begins with its noun of amount. */
function widen(norm: string, sentence: number, from: number): number {
  if (BEGINS_AMOUNT.test(norm.slice(from, from + 12))) return from
  const before = norm.slice(Math.max(sentence, from - REACH), from)
  const start = Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(':') + 1)
  const words = before.slice(start)
  const lead = /^ */u.exec(words)![0].length
  if (BEGINS_AMOUNT.test(words.slice(lead)) && !/\d/u.test(words.replace(GRADE, ''))) return from - words.length + lead
  const fields = FIELDS.exec(words)?.groups!.list
  if (fields !== undefined) return from - fields.length
  const list = COMMA_LIST.exec(words)?.groups!.list
  return list !== undefined && BEGINS_AMOUNT.test(list) ? from - list.length : from
}

/** A time behind a subject: "tổng sản phẩm năm 2021". */
const WHEN =
  /(?<!(?:loại|hạng|nhóm|bậc)),? (?:trong |đến |cuối |đầu |hết |tính |vào |ước |thực hiện |tới )*(?:(?:(?:năm|giai đoạn|quý|Quý|tháng|ngày|\d{1,2} tháng(?: đầu| cuối)? năm) )?[\dIVX/.-]{1,10}(?: năm \d{4})?|\d{1,2} tháng(?: (?:đầu|cuối) năm| qua)?) ?$/u

/** The words between two positions without blanks around them; null when there are none, too many, or a number. */
function phrase(norm: string, from: number, to: number): Span | null {
  const bare = norm
    .slice(from, to)
    .replace(/ \((?=[^()]*\d)[^()]*\) ?$/u, '')
    .replace(WHEN, '')
    .replace(TIME_INSIDE, '')
    .replace(TAIL, '')
    .replace(/ \([^()\d]*\d[^()]*\)$/u, '')
  const amount = BEGINS_AMOUNT.test(bare.trimStart()) || /^[^\d]* \d cấp(?!\p{L})[^\d]*$/u.test(bare)
  // "Tỷ lệ trẻ từ 12 đến 17 tuổi tiêm đủ": numbers that narrow an amount stay; a figure before its verb does not.
  const words = amount && /\d/u.test(bare) ? bare.replace(MOVED, '') : bare
  const trimmed = words.trim()
  if (trimmed === '' || trimmed.split(' ').length > MOST_WORDS || !/\p{L}/u.test(trimmed)) return null
  if (
    /\d/u.test(trimmed) &&
    !(
      amount &&
      /^\D+ (?:\d{1,3} ?(?:tuổi|mũi|liều|lần|sao|năm|đến|cấp|chương trình|xã|tỉnh|huyện|đơn vị|dự án|lĩnh vực|ngân hàng|nhóm|loại|tháng)|(?:mũi|lần|cấp|loại) \d)/u.test(
        trimmed,
      )
    )
  )
    return null
  const start = from + words.indexOf(trimmed)
  return { start, end: start + trimmed.length }
}

/**
 * Where the clause begins: behind the last comma, semicolon, colon or opening bracket that is no part of a number; an
 * abbreviation in brackets ("(GRDP)") cuts nothing.
 */
export function clauseStart(norm: string, sentence: number, to: number): number {
  const from = Math.max(sentence, to - REACH)
  const before = norm.slice(from, to).replace(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length))
  let start = 0
  // "số người chết giảm 12% và số người bị thương tăng …": a second subject.
  for (const joint of before.matchAll(/ (?:và|với) /gu))
    if (
      BEGINS_AMOUNT.test(before.slice(joint.index + joint[0].length, joint.index + 20)) &&
      /\d/u.test(before.slice(0, joint.index))
    )
      start = joint.index + joint[0].length - 1
  for (const mark of before.matchAll(/[,;:()](?= )|[(]/gu)) start = Math.max(start, mark.index + 1)
  return from + start + (/^ +/u.exec(before.slice(start))?.[0].length ?? 0)
}
