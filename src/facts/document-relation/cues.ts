import type { DocumentMention } from '../../mentions/index.js'
import type { values } from '../../model/index.js'
import type { Reading } from '../../resolve/index.js'
import type { z } from 'zod'

export type Relation = z.infer<typeof values.Relation>

/** Words right before a citation, and the relation that they say; the first that matches counts. */
const cues: readonly (readonly [Relation, RegExp])[] = [
  ['IN_SPIRIT_OF', /theo tinh thần (?:của )?$/iu],
  ['LINKED_TO', /gắn (?:kết )?(?:chặt chẽ )?với (?:việc )?(?:tiếp tục )?(?:triển khai )?(?:thực hiện )?$/iu],
  ['AMENDS', /(?:sửa đổi|điều chỉnh)(?:, bổ sung)?(?: một số (?:điều|nội dung|quy định))?(?: của)?(?: các)? $/iu],
  ['REPLACES', /(?:thay thế(?: cho)?|thay cho)(?: các)? $/iu],
  ['REPEALS', /(?:bãi bỏ|hủy bỏ|thu hồi)(?: toàn bộ)?(?: các)? $/iu],
  [
    'GUIDES',
    /(?:quy định chi tiết(?:,? (?:và )?(?:hướng dẫn|biện pháp) thi hành| thi hành)?(?: một số (?:điều|nội dung|quy định)(?:,? (?:và )?biện pháp thi hành)?)?(?: của)? |hướng dẫn (?:(?:chi tiết )?(?:việc )?(?:thi hành|thực hiện|triển khai)(?: một số (?:điều|nội dung|quy định)(?: về [^,;.:]{3,50}? (?:trong|tại))?(?: của)?)? )?)$/iu,
  ],
  ['BASED_ON', /(?:căn cứ(?: vào)?|trên cơ sở)(?: các)? $/iu],
  ['SET_OUT_IN', /(?:ban hành kèm theo|(?:được )?phê duyệt (?:tại|theo)|quy định tại|nêu tại) $/iu],
  ['CONTINUES', /(?:về )?(?:việc )?tiếp tục (?:đẩy mạnh |tăng cường )?(?:việc )?(?:triển khai )?thực hiện $/iu],
  [
    'IMPLEMENTS',
    /(?:(?:tổ chức |tập trung )?(?:quán triệt,? (?:và )?)?(?:(?:triển khai |tổ chức )?thực hiện|(?:triển khai |tổ chức )thi hành)(?: thắng lợi| nghiêm túc| nghiêm| tốt| hiệu quả| có hiệu quả|, có hiệu quả){0,3}(?: một số (?:điều|nội dung|quy định)(?: của)?)?|quán triệt,? (?:và )?triển khai|cụ thể hóa|triển khai)(?: các| việc)? $/iu,
  ],
]

/** `A được thay thế bằng B`: said of A, by B. */
const passive: readonly (readonly [Relation, RegExp])[] = [
  ['REPLACES', /(?:được|bị) thay thế (?:bởi|bằng|theo|tại) $/iu],
  ['AMENDS', /(?:được|bị) sửa đổi(?:, bổ sung)?(?: một số điều)? (?:bởi|bằng|theo|tại) $/iu],
  ['REPEALS', /(?:được|bị) bãi bỏ (?:bởi|bằng|theo|tại) $/iu],
]

/** Where words begin that say a relation, and which; `passive` when what stands before them has it done to it. */
export interface Cue {
  readonly relation: Relation
  readonly at: number
  readonly passive: boolean
}

/** The relation that the words before a position say, and where these words begin. */
export function cueBefore(before: string): Cue | null {
  for (const [relation, pattern] of passive) {
    const match = pattern.exec(before)
    if (match) return { relation, at: match.index, passive: true }
  }
  for (const [relation, pattern] of cues) {
    const match = pattern.exec(before)
    if (match && !/[\p{L}\p{M}\p{N}]$/u.test(before.slice(0, match.index)))
      return { relation, at: match.index, passive: false }
  }
  return null
}

export const LONGEST_CUE = 90
/** Most characters from the start of a citation or name to the end of its title. */
export const NEAR = 1_500

/** The relation that the words right before a citation say. */
export function cueOf({ scene: { text } }: Reading, { core }: DocumentMention): Cue | null {
  const { start } = text.sentenceAt(core.start)
  const from = Math.max(start, core.start - LONGEST_CUE)
  const cue = cueBefore(text.norm.slice(from, core.start))
  return cue && { ...cue, at: from + cue.at }
}
