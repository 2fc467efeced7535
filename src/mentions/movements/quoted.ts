import { movements } from '../../reference/index.js'
import { fold, placeTones, slug } from '../../text/index.js'
import { rule, words, type Finds } from '../rule.js'
import { periodBehind } from './period.js'

/**
 * `phong trào thi đua "Mỗi nhà một vườn rau sạch"`, and lists of such names: `phong trào "A", "B"; "C"`. A name that the
 * reference data has keeps its id; another is known by itself.
 */
const HEAD = words(String.raw`phong trào (?:(?:thi đua|cách mạng|hành động) )?(?=")`, 'giu')
const QUOTED = /"(?<name>[^"\n]{4,160})"/gu
const JOINT = /^(?:[,;] (?:phong trào )?(?:và )?| và (?:phong trào )?)$/iu
const byForm = new Map(
  movements.flatMap((movement) => movement.forms.map((form) => [fold(placeTones(form)), movement] as const)),
)

export const quotedMovement = rule('Movement', {
  name: 'movement.quoted',
  examples: ['phong trào "Mỗi nhà một vườn rau sạch"', 'phong trào thi đua "Tuổi trẻ làm theo lời Bác"'],
  counterExamples: ['mô hình "Cổng trường an toàn"', 'phong trào của "làng"', 'phong trào ""'],
  *find(scene): Finds<'Movement'> {
    const { norm } = scene.text
    const quoted = [...norm.matchAll(QUOTED)]
    for (const head of norm.matchAll(HEAD)) {
      let end = head.index + head[0].length
      let first = true
      for (const item of quoted) {
        if (item.index < end) continue
        if (item.index !== end && (first || !JOINT.test(norm.slice(end, item.index)))) break
        const name = item.groups!.name!.trim()
        const known = byForm.get(fold(name))
        const start = first ? head.index : item.index
        end = item.index + item[0].length
        first = false
        yield {
          start,
          end,
          movement: known?.id ?? slug(name),
          name: known?.name ?? name,
          period: periodBehind(scene, end),
        }
      }
    }
  },
})
