import { rule, type Finds } from '../rule.js'
import { quantityOf } from './make.js'
import { NUMBER, SCALE, valueOf } from './number.js'
import { VALUES } from './number-word.js'

/** `từ 5 đến 7 mô hình` · `7,3-7,8%` · `20 - 30 triệu đồng` · `từ bảy đến 15 triệu đồng` */
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,/:+#%-])(?<a>${NUMBER}|(?<=từ )(?:${Object.keys(VALUES).join('|')})(?= đến \d))(?:%? ?- ?|%? đến (?:khoảng )?)(?<b>${NUMBER})(?<scale>${SCALE})?(?![\p{N}/:-]|[.,]\d)`,
  'gu',
)
const YEAR = /^(?:19|20)\d{2}$/u

export const range = rule('Quantity', {
  name: 'quantity.range',
  examples: [
    'mỗi xã có từ 5 đến 7 mô hình',
    'tổng sản phẩm tăng 7,3-7,8% so với',
    'vay 20 - 30 triệu đồng để nuôi bò',
    'vay từ bảy đến 15 triệu đồng',
    '9 chỉ tiêu đạt từ 123,5% - 530%',
  ],
  counterExamples: ['giai đoạn 2011-2015 có', 'ngày 12-4 tại', 'từ năm 2016 đến 2020 đã', 'số 10-12 phố'],
  *find(scene): Finds<'Quantity'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const { a, b, scale } = match.groups as { a: string; b: string; scale?: string }
      if (YEAR.test(a) || YEAR.test(b)) continue
      const [value, valueMax] = [valueOf(String(VALUES[a] ?? a), scale), valueOf(b, scale)]
      if (value >= valueMax) continue
      const end = match.index + match[0].length
      const made = quantityOf(scene, { start: match.index, end, value, valueMax, marked: /[.,]/u.test(a + b) })
      if (made) yield made
    }
  },
})
