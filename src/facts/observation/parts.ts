import type { QuantityMention, Scene } from '../../mentions/index.js'
import { fold, type Span } from '../../text/index.js'

/** What a figure is a part of, and what it is cut by. `whole` is an index into the list of figures. */
export interface Part {
  readonly whole: number | null
  readonly dimension: string | null
}

const AMONG = /(?:^|[,;(.]\s{0,3})(?:[Tt]rong đó|[Bb]ao gồm|[Gg]ồm|cụ thể(?: là)?:)(?![\p{L}\p{M}])/gu
const WITHIN = /(?:^|[,;] )(?:Trong|Trong số|Trong tổng số|trong số|trong tổng số) $/u
const LOCATION = /(?<![\p{L}\p{M}])(?<where>(?:tại|ở|cấp) \p{L}.*)$/u
const VERB_END = /,? ?(?:(?:đã|có|xây dựng|tổ chức|thành lập|duy trì|được|trên|hơn|gần|khoảng|là) ?)+$/u
const BEHIND = /^ (?<where>(?:hoạt động|tại|ở|thuộc) [^,;.:\d]{3,90}?)(?= thu hút| với|, \d| và \d|[;.]|, trong|$)/u
/** "…, so với số việc năm trước (": what it is compared with is no part. */
const COMPARED = /[,;] so với [^,;]*$/u
/** How far back, in characters and figures, a whole may stand. */
const REACH = 800
const MOST_FIGURES = 40
/** How many figures behind a whole may be its parts. */
const MOST_PARTS = 16
/** A sentence that tells parts of what the one before it counted. */
const OF_BEFORE = /^(?:Trong đó|Trong số đó|Trong số này)(?!\p{L})/u
const MEMBERS = /^(?:thành viên|hội viên|đoàn viên|đội viên)(?![\p{L}\p{M}])/u
const TEAM = /(?:^|\s)(?:đội|tổ|câu lạc bộ|chi hội|ban|nhóm)(?![\p{L}\p{M}])/u

/**
 * Parts of figures, sentence by sentence: "39.500 nguồn tin, trong đó 18.170 tin", "Trong 42 loại … có 10 loại", and the
 * members of teams ("1.156 đội với 11.580 thành viên"). A part counts what its whole counts and is not more than it.
 */
export function partsOf({ text }: Scene, figures: readonly QuantityMention[]): Part[] {
  const { norm } = text
  const parts: Part[] = figures.map(() => ({ whole: null, dimension: null }))
  const sums = new Map<number, number>()
  const sum = (whole: number): number => {
    const known = sums.get(whole) ?? sumTo(figures[whole]!, figures.slice(whole + 1, whole + MOST_PARTS), norm)
    sums.set(whole, known)
    return known
  }
  const added = ({ index }: Earlier, part: number): boolean =>
    part - index <= sum(index) && isAdded(figures[part]!, figures[index]!, norm)
  /** Behind the parts that are all of it. */
  const full = ({ index }: Earlier, part: number): boolean => sum(index) > 0 && part - index > sum(index)
  for (const [i, figure] of figures.entries()) {
    const sentence = text.sentenceAt(figure.start)
    const goesOn = OF_BEFORE.test(text.slice({ start: sentence.start, end: figure.start }))
    const told = goesOn ? (text.sentences[sentence.index - 1] ?? sentence) : sentence
    const from = Math.max(told.start, figure.start - REACH)
    const before: Earlier[] = figures
      .slice(Math.max(0, i - MOST_FIGURES), i)
      .map((other, at) => ({ other, index: Math.max(0, i - MOST_FIGURES) + at }))
      .filter(({ other }) => other.start >= from)
    const words = norm.slice(from, figure.start)
    const among = [...words.matchAll(AMONG)].at(-1)
    const within = before.find(({ other }) => WITHIN.test(norm.slice(from, other.start)))
    const team = before.at(-1)
    const bracket = bracketed(norm, sentence.start, figure, before)
    const wholes = within ? [within] : among ? ofClause(norm, from + among.index, before) : []
    const listed = within !== undefined || (among && isList(words.slice(among.index), among[0].length))
    const whole =
      (listed
        ? nearest(
            wholes.filter((one) => isPart(figure, one.other) && !full(one, i)),
            figure,
            goesOn,
          )
        : undefined) ?? wholes.findLast((one) => added(one, i))
    if (bracket !== null && (added(bracket, i) || (bracket.has && isPart(figure, bracket.other))))
      parts[i] = { whole: bracket.index, dimension: null }
    else if (whole) parts[i] = { whole: whole.index, dimension: dimensionOf(norm, sentence, figure) }
    else if (
      team &&
      MEMBERS.test(figure.label) &&
      TEAM.test(team.other.label) &&
      /^,? (?:với|gồm|có) (?:trên |hơn |gần )?$/u.test(norm.slice(team.other.end, figure.start))
    )
      parts[i] = { whole: team.index, dimension: team.other.label }
  }
  return parts
}

/** The nearest of the figures that another may be a part of; of several in the sentence before, one of the same deed. */
function nearest(wholes: readonly Earlier[], part: QuantityMention, before: boolean): Earlier | undefined {
  if (!before || wholes.length < 2) return wholes.at(-1)
  return wholes.findLast(
    ({ other }) => (other.deed ?? '') === (part.deed ?? '') || part.deed?.endsWith(other.deed ?? '?'),
  )
}

/** A figure before another, with its place in the list of all. */
interface Earlier {
  readonly other: QuantityMention
  readonly index: number
}

/** "63 đảng viên (khiển trách 15, cảnh cáo 48)", "26 đảng viên: khiển trách 20, cảnh cáo 6", "9 vụ (2 vụ năm trước chuyển sang)". */
function bracketed(
  norm: string,
  from: number,
  figure: QuantityMention,
  before: readonly Earlier[],
): (Earlier & { has: boolean }) | null {
  const words = norm.slice(Math.max(from, figure.start - REACH), figure.start)
  const start = figure.start - words.length
  const inBracket = words.lastIndexOf('(') > words.lastIndexOf(')')
  const open = inBracket ? words.lastIndexOf('(') : words.lastIndexOf(':')
  if (open < 0 || (!inBracket && /[);]/u.test(words.slice(open)))) return null
  const whole = before.findLast(({ other }) => other.end <= start + open)
  if (!whole || figure.statistic === 'CHANGE' || whole.other.statistic !== figure.statistic) return null
  if (!/^[^.;)\d]{0,40}$/u.test(norm.slice(whole.other.end, start + open))) return null
  const first = inBracket && /^\((?:(?:trong đó )?có |trong đó )?$/u.test(words.slice(open))
  const same = inBracket && figure.label === whole.other.label && figure.deed === whole.other.deed
  return {
    ...whole,
    has:
      same ||
      (first && figure.unit !== null && figure.unit === whole.other.unit) ||
      /^\((?:trong đó )?có /u.test(words.slice(open)),
  }
}

/** The figures of the clause that "trong đó" goes on with. */
function ofClause(norm: string, among: number, before: readonly Earlier[]): Earlier[] {
  const earlier = before.filter(({ other }) => other.end <= among)
  const last = earlier.at(-1)
  const from = last === undefined ? 0 : norm.lastIndexOf(';', last.other.start)
  return earlier.filter(({ other }) => other.start > from)
}

/**
 * Whether a list of parts still goes on: behind a colon with anything, behind a semicolon with the next kind, place or
 * figure, not with a new verb.
 */
const isList = (words: string, opener: number): boolean => {
  const list = words.slice(opener)
  const last = list.lastIndexOf(';')
  return (
    (last < 0 && !COMPARED.test(list)) ||
    /:$/u.test(words.slice(0, opener).trimEnd() + list.slice(0, 1)) ||
    /^; ?(?:và )?(?:$|tại |ở |cấp |có |riêng |còn lại |\p{Lu}(?:(?!được |đã )[\p{L}\p{M} ]){0,40}:? ?$|(?:trên|hơn|gần|khoảng) ?$)/u.test(
      list.slice(last),
    )
  )
}

/** Whether a figure can be a part of another: the same thing counted, and not more of it. */
function isPart(part: QuantityMention, whole: QuantityMention): boolean {
  if (part.value === null || whole.value === null || part.value > whole.value) return false
  if (part.statistic !== whole.statistic || (part.statistic !== 'COUNT' && part.statistic !== 'AMOUNT')) return false
  if (part.unit !== null && part.unit === whole.unit) return true
  const [a, b] = [` ${fold(part.label)} `, ` ${fold(whole.label)} `]
  const [unit, of] = [fold(part.unit ?? ''), fold(whole.unit ?? '')]
  return (
    a.startsWith(b) ||
    b.startsWith(a.split(' ').slice(0, 3).join(' ') + ' ') ||
    a.startsWith(` ${of} `) ||
    (unit !== '' && ` ${of}`.endsWith(` ${unit}`))
  )
}

/**
 * "755 tổ chức, bao gồm 369 chi bộ và 386 đảng bộ": where in the list of figures behind it the parts are all of a whole, since
 * they add up; what a part has ("với 1.251 chi bộ") is not added, nor what is measured otherwise. 0 where they do not.
 */
function sumTo(whole: QuantityMention, list: readonly QuantityMention[], norm: string): number {
  let sum = 0
  for (const [i, part] of list.entries()) {
    if (!isAdded(part, whole, norm)) continue
    const before = sum
    sum = Number((sum + (part.value ?? NaN)).toPrecision(15))
    if (before > 0 && sum === whole.value) return i + 1
  }
  return 0
}
/** Whether a figure can be added up to another. */
const isAdded = (part: QuantityMention, whole: QuantityMention, norm: string): boolean =>
  (whole.statistic === 'COUNT' || whole.statistic === 'AMOUNT') &&
  part.statistic === whole.statistic &&
  (part.unit === null ||
    whole.unit === null ||
    part.unit === whole.unit ||
    KINDS.some((kind) => kind.test(part.unit!) && kind.test(whole.unit!))) &&
  !/, với $/u.test(norm.slice(Math.max(0, part.start - 6), part.start))
/** Units of one kind: "25 đơn vị hành chính, gồm 22 xã và 3 thị trấn", "41 trường hợp, trong đó có 4 người …". */
const KINDS = [
  /^(?:xã|phường|huyện|tỉnh|chi bộ|đảng bộ|tổ chức|tập thể|cá nhân|cơ quan|đơn vị|doanh nghiệp|địa phương)$/u,
  /^(?:người|trường hợp|cá nhân|đối tượng|cán bộ|đảng viên|đồng chí|hội viên|đoàn viên|thành viên|đại biểu|lao động|học sinh)$/u,
]

/** "tại các cơ quan, doanh nghiệp" before the figures of a part, "hoạt động trong vùng giáo" behind it. */
function dimensionOf(norm: string, sentence: Span, figure: QuantityMention): string | null {
  const clause = norm.slice(sentence.start, figure.start)
  const from = Math.max(clause.lastIndexOf(';'), clause.lastIndexOf('trong đó'), clause.lastIndexOf('gồm'))
  const head = clause.slice(Math.max(from, 0)).split(/\d/u)[0]!
  const located = LOCATION.exec(head)
  const where = located?.groups!.where!.replace(VERB_END, '').trim()
  if (where?.includes(' ')) return where
  return BEHIND.exec(norm.slice(figure.end, sentence.end))?.groups?.where ?? null
}
