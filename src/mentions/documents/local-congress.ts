import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { LEVELS, levelWordAt, whichCongress } from './congress.js'
import { START } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025` · `Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Hà Nội` ·
 * `Nghị quyết Đại hội XI Đảng bộ tỉnh`: "lần thứ" before or after the party organisation.
 */
const HEAD = new RegExp(
  `${START}(?:[Nn]ghị quyết|NQ) (?:của )?(?:[Đđ]ại hội|ĐH) (?:đại biểu )?(?:(?:lần thứ )?(?<t>[IVX]{1,6}) |lần thứ (?<d>[1-3]?\\d) )?(?:của )?(?:[Đđ]ảng bộ (?=(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn|\\p{Lu}))|(?=(?:tỉnh|huyện|quận) [Đđ]ảng bộ))`,
  'dgu',
)
/** "Đại hội tỉnh Đảng bộ". */
const TURNED = /^(?:tỉnh|huyện|quận) [Đđ]ảng bộ(?!\p{L})/u
const NUMERAL = / (?:(?:lần thứ|khóa) (?<t>[IVX]{1,6})|lần thứ (?<d>[1-3]?\d))(?![\p{L}\p{N}])/duy
export const localCongress = rule('Document', {
  name: 'document.local-congress',
  examples: [
    'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025.',
    'Nghị quyết Đại hội lần thứ XVII Đảng bộ thành phố Hà Nội từ',
    'Nghị quyết Đại hội XI Đảng bộ tỉnh',
    'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Bến Tre lần thứ XI',
    'Nghị quyết Đại hội Đảng bộ huyện lần thứ XXV',
    'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ 17',
    'Nghị quyết Đại hội tỉnh Đảng bộ lần thứ IX',
    'Nghị quyết đại hội Đảng bộ tỉnh lần thứ XVII',
  ],
  counterExamples: [
    'đại hội đảng bộ các cấp',
    'Nghị quyết Đại hội Đảng bộ các cấp',
    'Nghị quyết Đại hội XIII của Đảng',
    'Nghị quyết Đại hội Đảng bộ tỉnh',
  ],
  *find(scene): Finds<'Document'> {
    const { norm } = scene.text
    for (const match of scene.text.matchAll(HEAD)) {
      if (isPart(scene, match.index)) continue
      let end = match.index + match[0].length
      const turned = TURNED.exec(norm.slice(end, end + 20))?.[0].length
      const place = scene.found.at('Place', end) ?? null
      const word = levelWordAt(norm, end)
      if (!place && !word) continue
      end = place?.end ?? end + (turned ?? word!.length)
      const which = whichCongress(match, norm, end, NUMERAL)
      if (!which) continue
      const { numeral } = which
      const core = { start: match.index, end: which.end }
      const where = place ? norm.slice(place.start, place.end) : word!
      yield cite(scene, {
        core,
        type: 'NGHI_QUYET',
        ...UNNUMBERED,
        name: `Nghị quyết Đại hội Đảng bộ ${where} lần thứ ${numeral}`,
        session: { type: 'CONGRESS', numeral, place, level: place?.level ?? LEVELS[word!]!, organisation: null },
        term: { value: numeral, span: which.span },
      })
    }
  },
})
