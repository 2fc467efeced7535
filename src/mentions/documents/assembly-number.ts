import { rule, type Finds } from '../rule.js'
import { END, NO, SERIAL, START, typeNamed, TYPE } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Luật số 30/2023/QH15` · `Nghị quyết 55/2010/QH12` · `Nghị quyết số 76/2025/UBTVQH15` · `Bộ luật Hình sự số 100/2015/QH13`:
 * number, year, body and term of the Assembly; the type is not in the symbol. A law's name may stand before it; behind other words
 * ("hướng dẫn thi hành một số điều của Luật X số …") it is another document's.
 */
const PATTERN = new RegExp(
  `${START}${TYPE} (?:(?<=(?:[Ll]uật|LUẬT|[Ll]ệnh|LỆNH) )(?:\\p{L}[\\p{L}\\p{M}]*(?:,(?= \\p{Ll}))? ){1,18}?(?=${NO}))?${NO}?${SERIAL}/(?<y>(?:19|20)\\d{2})/(?<codes>(?:UBTV)?QH\\d{1,2})${END}`,
  'gu',
)

export const assemblyNumber = rule('Document', {
  name: 'document.assembly-number',
  examples: [
    'Luật số 30/2023/QH15',
    'Nghị quyết 55/2010/QH12 về',
    'Nghị quyết số 76/2025/UBTVQH15',
    'Bộ luật Hình sự số 100/2015/QH13',
    'Luật Đất đai, Luật Nhà ở số 27/2023/QH15',
  ],
  counterExamples: ['khóa QH15', 'kỳ họp thứ 5 Quốc hội khóa XV', 'số 100/2015'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const { type, n, y, codes } = match.groups as { type: string; n: string; y: string; codes: string }
      const core = spanOf(match)
      const citation = numbered(scene, core, match.groups!, `${n}/${y}/${codes}`)
      const words = scene.text.norm.slice(core.start, core.end - `${n}/${y}/${codes}`.length)
      const name = words.replace(new RegExp(`${NO}?$`, 'u'), '').trim()
      if (citation)
        yield { ...citation, name: name.length > type.length ? typeNamed(type).name + name.slice(type.length) : null }
    }
  },
})
