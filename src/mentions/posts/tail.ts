import { roles } from '../../reference/index.js'
import { placeTones, type Span } from '../../text/index.js'
import { nameAt } from '../people/name.js'
import { oneOf, type Scene } from '../rule.js'

/**
 * The body behind a role where no table knows it: `Cục trưởng | Cục Công tác đảng`, `Bí thư | Đảng ủy xã Phú An`. It
 * begins with a capital or a word for a small unit, and ends before a comma, a bracket, a name or a verb.
 */
const OPENS =
  /^(?:\p{Lu}|(?:thôn|bản|ấp|buôn|xóm|xã|phường|thị trấn|huyện|quận|chi bộ|khu phố|tổ dân phố|phòng|tỉnh|thành phố|TP)(?!\p{L}))/u
const DELIMITER = /[,;:.()"\n]/u
const VERB =
  /^(?:đã|đang|sẽ|vừa|cùng|phát|chủ trì|chủ tọa|trình|báo cáo|làm|dự|tham|nhấn|cho|khẳng|yêu|đề nghị|nêu|ghi|kết luận|trao|tặng|đánh giá|thông báo|công bố|có|nói|chia|là|kiêm|thay|chúc|biểu dương|trân trọng|quán triệt|ký|dẫn|tại|về|trong|và các|và lãnh|khi|lưu|đồng chủ|đồng thời|tiếp|thăm|gợi|giao|chỉ đạo|kêu|mong|bày|ghé|được|bị|để|với|theo|cũng|không|phải|cần|tổ chức thực|triển|điều|đến|nhận|phụ)(?!\p{L})/u
/** What a board does, in small letters: "Trưởng Ban chỉ đạo …". */
const BOARD = /^(?:chỉ đạo|quản lý|tổ chức|thường trực|chấp hành|liên lạc|đại diện|soạn thảo|dân tộc|pháp chế) \p{L}/u
const INNER = /^ - \p{Lu}\p{L}+ \p{L}/u
const TITLE = new RegExp(`^(?:${oneOf(roles.flatMap((role) => role.forms.map(placeTones)))})(?!\\p{L})`, 'iu')
const MOST_WORDS = 18

/** The span of such a body that begins right behind a role, at the blank. */
export function openTail(scene: Scene, from: number): Span | null {
  const { norm } = scene.text
  const next = norm.slice(from + 1, from + 16)
  const board = / ban$/iu.test(norm.slice(from - 4, from)) && BOARD.test(next)
  if (norm[from] !== ' ' || (!board && !OPENS.test(next))) return null
  let end = from
  for (let count = 0; count < MOST_WORDS; count++) {
    if (norm[end] !== ' ') break
    const start = end + 1
    if (norm.startsWith(' - ', end)) {
      // "Ban Kinh tế - Ngân sách": a hyphen inside the body's name, not before the next title.
      if (
        count === 0 ||
        !INNER.test(norm.slice(end, end + 24)) ||
        nameAt(scene, end + 3) ||
        TITLE.test(norm.slice(end + 3, end + 24))
      )
        break
      end += 2
      continue
    }
    const name = nameAt(scene, start)
    if (name?.family) break
    const word = /^[^\s,;:.()"]+/u.exec(norm.slice(start, start + 30))?.[0]
    if (!word || (!(board && count < 2) && VERB.test(norm.slice(start, start + 20)) && !/^\p{Lu}/u.test(word))) break
    end = start + word.length - (word.endsWith('-') ? 1 : 0)
    if (word.endsWith('-')) break
    if (DELIMITER.test(norm[end] ?? '\n')) break
  }
  return end > from ? { start: from + 1, end } : null
}
