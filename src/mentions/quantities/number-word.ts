import { rule, type Finds } from '../rule.js'
import { quantityOf } from './make.js'

const VALUES: Readonly<Record<string, number>> = {
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
  'vụ|vụ án|vụ việc|bị can|bị cáo|đối tượng|người|trường hợp|đảng viên|tổ chức đảng|tập thể|cá nhân|đồng chí|cán bộ|chi bộ|hộ|mô hình|đoàn|tổ|lớp|cuộc|dự án'
/**
 * `khởi tố chín vụ, một bị can`: a number in words counts behind a verb of acting or in a list with figures; `một` and
 * `năm` (a year) only in such a list.
 */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?<n>${Object.keys(VALUES).join('|')})(?= (?:${COUNTED})(?![\p{L}\p{M}]))`,
  'giu',
)
const ACTED =
  /(?:khởi tố|truy tố|xét xử|bắt|bắt giữ|điều tra|thụ lý|đình chỉ|kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|xử lý|kiểm tra|giám sát|thanh tra|thành lập|biểu dương|khen thưởng|tuyên dương|phát hiện|giải quyết|triển khai|xây dựng|mở|tổ chức|chết|bị thương|kết nạp|trong kỳ|mới|thêm|cho|có|gồm|với|đối với)(?: được)? $/iu
/** Right behind a figure with its noun: "14 vụ, một bị can", "sáu vụ với chín bị can". */
const LIST_BEFORE =
  /(?:^|[^\p{L}\p{M}\d])(?:\d[\d.]*|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) [\p{L}\p{M} ]{2,20}(?:,| và| với|\/) ?(?:[\p{L}\p{M}]+ [\p{L}\p{M}]+ )?$/iu
const LIST_BEHIND =
  /^ [\p{L}\p{M} ]{2,20}(?:,| và| với|\/) ?(?:\d[\d.]*|một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:vụ|bị can|bị cáo|người|đảng viên|đối tượng|cá nhân|trường hợp|đồng chí)/u

export const numberWord = rule('Quantity', {
  name: 'quantity.number-word',
  examples: [
    'đã khởi tố chín vụ, bắt giữ',
    'đình chỉ một vụ, một bị can',
    'khai trừ ba đảng viên',
    'khen thưởng ba tập thể và 7 cá nhân',
  ],
  counterExamples: [
    'một người dân ở thôn',
    'một vụ việc nghiêm trọng',
    'trong năm tổ chức',
    'lãnh đạo hai tỉnh',
    'hai bên ký kết',
    'cả ba người đều',
    'Ba đồng chí nêu trên',
  ],
  *find(scene): Finds<'Quantity'> {
    const { norm } = scene.text
    for (const match of norm.matchAll(PATTERN)) {
      const word = match.groups!.n!.toLowerCase()
      const before = norm.slice(Math.max(0, match.index - 40), match.index)
      const end = match.index + word.length
      const listed = LIST_BEFORE.test(before) || LIST_BEHIND.test(norm.slice(end, end + 50))
      if (!listed && (word === 'một' || word === 'năm' || !ACTED.test(before))) continue
      if (word === 'năm' && !LIST_BEFORE.test(before)) continue
      const last = scene.found.of('Quantity').findLast((quantity) => quantity.end <= match.index)
      const made = quantityOf(scene, { start: match.index, end, value: VALUES[word]!, marked: false }, last)
      if (made) yield made
    }
  },
})
