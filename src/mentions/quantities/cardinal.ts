import { rule, type Finds, type Scene } from '../rule.js'
import { DECIMAL_POINT, NUMBER, SCALE, valueOf } from './number.js'
import { quantityOf } from './make.js'
import type { Quantity } from './read-number.js'

/** `7.173 mô hình` · `hơn 4,6 tỷ đồng` · `667 kg vật liệu nổ` · `06 loại` · `82,4%` */
const PATTERN = new RegExp(
  String.raw`(?:(?<=\([+-])|(?<![\p{L}\p{M}\p{N}.,:+#%-]))(?<![^\p{Ll}]\/)(?<n>${DECIMAL_POINT}|${NUMBER})(?<scale>${SCALE})?(?![\p{N}/:]|[.,]\d|-\p{L}|-\d)`,
  'gu',
)

export const cardinal = rule('Quantity', {
  name: 'quantity.cardinal',
  examples: [
    'củng cố 1.204 mô hình tự quản',
    'tỉnh cấp hơn 3,2 tỷ đồng phục vụ công tác dân vận',
    'thu hồi 512kg pháo các loại',
    'có 06 loại sách',
    'tổng dư nợ đạt gần 120.000 tỷ đồng',
    'đầu tư đến 100% xã, phường',
  ],
  counterExamples: [
    'Điều 10 quy định',
    'Ban Chỉ đạo 138 các cấp',
    'Tiêu chí số 19 về an ninh',
    'ngày 22/01/2019 của',
    'lần thứ XIII',
    'dịch Covid-19 phức tạp',
    '3 năm thực hiện',
    'gồm 4 phụ lục',
    'Nghị quyết 35 về công tác cán bộ',
    'phương châm "4 tại chỗ"',
    'năm 2019, 2020 và',
    'số 22/2023/QĐ-TTg',
  ],
  *find(scene): Finds<'Quantity'> {
    let last: Quantity | undefined
    for (const match of scene.text.norm.matchAll(PATTERN)) {
      const { n, scale } = match.groups as { n: string; scale?: string }
      const end = match.index + match[0].length
      const percent = scene.text.norm
        .slice(end, end + 2)
        .trimStart()
        .startsWith('%')
      const marked = /[.,]/u.test(n) || scale !== undefined || percent
      const before = nearest(scene, match.index, last)
      const made = quantityOf(scene, { start: match.index, end, value: valueOf(n, scale), marked }, before)
      if (!made) continue
      last = made
      yield made
    }
  },
})

/** The figure before a position: the last of this rule's, or one of the forms read before. */
function nearest({ found }: Scene, position: number, last: Quantity | undefined): Quantity | undefined {
  const other = found.of('Quantity').findLast((quantity) => quantity.end <= position)
  return last && other ? (last.end > other.end ? last : other) : (last ?? other)
}
