import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START } from './grammar.js'

/**
 * `Chương trình hành động của Đoàn TNCS Hồ Chí Minh thực hiện Chỉ thị số …` · `Tỉnh ủy vừa ban hành Chương trình hành động thực hiện Nghị
 * quyết số …`: a body's programme for carrying out a document,
 * which has no number of its own where it is cited.
 */
const PATTERN = new RegExp(`${START}Chương trình (?:hành động|công tác)(?= của | (?:triển khai )?thực hiện )`, 'gu')
const CARRIES_OUT =
  /^ (?:về )?(?:về việc )?(?:triển khai )?thực hiện (?:Chỉ thị|Nghị quyết|Kết luận|Quyết định|Kế hoạch|Luật)(?!\p{L})/u

export const actionProgramme = rule('Document', {
  name: 'document.action-programme',
  examples: [
    'Chương trình hành động của Ban Bí thư thực hiện Chỉ thị số 42-CT/TW',
    'Ban Thường vụ Tỉnh ủy vừa ban hành Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW',
  ],
  counterExamples: [
    'Chương trình hành động của các cấp',
    'chương trình hành động thực hiện Nghị quyết',
    'xây dựng Chương trình hành động thực hiện Nghị quyết',
    'Chương trình hành động số 33-NQ/TU',
    'về việc ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 20-NQ/TW',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const core = { start: match.index, end: match.index + match[0].length }
      const citation = cite(scene, {
        core,
        type: 'CHUONG_TRINH_HANH_DONG',
        ...UNNUMBERED,
      })
      // "Nghị quyết … về việc ban hành Chương trình hành động": what has a number sets it out.
      if (/(?<!\p{L})về (?:việc )?ban hành $/u.test(scene.text.norm.slice(Math.max(0, core.start - 24), core.start)))
        continue
      if (citation.issuers.length > 0 && CARRIES_OUT.test(scene.text.norm.slice(citation.end, citation.end + 60)))
        yield { ...citation, title: null }
    }
  },
})
