import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START, typeNamed } from './grammar.js'
import { quoted } from './title.js'

/** `ban hành Nghị quyết "Về xây dựng và phát triển …"`: cited by its title only, which begins with "Về". */
const PATTERN = new RegExp(
  `${START}(?<type>Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Thông báo|Hướng dẫn)(?= ?"[Vv]ề )`,
  'gu',
)

export const titled = rule('Document', {
  name: 'document.titled',
  examples: ['ban hành Nghị quyết “Về xây dựng gia đình trong tình hình mới”;'],
  counterExamples: ['Nghị quyết của Trung ương', 'phong trào “Về đích sớm”', 'Chỉ thị số 09-CT/TW “Về tăng cường”'],
  *find(scene): Finds<'Document'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(PATTERN)) {
      const core = { start: match.index, end: match.index + match[0].length }
      const title = quoted(norm, norm.indexOf('"', core.end) + 1)
      if (!title) continue
      const type = typeNamed(match.groups!['type']!)
      yield cite(scene, {
        core,
        type: type.code,
        ...UNNUMBERED,
        title,
      })
    }
  },
})
