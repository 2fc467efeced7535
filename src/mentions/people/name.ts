import { ranks, roles, surnames } from '../../reference/index.js'
import { isCapital, isGlued, isSmall, placeTones, wordEnd, type Span } from '../../text/index.js'
import { oneOf, type Scene } from '../rule.js'
import { countryAt, soundsVietnamese } from './foreign.js'

/**
 * The grammar of a name: two to five capitalised syllables (six among peoples with long names): `Nguyễn Văn An` ·
 * `Tô Lâm` · `U Huấn` · `Y Thanh Hà Niê Kđăm` · `K'Mák Ban` · `Y'Dham Êban` · `PHAN VĂN PHỤNG` · `HẦU A SÌNH`. Source of
 * the family names: seeds/reference/surnames.json.
 */
const families = new Set(surnames.map((surname) => placeTones(surname.name)))
const SYLLABLE = String.raw`(?:\p{Lu}{1,2}[\p{Ll}\p{M}]+|\p{Lu})(?:'\p{Lu}{0,2}[\p{Ll}\p{M}]+)*`
const NAME = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${SYLLABLE}(?: ${SYLLABLE}){0,5}(?![\\p{L}\\p{N}])`, 'uy')
const CAPITALS = /(?<![\p{L}\p{M}\p{N}])\p{Lu}+(?:'\p{Lu}+)?(?: \p{Lu}+(?:'\p{Lu}+)?){1,4}(?![\p{L}\p{M}\p{N}])/uy
const RANK = new RegExp(`(?:${oneOf(ranks.map((rank) => rank.name))})(?![\\p{L}])`, 'iuy')
/** What goes on behind a name in a heading in capitals: no syllables of names. */
const GOES_ON = new Set(
  (
    'VÀ VỪA ĐÃ SẼ ĐANG LÀM LÀ CÓ CHO VỀ TẠI DỰ ĐẾN VỚI CÙNG TRAO NHẬN ĐƯỢC BỊ GIỮ THÔI KHEN CÁC NHỮNG NHIỀU TRONG ' +
    'NÓI NÊU YÊU CHỦ PHÁT TRÌNH TIẾP THĂM GỬI CHÚC KIỂM KHẲNG NHẤN CHỈ ĐỀ PHÊ TRÚNG TRẢ BÀY KÊU DẪN LÊN RA TỪ MỞ ' +
    'QUA SỐ THAM GHI BIỂU ĐÁNH THÔNG CÔNG TUYÊN KHAI BẾ GẶP RỜI VÌ SAU TRƯỚC KHI NHƯ CŨNG KHÔNG PHẢI CẦN'
  ).split(' '),
)
/** "Minhvà": the blank behind the name is lost. */
const goesOnGlued = (syllable: string): boolean =>
  isGlued(syllable) && [...GOES_ON].some((word) => syllable.toUpperCase().endsWith(word))
const ENDS = /^(?:[^\p{L}\p{M}\p{N} ]| [^\p{L}\p{N}]|$| K[IÍÝ] BAN)/u
/** Beginnings of titles and bodies that look like names. */
const OPENERS = [
  ...roles.flatMap((role) => role.forms.map(placeTones)),
  ...['Ban Thường', 'Ban Chấp', 'Ban Bí', 'Đảng ủy', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy'],
  ...['Hội đồng', 'Mặt trận', 'Quốc hội', 'Chính phủ', 'Đồng chí', 'Ông', 'Bà', 'Tỉnh đoàn', 'Thành đoàn'],
  ...['ĐBQH', 'kiểm tra', 'công tác', 'giám sát', 'đại biểu', 'khảo sát', 'thanh tra', 'thanh niên', 'chủ tịch']
    .concat('thư ký', 'TNCS', 'thể', 'viên')
    .map((word) => `Đoàn ${word}`),
]
const OPENS_TITLE = new RegExp(`(?:(?:${oneOf(OPENERS)})(?![\\p{L}])|Sở \\p{Lu})`, 'iuy')
const firstWords = new Set([...OPENERS, 'Sở'].map((words) => words.split(' ')[0]!.toLowerCase()))
const WORD = /[\p{L}\p{M}]+/uy
/** Heads of what people are honoured with; the name behind them is the thing's. */
const NAMED_AFTER =
  /(?<![\p{L}\p{M}])(?:đường|(?<!\p{L} )Đường|(?<![Tt]hành )[Pp]hố|(?:[Tt]rường )?(?:ĐH|CĐ)|[Tt]rường(?: Chính trị| Đại học| Cao đẳng| Cán bộ)?|THPT(?: chuyên)?|THCS|[Tt]iểu học|[Mm]ầm non|[Bb]ệnh viện|[Cc]ông viên|[Hh]ội trường|[Qq]uảng trường|[Gg]iải(?: thưởng| báo chí)?|[Qq]uỹ(?: học bổng)?|[Cc]hợ|[Cc]ầu|[Hh]ọc viện|[Đđ]ại học|[Kk]hu (?:phố|tập thể|lưu niệm|di tích|đô thị)|[Nn]hà (?:hát|văn hóa|lưu niệm|tưởng niệm|thờ|máy)|[Cc]ung (?:văn hóa|thiếu nhi)|[Bb]ảo tàng|[Cc]hi bộ|[Ll]iên đội|[Tt]ổ dân phố|[Ss]ân vận động|[Đđ]ền(?: thờ)?|[Cc]hùa|[Tt]ượng đài|[Ll]ăng|[Mm]ộ|TNCS|Cộng sản|[Tt]ư tưởng|[Bb]áo|[Gg]ương|[Dd]òng họ|[Vv]ở|[Tt]àu|[Kk]ênh|[Ss]ông|[Hh]ồ|[Nn]gõ|[Nn]gách|[Cc]hâu) $/u
/** "phường Lê Lợi" is a ward; "Chủ tịch UBND phường Lê Văn An" has its chairman. */
const UNIT = /(?<![\p{L}\p{M}])(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Qq]uận|[Hh]uyện) $/u
const DISTRICT = /(?<![\p{L}\p{M}])(?:[Qq]uận|[Hh]uyện) $/u
const OFFICE_OF_UNIT =
  /(?:UBND|HĐND|MTTQ|[Nn]hân dân|ủy|Công an|Việt Nam|Tổ quốc|Quân sự|CHQS|đoàn|Đoàn|Nông dân|Phụ nữ|chiến binh) (?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Qq]uận|[Hh]uyện) $/u
/** The second syllable of such a name: "Trường THPT Phan | Châu Trinh". */
const INSIDE_ONE =
  /(?:(?:[Tt]rường )?(?:ĐH|CĐ)|BV|Trường(?: Chính trị| Đại học| Cao đẳng)?|THPT(?: chuyên)?|THCS|[Tt]iểu học|[Mm]ầm non|[Bb]ệnh viện|[Hh]ọc viện|[Đđ]ường|[Pp]hố) \p{Lu}\p{Ll}+ $/u
/** Leaders whose names stand for times, streets and institutions, never for an official of a news page. */
const LEADERS = new Set([
  ...['Hồ Chí Minh', 'Nguyễn Ái Quốc', 'Các Mác', 'Tôn Đức Thắng', 'Lê Duẩn', 'Trường Chinh', 'Võ Nguyên Giáp'],
  ...['Phạm Văn Đồng', 'Võ Văn Kiệt', 'Võ Chí Công', 'Trần Hưng Đạo'],
])
/** Heroes, whose names officials of today have too. */
const HEROES = new Set([
  ...['Trần Phú', 'Lê Hồng Phong', 'Hà Huy Tập', 'Nguyễn Văn Cừ', 'Hoàng Văn Thụ', 'Nguyễn Văn Trỗi', 'Võ Thị Sáu'],
  ...['Lý Thường Kiệt', 'Phan Bội Châu', 'Phan Chu Trinh', 'Phan Châu Trinh', 'Nguyễn Thị Minh Khai', 'Lê Đại Hành'],
  ...['Lê Quý Đôn', 'Nguyễn Bỉnh Khiêm', 'Trần Nhân Tông', 'Phạm Ngũ Lão', 'Lê Thánh Tông', 'Mạc Đĩnh Chi'],
  ...['Trần Quang Khải', 'Trần Quốc Toản', 'Nguyễn Đình Chiểu', 'Nguyễn Công Trứ', 'Đinh Tiên Hoàng'],
  ...['Nguyễn Tri Phương', 'Lương Thế Vinh'],
])
/** "ông Trần Quốc Toản, Phó …": one of today, addressed and with a title of today. */
const ADDRESSED = /(?<![\p{L}\p{M}])(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à) $/u
const isHero = ({ found }: Scene, before: string, end: number): boolean => {
  const post = found.at('Post', end + 2) ?? found.at('Post', end + 3)
  return !ADDRESSED.test(before) || !post || post.role === 'tong-bi-thu'
}

/** Whose name of two syllables is a place's or its own: "Khu kinh tế cửa khẩu Đồng Đăng", "Tập đoàn Sơn Hà". */
const LIES_AT =
  /(?<![\p{L}\p{M}])(?:cửa khẩu(?: quốc tế)?|[Kk]hu (?:kinh tế|công nghiệp)|KKT|KCN|[Tt]hủy điện|[Cc]ảng|[Ss]ân bay|[Tt]ập đoàn|[Cc]ông ty|[Nn]gân hàng|BV) $/u
/** "Huyện Đoàn Sa Pa". */
const YOUTH_UNION = /(?<![\p{L}\p{M}])(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Xx]ã|[Pp]hường) $/u
/** "phường Cam | Đường Giàng Seo Châu": names of communes have two syllables, so the name begins with the next one. */
const INSIDE_COMMUNE = /(?<![\p{L}\p{M}])(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) \p{Lu}[\p{Ll}\p{M}]+ $/u

export interface NameSpan extends Span {
  /** With usual capitals. */
  readonly name: string
  /** Whether it begins with a family name of the table. */
  readonly family: boolean
}

const matchesAt = (pattern: RegExp, norm: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(norm)?.[0] ?? null
}
/** Whether a title or body begins there, "Nguyên …" before it or not. */
function opensTitle(norm: string, at: number): boolean {
  const first = matchesAt(WORD, norm, at)?.toLowerCase()
  if (first === 'nguyên') return norm[at + first.length] === ' ' && opensTitle(norm, at + first.length + 1)
  return first !== undefined && firstWords.has(first) && matchesAt(OPENS_TITLE, norm, at) !== null
}
const usualCapitals = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())

/** Whether a name of more than one syllable may begin at a word: the next begins with a capital, or there is an apostrophe. */
function isMore(norm: string, at: number): boolean {
  const end = wordEnd(norm, at)
  return norm[end] === "'" || (norm[end] === ' ' && isCapital(norm.charCodeAt(end + 1)))
}

/** The name that begins at a position of `text.norm`; null when the words there are none, or a place, title or rank. */
export function nameAt(scene: Scene, at: number): NameSpan | null {
  const { text, found } = scene
  const { norm } = text
  if (!isMore(norm, at) || found.at('Place', at)) return null
  const capitals = isSmall(norm.charCodeAt(at + 1)) ? null : matchesAt(CAPITALS, norm, at)
  const words = capitals ?? matchesAt(NAME, norm, at)
  if (!words || opensTitle(norm, at) || countryAt(norm, at)) return null
  const before = norm.slice(Math.max(0, at - 32), at)
  if (NAMED_AFTER.test(before) || INSIDE_ONE.test(before)) return null
  if (INSIDE_COMMUNE.test(before) && families.has(placeTones(words.split(' ')[1] ?? '')) && words.split(' ').length > 2)
    return null
  // All districts are known: what is none of them and has three syllables is somebody.
  const unit = words.split(' ').length > 2 ? !DISTRICT.test(before) && !OFFICE_OF_UNIT.test(before) : true
  if (unit && UNIT.test(before)) return null
  const all = words.split(' ')
  if (LIES_AT.test(before) && (all.length === 2 || (all.length === 5 && families.has(placeTones(all[2]!))))) return null
  if (all[0] === 'Đoàn' && YOUTH_UNION.test(before) && !/^(?:Văn|Thị)$/u.test(all[1]!)) return null
  const heading = capitals !== null && text.inCapitals(at)
  const syllables: string[] = []
  let end = at
  for (const syllable of words.split(' ')) {
    const start = syllables.length === 0 ? at : end + 1
    if (syllables.length > 0 && (opensTitle(norm, start) || matchesAt(RANK, norm, start))) break
    // "ĐH Y Hà Nội": a particle alone is no name yet.
    if ((syllables.length > 1 || syllables[0]?.length === 1) && found.at('Place', start)) break
    if (heading && (GOES_ON.has(syllable) || /^K[IÍÝ] BAN /u.test(norm.slice(start, start + 7)))) break
    syllables.push(syllable)
    end = start + syllable.length
  }
  const name = capitals ? usualCapitals(syllables.join(' ')) : syllables.join(' ')
  const first = placeTones(name.split(' ')[0]!)
  const particle = /^(?:[HKY]'|[AUYKH]$)/u.test(first)
  const family = families.has(first) || particle
  const most = particle || !/^\p{Lu}[\p{Ll}\p{M}]{0,5}$/u.test(first) ? 6 : 5
  const single = syllables.length === 1 && !/^[HK]'\p{L}{2,}/u.test(name)
  if (single || syllables.length > most || (!capitals && goesOnGlued(syllables.at(-1)!))) return null
  // "Nguyễn Văn" is cut short; "Trần Quốc Văn" is not.
  if (/ Thị$/u.test(name) || (syllables.length === 2 && / Văn$/u.test(name)) || LEADERS.has(name)) return null
  if (HEROES.has(name) && isHero(scene, before, end)) return null
  if (!family && (heading || !soundsVietnamese(name))) return null
  // In a heading in capitals a name ends where something tells so.
  if (heading && !ENDS.test(norm.slice(end, end + 8)) && !GOES_ON.has(norm.slice(end + 1, end + 8).split(' ')[0]!))
    return null
  // More capitals than a name can have are a heading or an organisation.
  if (syllables.length === words.split(' ').length && /^ \p{Lu}/u.test(norm.slice(end, end + 2)) && !capitals) {
    if (!found.at('Place', end + 1) && !opensTitle(norm, end + 1)) return null
  }
  return { start: at, end, name, family }
}
