import { rule, type Finds } from '../rule.js'
import { quantityOf } from './make.js'
import type { Quantity } from './read-number.js'
import { NUMBER, valueOf } from './number.js'

/** `70/85 xã đạt tiêu chí`: so many out of so many. A day such as `2/9` has no noun behind it, or a word for days before it. */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,/:+#%-])(?<n>${NUMBER})\/(?<d>${NUMBER})(?=,? (?:số )?\p{L})(?![\p{N}/:])`,
  'gu',
)
const DAY_BEFORE = /(?:ngày|dịp|lễ|khánh|từ|đến|trước|sau|kỷ niệm|sáng|chiều|tối|hôm|số|địa chỉ|đêm) $/iu

export const fraction = rule('Quantity', {
  name: 'quantity.fraction',
  examples: ['có 70/85 xã đạt tiêu chí', '1.204/1.310 khu dân cư được công nhận'],
  counterExamples: ['ngày 14/3 tại', 'dịp 30/4 năm nay', 'số 07/2023 của', 'Quốc khánh 2/9 tại', 'từ 1/5 đến nay'],
  *find(scene): Finds<'Quantity'> {
    const { norm } = scene.text
    let last: Quantity | undefined
    for (const match of scene.text.matchAll(PATTERN)) {
      const value = valueOf(match.groups!.n!)
      const denominator = valueOf(match.groups!.d!)
      if (value > denominator || denominator === 0) continue
      if (DAY_BEFORE.test(norm.slice(Math.max(0, match.index - 12), match.index))) continue
      // "giảm 5% (190/200 vụ)": this year against the last, not a part of a whole.
      if (/(?:tăng|giảm)[^.;]{0,24}\($/iu.test(norm.slice(Math.max(0, match.index - 36), match.index))) continue
      const end = match.index + match[0].length
      // "bằng 1/3 diện tích của tỉnh": a comparison.
      if (denominator < 10 && /bằng $/u.test(norm.slice(Math.max(0, match.index - 5), match.index))) continue
      const made = quantityOf(scene, { start: match.index, end, value, denominator, marked: true }, last)
      if (!made) continue
      last = made
      yield made
    }
  },
})
