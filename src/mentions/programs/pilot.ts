import { quotedLists } from '../quoted.js'
import { rule, words, type Finds } from '../rule.js'
import { itemOf } from './quoted.js'

/**
 * `xây dựng thí điểm "Công an phường kiểu mẫu"` · `xây dựng "Xã, phường điển hình về văn minh", "Cơ quan kiểu mẫu"`:
 * quoted models, told by the words điển hình, kiểu mẫu or an toàn in the name.
 */
const HEAD = words(String.raw`(?:xây dựng|thí điểm)(?: thí điểm)?(?: thành công)?(?: mô hình)? (?=")`, 'giu')
const IS_MODEL = /điển hình|kiểu mẫu|an toàn/iu
const JOINT = /^(?:[,;](?: và)?| và) $/u

export const pilotProgram = rule('Program', {
  name: 'program.pilot',
  examples: ['xây dựng thí điểm thành công "Công an huyện Đông Anh điển hình, kiểu mẫu"'],
  counterExamples: ['xây dựng "thế trận lòng dân"', 'xây dựng mô hình mới'],
  *find(scene): Finds<'Program'> {
    const { text } = scene
    const namesFrom = quotedLists(text.norm, /^$/u, JOINT)
    for (const head of text.matchAll(HEAD))
      for (const { start, end, name } of namesFrom(head.index + head[0].length))
        if (IS_MODEL.test(text.slice(name))) yield itemOf(scene, 'MODEL', start, end, name, null)
  },
})
