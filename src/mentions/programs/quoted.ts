import type { ProgramMention } from '../mention.js'
import { quotedLists } from '../quoted.js'
import { oneOf, rule, words, type Finds, type Scene } from '../rule.js'
import { HEADS, isDocument, isMovement, ownerBehind, typeOfHead } from './heads.js'
import { phased } from './period.js'

/**
 * `Đề án "Làng an toàn, khu dân cư an toàn"` · `Đề án của UBND tỉnh "Xây dựng trụ sở …, giai đoạn 2021 - 2025"` ·
 * `mô hình "Tái hòa nhập cộng đồng"` · `Tiêu chí số 19 "giữ vững an ninh"` · `các mô hình "A", "B" và "C"`
 */
const HEAD = words(`(?<head>${oneOf(HEADS)})(?<number> số \\d{1,2}(?= "))?(?= (?:của|về|:|"))`, 'giu')
const BEFORE_NAME = /^(?: về)?:? $/u
const JOINT = /^(?:[,;](?: và)?| và|, mô hình|; mô hình) $/u

type Item = Omit<ProgramMention, 'kind' | 'rule'>

export const quotedProgram = rule('Program', {
  name: 'program.quoted',
  examples: [
    'Đề án "Làng an toàn, khu dân cư an toàn"',
    'Đề án của UBND tỉnh "Xây dựng trụ sở làm việc, giai đoạn 2021 - 2025"',
    'mô hình "Cổng trường an toàn"',
    'cuộc vận động "Người Việt Nam ưu tiên dùng hàng Việt Nam"',
  ],
  counterExamples: [
    'phong trào "Dân vận khéo"',
    'thế trận "lòng dân"',
    'theo hướng "Tự phòng, tự quản"',
    'Đề án của tỉnh',
  ],
  *find(scene): Finds<'Program'> {
    const namesFrom = quotedLists(scene.text.norm, BEFORE_NAME, JOINT)
    for (const head of scene.text.matchAll(HEAD)) {
      const headEnd = head.index + head[0].length
      const before = ownerBehind(scene, headEnd)
      let type = typeOfHead(head.groups!.head!)
      for (const [i, { start: mark, end, name, gap }] of namesFrom(before?.end ?? headEnd).entries()) {
        const start = i === 0 ? head.index : mark
        if (/mô hình/u.test(gap)) type = 'MODEL'
        if (isDocument(scene, { start, end: mark }) || isMovement(scene, { start, end })) continue
        yield itemOf(scene, type, start, end, name, before)
      }
    }
  },
})

/** One named undertaking, with the phase and the owner that stand with it. */
export function itemOf(
  scene: Scene,
  programType: ProgramMention['programType'],
  start: number,
  end: number,
  nameSpan: { start: number; end: number },
  owner: Item['owner'],
): Item {
  const { name, period } = phased(scene, nameSpan, end)
  return {
    start,
    end,
    programType,
    name: scene.text.slice(name),
    nameSpan: name,
    period,
    owner: owner ?? ownerBehind(scene, end),
  }
}
