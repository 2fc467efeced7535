import { groupSpan, rule, words, type Finds } from '../rule.js'
import { isDocument, typeOfHead } from './heads.js'
import { itemOf } from './quoted.js'

/**
 * `Đề án xây dựng nền nếp hội trường giai đoạn 2021-2025`: a name without quotation marks ends where its phase begins.
 */
const PATTERN = words(
  String.raw`(?<head>Đề án|Chương trình|Dự án)(?: về)? (?<name>(?!số |của |này|trên |trong |theo )\p{L}[^.;:()"\n]{8,160}?)(?=,? giai đoạn (?:từ )?\d{4} ?- ?\d{4})`,
  'dgu',
)

export const phasedProgram = rule('Program', {
  name: 'program.phased',
  examples: ['thực hiện Đề án xây dựng nền nếp hội trường giai đoạn 2021-2025'],
  counterExamples: ['Đề án của tỉnh giai đoạn 2021-2025', 'Đề án số 02 của tỉnh', 'Chương trình phối hợp với đoàn thể'],
  *find(scene): Finds<'Program'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (isDocument(scene, span) || scene.found.within('Document', span).length > 0) continue
      yield itemOf(scene, typeOfHead(match.groups!.head!), span.start, span.end, groupSpan(match, 'name')!, null)
    }
  },
})
