import type { Scene } from '../rule.js'
import { comparatorOf } from './comparator.js'
import { isNoFigure } from './excluded.js'
import { labelAt } from './label.js'
import { amountLabel, countLabel, partLabel, REACH, shortened } from './naming.js'
import type { Quantity, ReadNumber } from './read-number.js'
import { countAt, everyBefore, measureAt } from './unit.js'

const MEAN = /(?:bình quân|trung bình)(?: [\p{L}\p{M}/]+){0,5}? $/iu
const CHANGE = /(?<![\p{L}\p{M}])(?:tăng|giảm|ít hơn|nhiều hơn|cao hơn|thấp hơn)(?: thêm| bình quân| tới| đến mức)* $/iu
/** What says that an amount is of the figure before it: "(tăng …", ", chiếm …". */
const OF_LAST =
  /(?:[(,] ?(?:tăng|giảm|chiếm|chiếm tỷ lệ|bằng|đạt|đạt tỷ lệ|tương đương|tỷ lệ)(?: thêm| trên| hơn| gần)?|\() ?$/iu

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
  if (!measure && !/[ ,.;)]/u.test(norm[read.end] ?? '')) return null
  const end = measure?.end ?? read.end
  const before = norm.slice(Math.max(sentence.start, start - REACH), start)
  const behind = labelAt(scene, end, sentence.end)
  const previous = last && last.start >= sentence.start && OF_LAST.test(before) ? last : null
  const change = CHANGE.test(before) || (previous?.statistic === 'CHANGE' && /\($/u.test(before.trim()))
  const named = measure
    ? amountLabel(scene, start, end, {
        behind,
        previous: previous?.labelSpan ?? null,
        change,
        share: measure.unit === '%',
      })
    : (countLabel(scene, start, behind) ?? partLabel(scene, read, last))
  if (!named) return null
  const cut = shortened(norm, named)
  const count = measure ?? (behind && countAt(norm, behind.start))
  return {
    start,
    end: Math.max(end, behind?.end ?? 0),
    number: { start: read.start, end: read.end },
    value: read.value,
    valueMax: read.valueMax ?? null,
    denominator: read.denominator ?? null,
    comparator: read.words !== undefined ? 'VAGUE' : read.valueMax !== undefined ? 'RANGE' : comparator,
    words: read.words ?? null,
    unit: count?.unit ?? null,
    label: cut.end < named.end ? `${text.slice(cut)}…` : text.slice(cut),
    labelSpan: cut,
    statistic: MEAN.test(before.slice(-60))
      ? 'MEAN'
      : change
        ? 'CHANGE'
        : !measure
          ? 'COUNT'
          : measure.unit === '%'
            ? 'SHARE'
            : 'AMOUNT',
    recurrence: measure?.recurrence ?? count?.recurrence ?? everyBefore(before),
  }
}
