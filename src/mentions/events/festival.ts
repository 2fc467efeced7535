import { rule, type Finds } from '../rule.js'
import { nameFrom, plain } from './name.js'

/** Festivals by name: `"Ngày hội toàn dân bảo vệ ANTQ"` · `Ngày hội Đại đoàn kết`; alone ("là Ngày hội của nhân dân") none. */
const FESTIVAL = /(?<![\p{L}\p{M}\p{N}])Ngày hội (?=\p{L})(?!của|lớn|vui|chung|này|thực)/gu

export const festival = rule('Event', {
  name: 'event.festival',
  examples: ['Tổ chức "Ngày hội toàn dân bảo vệ an ninh Tổ quốc"', 'Ngày hội Đại đoàn kết toàn dân tộc'],
  counterExamples: ['thực sự là Ngày hội của nhân dân', 'ngày hội của thôn'],
  *find(scene): Finds<'Event'> {
    for (const match of scene.text.matchAll(FESTIVAL)) {
      const { name, end } = nameFrom(scene, match.index, match.index)
      yield { ...plain, start: match.index, end, type: 'FESTIVAL', name }
    }
  },
})
