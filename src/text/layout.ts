import type { Block } from './sentences.js'
import type { Text } from './text.js'

/**
 * What a line of the page is. Facts are read from TITLE, BODY and CAPTION; dates, authors and publishers of the
 * page itself from HEADER and BYLINE; nothing from CHROME (menus, counters, related news).
 */
export type BlockRole = 'TITLE' | 'BODY' | 'CAPTION' | 'HEADER' | 'BYLINE' | 'ATTACHMENT' | 'CHROME'
export interface Layout {
  /** Role by block index. */
  readonly roles: readonly BlockRole[]
  readonly title: Block | null
}

/** Of a line without blanks at its ends and with single ones inside, as all lines are. */
const wordsOf = (line: string): number => {
  let words = 1
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) words++
  return words
}
const ENDS = /[.!?…:;]["')\]]*$/u
const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)$/iu
const DATE = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}(?!\d)/u
const COUNTER = /^[\p{L} ]+: ?[\d.,]+$/u
/** A photograph's words: "Ảnh: …", "Quang cảnh …", or one sentence that says what a person in view is doing. */
const PHOTO = /(?<!\p{L})Ảnh(?: \d+\.?|:)|\(Ảnh|^(?:Quang cảnh|Toàn cảnh|Các đại biểu|Ảnh)(?!\p{L})/u
const IN_VIEW =
  /^(?:Các )?(?:[Đđ]ồng chí|Ông|Bà|Thứ trưởng|Bộ trưởng|Bí thư|Phó |Chủ tịch|Trưởng |Giám đốc|Lãnh đạo|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá)[^.]*? (?:phát biểu(?! chỉ đạo tại \p{L}+, )|trao|tặng|chủ trì|thăm|chụp ảnh|báo cáo tại|kết luận tại|tại)(?!\p{L})/u
const SAYS =
  /(?:nhấn mạnh|cho biết|khẳng định|yêu cầu|đề nghị|nêu rõ|ghi nhận|đánh giá|chúc mừng|cho rằng|chỉ đạo|tham dự)(?!\p{L})/u
const PEN_NAME = String.raw`\p{Lu}[\p{L}\p{M}.]*(?: \p{Lu}[\p{L}\p{M}.]*){0,4}`
const BYLINE = new RegExp(
  `^(?:(?:Tác giả|Theo|Tin, ảnh|Tin và ảnh|Bài và ảnh|Bài, ảnh|Thực hiện|Nguồn)[: ] ?.{2,80}|\\((?:Phòng|Ban|Văn phòng|Theo|Tin|Nguồn|Báo|TTXVN)[^()]{0,90}\\)|${PEN_NAME}(?: ?[-,/&|] ?${PEN_NAME}){0,3}\\.?(?: \\|)?)$`,
  'u',
)

/** The number in the head of a document that the page prints: "Số: 12/KH-UBND". */
const NUMBER = /^(?:Luật )?S(?:ố|Ố) ?:? ?\d[\d.]*\p{L}?(?: ?- ?|\/)(?:\d{4}\/)?\p{Lu}/u
/** What stands over every document of the State; no page is called so. */
const MOTTO = /^(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập ?- ?Tự do)/u
/** What kind of document it is, in its head: "KẾ HOẠCH". */
const KIND = /^\p{Lu}{2,}(?: \p{Lu}{2,}){0,3}$/u
const GROUND = /^Căn cứ \p{Lu}[^.]*[;,]$/u

const isProse = (line: string): boolean => {
  const words = wordsOf(line)
  return (words >= 8 && ENDS.test(line)) || words >= 40 || GROUND.test(line)
}
const isCaption = (line: string, sentences: number): boolean => {
  const words = wordsOf(line)
  if (words > 40) return false
  if (PHOTO.test(line)) return true
  return sentences === 1 && words <= 35 && IN_VIEW.test(line) && !SAYS.test(line)
}

/** Tells what each line is, by its length, its end and where it stands; no site is known by name. */
export function readLayout(text: Text): Layout {
  const lines = text.blocks.map((block) => text.slice(block))
  const captions = text.blocks.map((block, i) => isCaption(lines[i]!, block.sentences.length))
  const body = lines.map((line, i) => isProse(line) && !captions[i])
  const first = body.indexOf(true)
  const last = body.lastIndexOf(true)
  const candidates = text.blocks.filter(
    (block, i) =>
      (first === -1 || i < first) &&
      wordsOf(lines[i]!) >= 5 &&
      ![DATE, BYLINE, NUMBER, MOTTO].some((other) => other.test(lines[i]!)),
  )
  const title = candidates.reduce<Block | null>(
    (best, block) => (best && best.end - best.start >= block.end - block.start ? best : block),
    null,
  )
  const number = lines.findIndex((line, i) => (first === -1 || i < first) && NUMBER.test(line))
  /** The title in the head of a document that the page prints: under "KẾ HOẠCH". */
  const heading = number < 0 ? -1 : lines.findIndex((line, i) => i > number && i <= number + 6 && KIND.test(line)) + 1
  const roles: BlockRole[] = []
  /** Whether nothing but authors and captions stands behind the last paragraph so far. */
  let onlyAuthors = true
  for (const [i, line] of lines.entries()) {
    const told = role(i, line)
    roles.push(told)
    if (i > last && told !== 'BYLINE' && told !== 'CAPTION') onlyAuthors = false
  }
  /** One line's role, given those of the lines before it. */
  function role(i: number, line: string): BlockRole {
    if (body[i]) return 'BODY'
    if ((title && i === title.index) || (i === heading && i > 0 && wordsOf(line) >= 3)) return 'TITLE'
    if (ATTACHMENT.test(line)) return 'ATTACHMENT'
    if (COUNTER.test(line)) return 'CHROME'
    const words = wordsOf(line)
    if (i < first && words <= 14 && NUMBER.test(line)) return 'BODY'
    const author = BYLINE.test(line)
    if (i < first)
      return author && title && i > title.index ? 'BYLINE' : DATE.test(line) || words >= 5 ? 'HEADER' : 'CHROME'
    if (DATE.test(line) && words <= 6) return 'HEADER'
    if (author && i < last) return 'BYLINE'
    if (captions[i] || (i < last && words >= 7)) return 'CAPTION'
    // A text that was cut ends in the middle of a sentence.
    if (!author && i > last && i === lines.length - 1 && words >= 10) return 'BODY'
    // Authors stand right under the last paragraph; what follows them is the page's furniture.
    return author && onlyAuthors ? 'BYLINE' : 'CHROME'
  }
  return { roles, title }
}

export const roleOf = (layout: Layout, block: number): BlockRole => layout.roles[block] ?? 'CHROME'
