import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START, typeNamed } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Căn cứ Pháp lệnh Bảo vệ công trình biển ngày 5 tháng 4 năm 1994`: among the grounds of a document the name of a law ends with its day,
 * also where laws.json does not have it.
 */
const PATTERN = new RegExp(
  `${START}(?<=Căn cứ )(?<type>Luật|Bộ [Ll]uật|Pháp lệnh) (?!số )(?:(?:về |sửa đổi)?\\p{L}[\\p{L}\\p{M}]*,? ){1,24}?(?=ngày \\d)`,
  'gu',
)

export const datedLaw = rule('Document', {
  name: 'document.dated-law',
  examples: ['Căn cứ Pháp lệnh Bảo vệ công trình biển ngày 5 tháng 4 năm 1994;'],
  counterExamples: [
    'Pháp lệnh Bảo vệ công trình biển ngày 5 tháng 4 năm 1994',
    'Căn cứ Luật sư đoàn; ngày 5 tháng 4 năm 1994',
    'Căn cứ pháp luật ngày 5/4/1994',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const core = { start: match.index, end: match.index + match[0].trimEnd().length }
      if (isPart(scene, core.start)) continue
      const type = typeNamed(match.groups!['type']!)
      yield cite(scene, {
        core,
        type: type.code,
        ...UNNUMBERED,
        name: type.name + scene.text.slice(core).slice(match.groups!['type']!.length),
        title: core,
      })
    }
  },
})
