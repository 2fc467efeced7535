import { rule, type Finds } from '../rule.js'
import { CODES, END, KIND, NO, SERIAL, START, TYPE } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Quyết định số 153-QĐUB/TU` · `Hướng dẫn số 12-HDLN/BTCTW-BTC`: a number whose symbol is in no list, behind its type word; the word
 * tells the type.
 */
const PATTERN = new RegExp(
  `${START}${TYPE}${KIND} ${NO}${SERIAL}(?: ?- ?(?<s1>\\p{Lu}[\\p{L}&]{0,7}) ?/ ?|/(?<s2>\\p{Lu}[\\p{L}&]{0,7})-)${CODES}${END}`,
  'gu',
)

export const otherSymbol = rule('Document', {
  name: 'document.other-symbol',
  examples: [
    'Quyết định số 153-QĐUB/TU, ngày 15/7/2021',
    'Hướng dẫn liên ngành số 12-HDLN/BTCTW-BNV',
    'Kế hoạch số 15/KHLT-UBND',
  ],
  counterExamples: ['Kế hoạch số 12-2021', 'Quyết định số 5/2020', 'tuyến số 12-A/B'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const { s1, s2, n, codes } = match.groups as Record<string, string>
      const number = s1 === undefined ? `${n}/${s2}-${codes}` : `${n}-${s1}/${codes}`
      const citation = numbered(scene, spanOf(match), { ...match.groups, symbol: s1 ?? s2 }, number)
      if (citation) yield citation
    }
  },
})
