import { rule, type Finds } from '../rule.js'
import { quantityOf } from './make.js'
import type { Quantity } from './read-number.js'
import { NUMBER, SCALE, valueOf } from './number.js'
import { countAt, measureAt } from './unit.js'

/**
 * `70/85 xã đạt tiêu chí`: so many out of so many. A day such as `2/9` has no noun behind it, or a word for days before it.
 * `846 vụ/855 vụ` · `1,2 tỷ đồng/40,5 tỷ đồng` say the noun twice; `45.799/36.875 tỷ đồng` is more than was planned.
 */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,/:+#%-])(?<n>${NUMBER})(?<scale>${SCALE})?(?<noun> \p{Ll}[\p{L}\p{M}]*(?: \p{Ll}[\p{L}\p{M}]*)?)?\/(?:tổng (?:số )?)?(?<d>${NUMBER})(?<of>${SCALE})?(?=,? (?:số )?\p{L}|[.,;)])(?![\p{N}/:]|[.,]\d)`,
  'gu',
)
const DAY_BEFORE = /(?:ngày|dịp|lễ|khánh|từ|đến|trước|sau|kỷ niệm|sáng|chiều|tối|hôm|số|địa chỉ|đêm) $/iu

export const fraction = rule('Quantity', {
  name: 'quantity.fraction',
  examples: ['có 70/85 xã đạt tiêu chí', '1.204/1.310 khu dân cư được công nhận', 'đã giải quyết 846 vụ/855 vụ'],
  counterExamples: ['ngày 14/3 tại', 'dịp 30/4 năm nay', 'số 07/2023 của', 'Quốc khánh 2/9 tại', 'từ 1/5 đến nay'],
  *find(scene): Finds<'Quantity'> {
    const { norm } = scene.text
    let last: Quantity | undefined
    for (const match of scene.text.matchAll(PATTERN)) {
      const { n, scale, noun, d, of } = match.groups as {
        n: string
        scale?: string
        noun?: string
        d: string
        of?: string
      }
      const after = match.index + match[0].length
      if (
        noun === undefined
          ? !/^,? /u.test(norm.slice(after, after + 2))
          : !isAgain(norm, noun, match.index + n.length + (scale?.length ?? 0), after)
      )
        continue
      const value = valueOf(n, scale ?? of)
      const denominator = valueOf(d, of)
      if ((value > denominator && of === undefined) || denominator === 0) continue
      if (DAY_BEFORE.test(norm.slice(Math.max(0, match.index - 12), match.index))) continue
      // "giảm 5% (190/200 vụ)": this year against the last, not a part of a whole.
      if (/(?:tăng|giảm)[^.;]{0,24}\($/iu.test(norm.slice(Math.max(0, match.index - 36), match.index))) continue
      const end = after
      // "bằng 1/3 diện tích của tỉnh": a comparison.
      if (denominator < 10 && /bằng $/u.test(norm.slice(Math.max(0, match.index - 5), match.index))) continue
      const made = quantityOf(scene, { start: match.index, end, value, denominator, marked: true }, last)
      if (!made) continue
      last = made
      yield made
    }
  },
})

/** Whether the noun at one position stands at another: of "866 lượt/964 lượt người" it does not. */
function isAgain(norm: string, noun: string, first: number, second: number): boolean {
  const unitAt = (index: number): string | null | undefined =>
    (measureAt(norm, index) ?? countAt(norm, index + 1))?.unit
  return norm.startsWith(noun, second) && unitAt(first) === unitAt(second)
}
