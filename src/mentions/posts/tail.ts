import { ranks, roles } from '../../reference/index.js'
import { isGlued, placeTones, type Span } from '../../text/index.js'
import { nameAt } from '../people/name.js'
import { oneOf, type Scene } from '../rule.js'

/**
 * The body behind a role where no table knows it: `Cục trưởng | Cục Công tác đảng`, `Bí thư | Đảng ủy xã Phú An`. It
 * begins with a capital or a word for a small unit, and ends before a comma, a bracket, a name or a verb. In a heading in
 * capitals nothing tells where it ends.
 */
const OPENS =
  /^(?:\p{Lu}|(?:thôn|bản|ấp|buôn|xóm|xã|phường|thị trấn|huyện|quận|chi bộ|khu phố|tổ dân phố|phòng|tỉnh|thành phố|TP|công ty|tổng công ty|tập đoàn|trung tâm|bệnh viện|trường|sở|cục|vụ|viện|hội|đoàn|văn phòng|công an|liên đoàn|chi cục|ngân hàng|báo|tạp chí|hợp tác xã|khoa|bộ|cơ quan|đại biểu (?:tỉnh|thành phố|TP|Đảng bộ))(?!\p{L}))/u
const DELIMITER = /[,;:.()"\n]/u
/** Words that cannot stand in a body's name; two syllables where one alone could ("phòng, chống tham nhũng", "giao thông"). */
const VERB =
  /^(?:đã|đang|sẽ|vừa|cùng|chủ (?:trì|tọa)|phát (?:biểu|động|huy|hành|lệnh)|trình (?:bày|tấu)|báo cáo|làm|gồm|bao gồm|dự(?! án| báo| trữ| phòng| thảo)|tham (?:dự|gia|luận|quan)|nhấn|cho (?:biết|rằng|hay|ý)|khẳng|yêu cầu|đề nghị|nêu|ghi nhận|kết luận|trao|tặng|đánh giá|thông (?:báo|qua)|công bố|có|nói|chia|là|kiêm|thay|chúc|biểu dương|trân trọng|quán triệt|ký|dẫn|tại|trong|khi|lưu ý|đồng (?:chủ|thời|tình|ý)|tập trung|tăng cường|khẩn trương|chủ động|kịp thời|nghiêm túc|rà soát|xem xét|quan tâm|tạo điều kiện|chịu trách nhiệm|căn cứ|kiểm tra,|tiếp (?:thu|tục|đoàn|và|nhận|xúc)|thăm|gợi|giao (?:nhiệm|cho|lưu)|giữ (?:chức|cương|vai)|kể từ|bằng hình|thừa nhận|xác nhận|than thở|thấy|tiết lộ|lý giải|nhìn nhận|lo ngại|băn khoăn|trăn trở|hy vọng|tâm sự|bộc bạch|chỉ (?:đạo|rõ|ra)|kêu|mong|bày|ghé|được|bị|để|theo|cũng|không|phải|cần|tổ chức (?:thực|hội|lễ)|triển khai|điều (?:hành (?:hội|phiên|buổi|thảo)|động)|đến|nhận (?:định|xét|quyết|hoa|nhiệm)|phụ trách|nhiệm kỳ|khóa|đối với|với|từ|gửi|khai mạc|bế mạc|thảo luận|trả lời|giải (?:trình|đáp)|lắng nghe|chứng kiến|giới thiệu|thị sát|tiến hành|thực hiện|khen(?! thưởng)|cảm ơn|cam kết|thôi|luân chuyển|truyền đạt|tuyên (?:bố|dương)|hoan nghênh|nhất trí|gặp (?:gỡ|mặt)|đón|tới|trực tiếp|vinh dự|xin|hứa|phân (?:tích|công)|phê|và (?:các|lãnh|đồng chí|đ\/c|ông|bà|đại diện|đại biểu|một số|đoàn|toàn|cán bộ|nhân dân|chính quyền))(?!\p{L})/u
/** What a board does, in small letters: "Trưởng Ban chỉ đạo …". */
const BOARD =
  /^(?:chỉ đạo|công tác|quản lý|tổ chức|thường trực|chấp hành|liên lạc|đại diện|soạn thảo|dân tộc|pháp chế|trị sự) \p{L}/u
/** "Tiểu ban An ninh, Trật tự và Y tế": a list inside one name. */
const LIST =
  /^, \p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}(?:, \p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}){0,3} và \p{Lu}\p{Ll}*(?: \p{Ll}+)?(?!\p{L})/u
/** "Ban Chỉ đạo Phòng, chống tội phạm, tệ nạn xã hội và …": what steering committees fight, after a comma. */
const FOUGHT =
  /^, (?:chống|tội phạm|tệ nạn|tiêu cực|tham nhũng|lãng phí|buôn lậu|gian lận|hàng giả|ma túy|mại dâm|bạo lực|chữa cháy|chữa bệnh|cứu nạn|cứu hộ|tìm kiếm|ứng phó|khắc phục|thích ứng)(?!\p{L})/u
/** "Ủy ban bầu cử (UBBC) tỉnh". */
const ALIAS = /^ \([\p{Lu}\d&.-]{2,12}\)(?= \p{L})/u
/** Words that join to what is cut off. */
const LOOSE = /(?: (?:và|của|thuộc|về|cho|các|trực|ở))+$/u
const INNER = /^ - \p{Lu}\p{L}+ \p{L}/u
const TITLE = new RegExp(
  `^(?:và )?(?:${oneOf([...roles.flatMap((role) => role.forms.map(placeTones)), ...ranks.map((rank) => rank.name)])})(?!\\p{L})`,
  'iu',
)
/** Degrees and dignities stand before the holder's name. */
const DEGREE = /^(?:P?GS|TSKH|TS|ThS|BS|Giáo sư|Phó Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ])[., ]/u
/** Names of other tongues have several syllables in one word. */
const OF_ANOTHER_TONGUE = /^\p{Lu}[\p{Ll}\p{M}]+$/u
/** A point inside or behind an abbreviation ends nothing: "TP.HCM", "T.Ư", "TP. Huế". */
const WORD = /^(?:(?:TP|Tp|TX|Tx|P|H|Q)\.(?= \p{Lu})|[^\s,;:.()"]+(?:\.\p{Lu}[^\s,;:.()"]*)*)/u
const MOST_WORDS = 30

/** The span of such a body that begins right behind a role, at the blank. */
export function openTail(scene: Scene, from: number): Span | null {
  const { norm } = scene.text
  if (scene.text.inCapitals(from)) return null
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
    const name = scene.found.covered({ start, end: start + 1 }, 'Place') ? null : nameAt(scene, start)
    if (name?.family || (norm.startsWith('và ', start) && TITLE.test(norm.slice(start, start + 28)))) break
    const word = WORD.exec(norm.slice(start, start + 30))?.[0]
    const inName =
      (board && count < 2) ||
      norm.startsWith('Ban chỉ đạo', start - 4) ||
      /^\p{Lu}/u.test(word ?? '') ||
      /(?<!\p{L})việc$/u.test(norm.slice(end - 5, end))
    if (!word || DEGREE.test(norm.slice(start, start + 12)) || (!inName && VERB.test(norm.slice(start, start + 24))))
      break
    end = start + word.length - (word.endsWith('-') ? 1 : 0)
    if (word.endsWith('-')) break
    end += ALIAS.exec(norm.slice(end, end + 16))?.[0].length ?? 0
    if (norm[end] === ',' && LIST.test(norm.slice(end, end + 90)) && !TITLE.test(norm.slice(end + 2, end + 30))) {
      const list = nameAt(scene, end + 2)?.family ? null : LIST.exec(norm.slice(end, end + 90))
      end += list?.[0].length ?? 0
    }
    if (FOUGHT.test(norm.slice(end, end + 16))) end++
    else if (DELIMITER.test(norm[end] ?? '\n')) break
  }
  end -= LOOSE.exec(norm.slice(from, end))?.[0].length ?? 0
  if (
    norm
      .slice(from + 1, end)
      .split(' ')
      .some((word) => !OF_ANOTHER_TONGUE.test(word) && isGlued(word))
  )
    return null
  return end > from ? { start: from + 1, end } : null
}
