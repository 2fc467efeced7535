import type { Reading } from '../../resolve/index.js'
import { roleOf } from '../../text/index.js'

/** `(kontumtv.vn) - ` · `(TG) - ` · `TP - ` before the first words of the text. */
const DATELINE =
  /^(?:\((?<in>[\p{L}\d-]+(?:\.[\p{L}\d-]+){1,4}|[\p{Lu}\d]{2,10})\) ?[-:]|(?<bare>\p{Lu}{2,6}) - (?=\p{Lu}))/u
/** A portal's or newspaper's own name as a line of its own above the text. */
const HEADER =
  /^(?:Cổng thông tin điện tử|Cổng TTĐT|Trang thông tin điện tử|Báo điện tử|Báo (?!giấy|cáo)\p{Lu}|Tạp chí \p{Lu}|Đài (?:PT-TH|PTTH|Phát thanh))/iu
const LONGEST = 90

/** Who published the page, only where the page says so: its dateline, or a portal's name above the text. */
export function publisherOf({ scene: { text, layout } }: Reading): string | null {
  for (const block of text.blocks) {
    const line = text.slice(block)
    const role = roleOf(layout, block.index)
    if (role === 'BODY') {
      const { in: inner, bare } = DATELINE.exec(line)?.groups ?? {}
      return inner ?? bare ?? null
    }
    if (isMasthead(line)) return line
  }
  return null
}

/** A line that is the name of a portal or newspaper and nothing else. */
export const isMasthead = (line: string): boolean =>
  line.length <= LONGEST && HEADER.test(line) && !/[.!?]$/u.test(line)
