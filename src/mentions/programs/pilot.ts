import { groupSpan, rule, words, type Finds } from '../rule.js'
import { itemOf } from './quoted.js'

/**
 * `xây dựng thí điểm "Công an phường kiểu mẫu"` · `xây dựng "Xã, phường điển hình về văn minh", "Cơ quan kiểu mẫu"`:
 * quoted models, told by the words điển hình, kiểu mẫu or an toàn in the name.
 */
const HEAD = words(String.raw`(?:xây dựng|thí điểm)(?: thí điểm)?(?: thành công)?(?: mô hình)? (?=")`, 'giu')
const QUOTED = /"(?<name>[^"\n]{3,240})"/dgu
const IS_MODEL = /điển hình|kiểu mẫu|an toàn/iu
const JOINT = /^(?:[,;](?: và)?| và) $/u

export const pilotProgram = rule('Program', {
  name: 'program.pilot',
  examples: ['xây dựng thí điểm thành công "Công an huyện Đông Anh điển hình, kiểu mẫu"'],
  counterExamples: ['xây dựng "thế trận lòng dân"', 'xây dựng mô hình mới'],
  *find(scene): Finds<'Program'> {
    const { norm } = scene.text
    const quoted = [...norm.matchAll(QUOTED)]
    for (const head of norm.matchAll(HEAD)) {
      let end = head.index + head[0].length
      let first = true
      for (const match of quoted) {
        if (match.index < end) continue
        if (!(first ? /^$/u : JOINT).test(norm.slice(end, match.index))) break
        first = false
        end = match.index + match[0].length
        if (IS_MODEL.test(match.groups!.name!))
          yield itemOf(scene, 'MODEL', match.index, end, groupSpan(match, 'name')!, null)
      }
    }
  },
})
