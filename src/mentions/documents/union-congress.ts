import { oneOf, rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { LEVELS, levelWordAt, whichCongress } from './congress.js'
import { START } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII` · `Nghị quyết Đại hội Đoàn TNCS Hồ Chí Minh tỉnh Đồng Tháp lần thứ XI` · `Nghị quyết Đại
 * hội XIII Công đoàn Việt Nam`: congresses of the Front and of mass organisations, by bodies.json, "lần thứ" before or behind them.
 */
const ORGANISATIONS = [
  {
    id: 'doan-tncs',
    name: 'Đoàn TNCS Hồ Chí Minh',
    forms: ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn Thanh niên', 'Đoàn'],
  },
  { id: 'mttq', name: 'Mặt trận Tổ quốc Việt Nam', forms: ['Mặt trận Tổ quốc', 'MTTQ'] },
  { id: 'tldld', name: 'Công đoàn Việt Nam', forms: ['Công đoàn'] },
  { id: 'hoi-nong-dan', name: 'Hội Nông dân Việt Nam', forms: ['Hội Nông dân'] },
  { id: 'hoi-lhpn', name: 'Hội Liên hiệp Phụ nữ Việt Nam', forms: ['Hội Liên hiệp Phụ nữ', 'Hội LHPN', 'Phụ nữ'] },
  { id: 'hoi-ccb', name: 'Hội Cựu chiến binh Việt Nam', forms: ['Hội Cựu chiến binh', 'Hội CCB'] },
]
const byForm = new Map(ORGANISATIONS.flatMap((one) => one.forms.map((form) => [form.toLowerCase(), one] as const)))
const HEAD = new RegExp(
  `${START}(?:[Nn]ghị quyết|NQ) (?:của )?(?:Đại hội|ĐH) (?:đại biểu )?(?:toàn quốc )?(?:(?:lần thứ )?(?<t>[IVX]{1,5}) )?(?:của )?(?<org>${oneOf(byForm.keys())})(?<all> Việt Nam)?(?: toàn quốc)?(?![\\p{L}\\p{M}])`,
  'dgiu',
)
const NUMERAL = / lần thứ (?:(?<t>[IVX]{1,5})|(?<d>[1-3]?\d))(?![\p{L}\p{N}])/duy

export const unionCongress = rule('Document', {
  name: 'document.union-congress',
  examples: [
    'Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII',
    'Nghị quyết Đại hội Đoàn TNCS Hồ Chí Minh tỉnh Đồng Tháp lần thứ XI',
    'Nghị quyết Đại hội XIII Công đoàn Việt Nam',
    'Nghị quyết Đại hội MTTQ Việt Nam lần thứ IX',
  ],
  counterExamples: [
    'Nghị quyết Đại hội Đoàn các cấp',
    'Nghị quyết Đại hội Đảng lần thứ XIII',
    'tiến tới Đại hội Đoàn toàn quốc lần thứ XII',
    'Nghị quyết Đại hội Đoàn tỉnh',
    'dự thảo Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII',
  ],
  *find(scene): Finds<'Document'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(HEAD)) {
      if (isPart(scene, match.index)) continue
      let end = match.index + match[0].length
      const place = scene.found.at('Place', end + 1) ?? null
      const word = place ? null : levelWordAt(norm, end + 1)
      end = place?.end ?? (word ? end + 1 + word.length : end)
      const which = whichCongress(match, norm, end, NUMERAL)
      if (!which) continue
      const { numeral } = which
      const organisation = byForm.get(match.groups!['org']!.toLowerCase())!
      const core = { start: match.index, end: which.end }
      yield cite(scene, {
        core,
        type: 'NGHI_QUYET',
        ...UNNUMBERED,
        name: `Nghị quyết Đại hội ${organisation.name} lần thứ ${numeral}`,
        session: {
          type: 'CONGRESS',
          numeral,
          place,
          level: place?.level ?? (word ? LEVELS[word]! : 'CENTRAL'),
          organisation: { id: organisation.id, name: organisation.name },
        },
        term: { value: numeral, span: which.span },
      })
    }
  },
})
