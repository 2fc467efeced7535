import type { Text } from '../../text/index.js'
import { SCALE, valueOf } from './number.js'
import type { ReadNumber } from './read-number.js'

/** What the words for numbers mean. */
export const VALUES: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}
/** What reports count in words. Places and offices are left out: "hai tỉnh" mostly points at two that were named. */
const COUNTED =
  'vụ|vụ án|vụ việc|bị can|bị cáo|đối tượng|người|trường hợp|đảng viên|tổ chức đảng|tập thể|cá nhân|đồng chí|cán bộ|chi bộ|hộ|mô hình|đoàn|tổ|lớp|cuộc|dự án|đầu mối|đơn vị|phòng|văn bản|buổi|hội nghị|câu lạc bộ|căn nhà|công trình|suất|khẩu|tác phẩm|lượt|chi hội|ý kiến|hồ sơ|hợp tác xã|chuyên đề'
/**
 * `khởi tố chín vụ, một bị can`: a number in words counts behind a verb of acting or in a list with figures; `một` and
 * `năm` (a year) only in such a list.
 */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?<n>${Object.keys(VALUES).join('|')})(?= (?:${COUNTED})(?![\p{L}\p{M}]))`,
  'giu',
)
const ACTED =
  /(?:khởi tố|truy tố|xét xử|bắt|bắt giữ|điều tra|thụ lý|đình chỉ|kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|xử lý|kiểm tra|giám sát|thanh tra|thành lập|biểu dương|khen thưởng|tuyên dương|phát hiện|giải quyết|triển khai|xây dựng|mở|tổ chức|chết|bị thương|kết nạp|trong kỳ|giảm|tăng|hỗ trợ|tặng|trao|sửa chữa|mới|thêm|cho|có|gồm|với|đối với|làm|khiến)(?: được)? $/iu
/** "làm bảy người chết; bốn người mất tích" */
const FATE = /^ người (?:chết|bị thương|mất tích|tử vong|thiệt mạng)(?!\p{L})/u
/** Right behind a figure with its noun: "14 vụ, một bị can", "sáu vụ với chín bị can". */
const LIST_BEFORE =
  /(?:^|[^\p{L}\p{M}\d])(?:\d[\d.]*|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) [\p{L}\p{M} ]{2,20}(?:,| và| với|\/) ?(?:[\p{L}\p{M}]+ [\p{L}\p{M}]+ )?$/iu
const LIST_BEHIND =
  /^ [\p{L}\p{M} ]{2,20}(?:,| và| với|\/) ?(?:\d[\d.]*|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:vụ|bị can|bị cáo|người|đảng viên|đối tượng|cá nhân|trường hợp|đồng chí)/u

/** "gần bốn tỷ đồng", "hai trăm hộ": a word and its scale. */
const SCALED = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?<!(?:vài|mấy|${Object.keys(VALUES).join('|')}) )(?<n>${Object.keys(VALUES).join('|')})(?<scale>${SCALE})(?= (?:đồng|USD|ha|${COUNTED})(?![\p{L}\p{M}]))`,
  'giu',
)

/** The numbers that the text writes in words and that count something. */
export function* numberWords(text: Text): Generator<ReadNumber> {
  const { norm } = text
  for (const match of text.matchAll(SCALED)) {
    const { n, scale } = match.groups as { n: string; scale: string }
    const value = valueOf(String(VALUES[n.toLowerCase()]), scale)
    yield { start: match.index, end: match.index + match[0].length, value, marked: true }
  }
  for (const match of text.matchAll(PATTERN)) {
    const word = match.groups!.n!.toLowerCase()
    const before = norm.slice(Math.max(0, match.index - 40), match.index)
    const end = match.index + word.length
    const behind = norm.slice(end, end + 50)
    const listed = LIST_BEFORE.test(before) || LIST_BEHIND.test(behind) || (word !== 'một' && FATE.test(behind))
    if (word === 'năm' ? !LIST_BEFORE.test(before) : !listed && (word === 'một' || !ACTED.test(before))) continue
    yield { start: match.index, end, value: VALUES[word]!, marked: false }
  }
}
