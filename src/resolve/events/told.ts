import type { EventMention } from '../../mentions/index.js'
import type { Span } from '../../text/index.js'
import type { Reading } from '../reading.js'

/**
 * How a sentence tells of an event. HELD: it is what happened. PLANNED: it is still to come ("sẽ tổ chức", "yêu cầu …
 * tổ chức …"). BACKGROUND: it is only named ("kết quả hội nghị", "thực hiện kết luận tại cuộc họp ngày …"), and the day that
 * opens the sentence is not its own.
 */
export type Told = 'HELD' | 'PLANNED' | 'BACKGROUND'

/** Right before the event's words: what is made for it, known from it, or set by it. */
const NAMED =
  /(?:trình|chuẩn bị|phục vụ|chào mừng|hướng tới|hướng đến|tiến tới|kết quả|nội dung|chương trình|tinh thần|thông báo|thông báo nhanh|dự thảo|báo cáo|biên bản|tài liệu|thời gian|sau|trước|trước thềm|thành công|kết luận|văn kiện|nghị quyết|nhân dịp|nhân|theo|thời điểm|công tác tổ chức|các điều kiện|kế hoạch|lịch|kịch bản)(?: (?:của|tại|về|các|cho|tới|vào|tổ chức|khai mạc|diễn ra)){0,2} "?$/iu
/** What a sentence goes back to before it tells its own. */
const GOES_BACK =
  /(?:^|[,;(] ?)(?:(?:Thực hiện|Căn cứ|Theo|Tiếp thu|Triển khai|Trên cơ sở|Tiếp tục thực hiện|Sau)(?!\p{L})[^,;]{0,200})$/u
/** "Tiếp tục chương trình Kỳ họp thứ 8, sáng 11/11, …": it goes on, and the day is its own. */
const GOES_ON = /^"?Tiếp tục (?:chương trình|nội dung|ngày|phiên|đợt)(?: \p{L}+){0,8} "?$/u
const FUTURE = /(?:sẽ|dự kiến|(?:chuẩn bị|kế hoạch) (?:tổ chức|khai mạc)) (?:[\p{Ll},]+ ){0,5}"?$/u
/** As what a sentence is about or wants; behind what the event is only named for, it is background. */
const AHEAD = /(?:chuẩn bị|kế hoạch|thống nhất|chủ trương|để tổ chức) (?:[\p{Ll},]+ ){0,5}"?$/u
const AHEAD_BEHIND =
  /^[^.;,]{0,120}?(?:, (?:nhiệm kỳ|khóa|Quốc hội|HĐND)(?!\p{L})[^.;,]{0,60}){0,2} (?:sẽ|dự kiến)(?: được)? (?:tổ chức|diễn ra|khai mạc|tiến hành|họp|bắt đầu)(?!\p{L})/u
/** The title of a scheme says nothing of the event. */
const QUOTED = /"[^"]*"/gu
/** Whoever is asked to hold something has not held it. */
const ASKED =
  /(?<!\p{L})(?:yêu cầu|đề nghị|kiến nghị|cần|phải|nhiệm vụ|tham mưu|phấn đấu|hướng dẫn|chỉ đạo)(?!\p{L})(?! (?:của|tại|công tác))/u

export function toldOf({ scene: { text } }: Reading, sentence: Span, mention: EventMention): Told {
  const before = text.norm.slice(sentence.start, mention.start).replace(QUOTED, '""')
  const behind = text.norm.slice(mention.start, sentence.end)
  if (FUTURE.test(before) || AHEAD_BEHIND.test(behind)) return 'PLANNED'
  if (GOES_ON.test(before)) return 'HELD'
  if (NAMED.test(before) || GOES_BACK.test(before)) return 'BACKGROUND'
  if (AHEAD.test(before)) return 'PLANNED'
  const asked = ASKED.exec(before)
  return asked && /tổ chức (?:\p{Ll}+ ){0,3}"?$/u.test(before.slice(asked.index)) ? 'PLANNED' : 'HELD'
}
