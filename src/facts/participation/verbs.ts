import type { EventMention, PersonMention } from '../../mentions/index.js'
import type { Scene } from '../../mentions/index.js'
import type { Sentence, Span } from '../../text/index.js'
import type { values } from '../../model/index.js'
import type { z } from 'zod'

export type EventRole = z.infer<typeof values.ParticipationRole>
export interface Doing {
  readonly role: EventRole
  readonly span: Span
}

/** What a person's own verb makes of him; the first that fits counts. The verb stands right behind name and titles. */
const BETWEEN = String.raw`^(?:,? (?:đã|cũng|cùng|vừa|trực tiếp|thay mặt [^,;.]{2,60}|đại diện [^,;.]{2,60}|đến|trân trọng|tới))*,? `
const BEHIND: readonly (readonly [EventRole, RegExp])[] = [
  [
    'AWARDER',
    /(?:trao tặng|trao|tặng) (?:\p{L}+ ){0,4}?(?:[Cc]ờ|[Bb]ằng|[Hh]uân chương|[Hh]uy chương|[Gg]iấy khen|[Kk]ỷ niệm chương|[Dd]anh hiệu|[Qq]uà|[Hh]oa|[Pp]hần thưởng)/u,
  ],
  ['CHAIR', /(?:chủ trì|chủ tọa|điều hành|(?:đến )?(?:thăm|dự|tham dự),? và chủ trì|(?:đồng )?chủ trì)/u],
  ['PRESENTER', /(?:trình bày|báo cáo|thông báo|thông tin|quán triệt|giới thiệu|truyền đạt|công bố)/u],
  [
    'SPEAKER',
    /(?:dự và (?:chỉ đạo|phát biểu)|phát biểu|nhấn mạnh|khẳng định|cho biết|cho rằng|nêu rõ|ghi nhận|đánh giá|yêu cầu|đề nghị|chúc mừng|biểu dương|chỉ đạo|kết luận|lưu ý|mong muốn|bày tỏ|chia sẻ|nhận định|kêu gọi|giải đáp|gợi mở|nhất trí|tiếp thu)/u,
  ],
  [
    'ATTENDEE',
    /(?:dự|tham dự|tham gia|có mặt|cùng dự|đến dự|(?:có |đến )?(?:buổi |cuộc )?làm việc (?:với|tại)|(?:đến )?thăm)/u,
  ],
]
const behind = BEHIND.map(([role, verb]) => [role, new RegExp(`${BETWEEN}(?:${verb.source})(?!\\p{L})`, 'u')] as const)

/** "Đoàn kiểm tra do X làm Trưởng đoàn đã công bố …": the delegation does it, not X. */
const HEADED_BY = /(?:^|[ ,])do (?:[Đđ]ồng chí |[Ôô]ng |[Bb]à )?$/u

export function roleBehind({ text }: Scene, sentence: Sentence, person: PersonMention): Doing | null {
  if (person.leads && HEADED_BY.test(text.norm.slice(sentence.start, person.start))) return null
  const after = text.norm.slice(person.end, sentence.end)
  for (const [role, pattern] of behind) {
    const match = pattern.exec(after)
    if (match) return { role, span: { start: person.start, end: person.end + match[0].length } }
  }
  return null
}

const SPEECH =
  /(?:^|[,;] )(?:[Tt]rong )?(?:[Pp]hát biểu|[Kk]ết luận (?:hội nghị|buổi|cuộc|tại|phiên|nội dung)|[Cc]hỉ đạo|[Kk]hai mạc|[Bb]ế mạc|[Tt]rao đổi|[Đđ]áp từ)[^,;.]{0,90}, (?:[Đđ]ồng chí |[Ôô]ng |[Bb]à )?$/u
const PRESENTED = /(?:^|[ ,])do (?:[Đđ]ồng chí |[Ôô]ng |[Bb]à )?$/u
const ATTENDANCE =
  /(?:^|[,;.] )(?:[Cc]ùng )?(?:[Đđ]ến |[Tt]ới |[Vv]ề )?(?:[Dd]ự|[Tt]ham dự|[Tt]ham gia|[Tt]iếp|[Ll]àm việc với|[Dd]ẫn đầu|[Vv]ề phía|[Đđ]ón tiếp|[Cc]ùng (?:đi|dự|tham dự|tham gia)|[Tt]ại điểm cầu|[Cc]hủ trì)(?!\p{L})(?:[^.]*? (?:có|gồm|là)(?!\p{L})|[^.:,;]{0,60}:)|^(?:[Cc]ó|Cùng có) /u

/** `dưới sự chủ trì của X` · `Chủ trì hội nghị có các đồng chí: X; Y`: those of the list up to who only attended. */
const CHAIRED =
  /(?:[Dd]ưới sự (?:đồng )?(?:chủ trì|chủ tọa|điều hành)(?: của)?|(?:^|[,;.] )(?:[Đđ]ồng |[Cc]ùng )?[Cc]hủ trì(?: [^.,;:]{1,60})? (?:có|gồm|là))(?!\p{L})(?<list>[^.]*)$/u
const NO_CHAIR = /(?<!\p{L})(?:dự|tham dự|tổ chức|diễn ra|làm việc|phát biểu|Hội nghị|hội nghị)(?!\p{L})/u
const chairs = (before: string): boolean => {
  const list = CHAIRED.exec(before)?.groups!.list
  return list !== undefined && !NO_CHAIR.test(list)
}

/** Roles that words before the person give: "Phát biểu tại Hội nghị, X", "do X trình bày", "Dự Hội nghị có X", "dưới sự chủ trì của X". */
export function rolesBefore(
  { text }: Scene,
  sentence: Sentence,
  person: PersonMention,
  events: readonly EventMention[],
): Doing[] {
  const before = text.norm.slice(sentence.start, person.start)
  const out: Doing[] = []
  if (SPEECH.test(before)) out.push({ role: 'SPEAKER', span: person })
  const presents = /^(?:,? (?:đã|vừa))? (?:trình bày|báo cáo|quán triệt)/u.exec(
    text.norm.slice(person.end, sentence.end),
  )
  if (PRESENTED.test(before) && presents)
    out.push({ role: 'PRESENTER', span: { start: person.start, end: person.end + presents[0].length } })
  if (person.roles.some((role) => role.role === 'pho-truong-doan')) out.push({ role: 'DEPUTY_HEAD', span: person })
  if (chairs(before)) out.push({ role: 'CHAIR', span: person })
  else if (ATTENDANCE.test(before) && !events.some((e) => e.start > person.end && !e.anaphoric))
    out.push({ role: 'ATTENDEE', span: person })
  return out
}

/** Whether a sentence lists those who attended, and where its list begins (behind "có"). */
export function attendanceFrom(words: string): number | null {
  const match = ATTENDANCE.exec(words)
  return match ? match.index + match[0].length : null
}
