import type { Span } from '../../text/index.js'
import { words } from '../rule.js'

/**
 * Words that end a noun phrase behind a number: prepositions, auxiliaries, passive and copula, openers of another
 * clause. Vietnamese marks no word classes; these are the closed ones of the genre.
 */
const PREPOSITIONS =
  'được|đối(?! tượng)|bị(?! (?:can|cáo|hại|đơn)(?!\\p{L}))|đã|đang|sẽ|vẫn|cũng|còn|chưa|không|phải|cần(?! sa(?!\\p{L}))|có|là|gồm|bao gồm|như|để|nhằm|từ|tại|(?<!nhà )ở|trên|trong|ngoài|với|cùng|cho|(?<!tự )do|vào|bởi|theo|khi|nếu|mà|thì|nên|vì|đến|tới|qua|sau|trước|giữa|thuộc|của|dành|so với|trong đó|nhưng|song|hoặc|so|nhờ|bằng|(?<!(?:dương|âm) )tính|năm|(?:hàng|hằng)(?= (?:năm|tháng|tuần|ngày|quý|trăm|nghìn|ngàn|chục|vạn|triệu)(?!\\p{L}))|mỗi|trở|vừa|đều|thành(?= \\d)|cùng với|kèm|lên|xuống|(?<!xảy )ra|trị giá|tương ứng|tương đương|đạt|chiếm|tăng|giảm|nêu trên|nói trên|cả nước|toàn quốc|toàn tỉnh|hiện|hiện nay'
/** Verbs whose subject is what is counted, or which open a clause behind it. */
const CLAUSES =
  '(?<!(?:kinh phí|chi phí|đối tượng) )hoạt động|phù hợp|phục vụ|góp phần|thu hút|lọt|(?<!(?:BHXH|BHYT|xã hội) )tự nguyện|hưởng ứng|gắn(?= với)|đảm bảo|bảo đảm|(?<!(?:tiếp|xác|chứng|đảm|thu|giải|cảm) )nhận(?! thức| xét| định| diện)|công nhận|ghi nhận|đón nhận|toàn dân|(?<!(?:lượt|người|tin) )quần chúng nhân dân|hoàn thành|thực hiện|tiến hành|cam kết|đăng ký|tổ chức(?! (?:cơ sở )?[Đđ]ảng(?!\\p{L})| thành viên| chính trị| xã hội| tôn giáo| tín dụng| đoàn| hội)|(?<!trợ )giúp|(?<!hoạt động )hỗ trợ|(?<!việc )làm|(?:dài|rộng|quy mô|nặng)(?= (?:\\d|hơn|gần|trên|khoảng))|(?<!(?:vận|luân|di|điều|lớp|buổi|cuộc|việc) )chuyển|tiếp tục|(?<!(?:lượt|người) )tham dự|đi vào|phát huy|thể hiện|ra đời|nâng(?= tổng)|đưa(?= tổng)|thành lập|kết nạp|số tiền'
/** Phrases that look like a clause and narrow what is counted: they stay. */
const NARROWING =
  'huyện, thị, thành(?! (?:phố|lập))|tỉnh, thành phố|tỉnh, thành|xã, phường, thị trấn|xã, phường|sở, ban, ngành|sở, ngành|ban, ngành|cơ quan, đơn vị|cán bộ, đảng viên|cán bộ, công chức, viên chức|cán bộ, công chức|cán bộ, chiến sĩ|công chức, viên chức|tập thể, cá nhân|tổ chức, cá nhân|cá nhân, tổ chức|địa phương, đơn vị|huyện, thị xã, thành phố|huyện, thành phố|quận, huyện|liên quan đến|tiếp nhận(?! (?:được|trên|hơn|gần|khoảng|\\d))|liên quan tới|công cụ hỗ trợ|làm việc|trực thuộc|dự bị|bị thương|bị thiệt hại|bị hại|bị ảnh hưởng|đặc biệt nghiêm trọng|đặc biệt khó khăn|đang hoạt động|thuộc diện|cho thuê|ngoài quốc doanh|ngoài công lập|đề nghị (?:kết nạp|công nhận|khen thưởng|xét|truy tố)|có giá trị|có uy tín|có công với cách mạng|có công|có đạo|có hoàn cảnh khó khăn|có hoàn cảnh đặc biệt khó khăn|có nguy cơ|có vi phạm|có dấu hiệu vi phạm|bị xâm hại|có thành tích xuất sắc|có thành tích|kinh tế - xã hội|tiêu chí số \\d{1,2}(?!\\d)|đạt(?=[,.;)])|đạt chuẩn|đạt tiêu chí|đạt tiêu chuẩn|đạt danh hiệu|đạt giải|không chuyên trách|chưa thành niên|trong độ tuổi|trong nước|ngoài nước|ngoài nhà nước|ở nước ngoài|trên mạng|chi, đảng bộ|đạt trong sạch(?:,? vững mạnh)?(?: tiêu biểu)?|hoàn thành (?:xuất sắc |tốt )?nhiệm vụ|có kết quả dương tính với ma túy|có kết quả dương tính|tổ chức sử dụng|(?:chưa |không )?có điều kiện(?: giải quyết| thi hành| xem xét)?|(?:từ )?(?:kỳ|năm|tháng|quý) trước chuyển (?:sang|qua)|dương tính với ma túy'
export const STOP = words(`${PREPOSITIONS}|${CLAUSES}`, 'iuy')
/** Words that no noun phrase begins with; "tổ chức", "hoạt động" may. */
export const NO_START = words(PREPOSITIONS, 'iuy')
export const STAYS = words(NARROWING, 'iuy')

/** Verbs that open the next clause of a list ("… lao động, xây dựng hơn …"). */
export const VERB = words(
  'hình thức|đáp ứng|công nhận|giới thiệu|bầu|cử|bổ nhiệm|xây dựng|thu hút|tạo|giải quyết|góp phần|tổ chức(?! (?:cơ sở )?[Đđ]ảng(?!\\p{L})| thành viên| chính trị| xã hội| tôn giáo| tín dụng| đoàn| hội)|phát|tuyên truyền|vận động|bắt|bắt giữ|thu hồi|thu giữ|tiếp nhận|triển khai|ban hành|phát động|phát hiện|xử lý|xử phạt|khởi tố|điều tra|làm rõ|kiểm tra|giám sát|thanh tra|khảo sát|nắm|rà soát|tập huấn|bồi dưỡng|đào tạo|trao|tặng|khen thưởng|huy động|đóng góp|ủng hộ|quyên góp|đầu tư|sửa chữa|nâng cấp|làm|mở|cấp|hỗ trợ|giúp|trợ giúp(?! pháp lý)|lập biên bản|ra quyết định|tước|tạm giữ|phê chuẩn|thụ lý|kháng nghị|kết nạp|thành lập|củng cố|kiện toàn|duy trì|nhân rộng|đạt|tăng|giảm|thực hiện|đấu tranh|ngăn chặn|kẻ vẽ|in ấn|hòa giải|tham gia|ký|đưa|cho|phục vụ|hoàn thành|chiếm|bảo đảm|đảm bảo|đã|được|qua đó|từ đó|trong đó|nhất là|đặc biệt|trong khi|đồng thời|bình quân|trung bình|hiện|nhiều|một số|các|những|toàn|mỗi|với|gồm|có|số|tổng|trị giá|còn|cùng|kịp thời|tiến hành|chỉ đạo|lãnh đạo|sinh hoạt|nâng|đưa|phối hợp|hướng dẫn|tham mưu|tiếp|chuyển|giao|trồng(?! trọt)|khám|(?:kiến nghị|đề nghị)(?= (?:thu hồi|xử lý|xem xét|giảm|kiểm điểm))|khởi công|khánh thành|vượt|bằng|tương đương|người dân|nhân dân|song|nhưng|vì|do|nên|để|nhằm|như|theo|tại|ở|trên|trong|từ|đến|sau|trước|khi|nếu|là|mà',
  'iuy',
)
/** Heads whose modifier is a verb, and such verbs: a further verb behind a comma goes on with it ("buổi tuyên truyền, vận động"). */
export const ACTIVITY = words(
  'tuyên truyền|vận động|phát động|tập huấn|bồi dưỡng|kiểm tra|giám sát|thanh tra|đào tạo|hướng dẫn|phối hợp|quán triệt|triển khai|trao đổi|đối thoại|xây dựng|thu hồi|xử lý|giải quyết',
  'iuy',
)
export const EVENT_HEAD = words('buổi|cuộc|đợt|lớp|hội nghị|hoạt động|chuyên đề|vụ|đối tượng|phiên|chuyến', 'iuy')
/** Nouns for people that a "trong …", "là …" or "của …" behind them tells apart. */
export const PERSON_HEAD = words('đồng chí|cán bộ|thành viên|người|ủy viên|đại biểu|hội viên|đảng viên|cá nhân', 'iuy')

/** The verbs of the list in a span. */
export function verbsIn(norm: string, { start, end }: Span): Span[] {
  const words = [...norm.slice(start, end).matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)].map(({ index }) => start + index)
  return words.flatMap((index) => (isVerb(norm, index) ? [{ start: index, end: VERB.lastIndex }] : []))
}

/** Whether a verb of the list stands at a position. */
export function isVerb(norm: string, index: number): boolean {
  VERB.lastIndex = index
  return VERB.test(norm)
}
