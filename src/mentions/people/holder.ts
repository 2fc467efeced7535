import type { PostMention } from '../mention.js'

/**
 * Titles that words before an honorific give to somebody: `Chủ tịch Hội đồng là | ông Tên` · `1. Bí thư Thành ủy A: | Ông
 * Tên` · `Phó Chủ tịch UBND tỉnh A, gồm: | ông Tên` · `bầu bổ sung chức vụ Chủ tịch UBND tỉnh A nhiệm kỳ 2016-2021 đối với |
 * ông Tên` · `xóa tư cách Bí thư Huyện ủy A, Chủ tịch UBND huyện A đối với | ông Tên`.
 */
/** From a title to the honorific of whom it is. */
const TO_HOLDER = /(?: (?:hiện |được (?:chỉ định|bầu|bổ nhiệm|phân công) )?là | ?: | - |,? gồm(?: có)?:? )$/u
/** "1. Bí thư Thành ủy A: Ông …": an item begins with the title. */
const ITEM = /(?:^|[;.)] |^[-+*•] ?)$/u
/** What is decided of a post; after "miễn nhiệm" it is held no longer. */
const DECIDED =
  /(?:(?:bầu(?: cử)?(?: bổ sung)?|chuẩn y)(?: giữ)?|(?<ended>[Mm]iễn nhiệm|[Bb]ãi nhiệm|[Cc]ách|[Tt]hôi giữ|[Tt]hôi(?: làm)? nhiệm vụ|[Tt]hôi|[Xx]óa tư cách))(?: chức(?: vụ| danh)?)? $/u
const AND_BEFORE = /(?:,? và |, )$/u

/** Before or after a merger: "Chủ tịch UBND tỉnh A cũ", "… trước sáp nhập". */
const ERA = String.raw` (?:cũ|mới|trước đây|(?:trước|sau) (?:khi )?(?:sáp nhập|hợp nhất))(?!\p{L})`
const YEARS = String.raw`\d{4} ?- ?\d{4}`
const TERMS = String.raw`(?:(?:,| và)? \(?(?:khóa [IVXL\d]+|(?:nhiệm kỳ|giai đoạn) ${YEARS}(?:, ${YEARS})*)\)?)`
/** Terms of office behind a title. */
export const TERM = new RegExp(String.raw`^(?:(?:${ERA})?${TERMS}{1,3}|${ERA})(?=[ ,;.)])`, 'iu')
const TERM_BEFORE = new RegExp(String.raw`(?:${ERA}|(?:${ERA})?${TERMS}{1,3})$`, 'u')
const TO_WHOM = new RegExp(String.raw`${TERMS}{0,3}(?: và điều chuyển công tác khác)? (?:(?:đối )?với|của):? $`, 'u')

/** Those titles, and those of them that the words take away. */
export function holderTitles(
  norm: string,
  at: number,
  line: number,
  postBefore: (end: number) => PostMention | undefined,
): { posts: PostMention[]; ended: PostMention[] } {
  const left = (end: number, most: number): string => norm.slice(Math.max(line, end - most), end)
  const lengthOf = (pattern: RegExp, end: number, most: number): number =>
    pattern.exec(left(end, most))?.[0].length ?? 0
  const titleBefore = (end: number) => postBefore(end) ?? postBefore(end - lengthOf(TERM_BEFORE, end, 80))
  const is = TO_HOLDER.exec(left(at, 80))
  const held = is ? titleBefore(at - is[0].length) : undefined
  if (held) {
    const told = held.plural || is![0].endsWith('là ') || is![0] === ' - ' || ITEM.test(left(held.start, 4))
    return { posts: told ? [held] : [], ended: [] }
  }
  const posts: PostMention[] = []
  const ended: PostMention[] = []
  /** Titles of one verb, whose verb is not reached yet. */
  let chain: PostMention[] = []
  let end = at - (lengthOf(TO_WHOM, at, 130) || at)
  while (end > line) {
    const post = titleBefore(end)
    if (!post) break
    chain.unshift(post)
    const decided = DECIDED.exec(left(post.start, 32))
    if (decided) {
      posts.unshift(...chain)
      if (decided.groups!.ended) ended.push(...chain)
      chain = []
    }
    const from = post.start - (decided?.[0].length ?? 0)
    const joint = lengthOf(AND_BEFORE, from, 6)
    if (joint === 0) break
    end = from - joint
  }
  return { posts, ended }
}
