import { rule, type Finds } from '../rule.js'
import { documentTypes } from '../../reference/index.js'
import { cite } from './cite.js'
import { NO, serialOf, START, TYPE, typeNamed } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Kết luận số 44` · `Chỉ thị số 02 của UBND tỉnh` · `Chỉ thị số 35 năm 2019` · `Chỉ thị 09 của Ban Bí thư` · `Quyết định 140`:
 * no symbol. Without "số" only types that are cited so, with a capital and where a citation can go on, or with two digits and the issuer.
 */
const PATTERN = new RegExp(
  `${START}${TYPE} (?<no>${NO})?(?<n>\\d{1,4}(?:\\p{Lu}|[a-e])?)(?<year> năm (?<y>(?:19|20)\\d{2})(?!\\d))?(?![\\p{L}\\p{M}\\p{N}%]|[.,/]\\d| ?[-/] ?\\p{L}| ?- ?\\d|/)`,
  'gu',
)
const GOES_ON =
  /^(?:[.,;:)"!?]|$|\n| [-("]| (?:của|ngày|năm (?:19|20)|về|và|do|[Kk]hóa|có|đã|quy định|nêu|là|được|với|tại|cho|ở|trong|đối)(?!\p{L}))/u
const bare = new Set(documentTypes.filter((type) => type.bareNumber).map((type) => type.code))

export const shortNumber = rule('Document', {
  name: 'document.short-number',
  examples: [
    'thực hiện Kết luận số 44, ngày 22-01-2019 của Ban Bí thư',
    'Chỉ thị số 02 của UBND tỉnh',
    'So với Chỉ thị số 35 năm 2019, Chỉ thị',
    'Chỉ thị 09 của Ban Bí thư',
    'công bố Quyết định 140 của Ban Chấp hành Trung ương',
    'Quy định số 8 ngày 25/10/2018',
    'thực hiện quyết định 167 của Chính phủ',
    'các Nghị quyết 80, Nghị quyết 30a và',
    'Kế hoạch số 18, Quyết định số 19 của Ban Bí thư',
  ],
  counterExamples: [
    'Tiêu chí số 19',
    'Kế hoạch 5 năm',
    'Ban Chỉ đạo 138',
    'Báo cáo 6 tháng',
    'Nghị quyết 3 nội dung',
    'chương trình 135',
    'Quyết định 1.200 tỷ đồng',
    'kết luận 12 vụ việc',
    'quyết định 3 việc của Chính phủ',
    'chỉ thị 16 về',
    'Nghị định 2024',
    'Quyết định 217 và 218 hộ',
  ],
  *find(scene): Finds<'Document'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(PATTERN)) {
      const {
        type: word,
        no,
        n,
        y,
        year,
      } = match.groups as { type: string; n: string } & Record<string, string | undefined>
      const type = typeNamed(word)
      const small = !/^\p{Lu}/u.test(word)
      if (!no && (!bare.has(type.code) || /^(?:19|20)\d\d$/u.test(n) || (small && n.length < 2))) continue
      const end = match.index + match[0].length
      const behind = norm.slice(end, end + 12)
      if (!no && !year && (!GOES_ON.test(behind) || /^(?:,| và) \d/u.test(behind))) continue
      if (isPart(scene, match.index)) continue
      const core = { start: match.index, end }
      const citation = cite(scene, {
        start: core.start,
        core,
        type: type.code,
        number: n,
        serial: serialOf(n),
        symbol: null,
        year: y ?? null,
      })
      if (no || !small || (citation.issuers.length > 0 && citation.end > core.end)) yield citation
    }
  },
})
