import { words, type Scene } from '../rule.js'
import type { Quantity } from './read-number.js'

/** Heads that mean little without what was done to them: cases, people, Party organisations. */
const HEADS = words(
  'vụ|vụ án|vụ việc|bị can|bị cáo|đối tượng|trường hợp|người|đồng chí|cá nhân|cán bộ|đảng viên|hội viên|đoàn viên|tổ chức(?: (?:cơ sở )?đảng)?|chi bộ|lượt|học viên|công dân|nạn nhân|hồ sơ|tin|tin báo|tố giác|tập thể|đơn|đơn thư|cuộc|cơ sở|xe|phương tiện|quyết định(?! (?:khởi tố|xử phạt))|căn|chuyên án|(?:băng,? |ổ,? )?nhóm|chi ủy|đảng ủy|cấp ủy(?: viên)?|phụ nữ|lao động|người dân|học sinh|thanh niên|hộ|nhà(?! nước| trường| văn hóa| máy)|căn nhà|ngôi nhà|đơn vị(?! hành chính)',
  'iuy',
)
/** What is done to them, as reports on inspections, courts, discipline, staff and health say it. */
const DEEDS =
  'khởi tố(?: hình sự)?|bầu(?: bổ sung)?|truy tố|chuyển (?:hồ sơ )?(?:sang |cho )?(?:cơ quan điều tra|CQĐT|Viện Kiểm sát|tòa án)(?: (?:để )?(?:tiếp tục )?(?:làm rõ|xử lý|điều tra))?|xét xử(?: sơ thẩm| phúc thẩm)?|thụ lý(?: điều tra| giải quyết| xét xử)?|kết luận(?: điều tra)?|kết thúc|(?<!cơ quan )điều tra(?:,? (?:làm rõ|khám phá))*|khám phá(?: thành công)?|ngăn chặn|tước (?:quyền sử dụng )?(?:giấy phép lái xe|GPLX)|truy bắt(?: và vận động đầu thú)?|vận động đầu thú|nhắc nhở|phạt tiền|đình chỉ(?: hoạt động| điều tra| xét xử| công tác| sinh hoạt(?: đảng)?)?|tạm đình chỉ|bắt(?: giữ| quả tang)?(?:,|,? và)? xử lý|bắt(?: giữ| quả tang)?|tạm giữ(?:(?: về)? hình sự)?|hủy bỏ|phê chuẩn|triệt phá|triệt xóa|phát hiện(?:,? (?:bắt giữ|xử lý))?|xử lý(?: (?:kỷ luật|hình sự|hành chính|vi phạm hành chính|trách nhiệm))*|xử phạt(?: hành chính| vi phạm hành chính)?|(?:thi hành )?kỷ luật(?: hành chính)?|khiển trách|cảnh cáo|cách chức|khai trừ|giáng chức|buộc thôi việc|kiểm điểm(?:,? rút kinh nghiệm| trách nhiệm)?|thu hồi|(?<!ủy ban )kiểm tra(?:, giám sát)?(?:(?: việc)? chấp hành)?|giám sát(?:(?: theo)? chuyên đề)?|(?:thụ lý )?(?<!viện )kiểm sát(?: điều tra| xét xử| việc giải quyết)?|KTGS|KT|thanh tra|kiểm toán|(?<!kết quả )giải quyết|tiếp nhận|hòa giải(?: thành)?|tiếp|kết nạp|bổ nhiệm|điều động|luân chuyển|tuyển dụng|tinh giản(?: biên chế)?|cử|thành lập(?: mới)?|tổ chức lại|giải thể|sáp nhập|hợp nhất|đào tạo|bồi dưỡng|tập huấn|khen thưởng|tặng (?:Bằng|Giấy) khen|biểu dương|làm chết|làm bị thương|làm tử vong|(?:làm )?(?:sập|đổ sập|tốc mái|hư hỏng|cuốn trôi|ngập)|tử vong|chết|bị thương|mất tích|(?:khôi phục,? )?(?:bảo đảm|đảm bảo) quyền lợi|hỗ trợ(?: (?:khám,? chữa bệnh|khám bệnh|chữa bệnh|sửa chữa|xây dựng(?: mới)?|làm|vay vốn|học nghề))?|giúp(?: đỡ)?|(?:xây dựng(?: mới)?|xây(?: mới)?|làm mới)(?:(?:,| và|,? hoặc) sửa chữa)?|sửa chữa|giới thiệu(?: việc làm)?|tạo việc làm|dạy nghề|tư vấn(?: sức khỏe)?|cấp thuốc(?: miễn phí)?|trợ giúp(?: pháp lý)?|cho vay(?: tín chấp| ưu đãi| vốn)?|(?:nhận )?đỡ đầu|di dời|sơ tán|cảm hóa,? giáo dục|giáo dục|cảm hóa|thẩm tra|khám(?:(?: bệnh)?,? chữa bệnh| bệnh)?|điều trị|tiêm|xét nghiệm|cách ly|cai nghiện|lập biên bản'
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!qua )(?<deed>(?:(?:(?:đề nghị|kiến nghị)(?: xem xét,?)?|không|chưa|đang|tạm dừng|kết thúc|hoàn thành) )?(?:${DEEDS})(?: mới| thêm| trong kỳ)?(?:(?: (?!đối với|đã(?!\\p{L}))[\\p{L}\\p{M}]+){1,7}(?= (?:đối với|với|cho) ))?)(?: được| có| đối với| với| cho| tổng số| tổng cộng| từ| của)*[: ]*$`,
  'iu',
)
/** Between two figures of one deed: "khởi tố 18 vụ, 81 bị can", "11 vụ/21 bị can", "15 vụ với 26 bị cáo". */
const JOINED = /^(?:,|,? và|,? với|,? gồm|\/|,? liên quan(?: đến)?)? ?(?:trên |hơn |gần |khoảng )?$/u
const REACH = 90

/** Whether a figure is listed with the one before it. */
export const isJoined = (norm: string, end: number, start: number): boolean => JOINED.test(norm.slice(end, start))

/** What was done to what a figure counts, from the verb right before it or before the figure that it is listed with. */
export function deedOf({ text: { norm } }: Scene, start: number, label: number, last: Quantity | null): string | null {
  HEADS.lastIndex = label
  if (!HEADS.test(norm)) return null
  const own = BEFORE.exec(norm.slice(Math.max(last?.end ?? 0, start - REACH), start))?.groups?.deed
  if (own !== undefined) return own
  if (!last) return null
  const bare = !/^ ?\p{L}/u.test(norm.slice(HEADS.lastIndex, HEADS.lastIndex + 2))
  const next = bare && /^[^.\d]*; $/u.test(norm.slice(last.end, start))
  return next || isJoined(norm, last.end, start) ? last.deed : null
}
