import { movements } from '../../reference/index.js'
import { fold, placeTones, slug } from '../../text/index.js'
import { quotedLists } from '../quoted.js'
import { rule, words, type Finds } from '../rule.js'
import { periodBehind } from './period.js'

/**
 * `phong trào thi đua "Mỗi nhà một vườn rau sạch"`, and lists of such names: `phong trào "A", "B"; "C"`. A name that the
 * reference data has keeps its id; another is known by itself.
 */
const HEAD = words(String.raw`phong trào (?:(?:thi đua|cách mạng|hành động) )?(?=")`, 'giu')
const JOINT = /^(?:[,;] (?:phong trào )?(?:và )?| và (?:phong trào )?)$/iu
const byForm = new Map(
  movements.flatMap((movement) => movement.forms.map((form) => [fold(placeTones(form)), movement] as const)),
)

export const quotedMovement = rule('Movement', {
  name: 'movement.quoted',
  examples: ['phong trào "Mỗi nhà một vườn rau sạch"', 'phong trào thi đua "Tuổi trẻ làm theo lời Bác"'],
  counterExamples: ['mô hình "Cổng trường an toàn"', 'phong trào của "làng"', 'phong trào ""'],
  *find(scene): Finds<'Movement'> {
    const { text } = scene
    const namesFrom = quotedLists(text.norm, /^$/u, JOINT)
    for (const head of text.matchAll(HEAD))
      for (const [i, item] of namesFrom(head.index + head[0].length).entries()) {
        const name = text.slice(item.name).trim()
        const known = byForm.get(fold(name))
        yield {
          start: i === 0 ? head.index : item.start,
          end: item.end,
          movement: known?.id ?? slug(name),
          name: known?.name ?? name,
          period: periodBehind(scene, item.end),
        }
      }
  },
})
