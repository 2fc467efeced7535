import { NOT_BEFORE_WORD } from '../../mentions/index.js'
import type { Reading, Ref } from '../../resolve/index.js'
import type { Span } from '../../text/index.js'
import { groupsIn, GROUP_HEAD, LOOSE_HEAD, UNIT_HEAD } from './groups.js'
import { openingAt, type Opening } from './openers.js'

/** Whom a task is for: entities, and groups without a node of their own. */
export interface Addressees {
  readonly to: readonly Ref[]
  readonly toGroups: readonly string[]
}
export const NOBODY: Addressees = { to: [], toGroups: [] }
export const isNobody = ({ to, toGroups }: Addressees): boolean => to.length + toGroups.length === 0

/** Addressees, and the predicate behind them. */
export interface Addressed extends Addressees {
  /** Where the predicate begins, behind its modal. */
  readonly start: number
  readonly modal: boolean
  /** Where the addressees end. */
  readonly end: number
}

const MOST = 420
/** What makes a noun phrase a statement instead of an address. */
const REPORTS = new RegExp(
  `[.:!?"]|(?<![\\p{L}\\p{M}])(?:đã|đang|được(?! (?:kiểm tra|giám sát|thanh tra|phân công|giao|mời|ủy quyền)(?![\\p{L}\\p{M}]))|bị|sẽ|chưa|là|của mình|về việc|đề nghị|kiến nghị|yêu cầu|mong muốn|cho rằng|cho biết|nhấn mạnh|khẳng định|và sự(?! nghiệp)|vừa|rất|khi|nếu|nào|vì|do)${NOT_BEFORE_WORD}`,
  'iu',
)
/** `Bộ trưởng các bộ: Công an, Tài chính`: the colon of a list inside an address. */
const LIST_COLON = /((?:các|những) \p{L}\p{Ll}*,?(?: \p{Ll}+,?){0,2}): (?=\p{Lu}|x)/gu
/** What links names of an address; any other word before a name makes it part of a group's: "Ban cán sự đảng UBND tỉnh". */
const LINKED =
  /(?:^|[,;:(]|(?:^|[ ,;])(?:và|cùng|cùng với|với|hoặc|cho|tới|đến|là|[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Rr]iêng|[Tt]ập thể|[Ll]ãnh đạo|[Đđ]ại diện)) ?$/u
/** "địa phương từ A đến B", "UBND các tỉnh, thành phố A, B": the names are the group's. */
const OF_GROUP = /(?<!\p{L})(?:từ [^,;]* (?:đến|tới)|các (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?:,| và)) $/u
/** "UBND các tỉnh A, B và C": places behind one that belongs to a group belong to it too. */
const GOES_ON = /^(?:, | và |, và )$/u
/** "các Bí thư Tỉnh ủy, Thành ủy": the second names no one committee. */
const SECOND = /^(?:, | và |\/)(?=(?:[Tt]hành|[Tt]ỉnh|[Qq]uận|[Hh]uyện|[Tt]hị) ủy)/u
/** Apposition in an addressee: "Công an tỉnh với vai trò là cơ quan thường trực". */
const AS =
  /,? (?:(?:với vai trò|với tư cách|trong vai trò)(?: là)? [^,;]{1,60}|(?:trong )?thời gian (?:tới|sắp tới)|sắp tới)$/u
const HOME = /^(?:[Tt]ỉnh|[Tt]hành phố|[Đđ]ịa phương)(?![\p{L}\p{M}])(?! (?:ủy|đoàn|đội|\p{Lu}))/u

/**
 * Reads `UBND các cấp, thủ trưởng các sở, ngành tập trung …` at a position: who is addressed, up to the opening of the
 * predicate. `loose` admits any group ("các đại biểu"), as behind a verb of asking. Null when no addressee begins there, or a statement follows instead of a task.
 */
export function addresseesAt(reading: Reading, from: number, limit: number, loose = false): Addressed | null {
  const { norm } = reading.scene.text
  if (!startsAddressee(reading, from, loose)) return null
  const most = Math.min(limit, from + MOST)
  const named = [...names(reading, { start: from, end: Math.min(limit, most + MOST) })]
  for (let at = from; at < most; at++) {
    if (norm[at - 1] !== ' ' || at === from) continue
    const inside = named.find((m) => m.start <= at && at < m.end)
    if (inside) {
      at = inside.end - 1
      continue
    }
    // "Giao Sở A: Chỉ đạo …"
    const opening = openingAt(norm, at, norm[at - 2] === ':') ?? (loose ? behindName(norm, from, at, named) : null)
    if (!opening || AND.test(norm.slice(at - 6, at)) || (loose && isTrade(norm, at, opening))) continue
    const phrase = trimmed(norm, from, at)
    if (REPORTS.test(withoutNames(reading, phrase).replace(LIST_COLON, '$1 ')) || !heads(reading, phrase)) return null
    return { ...addresseesIn(reading, phrase), start: opening.start, modal: opening.modal, end: phrase.end }
  }
  return null
}

/** "cấp ủy và tổ chức đảng": behind "và" stands another of those addressed. */
const AND = /(?:và|hoặc) $/u
/** "các doanh nghiệp khai thác than cần kiểm tra …": what a group works in, where "cần" follows. */
const TRADE =
  /^\p{L}+(?: (?!các |những |việc |nội dung |nhiệm vụ |và |khi |chỉ đạo )\p{L}+){1,5} (?:cần|phải) (?!làm |thiết |xử lý |giải quyết )/iu
const OF_TRADE =
  /(?:doanh nghiệp|đơn vị|cơ quan|cơ sở|phương tiện|lực lượng|tổ chức|cá nhân|hộ|người|công ty|bộ phận|tổ|đội) $/iu
const isTrade = (norm: string, at: number, { modal }: Opening): boolean =>
  !modal && OF_TRADE.test(norm.slice(Math.max(0, at - 14), at)) && TRADE.test(norm.slice(at, at + 60))

/** What goes on with a name instead of telling what it is to do: "Sở Y tế thành phố", "Bộ Công an các cấp". */
const NO_PREDICATE =
  /^(?:và|cùng|với|hoặc|các|những|mọi|của|tại|ở|thuộc|trên|trong|khóa|nhiệm kỳ|trung ương|địa phương|tỉnh|thành phố|thành|huyện|xã|quận|phường|thị|khu|vùng|hai|ba|bốn|nước|liên quan|có|là|phụ trách|trực thuộc|về|theo|đến|từ|cũng|như|để|nhằm|sau|trước|ngay|khi|nếu|vì|do|rằng|thì|mà|này|đó|đã|đang|sẽ|được|bị|vừa|chưa|cho|vào|qua|khác|trực tiếp|đối|một|việc|công tác)(?![\p{L}\p{M}])/u

/** "các bộ, ngành liên quan": here a group ends. */
const CLOSED = /(?:^| )(?:liên quan|chức năng) $/u

/** Behind a name any verb may say what it is to do, also one that opens nothing elsewhere: `đề nghị Bộ A đồng tình …`. */
function behindName(norm: string, from: number, at: number, named: readonly Name[]): Opening | null {
  const name = named.find(({ end }) => end === at - 1)
  if (!/^\p{Ll}/u.test(norm[at]!) || NO_PREDICATE.test(norm.slice(at, at + 12))) return null
  if (!name) return CLOSED.test(norm.slice(Math.max(from, at - 12), at)) ? { start: at, modal: false } : null
  const before = norm.slice(from, name.start)
  const addressed = name.kind === 'Place' ? before === '' : LINKED.test(before)
  return addressed ? { start: at, modal: false } : null
}

function trimmed(norm: string, start: number, end: number): Span {
  const words = norm.slice(start, end).replace(/[\s,:]+(?:(?:để|nhằm)\s)?$/u, '')
  return { start, end: start + words.replace(AS, '').length }
}

/** "…; Chủ tịch UBND các xã; người đứng đầu …": behind each semicolon another addressee begins. */
const heads = (reading: Reading, { start, end }: Span): boolean =>
  [...reading.scene.text.norm.slice(start, end).matchAll(/; /gu)].every(({ index }) =>
    startsAddressee(reading, start + index + 2, true),
  )

const startsAddressee = (reading: Reading, at: number, loose: boolean): boolean => {
  const { norm } = reading.scene.text
  const ahead = norm.slice(at, at + 40)
  return (
    GROUP_HEAD.test(ahead) ||
    (loose && (LOOSE_HEAD.test(ahead) || UNIT_HEAD.test(ahead))) ||
    HOME.test(ahead) ||
    (['Post', 'Person', 'Body', 'Place'] as const).some((kind) => reading.scene.found.at(kind, at) !== undefined)
  )
}

type Name = Span & { readonly kind: 'Person' | 'Post' | 'Body' | 'Place'; readonly ref: Ref | null }

/** Outermost names in a phrase: persons and posts before the bodies in them, bodies before their places. */
function* names(reading: Reading, phrase: Span): Iterable<Name> {
  const taken: Span[] = []
  for (const kind of ['Person', 'Post', 'Body', 'Place'] as const)
    for (const mention of reading.scene.found.within(kind, phrase)) {
      if (taken.some((span) => span.start < mention.end && mention.start < span.end)) continue
      taken.push(mention)
      const ref = reading.refs.get(mention) ?? null
      yield { kind, start: mention.start, end: mention.end, ref }
    }
}

const withoutNames = (reading: Reading, phrase: Span): string =>
  [...names(reading, phrase)].reduce(
    (words, { start, end }) =>
      words.slice(0, start - phrase.start) + 'x'.repeat(end - start) + words.slice(end - phrase.start),
    reading.scene.text.slice(phrase),
  )

/** "Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội tỉnh": the province's front, by its whole name. */
const LOCAL_FRONT = /^(?:,| và) các (?:tổ chức|đoàn thể)[^;.]{0,40} (?:tỉnh|thành phố|huyện|xã|các cấp)(?!\p{L})/u
const isLocalFront = (from: string, { start, end }: Span): boolean =>
  /^(?:Ủy ban )?(?:Mặt trận|MTTQ)/u.test(from) && LOCAL_FRONT.test(from.slice(end - start))

/** `X yêu cầu các cấp ủy:` – whom a list is for that follows. */
export const addresseesAlone = (reading: Reading, phrase: Span): Addressees =>
  startsAddressee(reading, phrase.start, true) && !REPORTS.test(withoutNames(reading, phrase))
    ? addresseesIn(reading, phrase)
    : NOBODY

/** Entities and groups of a noun phrase. */
export function addresseesIn(reading: Reading, phrase: Span): Addressees {
  const { text } = reading.scene
  const to: { at: number; ref: Ref }[] = []
  let rest = text.slice(phrase)
  let last: number | null = null
  for (const name of [...names(reading, phrase)].sort((a, b) => a.start - b.start)) {
    const { ref } = name
    const own = { start: name.start - phrase.start, end: name.end - phrase.start }
    // A name behind a group belongs to it: "các xã của huyện …", "Ban cán sự đảng UBND tỉnh".
    const before = rest.slice(0, own.start)
    const attached: boolean =
      !LINKED.test(before) ||
      OF_GROUP.test(before) ||
      (last !== null && name.kind === 'Place' && GOES_ON.test(rest.slice(last, own.start))) ||
      (last !== null && SECOND.test(rest.slice(last, own.end)))
    last = attached ? own.end : null
    if (
      !ref ||
      attached ||
      isLocalFront(rest.slice(own.start), own) ||
      /^ (?:các cấp|các huyện|các xã)/u.test(rest.slice(own.end))
    )
      continue
    to.push({ at: own.start, ref })
    rest = rest.slice(0, own.start) + ';'.repeat(own.end - own.start) + rest.slice(own.end)
  }
  const home = HOME.exec(rest)
  if (home && reading.home && to.length === 0 && rest.length === home[0].length && isHome(reading, home[0]))
    return { to: [reading.home], toGroups: [] }
  to.sort((a, b) => a.at - b.at)
  return { to: [...new Set(to.map(({ ref }) => ref))], toGroups: groupsIn(rest) }
}

/** "tỉnh" is the page's province when that is a province, "thành phố" when it is a city. */
const isHome = (reading: Reading, word: string): boolean => {
  const name = reading.registry.fields(reading.home, 'Place')
  return name?.level === 'PROVINCE' && !/^địa phương$/iu.test(word)
}
