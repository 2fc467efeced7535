import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START, typeNamed } from './grammar.js'

/** `Quyết định ngày 05/3/2020 của Thủ tướng Chính phủ` · `Kế hoạch của UBND tỉnh ngày 12/4/2021`: known by day and issuer. */
const PATTERN = new RegExp(
  `${START}(?<type>Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông báo|Hướng dẫn|Kế hoạch|Công văn|Công điện)(?=,? (?:ngày \\d|của \\p{Lu}))`,
  'gu',
)

export const dated = rule('Document', {
  name: 'document.dated',
  examples: ['Quyết định ngày 05/3/2020 của Thủ tướng Chính phủ', 'Chỉ thị của Ban Bí thư ngày 12/4/2021'],
  counterExamples: [
    'Quyết định của Thủ tướng Chính phủ về',
    'Kế hoạch ngày 12/4',
    'Chỉ thị của Đảng',
    'Công văn ngày 12/4/2021',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const core = { start: match.index, end: match.index + match[0].length }
      const type = typeNamed(match.groups!['type']!)
      const citation = cite(scene, {
        core,
        type: type.code,
        ...UNNUMBERED,
      })
      if (citation.issuers.length > 0 && citation.issuedOn?.form === 'DAY' && citation.issuedOn.start < citation.end)
        yield citation
    }
  },
})
