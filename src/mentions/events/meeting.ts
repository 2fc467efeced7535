import type { EventMention } from '../mention.js'
import { rule, type Finds } from '../rule.js'
import { nameFrom, plain } from './name.js'

/**
 * Conferences, meetings and ceremonies: `Hội nghị Tổng kết phong trào …` · `hội nghị thông báo nhanh …` · `Cuộc họp
 * Thường trực Ban Chỉ đạo …` · `Lễ phát động …`; alone ("Hội nghị", "buổi lễ") they point at one named elsewhere.
 */
const MEETING =
  /(?<![\p{L}\p{M}\p{N}])(?<head>[Hh]ội nghị|[Hh]ội thảo|[Tt]ọa đàm|[Cc]uộc họp|[Pp]hiên họp|[Kk]ỳ họp|[Bb]uổi lễ|[Ll]ễ)(?<own> (?:trực tuyến|toàn quốc|toàn tỉnh|trực tiếp|trực báo|giao ban|sơ kết|tổng kết|triển khai|quán triệt|phổ biến|thông báo|công bố|tuyên dương|biểu dương|gặp mặt|ký kết|kiểm điểm|đánh giá|báo cáo viên|tập huấn|phát động|chuyên đề|hướng dẫn|thảo luận|lấy ý kiến|góp ý|đối thoại|học tập|nghiên cứu|bồi dưỡng|cán bộ|kỷ niệm|ra quân|ra mắt|khai mạc|bế mạc|trao|đón nhận|mít tinh|khen thưởng|tôn vinh|khoa học|Thường trực|Ban Thường vụ|Ban Chỉ đạo|Ban Chấp hành|BCH|HĐND|Hội đồng nhân dân|Chính phủ|Tỉnh ủy|lần thứ|bất thường|chuyên gia|toàn thể|cấp cao|thứ \d+|thường kỳ)(?![\p{L}\p{M}]))?/giu
const TYPE: Record<string, EventMention['type']> = {
  h: 'CONFERENCE',
  t: 'CONFERENCE',
  c: 'MEETING',
  p: 'MEETING',
  k: 'MEETING',
  b: 'CEREMONY',
  l: 'CEREMONY',
}
const NOT_HELD = /(?:[Cc]ác|[Nn]hững|\d|tổ chức|số|lượt) $/u

export const meeting = rule('Event', {
  name: 'event.meeting',
  examples: [
    'tổ chức Hội nghị Tổng kết phong trào',
    'tổ chức hội nghị thông báo nhanh kết quả',
    'Phát biểu tại Hội nghị, đồng chí',
    'chủ trì Cuộc họp Thường trực Ban Chỉ đạo',
  ],
  counterExamples: [
    'tổ chức 2.000 hội nghị tuyên truyền',
    'các hội nghị',
    'lễ phép',
    'Hội nghị Trung ương 9 (khóa XI)',
    'nghi lễ',
  ],
  *find({ text, found, layout }): Finds<'Event'> {
    const { norm } = text
    for (const match of norm.matchAll(MEETING)) {
      const { head, own } = match.groups as { head: string; own?: string }
      const start = match.index
      const left = norm.slice(Math.max(0, start - 12), start)
      const ceremony = /^lễ$/iu.test(head)
      if (found.covered({ start, end: start + head.length }, 'Event')) continue
      if (/(?:[Cc]ác|[Nn]hững|lượt|\d) $/u.test(left) && NOT_HELD.test(left)) continue
      if (ceremony && (own === undefined || /(?:nghi|lời|ngày) $/iu.test(left))) continue
      const named = own ? nameFrom({ text, found, layout }, start) : null
      const inner = named && found.of('Event').find((event) => event.start > start && event.start < named.end)
      yield {
        ...plain,
        start,
        end: inner ? inner.start - 1 : (named?.end ?? start + head.length),
        type: TYPE[head[0]!.toLowerCase()]!,
        name: named?.name ?? null,
        anaphoric: !named,
      }
    }
  },
})
