import { rule, type Finds } from '../rule.js'
import { CODES, END, SERIAL, START, SYMBOL, TYPED } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Chỉ thị số 10/CT-UBND` · `439/QĐ-TTg` · `Chương trình số 07/CTrPH-BCA-MTTW` · `01/QCPH/UBND-UBMTTQ` · `217/QĐ-TW`
 * (a Party number in the State's order). Slash before the symbol, hyphens inside it: Nghị định 30/2020/NĐ-CP.
 */
const PATTERN = new RegExp(`${START}${TYPED}${SERIAL} ?/ ?${SYMBOL}(?: ?- ?|/)${CODES}${END}`, 'gu')

export const administrativeNumber = rule('Document', {
  name: 'document.administrative-number',
  examples: [
    'ban hành Chỉ thị số 10/CT-UBND yêu cầu',
    'Quyết định 439/QĐ-TTg',
    'thực hiện Chương trình số 07/CTrPH-BCA-MTTW, ngày 17/10/2023',
    'Quy chế phối hợp số 01/QCPH/UBND-UBMTTQ',
    'Quyết định số 217/QĐ-TW',
    'Chương trình 09/Ctr-BCA-TTTW',
    'Kế hoạch 522/KH-UBND',
    'ban hành Kế hoạch hành động số 33/KH-UBND',
  ],
  counterExamples: ['70/85 xã', 'huyện/quận', '15/7/2020', '5/KH'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const citation = numbered(scene, spanOf(match), match.groups!)
      if (citation) yield citation
    }
  },
})
