import type { values } from '../../model/index.js'
import type { z } from 'zod'
import { words } from '../../mentions/index.js'
import { firstFrom, type Text } from '../../text/index.js'

export type Mode = z.infer<typeof values.Mode>

/** Verbs of asking, and how they ask. */
const ASKING: Readonly<Record<string, Mode>> = {
  'chỉ thị': 'DIRECTS',
  'chỉ đạo': 'DIRECTS',
  giao: 'DIRECTS',
  'giao cho': 'DIRECTS',
  'giao nhiệm vụ cho': 'DIRECTS',
  'giao trách nhiệm cho': 'DIRECTS',
  'phân công': 'DIRECTS',
  'yêu cầu': 'REQUIRES',
  'quán triệt': 'REQUIRES',
  'lưu ý': 'REQUIRES',
  'đề nghị': 'PROPOSES',
  'kiến nghị': 'PROPOSES',
  'đề xuất': 'PROPOSES',
  'mong muốn': 'URGES',
  'mong rằng': 'URGES',
  mong: 'URGES',
  'kêu gọi': 'URGES',
  'tin tưởng': 'URGES',
}
/** How a verb of asking asks. */
export const modeOf = (verb: string): Mode => ASKING[verb]!

/** Verbs that open what somebody says; they ask only with "cần", "phải" or a look ahead. */
const SAYING = `nhấn mạnh|chỉ ra|khẳng định|nêu rõ|chỉ rõ|cho rằng|cho biết|đồng ý|nhất trí|phát biểu|kết luận|ghi nhận|đánh giá cao|đánh giá|biểu dương|chúc mừng|bày tỏ|chia sẻ|gợi ý|nêu|thông tin|phân tích|nhận định|thống nhất|hoan nghênh|cảm ơn`

/** These also tell what somebody does or hopes himself: they ask only of somebody named. */
export const NEEDS_ADDRESSEE = new Set([
  'quán triệt',
  'chỉ đạo',
  'giao',
  'giao cho',
  'giao nhiệm vụ cho',
  'giao trách nhiệm cho',
  'phân công',
  'mong muốn',
  'mong',
  'mong rằng',
  'tin tưởng',
  'kêu gọi',
])

/** A verb with which somebody speaks. `mode` is null for verbs of saying. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly verb: string
  readonly mode: Mode | null
}

const VERB = words(
  `(?<ask>${Object.keys(ASKING)
    .sort((a, b) => b.length - a.length)
    .join('|')})|(?<say>${SAYING})`,
)
/** Where such a word is a noun, or the ask is somebody else's: "đáp ứng yêu cầu", "theo đề nghị của", "được giao". */
const NOUN_BEFORE =
  /(?:[Tt]heo|đáp ứng|các|một số|mọi|(?<!(?:có|ra|ký|gửi|hành) )văn bản|hồ sơ|đơn|đơn thư|được|bị|nhiệm vụ|chỉ tiêu|lãnh đạo,|sự|công tác|[Pp]hát biểu|Ban|ban|(?<!văn )bản|ý kiến|nội dung|khiếu nại,|trên cơ sở|có|với|trước|của|và các|bàn|đúng|vượt|ngoài|tham mưu,?|lời|[Hh]ội nghị|[Cc]uộc họp|buổi|[Đđ]oàn|tinh thần|ban hành|ký|những|để|nhằm|việc|khi|sau khi|tiếp thu|ghi nhận|ý kiến,) $/u
const NOUN_AFTER =
  /^(?: của| này| đó| trên| tại| hội nghị| điều hành| hoạt động| lưu| ban| thông| dịch|,? khiếu nại)(?![\p{L}\p{M}])/u

/** "các kiến nghị, đề xuất hợp lý": behind a noun of that kind another one. */
const LINKED = /^(?:,| và) $/u
const NOUN_ENDS = /^(?:[,.;:"…)]| (?:hợp lý|hợp pháp|chính đáng|xác đáng|cụ thể|nêu|liên quan|từ|với|và|để|về))|^$/u

/** All cues of a stretch of the normalised text, in order. */
export function cuesIn(text: Text, start: number, end: number): Cue[] {
  const cues = known.get(text) ?? cuesOf(text)
  known.set(text, cues)
  return cues.slice(firstFrom(cues, start), firstFrom(cues, end))
}

/** Worked out once for a text: each of its sentences asks. */
const known = new WeakMap<Text, Cue[]>()
function cuesOf(text: Text): Cue[] {
  const { norm } = text
  const cues: Cue[] = []
  let noun = 0
  for (const match of text.matchAll(VERB)) {
    const at = { start: match.index, end: match.index + match[0].length }
    const second = LINKED.test(norm.slice(noun, at.start)) && NOUN_ENDS.test(norm.slice(at.end, at.end + 12))
    if (second || NOUN_BEFORE.test(norm.slice(Math.max(0, at.start - 16), at.start))) {
      noun = at.end
      continue
    }
    if (NOUN_AFTER.test(norm.slice(at.end, at.end + 14))) continue
    cues.push({ ...at, verb: match[0], mode: match.groups!.ask ? ASKING[match[0]]! : null })
  }
  return cues
}
