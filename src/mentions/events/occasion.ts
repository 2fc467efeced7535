import { rule, type Finds } from '../rule.js'
import { nameFrom, plain } from './name.js'
import { opensWithDay } from './session.js'

/**
 * What a verb tells, of whoever is named before it, in a sentence that opens with a day: `tổ chức gặp mặt hơn 350 đại biểu` ·
 * `chủ trì tiếp công dân` · `đến thăm, tặng quà …` · `tổ chức sơ kết 5 năm …` · `tổ chức trọng thể kỷ niệm 80 năm …`.
 */
const VERB =
  /(?<![\p{L}\p{M}\p{N}])(?:[Gg]ặp mặt|[Hh]ọp mặt|gặp gỡ|tiếp công dân|(?<voters>tiếp xúc(?: với)? cử tri)|đối thoại(?: trực tiếp)? với|thăm(?: hỏi)?(?:,| và)|(?<=(?:đến|tới|đi|về|tổ chức) )(?:thăm|chúc mừng|động viên)|(?<=(?:đi|đến|tới|chuyến) )(?:kiểm tra|khảo sát|thị sát)|dâng (?:hương|hoa)|(?<held>(?<conference>sơ kết|tổng kết|quán triệt|học tập|tập huấn|giao ban|đánh giá|nghiệm thu|lấy ý kiến|kiểm điểm|đối thoại)|(?<ceremony>[Kk](?:ỷ|ỉ) niệm \d+ năm|công bố|phát động|khởi công|khánh thành|ra mắt|trao|ra quân|khai giảng|bế giảng|ký kết|tuyên dương|bàn giao|tiếp nhận|đón nhận)|duyệt|diễn tập|họp báo|bốc thăm|viếng|chúc Tết))(?=[ .,;])/gu
const WHO = ['Person', 'Post', 'Body', 'Place'] as const
/** Between who does it and the verb. */
const DOES =
  /^(?: (?:cùng|và) [^.;]{1,90}?)?(?:,? (?:đã|đi|đến|tới|dự|cùng|có|trực tiếp|tổ chức|long trọng|trọng thể|chủ trì|cùng đoàn|đoàn công tác|làm trưởng đoàn|tiếp tục|chuyến|tiến hành))*,? $/iu
/** Whoever no table knows: a name in capitals behind the day. */
const SUBJECT = /(?:^|, )(?:các |khối |cụm )?\p{Lu}[^;.]{4,}$/u
/** Whoever is asked to hold it, or decides on it, has not held it. */
const ASKS =
  /(?<!\p{L})(?:yêu cầu|đề nghị|kiến nghị|hướng dẫn|giao|chỉ đạo các|chỉ đạo tổ chức|về việc|kế hoạch|chủ trương|thống nhất|ban hành)(?!\p{L})/u
const HELD = /tổ chức (?:trọng thể |long trọng )?$/u
const REACH = 120

export const occasion = rule('Event', {
  name: 'event.occasion',
  examples: [
    'Sáng 5/3, Tỉnh ủy Lào Cai tổ chức gặp mặt hơn 200 đại biểu',
    'Chiều 6/4, Chủ tịch UBND tỉnh chủ trì tiếp công dân định kỳ',
    'Ngày 7/5, UBND tỉnh Lào Cai tổ chức trọng thể kỷ niệm 30 năm ngày thành lập',
    'Ngày 8/5, Huyện ủy Bát Xát tổ chức sơ kết 5 năm thực hiện quy chế',
  ],
  counterExamples: [
    'Ngày 7/5, trụ sở tiếp công dân mở cửa',
    'UBND tỉnh Lào Cai tổ chức gặp mặt hơn 200 đại biểu',
    'Ngày 7/5, UBND tỉnh Lào Cai công bố 12 quyết định',
    'Ngày 7/5, UBND tỉnh Lào Cai yêu cầu các huyện tổ chức tổng kết phong trào',
    'Ngày 7/5, nhân kỷ niệm 30 năm ngày thành lập, Tỉnh ủy họp',
  ],
  *find(scene): Finds<'Event'> {
    const { text, found } = scene
    for (const match of text.matchAll(VERB)) {
      const start = match.index
      const { held, conference, ceremony, voters } = match.groups as Record<string, string | undefined>
      const from = Math.max(text.sentenceAt(start).start, start - REACH)
      const before = text.norm.slice(from, start)
      if (ASKS.test(before)) continue
      const holds = HELD.test(before)
      const deputies = voters && /(?<!\p{L})đại biểu (?:Quốc hội|HĐND)/iu.test(before)
      const told =
        deputies ||
        (holds && SUBJECT.test(before)) ||
        WHO.some((kind) =>
          found.within(kind, { start: from, end: start }).some((who) => DOES.test(text.norm.slice(who.end, start))),
        )
      if (ceremony && found.at('Event', start + match[0].length + 1)) continue
      if (!told || !opensWithDay(scene, start) || (held && !holds)) continue
      const { name, end } = nameFrom(scene, start, start + match[0].length)
      const inner = found.startingIn('Event', { start: start + 1, end })
      yield {
        ...plain,
        start,
        end: inner ? inner.start - 1 : end,
        type: ceremony ? 'CEREMONY' : conference ? 'CONFERENCE' : 'MEETING',
        name,
      }
    }
  },
})
