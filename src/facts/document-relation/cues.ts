import type { values } from '../../model/index.js'
import type { z } from 'zod'

export type Relation = z.infer<typeof values.Relation>

/** Words right before a citation, and the relation that they say; the first that matches counts. */
const cues: readonly (readonly [Relation, RegExp])[] = [
  ['IN_SPIRIT_OF', /theo tinh thần (?:của )?$/iu],
  ['LINKED_TO', /gắn (?:kết )?(?:chặt chẽ )?với (?:việc )?(?:tiếp tục )?(?:triển khai )?(?:thực hiện )?$/iu],
  ['AMENDS', /sửa đổi(?:, bổ sung)?(?: một số (?:điều|nội dung))?(?: của)?(?: các)? $/iu],
  ['REPLACES', /(?:thay thế(?: cho)?|thay cho)(?: các)? $/iu],
  ['REPEALS', /(?:bãi bỏ|hủy bỏ|thu hồi)(?: toàn bộ)?(?: các)? $/iu],
  [
    'GUIDES',
    /hướng dẫn (?:(?:chi tiết )?(?:việc )?(?:thi hành|thực hiện|triển khai)(?: một số (?:điều|nội dung)(?: của)?)? )?$/iu,
  ],
  ['BASED_ON', /(?:căn cứ(?: vào)?|trên cơ sở)(?: các)? $/iu],
  ['SET_OUT_IN', /(?:ban hành kèm theo|(?:được )?phê duyệt (?:tại|theo)|quy định tại|nêu tại) $/iu],
  ['CONTINUES', /(?:về )?(?:việc )?tiếp tục (?:đẩy mạnh |tăng cường )?(?:việc )?(?:triển khai )?thực hiện $/iu],
  [
    'IMPLEMENTS',
    /(?:(?:tổ chức |tập trung )?(?:quán triệt,? (?:và )?)?(?:triển khai |tổ chức )?thực hiện(?: thắng lợi| nghiêm túc| nghiêm| tốt| hiệu quả| có hiệu quả|, có hiệu quả){0,3}(?: một số (?:điều|nội dung)(?: của)?)?|quán triệt,? (?:và )?triển khai|cụ thể hóa|triển khai)(?: các| việc)? $/iu,
  ],
]

/** The relation that the words before a position say, and where these words begin. */
export function cueBefore(before: string): { relation: Relation; at: number } | null {
  for (const [relation, pattern] of cues) {
    const match = pattern.exec(before)
    if (match && !/[\p{L}\p{M}\p{N}]$/u.test(before.slice(0, match.index))) return { relation, at: match.index }
  }
  return null
}
