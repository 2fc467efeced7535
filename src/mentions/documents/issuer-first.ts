import { rule, type Finds } from '../rule.js'
import { CODES, END, NO, SERIAL, START, SYMBOL, TYPE } from './grammar.js'
import { issuerAt } from './issuing.js'
import { numbered } from './numbered.js'

/** `Quyết định của Bộ Chính trị số 31-QĐ/TW, ngày 01-10-1997`: the issuer stands between type and number. */
const HEAD = new RegExp(`${START}${TYPE} của `, 'gu')
const NUMBER = new RegExp(
  `,? ${NO}${SERIAL}(?: ?- ?${SYMBOL} ?/ ?|/${SYMBOL}-)${CODES}${END}`
    .replace('(?<symbol>', '(?<s1>')
    .replace('(?<symbol>', '(?<s2>'),
  'uy',
)

export const issuerFirst = rule('Document', {
  name: 'document.issuer-first',
  examples: ['Quyết định của Bộ Chính trị số 31-QĐ/TW, ngày 01-10-1997', 'Kế hoạch của UBND tỉnh số 12/KH-UBND'],
  counterExamples: ['Quyết định của Bộ Chính trị về', 'Chỉ thị của Ban Bí thư'],
  *find(scene): Finds<'Document'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(HEAD)) {
      const by = issuerAt(scene, match.index + match[0].length)
      if (!by) continue
      NUMBER.lastIndex = by.end
      const number = NUMBER.exec(norm)
      if (!number) continue
      const { s1, s2, ...rest } = number.groups!
      const core = { start: match.index, end: by.end + number[0].length }
      const citation = numbered(scene, core, { ...rest, type: match.groups!['type'], symbol: s1 ?? s2 })
      if (citation) yield { ...citation, issuers: [by.issuer] }
    }
  },
})
