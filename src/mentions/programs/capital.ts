import { groupSpan, rule, words, type Finds } from '../rule.js'
import { itemOf } from './quoted.js'

/**
 * `mô hình Zalo cộng đồng của tỉnh`: a model named without quotation marks begins with a capital and ends before a
 * word that cannot belong to a name.
 */
const STOP = String.raw`của|là|tại|ở|do|đã|được|trên|trong|với|cho|và|để|đang|có|từ|nhằm|theo|giúp|khi|mới|này|đạt|hoạt động|phát huy|góp phần|ra đời|vào|sẽ|như|gồm`
const PATTERN = words(
  String.raw`mô hình (?<name>(?!Kết luận|Chỉ thị|Nghị quyết)\p{Lu}[\p{L}\p{M}]*(?: (?!(?:${STOP})(?![\p{L}\p{M}]))[\p{L}\p{M}\p{N}]+){1,7})(?= (?:${STOP})(?![\p{L}\p{M}])|[,.;:)\n]|$)`,
  'dgu',
)

export const capitalProgram = rule('Program', {
  name: 'program.capital',
  examples: ['mô hình Zalo cộng đồng của tỉnh là', 'nhân rộng mô hình Camera an ninh trên địa bàn'],
  counterExamples: ['mô hình toàn dân tham gia', 'các mô hình mới', 'mô hình đặc trưng của địa phương'],
  *find(scene): Finds<'Program'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const end = match.index + match[0].length
      yield itemOf(scene, 'MODEL', match.index, end, groupSpan(match, 'name')!, null)
    }
  },
})
