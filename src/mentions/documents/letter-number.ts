import { rule, type Finds } from '../rule.js'
import { END, KIND, NO, SERIAL, START } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Công văn số 4737/BYT-VPB1` · `Công điện 2928/LĐTBXH-BVCSTE` · `công văn số 4488/BCĐ`: official letters of the State have no
 * type in their symbol, so the word must stand before.
 */
const PATTERN = new RegExp(
  `${START}(?<type>[Cc]ông (?:văn|điện)|[Vv]ăn bản|[Tt]ờ trình|[Bb]áo cáo|[Tt]hông báo)${KIND} ${NO}?${SERIAL}/(?<codes>\\p{Lu}[\\p{L}\\d&]+(?:-\\p{Lu}[\\p{L}\\d&]*)*)${END}`,
  'gu',
)

export const letterNumber = rule('Document', {
  name: 'document.letter-number',
  examples: [
    'Công văn số 4737/BYT-VPB1 ngày',
    'Công điện 2928/LĐTBXH-BVCSTE',
    'công văn số 126/SKHĐT',
    'văn bản số 4521/UBND-NC',
  ],
  counterExamples: ['công văn số 5/2020', 'số 4488/BCĐ', 'Công văn đến'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const citation = numbered(scene, spanOf(match), match.groups!)
      if (citation) yield citation
    }
  },
})
