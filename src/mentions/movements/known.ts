import { movements } from '../../reference/index.js'
import { placeTones } from '../../text/index.js'
import { NOT_BEFORE_WORD, oneOf, rule, words, type Finds } from '../rule.js'
import { periodBehind } from './period.js'

/**
 * `phong trào toàn dân bảo vệ an ninh Tổ quốc` · `Phong trào thi đua "Dân vận khéo"` · `phong trào toàn dân bảo vệ ANTQ
 * năm 2016`. The names stand in seeds/reference/movements.json.
 */
const byForm = new Map(
  movements.flatMap((movement) =>
    movement.forms.map((form) => [placeTones(form).toLowerCase(), movement] as [string, typeof movement]),
  ),
)
const HEADS = [...new Set(movements.flatMap((movement) => movement.heads ?? ['phong trào']))]
const PATTERN = words(
  `(?<head>${oneOf(HEADS)}) (?:(?:thi đua|cách mạng) )?"?(?<name>${oneOf(byForm.keys())})${NOT_BEFORE_WORD}"?`,
  'giud',
)

export const knownMovement = rule('Movement', {
  name: 'movement.known',
  examples: [
    'phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
    'Phong trào toàn dân bảo vệ an ninh tổ quốc',
    'phong trào toàn dân bảo vệ ANTQ',
    'phong trào thi đua "Dân vận khéo"',
    'cuộc vận động "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"',
  ],
  counterExamples: [
    'Ngày hội toàn dân bảo vệ ANTQ',
    'các phong trào thi đua của địa phương',
    'xây dựng nông thôn mới',
    'bảo vệ an ninh Tổ quốc',
  ],
  *find(scene): Finds<'Movement'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const { head, name } = match.groups as { head: string; name: string }
      const movement = byForm.get(name.toLowerCase())!
      if (!(movement.heads ?? ['phong trào']).includes(head.toLowerCase())) continue
      // An opening quotation mark inside the match needs its closing one there too.
      const marks = [...match[0].matchAll(/"/gu)].length
      const end = match.index + match[0].length - (marks === 1 && match[0].endsWith('"') ? 1 : 0)
      yield {
        start: match.index,
        end,
        movement: movement.id,
        name: movement.name,
        period: periodBehind(scene, end),
      }
    }
  },
})
