import { rule, type Finds } from '../rule.js'
import { plain } from './name.js'

/**
 * Delegations: `Đoàn kiểm tra số 893 của Ban Bí thư` · `Đoàn công tác của Ban Bí thư` · `Đoàn giám sát HĐND tỉnh` ·
 * `Đoàn kiểm tra, đánh giá kết quả thực hiện Kết luận số 10` · `các đoàn giám sát chuyên đề` · `Tổ công tác số 4` ·
 * `Trưởng đoàn kiểm tra số 11 của Bộ Chính trị` (a title that names one). The family name Đoàn and the deputies' Đoàn are
 * none.
 */
const DELEGATION =
  /(?<![\p{L}\p{M}\p{N}])(?<many>[Cc]ác |\d+ |(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười) )?(?:(?<team>[Tt]ổ)|[Đđ]oàn) (?<what>[Kk]iểm tra|[Gg]iám sát|[Kk]hảo sát|[Tt]hanh tra|[Cc]ông tác)(?:, (?:giám sát|kiểm tra|khảo sát))?(?: liên ngành| chuyên đề| Trung ương)?(?: (?:số )?(?<number>\d{1,5}))?(?![\p{L}\p{M}\p{N}])/gu
const OF = /^ (?:của |do )?/u
const PURPOSE = /^(?:, (?:giám sát|khảo sát))?,? (?:đánh giá|kiểm tra|giám sát|về) (?:[\p{L}]+ ){1,6}$/u
/** How far a delegation's purpose may stand from it. */
const REACH = 70

export const delegation = rule('Event', {
  name: 'event.delegation',
  examples: [
    'Đoàn kiểm tra của Ban Bí thư',
    'Đoàn kiểm tra số 12 của Bộ Chính trị',
    'Đoàn công tác của Ban Bí thư',
    'các đoàn giám sát chuyên đề',
    'Tổ công tác số 4',
    'Trưởng đoàn kiểm tra số 11 của Bộ Chính trị',
  ],
  counterExamples: [
    'Đoàn Thị Hậu',
    'Đoàn Đại biểu Quốc hội',
    'công tác đoàn',
    'làm Trưởng đoàn kiểm tra',
    'tổ công tác',
  ],
  *find({ text, found }): Finds<'Event'> {
    for (const match of text.matchAll(DELEGATION)) {
      const many = match.groups!.many
      const start = match.index + (many && /\d/u.test(many) ? many.length : 0)
      const end = match.index + match[0].length
      const of = OF.exec(text.norm.slice(end, end + 6))
      const sender = of ? found.at('Body', end + of[0].length) : undefined
      const doc = found.startingIn('Document', { start: end + 1, end: end + REACH })
      const purpose = doc && PURPOSE.test(text.norm.slice(end, doc.start)) ? doc : undefined
      const last = sender?.end ?? purpose?.core.end ?? end
      const number = match.groups!.number?.replace(/^0+(?=\d)/u, '') ?? null
      const known = number !== null || sender !== undefined
      if (!known && (match.groups!.team || found.covered({ start, end }, 'Post'))) continue
      yield {
        ...plain,
        start,
        end: last,
        type: 'INSPECTION',
        number,
        name: last > end || number ? text.norm.slice(start, last) : null,
        anaphoric: last === end && !number,
        delegation: /công tác/iu.test(match.groups!.what!) ? 'WORKING' : 'INSPECTING',
        sender: sender ?? null,
        plural: many !== undefined,
      }
    }
  },
})
