import { ranks } from '../../reference/index.js'
import type { PostMention } from '../mention.js'
import { oneOf, type Scene } from '../rule.js'
import { holderTitles, TERM } from './holder.js'
import type { NameSpan } from './name.js'

/** What stands around a name: honorific, rank and titles, and how far they reach. */
export interface Around {
  readonly start: number
  readonly end: number
  readonly rank: string | null
  /** Where the rank begins. */
  readonly rankAt: number
  readonly posts: readonly PostMention[]
  /** Those of the posts that count for the names behind it too: "các đồng chí Phó Chủ tịch UBND tỉnh: A, B". */
  readonly heading: readonly PostMention[]
  /** Whether a colon ends such a heading. */
  readonly colon: boolean
  /** "đồng chí", "ông", a rank or a degree stands before it. */
  readonly addressed: boolean
  /** "đồng chí": who is called so serves the Party or the State. */
  readonly comrade: boolean
  /** "Giám đốc Công an tỉnh, Đại tá …", "Giám đốc Sở Y tế, Tên": this name's only where no name before it has them. */
  readonly loose: readonly PostMention[]
  /** Whether the titles behind it are told by a verb, which may speak of a whole list. */
  readonly shared?: boolean
  /** "…, dẫn đầu đoàn kiểm tra": leads a delegation without the title. */
  readonly leads?: boolean
  /** "các đồng chí": a list of names begins. */
  readonly group: boolean
  /** Whether an honorific of one person stands before it: "đồng chí", not "các đồng chí". */
  readonly own: boolean
  /** Titles that are taken away: "miễn nhiệm chức vụ … đối với ông". */
  readonly ended: readonly PostMention[]
}

const RANK_NAMES = oneOf(ranks.map((rank) => rank.name))
const RANK_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?<rank>${RANK_NAMES})(?:,| -)? $`, 'iu')
const RANK_BEHIND = new RegExp(`^(?<rank>${RANK_NAMES}),? (?=\\p{L})`, 'iu')
const DEGREE =
  /(?<![\p{L}\p{M}])(?:GS|PGS|TSKH|TS|ThS|BS|BSCK\p{L}*|CKI{1,2}|DS|KS|KTS|LS|CN|Giáo sư|Phó Giáo sư|Viện sĩ|Tiến s[ĩỹ](?: khoa học)?|Thạc s[ĩỹ]|Bác s[ĩỹ]|Dược s[ĩỹ]|Kỹ sư|Cử nhân|Luật sư|Luật gia|Nhà báo|Nhà văn|(?:Trưởng lão )?Hòa thượng|Thượng tọa|Đại đức|Ni trưởng|Ni sư|Linh mục|(?:Tổng )?Giám mục|Mục sư|Nhạc sĩ|Họa sĩ|Nghệ sĩ(?: [Nn]hân dân| [Ưư]u tú)?|Nhà giáo(?: [Nn]hân dân| [Ưư]u tú)?|Thầy thuốc(?: [Nn]hân dân| [Ưư]u tú)?|NGƯT|NGND|NSND|NSƯT|TTND|TTƯT|Anh hùng LLVTND)(?:[.,-]{0,2} ?| - )$/iu
const HONORIFIC =
  /(?<![\p{L}\p{M}])(?<many>(?:[Cc]ác |[Hh]ai |[Bb]a |[Nn]hững ))?(?:(?<comrade>[Đđ]ồng chí|ĐỒNG CHÍ|[Đđ]\/[Cc]|[Đđ]\.c|(?<deputy>[Đđ]ại biểu|ĐB))|[Ôô]ng[-, ]+bà|[Ôô]ng|ÔNG|[Bb]à|BÀ|[Aa]nh|[Cc]hị)(?: là)?:? $/u
const LEADS = /^,? (?:đã |trực tiếp )?dẫn đầu (?:một |các )?[Đđ]oàn (?:kiểm tra|công tác|giám sát|khảo sát|thanh tra)/u
/** "Vụ trưởng Vụ Báo chí (Ban Tuyên giáo Trung ương) Tên": the body above it in brackets. */
const BRACKET = / \((?:Bộ|Ban|Sở|Công an|Tỉnh ủy|UBND|[\p{Lu}\d&.-]{2,12})[^()\n]{0,40}\) $/u
/** "Ngoài ông A, Thủ tướng cũng …": the comma ends what is beside the point. */
const BESIDES = /(?<!\p{L})Ngoài (?:(?:đồng chí|ông|bà) )?$/u
const INSTEAD = /,? thay(?: cho)? $/u
const BEFORE_TITLE = /(?:, | kiêm |, kiêm | - |-)$/u
/** "Tên (sinh năm 1976), chức", "Tên (thứ hai, từ trái sang)". */
const REMARK =
  /^(?:,? sinh (?:năm |ngày )[\d/.-]+| \((?:sinh|SN|thứ|đứng|ngồi|ngoài|hàng|bên|giữa|trái|phải|áo|người|\d)[^()\n]{0,60}\))(?=[ ,])/u
const APPOINTED = String.raw`(?:(?:tái )?(?:bầu|bổ nhiệm|chỉ định|phân công|cử|giao|phong)(?: lại| bổ sung| kiêm)? (?:vào |giữ )?(?:làm |là )?(?:chức danh |chức vụ |chức |cương vị )?|(?:(?!(?:thôi|[Ôô]ng|[Bb]à|[Đđ]ồng) )[\p{L}-]+,? ){0,12}?(?:(?:giữ|đảm nhiệm)(?: chức)?(?: vụ| danh)?|(?:bầu|bổ nhiệm|chỉ định|phân công|điều động|luân chuyển|cử) (?:giữ chức(?: vụ| danh)?|làm)) )`
/** From an old post to the new one: "…, thôi giữ chức …; phân công tham gia Ban Thường vụ và giữ chức …". */
const MOVED = String.raw`(?:,| -)? (?:(?:đến|về) nhận công tác|thôi giữ chức(?: vụ)?|thôi tham gia|tham gia|(?:được )?(?:điều động|luân chuyển|phân công|chỉ định))(?:(?!(?<!\p{L})(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|giữ chức)(?!\p{L}))[^.\n]){0,240}?(?:,|;| và)(?: (?:bổ nhiệm|chỉ định|phân công|bầu))? giữ chức(?: vụ| danh)? `
const BEHIND_TITLE = new RegExp(
  `^(?:${[
    MOVED,
    String.raw`(?:,| -)? (?:hiện |tiếp tục |nay |và |(?:đã )?từng )?(?:giữ|(?:đến )?nhận) (?:chức(?: vụ| danh)?|cương vị|nhiệm vụ) `,
    String.raw`,? (?:đã |được )?chuyển (?:công tác |sang )+(?:làm|giữ chức(?: vụ)?) `,
    String.raw`,? (?:được |xin |bị )?(?:thôi(?: giữ)?|miễn nhiệm|cách) chức(?: vụ| danh)? `,
    String.raw`,? (?:đã |vừa |đều |cùng )?(?:tái )?(?:đắc cử|trúng cử|cử)(?: chức(?: vụ| danh)?)? `,
    String.raw`(?:,| -)? (?:đã |vừa |tiếp tục |đều |cùng )?được ${APPOINTED}`,
    String.raw`,? (?:(?:nay|hiện|hiện nay|hiện đang|đồng thời|cũng|nguyên) )?(?:là|làm|kiêm(?: nhiệm)?) `,
    String.raw` (?=nguyên \p{Lu})| ?, (?:tân )?|,(?=\p{Lu})| ?- (?:tân )?| ?-(?=\p{Lu}|nguyên |chủ tịch |phó |bí thư |giám đốc |trưởng )`,
    String.raw`: | \((?:kiêm )?| và |; `,
  ].join('|')})`,
  'u',
)

/** How such a join begins that may speak of all listed before: "các ông A, B và C giữ chức …". */
const SHARED = /(?:giữ|làm|bầu|bổ nhiệm|chỉ định|cử) |(?:giữ|đảm nhiệm|chức)[^,]* $/u
/** What is held no longer. */
const ENDED = /(?:thôi|thôi giữ|miễn nhiệm|cách) chức(?: vụ| danh)? $/u
/** Between a title and the next: terms of office, the body's abbreviation or superior in brackets. */
const ALIAS = /^ \((?:\p{Lu}[\p{L}\d&.-]{1,11}|Bộ [^()\n]{2,40})\)/u
/** A title that ends there is the last of a line or item, and nobody's behind it. */
const ENDS = /^ ?(?:[;.\n]|$)/u

const HELD_BY_MANY = /^(?:pho-(?!.*thuong-truc)|thu-truong$|uy-vien(?!-thuong-truc)|dai-bieu|tham-phan|kiem-sat-vien)/u
/** Whether several people hold such a post at one body. */
export const isHeldByMany = ({ role }: PostMention): boolean => HELD_BY_MANY.test(role)

/** Titles before a name, from right to left: `đồng chí | Đại tá | Ủy viên …, | Giám đốc … | Name`. */
export function before({ text, found }: Scene, name: NameSpan): Around {
  const { norm } = text
  const line = text.blockAt(name.start).start
  const posts: PostMention[] = []
  let at = name.start
  let rank: string | null = null
  let rankAt = name.start
  let degree = false
  let comrade = false
  /** Where a colon stands between titles and name. */
  let colon = -1
  // Without a colon too, where several can hold each: "các Phó Thủ tướng A và B".
  // "nguyên Chủ tịch Quốc hội: A, B": a colon may make one of those that several hold a heading too.
  const heading = (): PostMention[] => {
    const above = posts.filter((post) => post.end <= colon)
    if (!posts[0]?.plural) return above.filter((post) => post.former || isHeldByMany(post))
    return colon < 0 ? posts.filter(isHeldByMany) : above
  }
  const postBefore = (end: number): PostMention | undefined => {
    const post = found.endingAt('Post', end)
    return post && post.start >= line ? post : undefined
  }
  /** "Trưởng ban Ngân sách, HĐND thành phố Tên": the body above it stands between. */
  const aboveBody = (end: number): PostMention | undefined => {
    const body = found.endingAt('Body', end)
    return body && norm.startsWith(', ', body.start - 2) ? postBefore(body.start - 2) : undefined
  }
  const looseBefore = (from: number): PostMention[] => {
    const loose: PostMention[] = []
    for (let end = from; norm.startsWith(', ', end - 2); end = loose[0]!.start) {
      const post = postBefore(end - 2)
      if (!post || post.plural) break
      loose.unshift(post)
    }
    return loose
  }
  for (;;) {
    const left = norm.slice(Math.max(line, at - 32), at)
    const ranked: RegExpExecArray | null = rank ? null : RANK_BEFORE.exec(left)
    const titled = DEGREE.exec(left)
    const called = HONORIFIC.exec(left)
    // "đại biểu Ban Dân tộc": two syllables may be a body's.
    const honorific = called?.groups!.deputy && !/ .+ /u.test(name.name) ? null : called
    if (ranked) {
      rank = ranked.groups!.rank!
      at -= ranked[0].length
      rankAt = at
    } else if (titled) {
      degree = true
      at -= titled[0].length
    } else if (honorific) {
      comrade = honorific.groups!.comrade !== undefined
      at -= honorific[0].length
      // "giữ chức Bí thư Huyện ủy thay ông …": who held it before.
      const instead = INSTEAD.exec(left.slice(0, -honorific[0].length))
      comrade ||= instead !== null && postBefore(at - instead[0].length) !== undefined
      const told = holderTitles(norm, at, line, postBefore)
      posts.unshift(...told.posts)
      const [title] = told.posts
      const many = title?.plural === true
      const group = honorific.groups!.many !== undefined || many
      const rest = {
        heading: title && many ? [title] : heading(),
        colon: true,
        addressed: true,
        comrade,
        group,
        loose: told.posts.length > 0 ? [] : looseBefore(at),
      }
      const { ended } = told
      return {
        ended,
        own: honorific.groups!.many === undefined,
        start: at,
        end: name.end,
        rank,
        rankAt,
        posts,
        ...rest,
      }
    } else {
      // "… Ủy ban Dân tộc (UBDT) Tên": the title may end with the bracket, or before it.
      const bracket = left.endsWith(') ') && !postBefore(at - 1)
      const gap = (posts.length > 0 ? BEFORE_TITLE : bracket ? BRACKET : /(?: ?: | - | )$/u).exec(
        norm.slice(Math.max(line, at - 64), at),
      )?.[0].length
      const post =
        gap === undefined ? undefined : (postBefore(at - gap) ?? (posts.length === 0 ? aboveBody(at - 1) : undefined))
      // "các Ủy viên Trung ương Đảng: Phó Chủ tịch Quốc hội …": the heading counts too.
      const above = posts.length > 0 && left.endsWith(': ') ? postBefore(at - 2) : undefined
      const next = post ?? (above?.plural ? above : undefined)
      if (!next || (posts.length > 0 && posts[0]!.plural)) break
      if (left.endsWith(': ')) colon = at
      posts.unshift(next)
      at = next.start
    }
  }
  const loose = posts.length === 0 ? looseBefore(at) : []
  const rest = {
    heading: heading(),
    colon: colon >= 0,
    addressed: rank !== null || degree,
    comrade,
    loose,
    group: posts[0]?.plural === true || (colon >= 0 && heading().length > 0),
    ended: [],
    own: false,
  }
  return { start: at, end: name.end, rank, rankAt, posts, ...rest }
}

/** Titles behind a name: `Name, chức, chức` · `Name - chức` · `Name (chức)` · `Name, chức, làm Trưởng đoàn`. */
export function behind(scene: Scene, name: NameSpan): Around {
  const { found } = scene
  const { norm } = scene.text
  const posts: PostMention[] = []
  let end = name.end
  let rank: string | null = null
  let shared = false
  const ended: PostMention[] = []
  for (;;) {
    const join = joinBehind(scene, end, posts.length === 0)
    if (!join || (join.words === ' và ' && posts.length === 0)) break
    if (posts.length === 0 && join.words === ', ' && BESIDES.test(norm.slice(Math.max(0, name.start - 20), name.start)))
      break
    let at = join.end
    const ranked: RegExpExecArray | null = rank ? null : RANK_BEHIND.exec(norm.slice(at, at + 24))
    if (ranked) at += ranked[0].length
    const post = found.at('Post', at)
    if (
      !post ||
      (join.words === '; ' && !(ENDS.test(norm.slice(post.end, post.end + 2)) && !/ các /u.test(post.title)))
    )
      break
    if (ranked) rank = ranked.groups!.rank!
    shared ||= posts.length === 0 && SHARED.test(join.words)
    posts.push(post)
    if (ENDED.test(join.words)) ended.push(post)
    end = post.end
  }
  const leads = LEADS.exec(norm.slice(end, end + 32)) !== null
  const rest = {
    heading: [],
    colon: false,
    addressed: false,
    comrade: false,
    group: false,
    own: false,
    ended,
    loose: [],
  }
  return { start: name.start, end, leads, shared, rank, rankAt: name.start, posts, ...rest }
}

/** The words between a name or title and the title behind it, past what says more of the one before. */
function joinBehind(
  { text: { norm }, found }: Scene,
  end: number,
  name: boolean,
): { words: string; end: number } | null {
  const after = norm.slice(end, end + 72)
  let from = end
  if (name) from += REMARK.exec(after)?.[0].length ?? 0
  else {
    from += (TERM.exec(after) ?? ALIAS.exec(after))?.[0].length ?? (after.startsWith(')') ? 1 : 0)
    // "Chủ tịch UBND thị xã X, tỉnh Y, hiện là …"
    const place = norm.startsWith(', ', from) ? found.at('Place', from + 2) : undefined
    if (place?.typed && place.level === 'PROVINCE' && norm[place.end] === ',') from = place.end
  }
  const words = BEHIND_TITLE.exec(norm.slice(from, from + 300))?.[0]
  return words === undefined ? null : { words, end: from + words.length }
}
