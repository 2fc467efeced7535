import type { QuantityMention, Scene } from '../../mentions/index.js'
import { fold, type Span } from '../../text/index.js'

/** What a figure is a part of, and what it is cut by. `whole` is an index into the list of figures. */
export interface Part {
  readonly whole: number | null
  readonly dimension: string | null
}

const AMONG = /(?:^|[,;(.] ?)(?:[Tt]rong đó|[Bb]ao gồm|[Gg]ồm|cụ thể(?: là)?:)(?![\p{L}\p{M}])/gu
const WITHIN = /(?:^|[,;] )(?:Trong|Trong số|Trong tổng số|trong số|trong tổng số) $/u
const LOCATION = /(?<![\p{L}\p{M}])(?<where>(?:tại|ở|cấp) \p{L}.*)$/u
const VERB_END = /,? ?(?:(?:đã|có|xây dựng|tổ chức|thành lập|duy trì|được|trên|hơn|gần|khoảng|là) ?)+$/u
const BEHIND = /^ (?<where>(?:hoạt động|tại|ở|thuộc) [^,;.:\d]{3,90}?)(?= thu hút| với|, \d| và \d|[;.]|, trong|$)/u
/** How far back, in characters and figures, a whole may stand. */
const REACH = 800
const MOST_FIGURES = 40
const MEMBERS = /^(?:thành viên|hội viên|đoàn viên|đội viên)(?![\p{L}\p{M}])/u
const TEAM = /(?:^|\s)(?:đội|tổ|câu lạc bộ|chi hội|ban|nhóm)(?![\p{L}\p{M}])/u

/**
 * Parts of figures, sentence by sentence: "39.500 nguồn tin, trong đó 18.170 tin", "Trong 42 loại … có 10 loại", and the
 * members of teams ("1.156 đội với 11.580 thành viên"). A part counts what its whole counts and is not more than it.
 */
export function partsOf({ text }: Scene, figures: readonly QuantityMention[]): Part[] {
  const parts: Part[] = figures.map(() => ({ whole: null, dimension: null }))
  const sum = (whole: number): number => sumTo(figures[whole]!, figures.slice(whole + 1, whole + 8), text.norm)
  const added = (whole: number, part: number): boolean =>
    figures[whole]!.statistic === 'COUNT' && part - whole <= sum(whole) && !ofPart(text.norm, figures[part]!)
  /** Behind the parts that are all of it. */
  const full = (whole: number, part: number): boolean => sum(whole) > 0 && part - whole > sum(whole)
  for (const [i, figure] of figures.entries()) {
    const sentence = text.sentenceAt(figure.start)
    const from = Math.max(sentence.start, figure.start - REACH)
    const before = figures
      .slice(Math.max(0, i - MOST_FIGURES), i)
      .map((other, at) => ({ other, index: Math.max(0, i - MOST_FIGURES) + at }))
      .filter(({ other }) => other.start >= from)
    const words = text.norm.slice(from, figure.start)
    const among = [...words.matchAll(AMONG)].at(-1)
    const within = before.find(({ other }) => WITHIN.test(text.norm.slice(from, other.start)))
    const team = before.at(-1)
    const bracket = bracketed(text.norm, from, figure, before)
    const listed = among && goesOn(words.slice(among.index + among[0].length))
    const wholes = within ? [within] : listed ? ofClause(text.norm, from + among.index, before) : []
    const whole =
      wholes.findLast(({ other, index }) => isPart(figure, other) && !full(index, i)) ??
      wholes.findLast(({ index }) => added(index, i))
    if (bracket !== null && (added(bracket.index, i) || (bracket.has && isPart(figure, bracket.other))))
      parts[i] = { whole: bracket.index, dimension: null }
    else if (whole) parts[i] = { whole: whole.index, dimension: dimensionOf(text.norm, sentence, figure) }
    else if (
      team &&
      MEMBERS.test(figure.label) &&
      TEAM.test(team.other.label) &&
      /^,? (?:với|gồm|có) (?:trên |hơn |gần )?$/u.test(text.norm.slice(team.other.end, figure.start))
    )
      parts[i] = { whole: team.index, dimension: team.other.label }
  }
  return parts
}

/** "63 đảng viên (khiển trách 15, cảnh cáo 48)", "26 đảng viên: khiển trách 20, cảnh cáo 6": a list that adds up. */
function bracketed(
  norm: string,
  from: number,
  figure: QuantityMention,
  before: readonly { other: QuantityMention; index: number }[],
): { other: QuantityMention; index: number; has: boolean } | null {
  const words = norm.slice(from, figure.start)
  const open = Math.max(words.lastIndexOf('('), words.lastIndexOf(':'))
  if (open < 0 || /[);]/u.test(words.slice(open))) return null
  const whole = before.findLast(({ other }) => other.end <= from + open)
  if (!whole || whole.other.statistic !== 'COUNT' || figure.statistic !== 'COUNT') return null
  if (!/^[^.;\d]{0,40}$/u.test(norm.slice(whole.other.end, from + open))) return null
  return { ...whole, has: /^\((?:trong đó )?có /u.test(words.slice(open)) }
}

/** The figures of the clause that "trong đó" goes on with. */
function ofClause<F extends { other: QuantityMention }>(norm: string, among: number, before: readonly F[]): F[] {
  const earlier = before.filter(({ other }) => other.end <= among)
  const last = earlier.at(-1)
  const from = last === undefined ? 0 : norm.lastIndexOf(';', last.other.start)
  return earlier.filter(({ other }) => other.start > from)
}

/** Whether a list of parts still goes on: behind a semicolon with the next kind, place or figure, not with a new verb. */
const goesOn = (list: string): boolean => {
  const last = list.lastIndexOf(';')
  return (
    last < 0 ||
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
 * "755 tổ chức, bao gồm 369 chi bộ và 386 đảng bộ": figures that stand first in the list and add up to the whole; what
 * a part has ("với 1.251 chi bộ") is not added.
 */
function sumTo(whole: QuantityMention, list: readonly QuantityMention[], norm: string): number {
  let sum = 0
  for (const [i, part] of list.entries()) {
    if (i > 0 && ofPart(norm, part)) continue
    sum += part.value ?? NaN
    if (i > 0 && sum === whole.value) return i + 1
  }
  return 0
}
const ofPart = (norm: string, figure: QuantityMention): boolean =>
  /, với $/u.test(norm.slice(Math.max(0, figure.start - 6), figure.start))

/** "tại các cơ quan, doanh nghiệp" before the figures of a part, "hoạt động trong vùng giáo" behind it. */
function dimensionOf(norm: string, sentence: Span, figure: QuantityMention): string | null {
  const clause = norm.slice(sentence.start, figure.start)
  const from = Math.max(clause.lastIndexOf(';'), clause.lastIndexOf('trong đó'), clause.lastIndexOf('gồm'))
  const head = clause.slice(Math.max(from, 0)).split(/\d/u)[0]!
  const located = LOCATION.exec(head)
  if (located) return located.groups!.where!.replace(VERB_END, '').trim()
  return BEHIND.exec(norm.slice(figure.end, sentence.end))?.groups?.where ?? null
}
