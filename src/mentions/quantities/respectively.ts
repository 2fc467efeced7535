import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { labelAt } from './label.js'
import { measureAt, type UnitRead } from './unit.js'

/** Behind "lần lượt": its link, and the numbers of the list up to the one that is asked for. */
const AHEAD =
  /lần lượt (?:là |đạt |chiếm |có |tăng |giảm |gồm |ở mức )?(?<list>(?:[\d.,]+(?:(?<=\d)%| (?!và )[\p{L}]+){0,4}(?:, | và |; ))*)(?:trên |hơn |gần |khoảng )?$/u
const BEHIND = /^(?:(?:,| và) (?:trên |hơn |gần |khoảng )?\d[\d.,]*)+(?= ?[\p{L}%])/u
const REACH = 200
/** Nouns of amounts that a list names once: "Tỷ lệ hộ nghèo, hộ cận nghèo". */
const SHARED = /^(?:tỷ lệ|tỉ lệ|số|tổng số|giá trị|diện tích|sản lượng)(?= )/iu
const OPENER = /^(?:(?:trong đó|riêng|có|với|và|cụ thể) )+/iu

/** Where a figure stands in a list "A và B lần lượt là 4,2% và 6,1%". */
export interface Turn {
  /** Where the names end: "lần lượt" begins. */
  readonly at: number
  readonly index: number
}

export function turnOf(norm: string, from: number, start: number): Turn | null {
  const before = norm.slice(Math.max(from, start - REACH), start)
  const match = before.includes('lần lượt') ? AHEAD.exec(before) : null
  return (
    match && {
      at: start - before.length + match.index,
      index: [...match.groups!.list!.matchAll(/\d[\d.,]*\d|\d/gu)].length,
    }
  )
}

/** The name whose turn it is, with the noun that the list says once. Null where the names are fewer, or are years. */
export function nameInTurn(
  { text: { norm } }: Scene,
  from: number,
  { at, index }: Turn,
): { span: Span; head: string } | null {
  const clause = norm.slice(from, at)
  const start = Math.max(...[', trong đó', ';', ':', ' ('].map((mark) => clause.lastIndexOf(mark) + 1), 0)
  const lead = /^[ ,]*/u.exec(clause.slice(start))![0].length
  const opener = OPENER.exec(clause.slice(start + lead))?.[0].length ?? 0
  let position = from + start + lead + opener
  const names: Span[] = clause
    .slice(start + lead + opener)
    .trimEnd()
    .split(/(?<joint>, | và )/u)
    .flatMap((words, i) => {
      const span = { start: position, end: position + words.length }
      position = span.end
      return i % 2 === 0 ? [span] : []
    })
  const span = names[index]
  if (names.length < 2 || !span || names.some((name) => /\d|^$/u.test(norm.slice(name.start, name.end)))) return null
  const shared = SHARED.exec(norm.slice(names[0]!.start, names[0]!.end))?.[0] ?? ''
  const own = index === 0 || SHARED.test(norm.slice(span.start, span.end))
  return { span, head: own || shared === '' ? '' : `${shared} ` }
}

/** The unit or noun that the last number of the list bears for all: "lần lượt là 12, 15 và 21 xã". */
export function sharedBehind(
  scene: Scene,
  end: number,
  limit: number,
): { measure: UnitRead | null; noun: Span | null } {
  const { norm } = scene.text
  const list = BEHIND.exec(norm.slice(end, Math.min(limit, end + REACH)))
  if (!list) return { measure: null, noun: null }
  const position = end + list[0].length
  const measure = measureAt(norm, position)
  return { measure, noun: measure ? null : labelAt(scene, position, limit) }
}
