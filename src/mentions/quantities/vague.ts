import { rule, words, type Finds } from '../rule.js'
import { quantityOf } from './make.js'

/** `hàng nghìn nguồn tin` · `hàng vạn người` · `hàng trăm nghìn lượt` · `vài chục hộ`: no number, the words are kept. */
const PATTERN = words(
  String.raw`(?:hàng|vài) (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)(?: (?:nghìn|ngàn|vạn|triệu|tỷ))?`,
  'giu',
)

export const vague = rule('Quantity', {
  name: 'quantity.vague',
  examples: ['cung cấp hàng nghìn nguồn tin có giá trị', 'hàng trăm nghìn lượt người', 'vài chục hộ dân'],
  counterExamples: ['hàng năm', 'hàng loạt vụ', 'mặt hàng', 'hàng triệu.'],
  *find(scene): Finds<'Quantity'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const end = match.index + match[0].length
      const made = quantityOf(scene, { start: match.index, end, value: null, words: match[0], marked: true })
      if (made) yield made
    }
  },
})
