import { programs } from '../../reference/index.js'
import { placeTones } from '../../text/index.js'
import { oneOf, rule, words, type Finds } from '../rule.js'
import { isDocument } from './heads.js'
import { itemOf } from './quoted.js'

/**
 * `Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025` · `Bộ tiêu chí Quốc gia về xây dựng xã đạt
 * chuẩn nông thôn mới`. The names stand in seeds/reference/programs.json.
 */
const byForm = new Map(programs.flatMap((p) => p.forms.map((form) => [placeTones(form).toLowerCase(), p] as const)))
const PATTERN = words(oneOf(byForm.keys()), 'giu')

export const knownProgram = rule('Program', {
  name: 'program.known',
  examples: [
    'Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025',
    'trong Bộ tiêu chí Quốc gia về xây dựng xã đạt chuẩn nông thôn mới.',
  ],
  counterExamples: ['các Chương trình quốc gia phòng, chống tội phạm', 'các chương trình mục tiêu quốc gia'],
  *find(scene): Finds<'Program'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (isDocument(scene, span)) continue
      yield itemOf(scene, byForm.get(match[0].toLowerCase())!.type, span.start, span.end, span, null)
    }
  },
})
