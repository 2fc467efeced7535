import { rule, words, type Finds } from '../rule.js'
import { periodBehind } from './period.js'

/**
 * `phong trào năm 2017`: the movement named before it, when all that are named up to there are one. Without the year
 * the bare word is too often general.
 */
const PATTERN = words('phong trào(?= năm | giai đoạn )', 'giu')

export const movementAgain = rule('Movement', {
  name: 'movement.again',
  examples: ['phong trào toàn dân bảo vệ ANTQ năm 2016; phát động phong trào năm 2017'],
  counterExamples: ['phát động phong trào năm 2017', 'các phong trào năm 2016'],
  *find(scene): Finds<'Movement'> {
    const { text, found } = scene
    for (const match of text.matchAll(PATTERN)) {
      if (/(?:các|những) $/iu.test(text.norm.slice(Math.max(0, match.index - 6), match.index))) continue
      const before = found.of('Movement').filter((movement) => movement.end <= match.index)
      const last = before.at(-1)
      if (!last || new Set(before.map((movement) => movement.movement)).size > 1) continue
      const end = match.index + match[0].length
      yield {
        start: match.index,
        end,
        movement: last.movement,
        name: last.name,
        period: periodBehind(scene, end),
      }
    }
  },
})
