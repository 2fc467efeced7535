import { overlaps, type Span } from '../../text/index.js'
import { units } from '../../reference/index.js'
import { oneOf, type Scene } from '../rule.js'

/** Words that make the number behind them a name or an ordinal, in either case. */
const NAMES_IT =
  /(?:(?<!tổng |trong |trên |với )số|thứ|[Đđ]iều|[Kk]hoản|[Kk]hóa|[Qq]uốc lộ|[Tt]ỉnh lộ|[Đđ]ường|QL|ĐT|[Tt]háng|[Qq]uý|[Nn]gày|[Nn]ăm|[Cc]ovid|COVID|[Mm]ục|[Pp]hụ lục|[Bb]ảng|[Bb]iểu|Ảnh|ảnh|[Hh]ình|[Qq]uận|[Pp]hường|[Tt]ổ dân phố|[Kk]hu phố|[Tt]hôn|[Xx]óm|[Kk]ỳ họp|[Pp]hiên họp|[Tt]rang|[Kk]ênh|[Ff]ax|[Tt]el|[Đđ]iện thoại|[Hh]otline|[Tt]iêu chí|GMT|[Vv]ersion|gấp|thông tư|nghị định|quyết định|nghị quyết|chỉ thị|quy định|quy chế|công văn|[Pp]hương án|[Mm]ũi|[Ll]iều thứ|[Ll]ần thứ|[Ll]ần|[Đđ]ợt|[Cc]ấp độ|dư nợ) $/u
/** "lúa giống TBR 97", "gạo ST 25": a breed or a model. */
const MODEL = /(?<![\p{L}\p{M}])(?!(?:UBND|HĐND|MTTQ|CAND|BĐBP|LLVT|NTM|LHPN|TNCS|BCH|BTV)(?!\p{L}))\p{Lu}{2,5} $/u
/** Heads that a number behind names, when they begin with a capital. */
const NUMBERED =
  /(?:Chỉ đạo|Trung ương|Đoàn kiểm tra|Đoàn công tác|Đoàn giám sát|Đoàn|Tổ công tác|Tổ|Đội|Tiểu ban|Hội nghị|Đề án|Dự án|Chương trình|Kế hoạch|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kết luận|Quy định|Hướng dẫn|Công văn|Thông báo|Luật|Đại hội|Chương|Phần|Khu|Lô|Phòng|Cục|Vụ|Trung đoàn|Sư đoàn|Lữ đoàn|Quân khu|Quân đoàn|Binh đoàn|Vùng|Hải đoàn|Tiểu đoàn|Đại đội|Công ty|Zone|Block) $/u
/** Heads that are verbs or common nouns as well, in small letters, where nothing that can be counted stands behind the number. */
const NUMBERED_SMALL =
  /(?:kế hoạch|kết luận|hướng dẫn|chương trình|đề án|thông báo|luật|trung ương|t\.ư|tw|chỉ đạo|hội nghị)(?: số)? $/u
/** "31-ct/tw", "4 khóa xii" */
const SYMBOL = /^(?: ?[-/] ?\p{L}{1,8}[-/]\p{L}| \(?khóa [ivxl]+(?![\p{L}\p{M}]))/iu
const WORD_BEFORE_SMALL = /(?:cấp|hạng|loại|nhóm|mức|khối|lớp|vòng|bước|điểm|phần|khu vực|tổ|khu|đội|kỳ|lần) $/u
/** Units of time and age behind a number: a duration is no figure. */
const DURATION =
  /^ ?(?:năm|tháng|ngày(?! công)|giờ|phút|giây|tuần|quý|kỳ|thế kỷ|thập kỷ|thập niên|nhiệm kỳ|tuổi|độ C|h|km\/h|lần|[Tt]ết)(?![\p{L}\p{M}])/u
/** "10g ngày 30-10", "8g30" */
const CLOCK = /^g(?:\d{2})?(?:,? (?:ngày|sáng|chiều|tối|cùng|hôm)|\d|,)/u
/** Nouns of a text's structure or of a slogan behind a small number. */
const STRUCTURE =
  /^ (?:phần(?! quà| thưởng| việc| mềm| ăn)|chương(?! trình)|điều|khoản|mục|phụ lục|điểm(?! mua| tàng| tổ chức| ở| tại| trên| đen| cầu| trường| du lịch| tiếp nhận| giao dịch| bán| nóng| sáng| mô hình| nhóm| dân cư| xử lý| thu| phức tạp| bưu điện| sạt lở| ngập)|nội dung|nhóm|nhiệm vụ|giải pháp|mục tiêu|quan điểm|vấn đề|yêu cầu|nguyên tắc|bước|khâu|đột phá|mặt|lĩnh vực|trụ cột|chủ trương|bài học|kinh nghiệm|lực lượng|chữ|không|tốt|rõ|sạch|nửa|nhất|cùng|bên|cấp(?! ủy)|chiều|mũi|vòng|tại chỗ|sẵn sàng|xây|chống|vạch|phương châm|định hướng|cơ chế|khía cạnh|tiêu chuẩn|lời thề|điều dạy|chương trình (?:trọng tâm|mục tiêu)|trọng tâm|phương diện|ý kiến chính)(?![\p{L}\p{M}])/u
/** "1 vụ/1 bị can" */
const PERSON = /^ (?:đối tượng|bị can|bị cáo|người)(?!\p{L})/u
/** "15 bác sĩ/ 10.000 dân" */
const PER_HEADS = /\/ ?$/u
const STRUCTURE_MOST = 20
const COUNT_NOUN = new RegExp(`^ (?:${oneOf(units.flatMap((u) => u.forms))})(?![\\p{L}\\p{M}])`, 'u')

/** What a numeral writes, before it is known what stands behind it. */
export interface Numeral extends Span {
  readonly value: number
  /** Whether it has group or decimal marks, a scale word, a denominator or a %: then it can be no name or year. */
  readonly marked: boolean
}

/** Whether a numeral is no figure: a date, number of a document, ordinal, name, duration, counter, phone or slogan. */
export function isNoFigure(scene: Scene, numeral: Numeral): boolean {
  const { text, found } = scene
  const { norm } = text
  // Units and what is counted cannot be told in a heading in capitals.
  if (text.inCapitals(numeral.start)) return true
  if (found.covered(numeral, 'Date', 'Document', 'Person', 'Post', 'Body', 'Place')) return true
  if (found.touching('Program', numeral).some((program) => overlaps(program.nameSpan, numeral))) return true
  const written = text.slice(numeral)
  if (found.touching('Event', numeral).some((event) => event.number === written)) return true
  const before = norm.slice(Math.max(0, numeral.start - 20), numeral.start)
  const behind = norm.slice(numeral.end, numeral.end + 30)
  if (/^(?: ?\d| ?°| ?o'clock)/u.test(behind) || (/^0\d+$/u.test(written) && written.length > 2)) return true
  if (DURATION.test(behind) || (numeral.value <= 24 && CLOCK.test(behind))) return true
  if (numeral.value === 1 && ((before.endsWith('/') && !PERSON.test(behind)) || /^ trong (?:số )?\d/u.test(behind)))
    return true
  if (/(?:\d|một) trong (?:số |những )?$/iu.test(before)) return true
  if (PER_HEADS.test(before) && /^ (?:dân|người dân)(?!\p{L})/iu.test(behind)) return true
  if (inSlogan(norm, text.sentenceAt(numeral.start), numeral)) return true
  if (numeral.marked) return /(?:[Đđ]iện thoại|[Hh]otline|[Ff]ax|[Tt]el)[^\p{L}]*$/u.test(before)
  if (NAMES_IT.test(before) || (MODEL.test(before) && !COUNT_NOUN.test(behind))) return true
  if (SYMBOL.test(behind) || (NUMBERED_SMALL.test(before) && !COUNT_NOUN.test(behind))) return true
  if (NUMBERED.test(before) && numeral.value < 10_000) return true
  if (WORD_BEFORE_SMALL.test(before) && numeral.value < 20 && !COUNT_NOUN.test(behind)) return true
  if (numeral.value < STRUCTURE_MOST && (STRUCTURE.test(behind) || /(?:^|\s)(?<!tất )cả $/iu.test(before))) return true
  if (/^(?:19|20)\d{2}$/u.test(written) && !COUNT_NOUN.test(behind)) return true
  return false
}

const SLOGAN_WORDS = 12

/** Inside a short quotation: "4 tại chỗ", "3 không". */
function inSlogan(norm: string, sentence: Span, numeral: Span): boolean {
  const lead = norm.slice(sentence.start, numeral.start)
  const open = sentence.start + lead.lastIndexOf('"')
  if (open < sentence.start) return false
  const close = numeral.end + norm.slice(numeral.end, sentence.end).indexOf('"')
  if (close < numeral.end) return false
  const before = norm.slice(sentence.start, open)
  return [...before.matchAll(/"/gu)].length % 2 === 0 && norm.slice(open, close).split(' ').length <= SLOGAN_WORDS
}
