import type { EventMention } from '../mention.js'
import { rule, type Finds } from '../rule.js'
import { nameFrom, plain } from './name.js'

/**
 * Conferences, meetings and ceremonies: `Hội nghị Tổng kết phong trào …` · `hội nghị thông báo nhanh …` · `Cuộc họp
 * Thường trực Ban Chỉ đạo …` · `Kỳ họp thứ Tám` · `buổi tiếp xúc cử tri` · `lớp tập huấn` · `Lễ phát động …` · `Đại hội
 * thi đua yêu nước`; alone ("Hội nghị", "buổi lễ") they point at one named elsewhere.
 */
const HEAD = `[Hh]ội nghị|[Hh]ội thảo|[Tt]ọa đàm|[Dd]iễn đàn|[Cc]uộc họp|[Cc]uộc gặp(?: mặt)?|[Cc]uộc tiếp xúc(?: với)?(?: cử tri)?|[Cc]uộc diễn tập|[Hh]ọp báo|[Hh]ọp (?:phiên|[Kk]ỳ)|[Hh]ọp|[Pp]hiên họp|[Kk]ỳ họp|[Ll]ớp|[Đđ]ại hội|[Bb]uổi (?:lễ|gặp mặt|gặp gỡ|tiếp công dân|họp|họp báo|tọa đàm|tiếp xúc|tập huấn|đối thoại|thông tin|trao đổi|công bố|thăm|tiếp(?! xúc))|[Ll]ễ`
const ORDINAL = String.raw`\d{1,3}|lần thứ|thứ (?:\d+|[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười)|phiên thứ|thường kỳ|đầu tiên`
const OF_BODY = `Bộ Chính trị|Ban Bí thư|Thường trực|Ban Thường vụ|BTV|Ban Chỉ đạo|Ban Chấp hành|BCH|HĐND|Hội đồng|Chính phủ|Quốc hội|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|UBND|Ủy ban|UBKT|Ban Cán sự|Tổ công tác`
const ABOUT = `trực tuyến|toàn quốc|toàn tỉnh|trực tiếp|trực báo|giao ban|sơ kết|tổng kết|triển khai|quán triệt|phổ biến|thông báo|thông tin|thông qua|công bố|tuyên dương|biểu dương|gặp mặt|ký kết|kiểm điểm|đánh giá|rút kinh nghiệm|báo cáo|tập huấn|phát động|chuyên đề|hướng dẫn|thảo luận|lấy ý kiến|góp ý|đóng góp ý kiến|đối thoại|học tập|nghiên cứu|bồi dưỡng|cán bộ|khoa học|bất thường|chuyên gia|toàn thể|cấp cao|thường kỳ|thường lệ|liên tịch|hiệp thương|xúc tiến|công tác|bàn|về|(?<=họp )để|với(?! (?:sự|nội dung|chủ đề|mục đích|tinh thần|thành phần|gần|hơn|trên|\d))|xem xét|cho ý kiến|tiếp xúc cử tri|cử tri|trù bị|mở rộng|xét|rà soát|thẩm định|nghe|cung cấp|kết nối|gặp gỡ|tư vấn|phản biện|tuyên truyền|điển hình|đại biểu|ban thường vụ|tổ chức cán bộ|người lao động|bầu|giới thiệu|lấy phiếu|tôn vinh|tọa đàm|tham gia ý kiến|tham gia góp ý`
const CEREMONY = `kỷ niệm|kỉ niệm|ra quân|ra mắt|khai mạc|bế mạc|khai giảng|bế giảng|trao|trao tặng|tặng|truy tặng|đón|đón nhận|mít tinh|mit tinh|khen thưởng|kết nạp|dâng hương|dâng hoa|tưởng niệm|viếng|truy điệu|xuất quân|khởi công|khánh thành|tuyên thệ|hưởng ứng|bàn giao|tiếp nhận|công nhận|tuyên bố|thành lập|phát thưởng|chào cờ|giao nhận quân|giao quân|ký|hội`
const CONGRESS = `điểm|Đảng bộ|Chi bộ|thi đua|Đoàn|Công đoàn|Mặt trận|MTTQ|Thể dục|các dân tộc`
const MEETING = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?<head>${HEAD})(?<own> (?:${ORDINAL}|${OF_BODY}|(?:${ABOUT}|${CEREMONY}|${CONGRESS})(?! cao))(?![\p{L}\p{M}\p{N}]))?`,
  'giu',
)
const TYPES: readonly (readonly [RegExp, EventMention['type']])[] = [
  [/^(?:hội|tọa|diễn|buổi tọa|lớp|buổi tập)/iu, 'CONFERENCE'],
  [/^(?:lễ|buổi lễ)/iu, 'CEREMONY'],
  [/^đại hội/iu, 'CONGRESS'],
]
const typeOf = (head: string): EventMention['type'] => TYPES.find(([form]) => form.test(head))?.[1] ?? 'MEETING'
const NOT_HELD = /(?:[Cc]ác|[Nn]hững|(?<!(?:ngày|thứ) )\d|số|lượt|mỗi|nhiều|mọi) $/u
/** "Hội nghị thông qua …" says what it did, but behind "chủ trì" what it is about. */
const DOES = /^ (?:thông qua|bầu|nghe|xem xét|cho ý kiến|với)$/iu
const HOLDS = /(?:tổ chức|chủ trì|dự|tại|khai mạc|điều hành) (?:buổi )?$/iu
/** "Hội nghị Công an toàn quốc": capitals that name it; those of whoever speaks at one do not. */
const NAME =
  /^ (?!(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:Phó|Bí thư|Chủ tịch|Thứ trưởng|Bộ trưởng|Tổng|Thủ tướng|Giám đốc|Trưởng|Đoàn|Đồng chí|Ông|Bà)(?!\p{L}))\p{Lu}\p{Ll}/u
/** These heads are common words: only with their own words behind them are they events. */
const BARE = /^(?:lễ|lớp|họp|họp kỳ|họp phiên|đại hội)$/iu

export const meeting = rule('Event', {
  name: 'event.meeting',
  examples: [
    'tổ chức Hội nghị Tổng kết phong trào',
    'tổ chức hội nghị thông báo nhanh kết quả',
    'Phát biểu tại Hội nghị, đồng chí',
    'chủ trì Cuộc họp Thường trực Ban Chỉ đạo',
    'Kỳ họp thứ Tám, HĐND tỉnh',
    'đã họp Kỳ thứ 25',
    'họp kỳ 32',
    'Phó Thủ tướng họp với lãnh đạo Bộ Y tế',
    'Đại hội thi đua yêu nước',
    'khai giảng lớp bồi dưỡng',
    'dự Lễ khởi công',
    'chỉ đạo Hội nghị Công an toàn quốc',
  ],
  counterExamples: [
    'tổ chức 2.000 hội nghị tuyên truyền',
    'các hội nghị',
    'lễ phép',
    'Hội nghị Trung ương 9 (khóa XI)',
    'nghi lễ',
    'lớp học mới',
    'tổ chức đại hội',
    'nhiều hội nghị chuyên đề',
    'họp kỳ này',
  ],
  *find({ text, found, layout }): Finds<'Event'> {
    const { norm } = text
    for (const match of text.matchAll(MEETING)) {
      const { head } = match.groups as { head: string }
      const start = match.index
      const left = norm.slice(Math.max(0, start - 24), start)
      const own =
        DOES.test(match.groups!.own ?? '') && !HOLDS.test(left) && !/^họp$/iu.test(head) ? undefined : match.groups!.own
      if (found.covered({ start, end: start + head.length }, 'Event')) continue
      if (NOT_HELD.test(left)) continue
      if (BARE.test(head) && (own === undefined || (/(?:nghi|lời|ngày) $/iu.test(left) && /^lễ$/iu.test(head))))
        continue
      if (/^lớp$/iu.test(head) && !/^ (?:tập huấn|bồi dưỡng|nghiên cứu|học tập)/iu.test(own!)) continue
      if (found.covered({ start, end: start + head.length }, 'Document')) continue
      const end = match.index + match[0].length
      const proper =
        own === undefined &&
        /^\p{Lu}/u.test(head) &&
        NAME.test(norm.slice(end, end + 12)) &&
        !found.at('Person', end + 1) &&
        !found.at('Post', end + 1)
      const named = own || proper ? nameFrom({ text, found, layout }, start, end) : null
      const inner = named && found.startingIn('Event', { start: start + 1, end: named.end })
      yield {
        ...plain,
        start,
        end: inner ? inner.start - 1 : (named?.end ?? start + head.length),
        type: typeOf(head),
        name: named && named.name.length > head.length ? named.name : null,
        anaphoric: !named,
      }
    }
  },
})
