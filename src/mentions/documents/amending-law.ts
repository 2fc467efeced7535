import { rule, type Finds } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START, typeNamed } from './grammar.js'
import { lawNames } from './law.js'
import { isPart } from './numbered.js'

/**
 * `Luật sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy (năm 2013)`: a law of its own, in whose title the amended ones
 * stand; the year behind them is its own.
 */
const PATTERN = new RegExp(
  `${START}(?<type>Luật|Bộ luật|Pháp lệnh) (?:[Ss]ửa đổi, bổ sung|[Ss]ửa đổi)(?: một số điều)?(?= của (?:các )?(?<of>(?:${lawNames})(?:(?:, | và )(?:${lawNames})){0,6})(?![\\p{L}\\p{M}]))`,
  'dgiu',
)

export const amendingLaw = rule('Document', {
  name: 'document.amending-law',
  examples: ['Luật sửa đổi, bổ sung một số điều của Luật Đất đai'],
  counterExamples: [
    'sửa đổi, bổ sung một số điều của Luật Đất đai',
    'dự án Luật sửa đổi, bổ sung một số điều của Luật Đất đai',
    'Luật sửa đổi của Quốc hội',
    'Luật Đất đai (sửa đổi)',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      if (!/^\p{Lu}/u.test(match[0]) || isPart(scene, match.index)) continue
      const core = { start: match.index, end: match.index + match[0].length }
      const title = { start: core.start, end: match.indices!.groups!['of']![1] }
      const citation = cite(scene, {
        start: core.start,
        end: title.end,
        core,
        type: typeNamed(match.groups!['type']!).code,
        ...UNNUMBERED,
        name: scene.text.slice(title),
        title,
      })
      yield { ...citation, end: core.end }
    }
  },
})
