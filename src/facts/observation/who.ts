import type { BodyMention, QuantityMention } from '../../mentions/index.js'
import { holderAt, refOf, type Reading, type Ref } from '../../resolve/index.js'

const DOES =
  /^ (?:(?:đã|cũng|còn|đang|trực tiếp|tiếp tục) )*(?:cấp|chi|bố trí|hỗ trợ|trích|đầu tư|dành|huy động|ủng hộ|trao|tặng|tổ chức|mở|thành lập|xây dựng|ban hành|kiểm tra|giám sát|thanh tra|xử lý|kết nạp|khởi tố|bắt|phát hiện|thu hồi|giải ngân|cho vay|tiếp nhận|giải quyết|triển khai|vận động|phát|khen thưởng|công nhận|thi hành|kỷ luật|điều tra|khám phá|tham mưu|phối hợp|duy trì|củng cố|ký|tuyên truyền|tập huấn|đào tạo)(?![\p{L}\p{M}])/u
const MOST_BETWEEN = 160
/** "được Bộ Công an, UBND tỉnh … khen thưởng": one of several. */
const MORE = /^(?:,| và) \p{Lu}/u

/**
 * Who pays or does: the body that is the subject of the figure's clause ("UBND tỉnh cấp …"), or the agent of the
 * passive behind it ("được UBND tỉnh công nhận"). Null when none is named.
 */
export function actorOf(reading: Reading, figure: QuantityMention): Ref | null {
  const { text, found } = reading.scene
  const { norm } = text
  const sentence = text.sentenceAt(figure.start)
  const bodies = found.within('Body', sentence)
  const agent = /^[^.;,]{0,30}? được /u.exec(norm.slice(figure.end, sentence.end))
  const by = agent && found.at('Body', figure.end + agent[0].length)
  if (by) return MORE.test(norm.slice(by.end, sentence.end)) ? null : refOf(reading, by)
  const before = bodies.filter((body) => body.end <= figure.start).at(-1)
  if (!before || !isSubject(reading, before)) return null
  const between = norm.slice(before.end, figure.start)
  return between.length <= MOST_BETWEEN && DOES.test(between) && !/[;:.]/u.test(between.replace(/\d\.\d/gu, ''))
    ? refOf(reading, before)
    : null
}

/** Whether a body stands where a clause begins: not behind a preposition or a noun ("của Tỉnh ủy"), nor as the last of several. */
function isSubject({ scene: { text, found } }: Reading, body: BodyMention): boolean {
  const sentence = text.sentenceAt(body.start)
  const before = text.norm.slice(sentence.start, body.start)
  if (before === '') return true
  const mark = /[,;:] (?:và )?$/u.exec(before)
  if (!mark) return false
  const end = body.start - mark[0].length
  return !found.endingAt('Body', end) && !/(?:Tỉnh|Huyện|Thành|Thị|Đảng) ủy$/u.test(before.slice(0, mark.index))
}

const REPORT =
  /^(?:\([\p{L}.]{2,16}\) ?-? ?)?(?:(?:Theo|Qua) (?:(?:báo cáo|thống kê|số liệu|tổng hợp|đánh giá|thông tin|tin)(?: (?:nhanh|mới nhất|tổng hợp|sơ bộ|thống kê))? (?:của|từ) )?|(?:Tin|Thông tin) từ )/u
const SAYS = /^,? (?:đã )?(?:cho biết|thông tin|báo cáo|thông báo|nêu rõ|khẳng định|cho hay)(?![\p{L}\p{M}])/u

/** Who reported a figure: "Theo báo cáo của X, …", "X cho biết: …" in its sentence. */
export function reporterOf(reading: Reading, figure: QuantityMention): Ref | null {
  const { text, found } = reading.scene
  const sentence = text.sentenceAt(figure.start)
  const words = text.norm.slice(sentence.start, figure.start)
  const lead = REPORT.exec(words)
  const body = lead && found.at('Body', sentence.start + lead[0].length)
  if (body) return refOf(reading, body)
  const speaker = [...found.within('Person', sentence), ...found.within('Post', sentence)]
    .filter((who) => who.end < figure.start)
    .find((who) => SAYS.test(text.norm.slice(who.end, who.end + 40)))
  return speaker ? (holderAt(reading, speaker)?.ref ?? null) : null
}
