import type { Span } from '../../text/index.js'
import type { QuantityMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { comparatorOf } from './comparator.js'
import { isNoFigure } from './excluded.js'
import { labelAt } from './label.js'
import { subjectBefore } from './subject.js'
import { countAt, everyBefore, measureAt } from './unit.js'

const MEAN = /(?:bình quân|trung bình)(?: [\p{L}\p{M}/]+){0,5}? $/iu
const CHANGE = /(?<![\p{L}\p{M}])(?:tăng|giảm)(?: thêm| bình quân| tới| đến mức)* $/iu
/** What says that an amount is of the figure before it: "(tăng …", ", chiếm …". */
const OF_LAST =
  /(?:[(,] ?(?:tăng|giảm|chiếm|chiếm tỷ lệ|bằng|đạt|đạt tỷ lệ|tương đương|tỷ lệ)(?: thêm| trên| hơn| gần)?|\() ?$/iu
/** Where an amount's purpose stands: "phục vụ công tác …", "cho …", "để …". */
const PURPOSE = / (?<purpose>(?:phục vụ|cho|để|nhằm|hỗ trợ|xây dựng|thực hiện|ủng hộ|đầu tư)(?: [\p{L}\p{M}]+){1,14})/uy

export type Quantity = Omit<QuantityMention, 'kind' | 'rule'>
/** A number as a rule has read it. `marked`: with marks or words that no name, year or ordinal has. */
export interface ReadNumber extends Span {
  readonly value: number | null
  readonly valueMax?: number
  readonly denominator?: number
  readonly words?: string
  readonly marked: boolean
}

/**
 * A quantity from its number: comparator before it, unit and counted noun phrase behind it, or the subject before it
 * when it is an amount; `last` is the figure before it, which "(tăng …" and "chiếm …" are about. Null when it is no
 * figure, or when nothing tells what is counted.
 */
export function quantityOf(scene: Scene, read: ReadNumber, last?: Quantity): Quantity | null {
  const { text } = scene
  const { norm } = text
  if (isNoFigure(scene, { ...read, value: read.value ?? 0 })) return null
  const { comparator, start } = comparatorOf(norm, read.start, read.end)
  const sentence = text.sentenceAt(read.start)
  const measure = measureAt(norm, read.end)
  if (!measure && norm[read.end] !== ' ') return null
  const end = measure?.end ?? read.end
  const before = norm.slice(sentence.start, start)
  const behind = labelAt(scene, end, sentence.end)
  const previous = last && last.start >= sentence.start && OF_LAST.test(before) ? last.labelSpan : null
  const named = measure ? amountLabel(scene, start, end, behind, previous, CHANGE.test(before)) : behind
  if (!named) return null
  const count = measure ?? countAt(norm, named.start)
  const share = measure?.unit === '%' ? 'SHARE' : 'AMOUNT'
  return {
    start,
    end: Math.max(end, named.start >= end ? named.end : 0),
    number: { start: read.start, end: read.end },
    value: read.value,
    valueMax: read.valueMax ?? null,
    denominator: read.denominator ?? null,
    comparator: read.words !== undefined ? 'VAGUE' : read.valueMax !== undefined ? 'RANGE' : comparator,
    words: read.words ?? null,
    unit: count?.unit ?? null,
    label: text.slice(named),
    labelSpan: named,
    statistic: MEAN.test(before.slice(-60)) ? 'MEAN' : CHANGE.test(before) ? 'CHANGE' : measure ? share : 'COUNT',
    recurrence: measure?.recurrence ?? count?.recurrence ?? everyBefore(before),
  }
}

/** What an amount is of: the subject before it that it is linked to, the noun phrase behind it, or its purpose. */
function amountLabel(
  scene: Scene,
  start: number,
  end: number,
  behind: Span | null,
  previous: Span | null,
  change: boolean,
): Span | null {
  if (previous && !behind) return previous
  const before = subjectBefore(scene, start)
  if (before && (change || !behind)) return before
  if (behind) return behind
  PURPOSE.lastIndex = end
  const purpose = PURPOSE.exec(scene.text.norm)
  if (!purpose) return null
  const from = purpose.index + 1
  return { start: from, end: from + purpose.groups!.purpose!.length }
}
