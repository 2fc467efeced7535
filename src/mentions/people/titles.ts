import { ranks } from '../../reference/index.js'
import type { PostMention } from '../mention.js'
import { oneOf, type Scene } from '../rule.js'
import type { NameSpan } from './name.js'

/** What stands around a name: honorific, rank and titles, and how far they reach. */
export interface Around {
  readonly start: number
  readonly end: number
  readonly rank: string | null
  /** Where the rank begins. */
  readonly rankAt: number
  readonly posts: readonly PostMention[]
  /** "đồng chí", "ông", a rank or a degree stands before it. */
  readonly addressed: boolean
  /** "…, dẫn đầu đoàn kiểm tra": leads a delegation without the title. */
  readonly leads?: boolean
  /** "các đồng chí": what stands before it may count for the names behind it too. */
  readonly group: boolean
}

const RANK_NAMES = oneOf(ranks.map((rank) => rank.name))
const RANK_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?<rank>${RANK_NAMES}),? $`, 'iu')
const RANK_BEHIND = new RegExp(`^(?<rank>${RANK_NAMES}),? (?=\\p{L})`, 'iu')
const DEGREE =
  /(?<![\p{L}\p{M}])(?:GS|PGS|TSKH|TS|ThS|BS|BSCK\p{L}*|KS|LS|Giáo sư|Phó Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Luật sư|NGƯT|NGND|NSND|NSƯT)[.,]{0,2} ?$/iu
const HONORIFIC =
  /(?<![\p{L}\p{M}])(?<many>(?:[Cc]ác |[Hh]ai |[Nn]hững ))?(?:[Đđ]ồng chí|ĐỒNG CHÍ|[Đđ]\/c|[Ôô]ng[-, ]+bà|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)(?: là)?:? $/u
const LEADS = /^,? (?:đã |trực tiếp )?dẫn đầu (?:một |các )?[Đđ]oàn (?:kiểm tra|công tác|giám sát|khảo sát|thanh tra)/u
const BEFORE_TITLE = /(?:, | kiêm |, kiêm | - )$/u
const BEHIND_TITLE =
  /^(?:, nay là |, hiện là |, đồng thời là |, kiêm |, làm |, là |, | kiêm | làm | là | hiện là | - | ?- ?(?=\p{Lu}|nguyên |chủ tịch |phó |bí thư |giám đốc )|: | \(|,? (?:vừa |tiếp tục )?được (?:(?!thôi)[\p{L}-]+ ){0,12}?(?:giữ|đảm nhiệm)(?: chức)?(?: vụ| danh)? )/u

/** Titles before a name, from right to left: `đồng chí | Đại tá | Ủy viên …, | Giám đốc … | Name`. */
export function before({ text, found }: Scene, name: NameSpan): Around {
  const { norm } = text
  const line = text.blockAt(name.start).start
  const posts: PostMention[] = []
  let at = name.start
  let rank: string | null = null
  let rankAt = name.start
  let degree = false
  for (;;) {
    const left = norm.slice(Math.max(line, at - 32), at)
    const ranked: RegExpExecArray | null = rank ? null : RANK_BEFORE.exec(left)
    const titled = DEGREE.exec(left)
    const honorific = HONORIFIC.exec(left)
    if (ranked) {
      rank = ranked.groups!.rank!
      at -= ranked[0].length
      rankAt = at
    } else if (titled) {
      degree = true
      at -= titled[0].length
    } else if (honorific) {
      const group = honorific.groups!.many !== undefined
      return { start: at, end: name.end, rank, rankAt, posts, addressed: true, group }
    } else {
      const gap = posts.length === 0 ? /(?:: | )$/u.exec(left)?.[0].length : BEFORE_TITLE.exec(left)?.[0].length
      const post = gap === undefined ? undefined : found.of('Post').find((p) => p.end === at - gap && p.start >= line)
      if (!post) break
      posts.unshift(post)
      at = post.start
    }
  }
  const group = posts[0]?.plural ?? false
  return { start: at, end: name.end, rank, rankAt, posts, addressed: rank !== null || degree, group }
}

/** Titles behind a name: `Name, chức, chức` · `Name - chức` · `Name (chức)` · `Name, chức, làm Trưởng đoàn`. */
export function behind({ text, found }: Scene, name: NameSpan): Around {
  const { norm } = text
  const posts: PostMention[] = []
  let end = name.end
  let rank: string | null = null
  for (;;) {
    const join = BEHIND_TITLE.exec(norm.slice(end, end + 110))
    if (!join) break
    let at = end + join[0].length
    const ranked: RegExpExecArray | null = rank ? null : RANK_BEHIND.exec(norm.slice(at, at + 24))
    if (ranked) at += ranked[0].length
    const post = found.at('Post', at)
    if (!post) break
    if (ranked) rank = ranked.groups!.rank!
    posts.push(post)
    end = post.end
  }
  const leads = LEADS.exec(norm.slice(end, end + 32))
  return {
    start: name.start,
    end,
    leads: leads !== null,
    rank,
    rankAt: name.start,
    posts,
    addressed: false,
    group: false,
  }
}
