import { laws } from '../../reference/index.js'
import { fold, placeTones, type Span } from '../../text/index.js'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD, oneOf, rule, type Finds, type Scene } from '../rule.js'
import { cite } from './cite.js'
import { typeNamed } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở` · `Luật Thủ đô (sửa đổi)` · `Luật Đất đai năm 2024` · `Hiến pháp năm 2013` ·
 * `Luật Phòng chống ma túy` · `Luật Tổ chức HĐND và UBND`. The end of a law's name is not marked, so the names are those of
 * seeds/reference/laws.json, in any case behind the first letter, with or without their commas, bodies also abbreviated.
 */
const SHORT: Readonly<Record<string, string>> = {
  'Hội đồng nhân dân': 'HĐND',
  'Ủy ban nhân dân': 'UBND',
  'Mặt trận Tổ quốc': 'MTTQ',
}
const BODIES = new RegExp(oneOf(Object.keys(SHORT)), 'giu')
const key = (name: string): string =>
  fold(Object.entries(SHORT).reduce((words, [long, short]) => words.replaceAll(short, long), name))
const byName = new Map(laws.flatMap(({ name, alt = [] }) => [name, ...alt].map((form) => [key(form), name] as const)))
const namesOf = (type: string): string =>
  oneOf(
    laws
      .flatMap(({ name, alt = [] }) => [name, ...alt])
      .filter((name) => name.startsWith(`${type} `))
      .map((name) => placeTones(name.slice(type.length + 1))),
  )
    .replace(BODIES, (long) => `(?:${long}|${SHORT[long] ?? long})`)
    .replaceAll(', ', ',? ')
/** Names of laws as a pattern, the longest first; to be compiled without regard to case. */
export const lawNames = ['Bộ luật', 'Luật', 'Pháp lệnh'].map((type) => `${type} (?:${namesOf(type)})`).join('|')
const YEAR = '(?: (?:năm )?(?<y>(?:19|20)\\d{2})(?!\\d))'
const PATTERN = new RegExp(
  `${NOT_AFTER_WORD}(?<name>${lawNames}|Hiến pháp(?: nước (?:CHXHCN|Cộng hòa xã hội chủ nghĩa) Việt Nam)?(?= (?:năm )?\\d{4}))(?<new> (?:\\(sửa đổi(?:, bổ sung)?\\)|sửa đổi(?! ,)))?${YEAR}?${NOT_BEFORE_WORD}`,
  'giu',
)

/** "sẽ xây dựng Luật …": none yet. */
const TO_COME = /(?:xây dựng|soạn thảo)(?: dự án)? $/u

export const law = rule('Document', {
  name: 'document.law',
  examples: [
    'thực hiện Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở, có hiệu lực',
    'Luật Thủ đô (sửa đổi)',
    'Luật Đất đai năm 2024',
    'Luật phòng, chống ma túy',
    'Luật Phòng chống tham nhũng',
    'Luật Tổ chức HĐND và UBND',
    'Hiến pháp năm 2013',
    'Luật Tổ chức chính quyền địa phương ngày 19/6/2015',
  ],
  counterExamples: [
    'pháp luật',
    'Luật sư',
    'dự thảo Luật Đất đai',
    'sẽ xây dựng Luật Đất đai',
    'các luật của Quốc hội',
    'Hiến pháp và pháp luật',
    'theo luật đất đai',
  ],
  *find(scene): Finds<'Document'> {
    const titles = amendingTitles(scene)
    for (const match of scene.text.matchAll(PATTERN)) {
      const { name, y } = match.groups as { name: string; y?: string }
      if (!/^\p{Lu}/u.test(name)) continue
      while (titles[0] && titles[0].end <= match.index) titles.shift()
      const amended = titles[0] !== undefined && titles[0].start <= match.index
      const core = { start: match.index, end: match.index + (amended ? name.length : match[0].length) }
      if (isPart(scene, core.start) || TO_COME.test(scene.text.norm.slice(Math.max(0, core.start - 24), core.start)))
        continue
      const type = /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)/iu.exec(name)![0]
      const citation = cite(scene, {
        start: core.start,
        core,
        type: typeNamed(type).code,
        number: null,
        serial: null,
        symbol: null,
        year: amended ? null : (y ?? null),
        name: byName.get(key(name)) ?? (type === name ? name : type),
        title: core,
      })
      yield amended ? { ...citation, end: core.end, issuedOn: null, issuers: [] } : citation
    }
  },
})

/** Titles of laws that amend others, whose year and day are not those of the laws named in them. */
const amendingTitles = ({ found }: Scene): Span[] =>
  found.of('Document').flatMap(({ rule: name, title }) => (name === 'document.amending-law' && title ? [title] : []))
