import { documentType } from '../../reference/index.js'
import { rule, type Finds } from '../rule.js'
import { cite } from './cite.js'
import { KIND, NO, serialOf, START, TYPE, typeNamed } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `… Kế hoạch số 18-KH/TU … Kế hoạch 18 nêu rõ …`: a number without "số" and symbol of a type that is not usually cited so, where the
 * page has cited that number of that type in full.
 */
const PATTERN = new RegExp(
  `${START}(?=\\p{Lu})${TYPE}${KIND} (?:${NO})?(?<n>\\d{1,4}\\p{Lu}?)(?![\\p{L}\\p{M}\\p{N}%]|[.,/]\\d| ?[-/] ?\\p{L}| ?- ?\\d|/| (?:tháng|năm|ngày|tuần|tỷ|triệu|nghìn|người|xã|nội dung|nhiệm vụ|bước|giai đoạn)(?!\\p{L}))`,
  'gu',
)

export const repeatedNumber = rule('Document', {
  name: 'document.repeated-number',
  examples: ['Kế hoạch số 18-KH/TU của Tỉnh ủy. Kế hoạch 18 nêu rõ', 'Chương trình số 9-CTr/TU. Chương trình 09 có'],
  counterExamples: [
    'Kế hoạch số 18-KH/TU của Tỉnh ủy. Kế hoạch 19 nêu rõ',
    'Kế hoạch số 18-KH/TU. Kế hoạch 18 tháng cuối kỳ',
    'Kế hoạch 18 nêu rõ',
    'Kế hoạch số 18-KH/TU, Chương trình 18 nêu rõ',
  ],
  *find(scene): Finds<'Document'> {
    const cited = new Map<string, string[]>()
    for (const { serial, symbol, type } of scene.found.of('Document'))
      if (serial && symbol) cited.set(serial, [...(cited.get(serial) ?? []), documentType(type)!.name])
    for (const match of scene.text.matchAll(PATTERN)) {
      const { type: word, n } = match.groups as { type: string; n: string }
      const type = typeNamed(word)
      const known = cited.get(serialOf(n))?.some((name) => `${name} `.startsWith(`${type.name} `))
      if (!known || isPart(scene, match.index)) continue
      const core = { start: match.index, end: match.index + match[0].length }
      yield cite(scene, {
        core,
        type: type.code,
        number: n,
        serial: serialOf(n),
        symbol: null,
        year: null,
      })
    }
  },
})
