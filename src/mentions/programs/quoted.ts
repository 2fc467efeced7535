import type { ProgramMention } from '../mention.js'
import { groupSpan, oneOf, rule, words, type Finds, type Scene } from '../rule.js'
import { HEADS, isDocument, isMovement, ownerBehind, typeOfHead } from './heads.js'
import { phased } from './period.js'

/**
 * `Đề án "Làng an toàn, khu dân cư an toàn"` · `Đề án của UBND tỉnh "Xây dựng trụ sở …, giai đoạn 2021 - 2025"` ·
 * `mô hình "Tái hòa nhập cộng đồng"` · `Tiêu chí số 19 "giữ vững an ninh"` · `các mô hình "A", "B" và "C"`
 */
const HEAD = words(`(?<head>${oneOf(HEADS)})(?<number> số \\d{1,2}(?= "))?(?= (?:của|về|:|"))`, 'giu')
const QUOTED = /"(?<name>[^"\n]{3,240})"/dgu
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
    const { norm } = scene.text
    const quoted = [...norm.matchAll(QUOTED)]
    for (const head of norm.matchAll(HEAD)) {
      let end = head.index + head[0].length
      const before = ownerBehind(scene, end)
      if (before) end = before.end
      let type = typeOfHead(head.groups!.head!)
      let first = true
      for (const match of quoted) {
        if (match.index < end) continue
        const gap = norm.slice(end, match.index)
        if (!(first ? BEFORE_NAME : JOINT).test(gap)) break
        const start = first ? head.index : match.index
        if (!first && /mô hình/u.test(gap)) type = 'MODEL'
        first = false
        end = match.index + match[0].length
        if (isDocument(scene, { start, end: match.index }) || isMovement(scene, { start, end })) continue
        yield itemOf(scene, type, start, end, groupSpan(match, 'name')!, before)
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
