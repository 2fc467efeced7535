import { laws } from '../../reference/index.js'
import { placeTones } from '../../text/index.js'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD, oneOf, rule, type Finds } from '../rule.js'
import { cite } from './cite.js'
import { typeNamed } from './grammar.js'

/**
 * `Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở` · `Luật Thủ đô (sửa đổi)` · `Luật Đất đai năm 2024` · `Hiến pháp năm 2013`
 * The end of a law's name is not marked, so the names are those of seeds/reference/laws.json.
 */
const byName = new Map(laws.map((law) => [placeTones(law.name).toLowerCase(), law.name]))
const lower = (names: Iterable<string>): string =>
  oneOf(
    [...names]
      .flatMap((name) => [
        name,
        name.replace(/^(Luật|Bộ luật|Pháp lệnh) (\p{L})/u, (_, t: string, l: string) => `${t} ${l.toLowerCase()}`),
      ])
      .map(placeTones),
  )
/** Names of laws as a pattern, the longest first. */
export const lawNames = lower(laws.map((law) => law.name))
const PATTERN = new RegExp(
  `${NOT_AFTER_WORD}(?<name>${lawNames}|Hiến pháp(?= (?:năm )?\\d{4}))(?<new> (?:\\(sửa đổi(?:, bổ sung)?\\)|sửa đổi(?! ,)))?(?: (?:năm )?(?<y>(?:19|20)\\d{2})(?!\\d))?${NOT_BEFORE_WORD}`,
  'gu',
)

export const law = rule('Document', {
  name: 'document.law',
  examples: [
    'thực hiện Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở, có hiệu lực',
    'Luật Thủ đô (sửa đổi)',
    'Luật Đất đai năm 2024',
    'Luật phòng, chống ma túy',
    'Hiến pháp năm 2013',
    'Luật Tổ chức chính quyền địa phương ngày 19/6/2015',
  ],
  counterExamples: ['pháp luật', 'Luật sư', 'dự thảo Luật Đất đai', 'các luật của Quốc hội', 'Hiến pháp và pháp luật'],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.norm.matchAll(PATTERN)) {
      const { name, y } = match.groups as { name: string; y?: string }
      const core = { start: match.index, end: match.index + match[0].length }
      if (/(?:dự thảo|dự án|dự luật) $/iu.test(scene.text.norm.slice(Math.max(0, core.start - 9), core.start))) continue
      const type = /^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)/u.exec(name)![0]
      yield cite(scene, {
        start: core.start,
        core,
        type: typeNamed(type).code,
        number: null,
        serial: null,
        symbol: null,
        year: y ?? null,
        name: byName.get(name.toLowerCase()) ?? name,
        title: core,
      })
    }
  },
})
