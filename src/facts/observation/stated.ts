import { words, type QuantityMention } from '../../mentions/index.js'
import type { ObservationStatus } from '../../model/values.js'
import { pass, type Reading } from '../../resolve/index.js'
import { roleOf, type Sentence, type Span, type Spans, type Text } from '../../text/index.js'
import type { z } from 'zod'

type Status = z.infer<typeof ObservationStatus>

/** Words that make a figure a target or an order … */
const WANTED =
  'phấn đấu|mục tiêu|chỉ tiêu(?! (?:tuyển sinh|biên chế))|(?<!sự )quyết tâm|kiến nghị (?:với|các|cấp|Trung ương|Chính phủ|Quốc hội|Bộ|Ban|Thủ tướng)|đề nghị(?! \\d[\\d.]* (?:đơn|ý kiến|vụ|lượt))(?! (?:(?:cấp|cơ quan|các cấp|các cơ quan) (?:có )?(?:thẩm quyền|chức năng) )?(?:truy tố|khởi tố|công nhận|khen thưởng|xét|xem xét|xử lý|xử phạt|thu hồi|kỷ luật|thi hành|chuyển|giảm trừ)(?!\\p{L}))|đề xuất|yêu cầu(?! kiểm điểm)|cần|phải(?! (?:thi hành|xét xử|đình chỉ|xác minh|xử lý|giải quyết|thụ lý|nhập viện|di dời|sơ tán|đóng cửa|dừng|cấp cứu|điều trị))|tối thiểu phải'
/** … or a forecast, or a supposition. */
const FORESEEN = 'dự kiến|dự báo|ước cả năm|sẽ'
const CUE = words(`(?:(?<wanted>${WANTED})|(?<foreseen>${FORESEEN})|nếu)`, 'giu')
/** "Theo kế hoạch, năm 2017 có thêm 7 xã …", "kế hoạch năm 2016 kết nạp 200 đảng viên": what is planned. */
const PLANNED =
  /(?:theo kế hoạch(?: đề ra)?, |(?<!(?:đạt|vượt|bằng|so với|thành|hiện|%|\d) )(?<!%)kế hoạch (?:năm|giai đoạn|quý) [\dIVX][\d/ -]*(?:,|:|là|phát triển|kết nạp|xây dựng|thành lập|trồng|thu|hỗ trợ|giải quyết|tổ chức|kiểm tra|giám sát|thanh tra|đào tạo|giảm|cấp|xóa) )(?![^;]*(?:đã|đạt|hoàn thành|kết quả|thực hiện được) )/iu
/** "vượt chỉ tiêu", "đạt 95% mục tiêu", "đáp ứng yêu cầu", "đã đề nghị truy tố": observed after all. */
const REACHED =
  /(?:vượt|đạt|hoàn thành|so với|theo|bằng|thực hiện|đáp ứng|các|%|đã|đồng ý|thống nhất|qua|văn bản|vụ việc|chương trình)(?: [\p{L}\p{M}\d,/]+){0,3} $/iu
/** What follows was done: "…, đã xử lý 14 cá nhân". */
const DONE_SINCE = /[,;] (?:đến nay|kết quả|hiện nay|đã|qua đó)(?!\p{L})/u
/** "nhiều chỉ tiêu nghị quyết đạt cao như …" */
const REACHED_SINCE = /^[^,;.]{0,40} (?:đạt (?:cao|khá|tốt|và vượt)|(?:đã|đều) (?:đạt|vượt|hoàn thành))(?!\p{L})/u
/** "so với mục tiêu … là 1,7 tỷ USD": the target's own value. */
const OF_TARGET =
  /(?:so với|vượt|đạt) (?:xa )?(?:so với )?(?:mục tiêu|chỉ tiêu|kế hoạch)[^,;]* là (?:[\p{L}\p{M}]+ )?$/u
/** "46 kiến nghị", "ý kiến, kiến nghị": things that are counted. */
const COUNTED =
  /(?:(?:người|vụ|hộ|đơn vị|trường hợp|tổ chức|cá nhân|đối tượng|hồ sơ)(?= $)|\d|ý kiến,|ý kiến|kiến nghị|văn bản|giải quyết|những|bản|trả lời) $/u
const PROGRAMME = /(?:[Cc]hương trình|CTMTQG) $/u
/** How far back a figure's words are looked for. */
const REACH = 600
/** "Mỗi xã chọn 1 đơn vị": a rule. */
const EACH = /^(?:Mỗi|Từng)(?![\p{L}\p{M}])/u

/**
 * How a quantity is meant: as something that was, is foreseen or is wanted. Null when it is no figure of its own: not
 * in the text proper, a rule, a supposition, or the count of an award (`awarded` are the words of all grants).
 */
export function statusOf(reading: Reading, awarded: Spans, figure: QuantityMention): Status | null {
  const { text, layout } = reading.scene
  const sentence = text.sentenceAt(figure.start)
  const role = roleOf(layout, sentence.block)
  if (role !== 'TITLE' && role !== 'BODY' && role !== 'CAPTION')
    return pass(reading, figure, `stands in a ${role} line`)
  if (EACH.test(text.slice(sentence)) && figure.value !== null && figure.value < 10)
    return pass(reading, figure, 'a rule for each, not a count')
  if (
    awarded.touch(figure.number) ||
    AWARDED.test(text.norm.slice(figure.end, sentence.end)) ||
    HANDED.test(text.norm.slice(Math.max(sentence.start, figure.start - 120), figure.start))
  )
    return pass(reading, figure, 'counts who gets an award: the grant tells it')
  if (NEGATED.test(text.norm.slice(Math.max(sentence.start, figure.start - 50), figure.number.start)))
    return pass(reading, figure, 'said of none')
  if (
    BOUND.test(text.norm.slice(Math.max(sentence.start, figure.start - 50), figure.start)) &&
    /^ ?[\p{L} ]{0,30}? trở lên/u.test(text.norm.slice(figure.number.end, sentence.end))
  )
    return pass(reading, figure, 'a bound of those that are meant')
  const said = meant(text, { start: Math.max(sentence.start, figure.start - REACH), end: figure.start })
  if (said === null) return pass(reading, figure, 'only supposed')
  return said === 'OBSERVED' && (inList(reading, sentence) || isAimed(reading, sentence)) ? 'TARGET' : said
}

/** What is counted is given an award of its own name: that is told by the grant. */
const AWARDED =
  /^(?: và \d+ [\p{L} ]{2,20}?)? (?:đã |vinh dự )*được (?:[\p{L}\p{M}]+ ){0,8}?(?:tặng|nhận|trao|tặng thưởng|trao tặng)(?: [\p{L}\p{M}]+){0,3}? (?:Cờ|cờ|Bằng khen|bằng khen|Giấy khen|giấy khen|Huân chương|Huy chương|Kỷ niệm chương|danh hiệu)/u

/** "tặng Bằng khen 28 tập thể, 12 cá nhân": those who are given an award of its own name. */
const HANDED =
  /(?:Bằng khen|bằng khen|Giấy khen|giấy khen|Cờ thi đua|Huân chương|Huy chương|Kỷ niệm chương|Huy hiệu)(?: của [^.,;:\d]{3,70}?)?(?: cho| tặng|:)? (?:\d+ (?:tập thể|cá nhân|đơn vị|gia đình|hộ gia đình|đồng chí|cán bộ|chiến sĩ|đảng viên)[^.;:\d]{0,40}(?:,| và) )*$/u

/** "không còn xã dưới 15 tiêu chí": a bound of what is not there. */
const NEGATED = /(?:không còn|không có|không để) [^,;.:\d]{0,30}(?:dưới|trên|quá) $/u

/** "dự kiến trao 1 căn nhà; tặng 100 suất quà": the next of what is meant. */
const GOES_ON =
  /^ (?:và )?(?:trao|tặng|tổ chức|hỗ trợ|xây dựng|khám|cấp|mở|thăm|giảm|tăng|giữ|duy trì|phấn đấu|nâng|đưa)(?! [^;]*(?:đã|được) )(?!\p{L})/u

/** "các doanh nghiệp có từ 20 lao động trở lên" */
const BOUND = /(?:các|những) [^,;.\d]{2,40} từ $/iu

/** A cue holds for its part of the sentence, and for all of a list that it opens with a colon. */
function meant(text: Text, span: Span): Status | null {
  const before = text.slice(span)
  const clause = span.start + before.lastIndexOf(';') + 1
  if (OF_TARGET.test(before) || PLANNED.test(before.slice(clause - span.start))) return 'TARGET'
  for (const cue of text.within(CUE, span)) {
    const behind = text.norm.slice(cue.index + cue[0].length, span.end)
    if (cue.index < clause && !/^[^.;]*:/u.test(behind) && !goesOn(text, { start: clause, end: span.end })) continue
    if (cue.groups!.foreseen === 'sẽ') return 'FORECAST'
    if (DONE_SINCE.test(behind) || REACHED_SINCE.test(behind)) continue
    const ahead = text.norm.slice(span.start, cue.index)
    if (PROGRAMME.test(ahead) || COUNTED.test(ahead)) continue
    if (REACHED.test(ahead)) continue
    return cue.groups!.wanted !== undefined ? 'TARGET' : cue.groups!.foreseen !== undefined ? 'FORECAST' : null
  }
  return 'OBSERVED'
}

/** Whether a clause goes on with what is wanted: with a verb of the same kind, or at once with its figure ("; 100% chi bộ …"). */
const goesOn = ({ norm }: Text, { start, end }: Span): boolean =>
  GOES_ON.test(norm.slice(start, end)) ||
  (/^ (?:và )?(?:có )?$/u.test(norm.slice(start, end)) &&
    /^\d+% (?![^;.]*(?:đã|hoàn thành) )/u.test(norm.slice(end, end + 90)))

/** A sentence that sets aims for those behind it: "Đại hội đề ra các chỉ tiêu chủ yếu đến năm 2030 như: …" */
const SETS_AIMS =
  /(?:^Các|đề ra|đặt ra|xác định|với)(?: các| một số| những)? (?:chỉ tiêu|mục tiêu)(?: chủ yếu| cụ thể| cơ bản| chính)*(?: đến năm \d{4}| gồm| như| là|:)/u
/** What ends them: something that was done, or another time. */
const NO_AIM = /(?<!\p{L})(?:đã(?! đề ra)|hiện|hiện nay|đến nay|vừa qua|thời gian qua|năm qua|kết quả)(?!\p{L})/iu
const MOST_AIMS = 8

/** Whether a sentence is one of the aims that an earlier one sets. */
function isAimed({ scene: { text } }: Reading, sentence: Sentence): boolean {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - MOST_AIMS); i--) {
    const words = text.slice(text.sentences[i]!)
    if (SETS_AIMS.test(words)) return true
    if (NO_AIM.test(words)) return false
  }
  return false
}

const OPENS_TARGETS = /^[^.]{0,200}(?:phấn đấu|mục tiêu|chỉ tiêu)[^.]{0,120}:$/iu
/** A heading of its own: "Các chỉ tiêu chủ yếu đến năm 2025". */
const HEADS_TARGETS = /^(?:[IVX\d]+[.)-] ?)?(?:các |một số |những )?(?:chỉ tiêu|mục tiêu)[^.:;]{0,110}$/iu
const BULLET = /^(?:[-+*•–]|\d{1,2}[.)]|\([\da-z]{1,2}\)|[IVX]{1,4}[.)-]) ?/u
const MOST_BULLETS = 30

/** Whether a sentence is an item of a list of targets: "Một số mục tiêu đến năm 2030:", then "- …" lines. */
function inList({ scene: { text } }: Reading, sentence: Sentence): boolean {
  for (let i = sentence.block; i >= Math.max(0, sentence.block - MOST_BULLETS); i--) {
    const block = text.slice(text.blocks[i]!)
    if (i < sentence.block && (OPENS_TARGETS.test(block) || HEADS_TARGETS.test(block))) return true
    if (!BULLET.test(block)) return false
  }
  return false
}
