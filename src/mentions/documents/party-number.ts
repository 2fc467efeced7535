import { rule, type Finds } from '../rule.js'
import { CODES, END, SERIAL, START, SYMBOL, TYPED } from './grammar.js'
import { numbered, spanOf } from './numbered.js'

/**
 * `Kết luận số 44-KL/TW` · `hướng dẫn 04-HD/TW` · `số 09- CT/TW` · `35-CT/ TW` · `09 CT/TW` · `42-CT/TƯ` · `367 - QĐ/TWĐTN-VP` ·
 * `44-KL-TW`
 * Hyphen between number and type, slash before the body: Hướng dẫn 36-HD/VPTW, II.1.3.
 */
const PATTERN = new RegExp(
  `${START}${TYPED}${SERIAL}(?: ?- ?| )${SYMBOL}(?: ?/ ?|-(?=T[WƯU](?!\\p{L})))${CODES}${END}`,
  'gu',
)

export const partyNumber = rule('Document', {
  name: 'document.party-number',
  examples: [
    'thực hiện Kết luận số 44-KL/TW, ngày 22/01/2019 của Ban Bí thư',
    'nội dung hướng dẫn 04-HD/TW ngày 9/12/2020',
    'Chỉ thị số 09- CT/TW',
    'Chỉ thị số 35-CT/ TW về',
    'Chỉ thị số 09 CT/TW',
    'Chỉ thị số 42-CT/TƯ',
    'Nghị quyết số 23 – NQ/TW',
    'Quyết định số31-QĐ/TW',
    'Công văn số 493 -CV/TU',
    'theo 21-KL/TW của Trung ương',
    '367 - QĐ/TWĐTN-VP',
    'Kết luận 44-KL-TW',
    'Chỉ thị số 35-CT/T.Ư',
    'Nghị quyết (NQ) số 18-NQ/TW',
    'KẾT LUẬN SỐ 44-KL/TW',
  ],
  counterExamples: [
    'Đoàn kiểm tra số 893',
    'Điều 10-CT',
    'giai đoạn 2020 - 2025',
    'dự thảo Chỉ thị 12-CT/TU',
    '10/CT-UBND',
    'Tiêu chí số 19',
  ],
  *find(scene): Finds<'Document'> {
    const { norm } = scene.text
    let before: { end: number; type: string | undefined; symbol: string | undefined } | null = null
    for (const match of scene.text.matchAll(PATTERN)) {
      const core = spanOf(match)
      const { symbol, type = sharedType(norm, before, core.start, symbol) } = match.groups as Record<
        string,
        string | undefined
      >
      const citation = numbered(scene, core, { ...match.groups, type })
      if (citation) yield citation
      before = { end: core.end, type, symbol }
    }
  },
})

/** "Quy định số 22-QĐ/TW, 37-QĐ/TW": the second number has the word of the first, where the symbol is the same. */
function sharedType(
  norm: string,
  before: { end: number; type: string | undefined; symbol: string | undefined } | null,
  start: number,
  symbol: string | undefined,
): string | undefined {
  const joined = before?.symbol === symbol && /^(?:, | và |, và )$/u.test(norm.slice(before!.end, start))
  return joined ? before!.type : undefined
}
