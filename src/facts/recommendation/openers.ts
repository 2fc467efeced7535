import { NOT_BEFORE_WORD, oneOf } from '../../mentions/index.js'
import { placeTones } from '../../text/index.js'

/**
 * The words with which the predicate of a task begins: `cần tiếp tục đẩy mạnh …` · `sớm chỉ đạo …` · `có chính sách …`.
 * A grammar's word list (modal, adverb, verb); it decides where an addressee ends and what counts as a task.
 */
export const MODALS = ['cần phải', 'cần', 'phải', 'nên', 'hãy', 'có trách nhiệm']

const ADVERBS = `tiếp tục,thường xuyên,kịp thời,chủ động,tích cực,khẩn trương,nhanh chóng,sớm,nghiêm túc,nghiêm,quyết liệt,trực tiếp,
đồng thời,kiên quyết,phấn đấu,nỗ lực,định kỳ,mạnh dạn,tuyệt đối,không ngừng,hằng năm,hàng năm,trước mắt,cùng với,đặc biệt,ưu tiên,
từng bước,thống nhất,linh hoạt,sáng tạo,quyết tâm,kiên trì,bình tĩnh,tỉnh táo,thực sự,luôn,không được,không để,bằng mọi giá,ngay lập tức,trên cơ sở,hết sức,dứt điểm,toàn tâm,toàn ý`

const VERBS = `tập trung,chú trọng,quan tâm,chú ý,đẩy mạnh,tăng cường,nâng cao,xây dựng,tổ chức,thực hiện,triển khai,phát huy,phát động,
rà soát,ban hành,chỉ đạo,lãnh đạo,phối hợp,tuyên truyền,quán triệt,đổi mới,kiểm tra,kiểm điểm,giám sát,đôn đốc,hướng dẫn,kiện toàn,củng cố,
bảo đảm,đảm bảo,bố trí,xác định,lấy,kết hợp,gắn,huy động,vận động,tham mưu,đề xuất,khắc phục,loại bỏ,nhân rộng,sơ kết,tổng kết,
đánh giá,phân loại,khen thưởng,xử lý,giải quyết,phát hiện,phòng ngừa,đấu tranh,ngăn chặn,trấn áp,quản lý,nắm,nắm bắt,nắm chắc,
chủ trì,báo cáo,hoàn thành,hoàn thiện,cụ thể hóa,bám sát,làm tốt,làm rõ,giữ vững,duy trì,mở rộng,phát triển,đào tạo,bồi dưỡng,
tập huấn,tạo,tạo điều kiện,hỗ trợ,nghiên cứu,xem xét,bổ sung,sửa đổi,cho phép,cho chủ trương,phân bổ,phân công,phân cấp,giao,
kiểm soát,theo dõi,tổng hợp,tham gia,hưởng ứng,công khai,công bố,cải cách,cải thiện,chuẩn bị,chấp hành,chấn chỉnh,chăm lo,
phòng chống,phổ biến,bảo vệ,sẵn sàng,nhận diện,cảnh báo,tập hợp,nhắc nhở,vươn lên,giáo dục,học tập,lồng ghép,nhận thức,nêu cao,tôn vinh,biểu dương,động viên,khuyến khích,khơi dậy,lan tỏa,
thúc đẩy,tháo gỡ,rút kinh nghiệm,quy định,quy hoạch,sắp xếp,sử dụng,tiếp thu,tiến hành,thành lập,thống kê,thẩm định,thanh tra,
thu hút,thu hồi,thanh loại,thay đổi,trang bị,trao đổi,truy quét,tuân thủ,ứng dụng,vận dụng,xóa bỏ,xây mới,xử phạt,đầu tư,
đăng ký,đưa,đi sâu,đoàn kết,hạn chế,hình thành,kéo giảm,khai thác,khảo sát,kiến nghị,khen,kịp thời,làm việc,giám định,vận hành,số hóa,nâng,gắn kết,tôn trọng,thẩm tra,giải trình,tiết kiệm,ký kết,lựa chọn,lập,mở,nhân lên,niêm yết,
phản ánh,phê duyệt,quảng bá,ra quân,chỉ thực hiện,hoàn chỉnh,bắt tay,hoãn,dừng,cấm,nghiêm cấm,chấm dứt,kêu gọi,nhìn lại,suy nghĩ,kiểm đếm,siết chặt,chuyển đổi,chuyển,cung cấp,cập nhật,cử,căn cứ,coi,coi trọng,coi công tác,chia sẻ,
chịu trách nhiệm,dành,duyệt,gương mẫu,nêu gương,giới thiệu,giữ gìn,giảm,góp phần,hợp tác,khởi công,làm,liên kết,nhìn nhận,
phân tích,phân định,ổn định,tận dụng,tìm,tập hợp,chấp thuận,giữ nguyên,bám sát,nêu cao,tranh thủ,tri ân,trồng,tu bổ,thí điểm,thông tin,thông qua,xác minh,yêu cầu,thông báo,gửi,đàm phán,tạm dừng,thăm hỏi,thành lập,trả lời,cho ý kiến,điều chỉnh,hoàn trả,chi trả,bàn giao,tiếp nhận,
đối thoại,lắng nghe,khơi thông,cắt giảm,rút ngắn,đơn giản hóa,giải ngân,nghiệm thu,khôi phục,ứng phó,ứng trực,đẩy nhanh,đẩy lùi,đánh bắt,
truy vết,khoanh vùng,dập dịch,đề cao,đề ra,kết nối,liên hệ,định hướng,cân đối,cân nhắc,thu thập,nộp,ủng hộ,tự giác,tự kiểm tra,tự soi,gia hạn,
kéo dài,nâng cấp,cải tạo,sửa chữa,chăm sóc,bảo tồn,bảo trì,tôn tạo,khai thông,xúc tiến,bãi bỏ,hủy bỏ,thay thế,tinh giản,luân chuyển,điều động,
bổ nhiệm,miễn nhiệm,xem lại,cam kết,ký cam kết,chung tay,chung sức,trình Chính phủ,trình Quốc hội,trình cấp,trình HĐND,trình UBND,
trình lãnh đạo,sơ tán,di dời,nhắc lại,tăng,cơ bản hoàn thành,trình bày,vào cuộc,dự báo,đồng ý,giải thích,sâu sát,sát sao,nghiêm khắc,rốt ráo,
đồng hành,tính toán,cảnh giác,khuyến cáo,tư vấn,trích,bình ổn,điều tra,truy tìm,khởi tố,tháo dỡ,cưỡng chế,giải tỏa,cách ly,tiêu hủy,
tiêm phòng,khử trùng,xác nhận,chứng minh,góp ý,cho vay,ra sức,thấm nhuần,nắm vững,gặp gỡ,biên soạn,đăng tải,đưa tin,phát sóng,lên án,
phản biện,hòa giải,tiếp xúc cử tri,kê khai,khai báo,tuần tra,canh gác,gia cố,tu sửa,nạo vét,trục vớt,giữ`

/** `có` opens a task only with what an authority can give or make. */
const HAVE =
  'chính sách,cơ chế,văn bản,giải pháp,biện pháp,kế hoạch,hướng dẫn,chế độ,quy định,hình thức,phương án,chương trình,ý kiến'

const split = (list: string): string[] =>
  list
    .split(/,\s*/u)
    .map((word) => placeTones(word.trim()))
    .filter(Boolean)

const openers = [
  ...split(ADVERBS),
  ...split(VERBS),
  ...split(HAVE).flatMap((noun) => ['', 'các ', 'những '].map((all) => `có ${all}${noun}`)),
]
const OPENER = `(?:${oneOf(openers)})${NOT_BEFORE_WORD}`
const MODAL = `(?:(?:cũng|đều|càng|cùng) )?(?:${oneOf(MODALS)}) (?:phải )?`
const within = { modal: new RegExp(MODAL, 'uy'), opener: new RegExp(OPENER, 'uy') }
const first = { modal: new RegExp(MODAL, 'uiy'), opener: new RegExp(OPENER, 'uiy') }

/** After these a verb's form is a noun: "các tổ chức", "cơ quan quản lý", "sự lãnh đạo". */
const NOUN_BEFORE =
  /(?:^|[ "(])(?:các|những|mỗi|một số|của|sự|cơ quan|cơ quan,|đơn vị,|(?<!đoàn )công tác|cán bộ|lực lượng|ban|đoàn|tổ|phương tiện|vai trò|hoạt động|người|nhà|chủ|hệ thống|và các|ban chỉ đạo|phong trào|kế hoạch|chương trình|được|bị|đào) $/iu
/** "cơ sở giáo dục", "ngành thanh tra": what such a unit works in. */
const FIELD_BEFORE = /(?:^| )(?:cơ sở|ngành|sở|phòng|trường|trung tâm|lĩnh vực|khối) $/u
const FIELD_HERE = /^(?:giáo dục|đào tạo|kiểm tra|thanh tra|quản lý|bảo vệ|nghiên cứu|nội chính|tổ chức)(?!\p{L})/u
/** Behind "cơ quan" or "Ban" these are verbs all the same. */
const ONLY_VERB =
  /^(?:triển khai|căn cứ|tập trung|tiếp tục|khẩn trương|nhanh chóng|chủ động|nghiêm túc|tăng cường|rà soát|bám sát|sớm|kịp thời|quyết liệt|trực tiếp|phấn đấu|nỗ lực|kiên quyết)(?!\p{L})/u
const UNIT_BEFORE = /(?:^| )(?:cơ quan|cơ sở|đơn vị,|lực lượng|cán bộ|hệ thống|ban|đoàn|tổ|người) $/iu
const NAME_BEFORE =
  /(?:^|[ "(])(?:Hội đồng|Ủy ban|Ban [Cc]hỉ (?:huy|đạo)|Văn phòng|Cục|Vụ|Chi cục|Trung tâm|Đội|Phòng|Ban) $/u
/** Before these it is one as well: "tổ chức thành viên", "lãnh đạo các sở". */
const NOUN_HERE =
  /^(?:tổ chức(?: thành viên| đoàn thể| chính trị| đảng| cơ sở| xã hội| cá nhân| hội(?! nghị| thảo| thi| họp)|, cá nhân|, đơn vị|, doanh nghiệp| và)|lãnh đạo (?:chính quyền|cấp ủy|địa phương|các|Ban|Sở|UBND|Ủy ban|Bộ|Công an|huyện|tỉnh|đơn vị|cơ quan)|giao (?:thông|lưu|ban|dịch)|thanh tra (?:Bộ|tỉnh|Chính phủ|viên|\p{Lu})|phòng,? (?:ban|giáo dục|\p{Lu})|quản lý nhà nước về|tìm kiếm cứu nạn|tìm kiếm, cứu nạn|cử (?:tri|nhân|tuyển)|giữ chức)/u

/** What a task begins with at a position: where the predicate starts behind its modal, and whether there is one. */
export interface Opening {
  readonly start: number
  readonly modal: boolean
}

/** "Cần" and "phải" that open no predicate: "cần thiết", "phải là". */
const NO_MODAL = /^(?:[Cc]ần|[Pp]hải|[Nn]ên)(?: (?:thiết|là|chăng|nói|kể|thấy|chi|cù|mẫn|kiệm)(?!\p{L})| \p{Lu}|[,.;])/u

/** The opening at exactly that position; `initial` admits a capital, as at the start of a sentence. Null when none. */
export function openingAt(norm: string, at: number, initial = false): Opening | null {
  const { modal, opener } = initial ? first : within
  modal.lastIndex = at
  const found = modal.exec(norm)
  const start = at + (found?.[0].length ?? 0)
  // ", nên …" draws a conclusion.
  if (
    found &&
    (NO_MODAL.test(norm.slice(at, at + 12)) || /(?:, nên|không phải) $/u.test(norm.slice(Math.max(0, at - 6), start)))
  )
    return null
  if (found) return { start, modal: true }
  opener.lastIndex = start
  if (!opener.test(norm)) return null
  const before = norm.slice(Math.max(0, at - 16), at)
  const noun = NOUN_BEFORE.test(before) && !(UNIT_BEFORE.test(before) && ONLY_VERB.test(norm.slice(start, start + 12)))
  const field = FIELD_BEFORE.test(before) && FIELD_HERE.test(norm.slice(start, start + 16))
  const named = NAME_BEFORE.test(before) && !ONLY_VERB.test(norm.slice(start, start + 12))
  if (!initial && (noun || field || named)) return null
  return NOUN_HERE.test(norm.slice(start, start + 40).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))
    ? null
    : { start, modal: false }
}
