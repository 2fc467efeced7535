/**
 * Groups that pages address without naming a body: `UBND các cấp` · `thủ trưởng các sở` · `chính quyền các huyện` · `lực lượng
 * dân quân`.
 */
const LEADERS =
  'đồng chí|thủ trưởng|người đứng đầu|giám đốc|chủ tịch|bí thư|lãnh đạo|trưởng|đại diện|các đồng chí|thành viên|hiệu trưởng'
const ORGANS =
  `UBND|Ủy ban|HĐND|Hội đồng nhân dân|Ủy ban Mặt trận|Mặt trận Tổ quốc|MTTQ|UBMTTQ|Ban Chỉ đạo|Ban Thường vụ|Thường trực|
Văn phòng|Thanh tra|Công an|Cảnh sát|Viện kiểm sát|Quân đội|Bộ đội|cấp ủy|các cấp ủy|chính quyền|đoàn thể|hội|các hội|tổ chức|cơ quan|đơn vị|doanh nghiệp|địa phương|
nhà trường|trường học|lực lượng|toàn hệ thống|cả hệ thống|hệ thống chính trị|đội ngũ|đại biểu|người có uy tín|thanh niên|tổ chức đảng|bà con|cử tri|cán bộ|đảng viên|nhân dân|người dân|
tập thể|cá nhân|sở|ban|bộ|ngành|huyện|thành phố|thị xã|xã|phường|quận|cấp|chi bộ|đảng bộ|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|báo|đài|Sở|Bộ|Ban|Chi cục|Cục|Đoàn|Đảng ủy|Liên đoàn`.replace(
    /\n/gu,
    '',
  )

/** "Hội nhập", "Đoàn kết", "Ban hành", "xã hội": with these a word is another one. */
const NO_VERB = `(?! (?:nhập|kết|hành|cáo|hội|máy|phận|hữu|phép|bách|thiết|nghị)(?![\\p{L}\\p{M}]))`

/** "mỗi cấp ủy", "toàn ngành Giáo dục": "mỗi nội dung" and "toàn bộ" are nobody. */
const EACH = `(?:mỗi|từng|toàn) (?:${LEADERS}|${ORGANS}|người|gia đình|hộ|học sinh|giáo viên|Đảng|dân|quân|xã hội|lực lượng|thể|tỉnh|khối)`

/** A phrase that may begin an address. */
export const GROUP_HEAD = new RegExp(
  `^(?:${EACH}|(?:(?:tất cả )?(?:các|những|một số|toàn thể) )?(?:${LEADERS}|${ORGANS}))(?![\\p{L}\\p{M}])${NO_VERB}`,
  'iu',
)
/** "yêu cầu các dự án phải hoàn thành …": what nobody can be asked. */
const THINGS = `(?! (?:dự án|công trình|nội dung|nhiệm vụ|chỉ tiêu|vấn đề|hoạt động|thủ tục|biện pháp|giải pháp|quy định|chính sách|kế hoạch|chương trình|văn bản|báo cáo|hồ sơ|vụ|trường hợp|kiến nghị|đề xuất|ý kiến|khoản|nguồn|sản phẩm|tài sản|tuyến|điểm|tiêu chí|công việc|phương án|mục tiêu|hạn chế|tồn tại|sai phạm|vi phạm|quyết định|nghị quyết|đề án|mô hình|phong trào|cuộc|lễ hội|dịch vụ|mặt|khâu|bước|thông tin|số liệu|gói thầu|cơ chế|tình huống|nghị định|luật|công tác|việc|lĩnh vực)(?![\\p{L}\\p{M}]))`
/** After a verb of asking any group may be meant: `các đại biểu` · `hai bên` · `người dân`. */
export const LOOSE_HEAD = new RegExp(
  `^(?:(?:tất cả )?(?:các|những|toàn thể|mọi|hai|ba|bốn|từng|mỗi)${THINGS} \\p{L}|\\d{1,2} (?:tỉnh|huyện|xã|phường|bộ|sở|đơn vị|địa phương|cơ quan)|lãnh đạo|người|bà con|Trung ương(?! Đảng)|Nhà nước)`,
  'iu',
)
/** A unit without a node of its own: `Phòng Lao động` · `Tổ Biên tập`. */
export const UNIT_HEAD =
  /^(?:Trung tâm|Học viện|Trường|Viện|Tổng cục|Ngân hàng|Tập đoàn|Tổng công ty|Công ty|Hiệp hội|Kho bạc|Tòa án|Phòng|Tổ|Tiểu ban|Đội|Hạt|Trạm) \p{L}/u
/** A new group begins here. */
const STRONG = new RegExp(
  `^(?:${LEADERS}|UBND|Ủy ban|HĐND|Hội đồng|Mặt trận|MTTQ|Ban Chỉ đạo|Công an|lực lượng|các (?:cấp ủy|đoàn thể|tổ chức|cơ quan|sở|bộ|ban|ngành|huyện|xã|địa phương|đơn vị|doanh nghiệp|hội))(?![\\p{L}\\p{M}])`,
  'iu',
)
/** "các sở, ban, ngành": a head that goes on. */
const HALF = /^(?:các )?(?:sở|ban|bộ|huyện|xã)$/iu
const LINK = /^(?:[,\s]|(?:và|cùng|cùng với|với|hoặc)\s)+|(?:[,\s]|\s(?:và|cùng|cùng với|với))+$/gu

/** The groups in what is left of a phrase when its names are taken out (`;` stands for a name). */
export function groupsIn(rest: string): string[] {
  return rest
    .split(/; |;+/u)
    .map((part) => part.replace(LINK, ''))
    .filter((part) => GROUP_HEAD.test(part) || LOOSE_HEAD.test(part) || UNIT_HEAD.test(part))
    .flatMap(separate)
    .filter((group) => !/^(?:các )?(?:đồng chí|ông|bà)$/iu.test(group))
    .filter((group) => !rest.includes(';') || !/^(?:tập thể |các đồng chí )?(?:lãnh đạo|đại diện)$/iu.test(group))
}

/** Cut where the next head stands: `UBND các cấp` · `thủ trưởng các sở, ngành`. */
function separate(phrase: string): string[] {
  const groups: string[] = []
  let start = 0
  for (const { index, 0: link } of phrase.matchAll(/, | và | cùng /gu)) {
    const next = index + link.length
    const group = phrase.slice(start, index)
    if (!STRONG.test(phrase.slice(next)) || HALF.test(group) || group.includes(': ')) continue
    groups.push(group)
    start = next
  }
  return [...groups, phrase.slice(start)]
}
