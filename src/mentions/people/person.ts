import { ranks, roles } from '../../reference/index.js'
import { roleOf } from '../../text/index.js'
import type { MentionByKind, PostMention } from '../mention.js'
import { rule, type Finds, type Scene } from '../rule.js'
import { foreignName } from './foreign.js'
import { nameAt, type NameSpan } from './name.js'
import { before, behind, isHeldByMany } from './titles.js'

/**
 * People with their titles, in every order that pages use: `đồng chí Tên, chức, chức` · `chức, chức tỉnh X Tên` ·
 * `cấp bậc Tên - chức` · lists behind "các đồng chí:" · later a bare name that was introduced before.
 * A name counts when a title, a rank, a role or "đồng chí" says so, there or elsewhere on the page; streets, schools,
 * authors and private persons ("ông", "bà" without an office) have none, and officials of other countries do not count.
 */
/** Behind these a capital is in the middle of a name. */
const JOINS = new Set(["'", '-'])
const LIST_JOIN = /^\)?(?:, |; | và |, và |,? [^.;\n]{1,120}; )$/u
const PEOPLE = new Set(['TITLE', 'BODY', 'CAPTION'])
const eventRoles = new Set(roles.filter((role) => role.event).map((role) => role.id))
/** A delegation has one head, whom its event names; of its deputies the title is kept too. */
const isTitle = ({ role }: PostMention): boolean => !eventRoles.has(role) || role === 'pho-truong-doan'
const usual = new Map(ranks.map((rank) => [rank.name.toLowerCase(), rank.name]))

/** A list of names in the making: the titles that its heading gives to each, and where it stands. */
interface Group {
  readonly posts: readonly PostMention[]
  /** Whether a colon ends the heading. */
  readonly colon: boolean
  readonly end: number
  /** Whether an honorific of its own stands before each name: "gồm: ông A; bà B". */
  readonly own: boolean
  /** In small letters: where one of them has an office, the others listed with him have one too. */
  readonly names: readonly string[]
  readonly serves: boolean
  /** By their place among those made. */
  readonly members: readonly number[]
}
type Named = Omit<MentionByKind['Person'], 'kind' | 'rule'>
interface Candidate extends NameSpan {
  readonly left: ReturnType<typeof before>
  readonly right: ReturnType<typeof behind>
}

/** All names of the page with what stands around them; titles between two names go to the one that they touch. */
function candidates(scene: Scene): Candidate[] {
  const names: NameSpan[] = []
  for (const at of scene.text.capitals) {
    if (at < (names.at(-1)?.end ?? 0) || JOINS.has(scene.text.norm[at - 1]!)) continue
    if (scene.found.covered({ start: at, end: at + 1 }, 'Post', 'Place')) continue
    if (!PEOPLE.has(roleOf(scene.layout, scene.text.sentenceAt(at).block))) continue
    const name = nameAt(scene, at)
    if (!name || scene.found.covered(name, 'Post', 'Body')) continue
    // "Chị Lê Thị Ba": a word that only looks like the beginning of a name must not hide the name behind it.
    if (name.family || isCalled(before(scene, name))) names.push(name)
  }
  const all = new Set(names.map(({ name }) => name))
  const out: Candidate[] = []
  for (const found of names) {
    const name = withoutNextWord(found, all)
    out.push({ ...name, left: before(scene, name), right: behind(scene, name) })
  }
  return out
}
const isCalled = (left: Candidate['left']): boolean => left.addressed || left.posts.length > 0

/** Lines that were joined glue a word to a name: "Trần Thị Thu Hà Năm" where the page has "Trần Thị Thu Hà" too. */
function withoutNextWord(found: NameSpan, all: ReadonlySet<string>): NameSpan {
  const cut = found.name.lastIndexOf(' ')
  const name = found.name.slice(0, cut)
  return name.split(' ').length >= 3 && all.has(name) ? { ...found, name, end: found.start + cut } : found
}

/** Who has which titles: those before a name are its own; of those behind it, not those that the next name takes. */
function ownPosts(scene: Scene, all: readonly Candidate[], index: number): readonly PostMention[] {
  const { left, right, start } = all[index]!
  const next = all[index + 1]
  const contested = next ? right.posts.filter((post) => next.left.posts.includes(post)) : []
  const previous = all[index - 1]
  const first = !previous || previous.end < scene.text.sentenceAt(start).start
  const free = left.rank !== null || (first && right.posts.length === 0)
  const loose = free && !left.loose.some((post) => previous?.right.posts.includes(post)) ? left.loose : []
  const mine = [...loose, ...left.posts].filter(
    (post) => !previous?.right.posts.includes(post) || keeps(previous, left.posts, post),
  )
  if (contested.length === 0) return [...mine, ...right.posts]
  const given = left.posts.length > 0 ? contested : contested.slice(-1)
  return [...mine, ...right.posts.filter((post) => !given.includes(post))]
}
/** A contested title is the later name's when the earlier one has titles before it, or when it touches the name. */
const keeps = (previous: Candidate, posts: readonly PostMention[], post: PostMention): boolean =>
  previous.left.posts.length > 0 || post === posts.at(-1)

export const person = rule('Person', {
  name: 'person.name-and-titles',
  examples: [
    'đồng chí Nguyễn Văn Anh, Phó Trưởng Ban',
    'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lê Văn Bằng',
    'Chủ tịch Ủy ban MTTQ Việt Nam Đỗ Văn Công',
    'Trung tướng Trần Văn Dũng - Thứ trưởng Bộ Công an',
    'ông Y Thanh Niê Kđăm, Phó Giám đốc Sở Y tế',
    'Trưởng Ban Nội chính Tỉnh ủy U Minh',
    'đồng chí Đoàn Thị Em, Phó Chủ tịch HĐND tỉnh',
    'đồng chí LÊ VĂN GIANG, Bí thư Tỉnh ủy',
  ],
  counterExamples: [
    'đường Nguyễn Văn Linh',
    'Trường THPT Lê Hồng Phong',
    'tư tưởng Hồ Chí Minh',
    'tỉnh An Giang, Lâm Đồng',
    'Đoàn kiểm tra Trung ương',
    'đồng chí Ủy viên Ban Thường vụ Tỉnh ủy',
    'ông Lê Văn Hai, một hộ dân trong bản',
    'Thủ tướng Lào Somphone Vongsa',
  ],
  *find(scene): Finds<'Person'> {
    const all = candidates(scene)
    const made: Named[] = []
    /** Those of them whose titles a verb tells. */
    const told = new Set<Named>()
    const official = new Set<string>()
    const foreign = new Set<string>()
    let group: Group | null = null
    for (const [index, candidate] of all.entries()) {
      const { left, right, name, family } = candidate
      const joined: boolean = group !== null && LIST_JOIN.test(scene.text.norm.slice(group.end, candidate.left.start))
      const posts = ownPosts(scene, all, index)
      const listed: boolean = joined && family
      if (foreignName(scene.text.norm, candidate.start)) foreign.add(name.toLowerCase())
      if (!left.addressed && !(family && posts.length > 0) && !listed) {
        group = null
        continue
      }
      // What stands before the first name without a colon is no heading for one with titles before his own.
      // "các đồng chí Ủy viên …: A, B; đồng chí C": the honorific opens another item.
      const another: boolean = joined && !group!.own && left.own && group!.members.length > 1
      const anew = left.group && left.colon && left.heading.length > 0
      const heads: boolean = joined && (group!.colon || left.posts.length === 0) && !another && !anew
      const inherited: readonly PostMention[] = heads
        ? group!.posts.filter((post) => post.plural || posts.length === 0)
        : []
      const titles = [...inherited.filter((post) => !posts.includes(post)), ...posts]
      const rank = left.rank ?? right.rank
      const touching = posts.filter((post) => post.end <= candidate.start || post.start >= candidate.end)
      made.push({
        start: Math.min(candidate.start, left.rank ? left.rankAt : candidate.start, ...touching.map((p) => p.start)),
        end: Math.max(candidate.end, ...touching.map((p) => p.end)),
        nameSpan: { start: candidate.start, end: candidate.end },
        leads: right.leads === true || (!joined && !left.group && posts.some((post) => post.role === 'truong-doan')),
        name,
        rank: rank ? (usual.get(rank.toLowerCase()) ?? rank) : null,
        titles: titles.filter(isTitle),
        ended: [...left.ended, ...right.ended],
        // "do các ông A, B và C làm Trưởng đoàn": each heads one of several delegations.
        roles: joined || left.group ? [] : posts.filter((post) => eventRoles.has(post.role)),
      })
      if (right.shared) told.add(made.at(-1)!)
      const end = made.at(-1)!.end
      const members: number[] = [...(joined && group ? group.members : []), made.length - 1]
      // "Các ông A, B và C giữ chức …": the last one's titles are those of all.
      if (joined && right.shared && members.slice(0, -1).every((i) => made[i]!.titles.length === 0))
        for (const i of members) made[i] = { ...made[i]!, titles: made.at(-1)!.titles }
      const names: string[] = [...(joined && group ? group.names : []), name.toLowerCase()]
      const serves: boolean =
        left.comrade || rank !== null || titles.length > 0 || posts.length > 0 || right.leads === true
      const office: boolean = serves || (joined && group !== null && group.serves)
      if (office) for (const one of names) official.add(one)
      if (left.group)
        group = { posts: left.heading, colon: left.colon, own: left.own, end, names, serves: office, members }
      else
        group =
          joined && group !== null
            ? {
                posts: another ? [] : group.posts,
                colon: group.colon,
                own: group.own || left.own,
                end,
                names,
                serves: office,
                members,
              }
            : null
    }
    shareDeputies(made, scene.text.norm)
    for (const name of shareTitles(made, told, scene.text.norm)) official.add(name)
    const counts = ({ name }: { name: string }): boolean =>
      official.has(name.toLowerCase()) && !foreign.has(name.toLowerCase())
    const officials = made.filter(counts)
    yield* officials
    const starts = new Set(made.map((m) => m.nameSpan.start))
    for (const candidate of all) if (counts(candidate) && !starts.has(candidate.start)) yield bare(candidate)
    yield* shortNames(scene, officials)
  },
})

const BESIDE = /^(?:,| và|, và) (?:(?:đồng chí|đ\/c|ông|bà)[:.]? )?(?:(?:GS|PGS|TSKH|TS|ThS)[., ]+)*$/iu
/**
 * "A và B, Phó Chủ tịch UBND tỉnh" speaks of both, where nothing else on the page gives A a title; "A và B được bầu giữ
 * chức …" always does. Yields them.
 */
function* shareTitles(made: Named[], told: ReadonlySet<Named>, norm: string): Iterable<string> {
  const titled = new Set(made.filter((m) => m.titles.length > 0 || m.roles.length > 0).map((m) => m.name.toLowerCase()))
  for (let i = made.length - 2; i >= 0; i--) {
    const [one, next] = [made[i]!, made[i + 1]!]
    const behind = next.titles.length > 0 && next.titles.every((title) => title.start > next.nameSpan.start)
    const other = told.has(next) ? one.titles.length > 0 : titled.has(one.name.toLowerCase())
    if (!behind || other || one.leads) continue
    if (!BESIDE.test(norm.slice(one.nameSpan.end, next.start)) || one.rank !== null) continue
    if (!next.titles.every(isHeldByMany)) continue
    made[i] = { ...one, titles: next.titles }
    yield one.name.toLowerCase()
  }
}

/** "đồng chí A, … và đồng chí B, … làm Phó Trưởng đoàn": both are deputies. */
function shareDeputies(made: Named[], norm: string): void {
  for (let i = made.length - 2; i >= 0; i--) {
    const [one, next] = [made[i]!, made[i + 1]!]
    const role = next.roles.find(isTitle)
    if (!role || one.roles.length > 0 || !norm.endsWith(' làm ', role.start)) continue
    if (!/^,? và (?:(?:đồng chí|đ\/c|ông|bà) )?$/iu.test(norm.slice(one.end, next.start))) continue
    made[i] = { ...one, titles: [...one.titles, role], roles: [role] }
  }
}

const bare = ({ start, end, name }: NameSpan): Named => ({
  start,
  end,
  nameSpan: { start, end },
  name,
  rank: null,
  leads: false,
  titles: [],
  ended: [],
  roles: [],
})

const SHORT = /(?<![\p{L}\p{M}])(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?<given>\p{Lu}\p{Ll}+)(?! \p{Lu}|[\p{L}\p{M}'-])/gu

const TOLD = /^ (?:là|giữ|được|làm|hiện|thôi|đã|vừa|nay) /u
const NO_TITLES = { posts: [], ended: [] }
/** "Ông Châu" after "ông Lê Tiến Châu": the only one introduced before whose given name it is. */
function* shortNames(
  scene: Scene,
  introduced: readonly { readonly name: string; readonly start: number }[],
): Finds<'Person'> {
  const { text, layout } = scene
  for (const match of text.matchAll(SHORT)) {
    const given = match.groups!.given!
    const start = match.index + match[0].length - given.length
    if (!PEOPLE.has(roleOf(layout, text.sentenceAt(start).block))) continue
    const names = new Set(introduced.filter((p) => p.start < start && p.name.endsWith(` ${given}`)).map((p) => p.name))
    const [name] = names
    if (!name || names.size !== 1) continue
    const short = { start, end: start + given.length, name, family: true }
    // "Ông Châu là Phó Bí thư …": what a verb tells is his; behind a comma somebody else may begin.
    const { posts, ended } = TOLD.test(text.norm.slice(short.end, short.end + 12)) ? behind(scene, short) : NO_TITLES
    const titles = posts.filter(isTitle)
    yield { ...bare(short), end: titles.at(-1)?.end ?? short.end, titles, ended }
  }
}
