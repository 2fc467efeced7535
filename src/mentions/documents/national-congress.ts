import { roman } from '../../reference/index.js'
import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng` · `Nghị quyết Đại hội XIII của Đảng` · `Nghị quyết Đại hội Đảng lần thứ
 * XIII` · `Nghị quyết Đại hội XIII`. Not the congress of a provincial party organisation, the Front or a mass organisation.
 */
const PATTERN = new RegExp(
  `${START}(?:[Nn]ghị quyết|NQ) (?:của )?(?:[Đđ]ại hội|ĐH) (?:đại biểu |ĐBTQ )?(?:(?:Đảng )?toàn quốc |Đảng )?(?:(?:lần thứ )?(?<t>[IVX]{1,5})|lần thứ (?<d>[1-3]?\\d)|(?<e>1[0-9](?=[.,;:)"]|$|\\n| (?:của )?Đảng(?! bộ)| (?:và|về|đã|vào|gắn|trong|đến|với)(?!\\p{L}))))(?![\\p{L}\\p{N}])(?: (?:của )?Đảng(?: Cộng sản Việt Nam)?(?![\\p{L}\\p{M}]| bộ| ủy))?(?!,? (?:của )?(?:Đảng bộ|Đảng ủy|Chi bộ|Công đoàn|Đoàn|Hội|MTTQ|Mặt trận|Liên đoàn))`,
  'dgu',
)

export const nationalCongress = rule('Document', {
  name: 'document.national-congress',
  examples: [
    'thắng lợi Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và',
    'Nghị quyết Đại hội XIII của Đảng',
    'Nghị quyết Đại hội Đảng lần thứ XIII',
    'Nghị quyết Đại hội XIII.',
    'Nghị quyết Đại hội Đảng toàn quốc lần thứ XII',
    'Nghị quyết Đại hội Đảng toàn quốc lần thứ 3',
    'NQ ĐH Đảng toàn quốc lần thứ XI',
    'Nghị quyết Đại hội ĐBTQ lần thứ XIII của Đảng',
    'Nghị quyết Đại hội 14 của Đảng',
  ],
  counterExamples: [
    'Nghị quyết Đại hội XI Đảng bộ tỉnh',
    'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII',
    'Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Hà Nội',
    'Nghị quyết Đại hội XII Công đoàn Việt Nam',
    'nghị quyết đại hội đảng các cấp',
    'Nghị quyết Đại hội 12 chi bộ',
    'tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
    'dự thảo Nghị quyết Đại hội XIV của Đảng',
    'Dự thảo Nghị quyết Đại hội XIV của Đảng',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      if (isPart(scene, match.index)) continue
      const { t, d, e } = match.groups!
      const numeral = t ?? roman(Number(d ?? e))
      const at = match.indices!.groups!
      const [start, end] = (at['t'] ?? at['d'] ?? at['e'])!
      const core = { start: match.index, end: match.index + match[0].length }
      yield cite(scene, {
        core,
        type: 'NGHI_QUYET',
        ...UNNUMBERED,
        name: `Nghị quyết Đại hội đại biểu toàn quốc lần thứ ${numeral} của Đảng`,
        session: { type: 'CONGRESS', numeral, place: null, level: 'CENTRAL', organisation: null },
        term: { value: numeral, span: { start, end } },
      })
    }
  },
})
