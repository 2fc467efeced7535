import { rule, type Finds } from '../rule.js'
import { CODES, END, SERIAL, START, SYMBOL, TYPED } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Quyết định số 22/2023/QĐ-TTg` · `Thông tư 23/2012/TT - BCA` · `183/2010/TTLT/BTC-BNN` · `19/2008/NQLT/CP-UBTUMTTQVN` ·
 * `66.25/2026/NQ-CP`
 * Number, year, type, body: Luật Ban hành văn bản quy phạm pháp luật 2015, Điều 10.
 */
const PATTERN = new RegExp(`${START}${TYPED}${SERIAL}/(?<y>(?:19|20)\\d{2})/${SYMBOL}(?: ?- ?|/)${CODES}${END}`, 'gu')

export const stateNumber = rule('Document', {
  name: 'document.state-number',
  examples: [
    'thực hiện Quyết định số 22/2023/QĐ-TTg, ngày 18/7/2023',
    'Thông tư 23/2012/TT - BCA',
    'Thông tư liên tịch số 183/2010/TTLT/BTC-BNN',
    'theo 15/2018/NĐ-CP',
    'Nghị quyết liên tịch 19/2008/NQLT/CP-UBTUMTTQVN',
    'Nghị quyết số 66.25/2026/NQ-CP',
    'Nghị quyết 30a/2008/NQ-CP',
  ],
  counterExamples: ['ngày 18/7/2023', '70/2023/xã', '22/2023 QĐ', 'tháng 6/2015'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const citation = numbered(scene, spanOf(match), match.groups!)
      if (citation) yield citation
    }
  },
})
