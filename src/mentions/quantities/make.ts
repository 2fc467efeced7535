import type { Span } from '../../text/index.js'
import type { QuantityMention } from '../mention.js'
import type { Scene } from '../rule.js'
import { comparatorOf } from './comparator.js'
import { isNoFigure } from './excluded.js'
import { labelAt } from './label.js'
import { isVerb } from './label-words.js'
import { nounBefore, subjectBefore } from './subject.js'
import { countAt, everyBefore, measureAt } from './unit.js'

const MEAN = /(?:bình quân|trung bình)(?: [\p{L}\p{M}/]+){0,5}? $/iu
const CHANGE = /(?<![\p{L}\p{M}])(?:tăng|giảm|ít hơn|nhiều hơn|cao hơn|thấp hơn)(?: thêm| bình quân| tới| đến mức)* $/iu
/** What says that an amount is of the figure before it: "(tăng …", ", chiếm …". */
const OF_LAST =
  /(?:[(,] ?(?:tăng|giảm|chiếm|chiếm tỷ lệ|bằng|đạt|đạt tỷ lệ|tương đương|tỷ lệ)(?: thêm| trên| hơn| gần)?|\() ?$/iu
/** Where an amount's purpose stands: "phục vụ công tác …", "cho …", "để …". */
const PURPOSE = / (?<purpose>(?:phục vụ|cho|để|nhằm|hỗ trợ|xây dựng|thực hiện|ủng hộ|đầu tư)(?: [\p{L}\p{M}]+){1,14})/uy

/** How far back a figure's words are looked for; sentences of strangers may be very long. */
const REACH = 400

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
    : countLabel(scene, start, behind)
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

/** Words that a label keeps: it names what is counted, and never quotes a sentence. */
const LABEL_WORDS = 12

/** A label cut to its most words: behind "phong trào" when the movement's name is too long, else at a comma. */
function shortened(norm: string, span: Span): Span {
  const words = norm.slice(span.start, span.end).split(' ')
  if (words.length <= LABEL_WORDS) return span
  const head = words.slice(0, LABEL_WORDS).join(' ')
  const movement = head.lastIndexOf('phong trào') + 'phong trào'.length
  const comma = head.lastIndexOf(',')
  const length = head.includes('phong trào') && movement > comma ? movement : comma > 0 ? comma : head.length
  return { start: span.start, end: span.start + length }
}

/** Classifiers that alone do not tell what is counted. */
const BARE = /^(?:đồng chí|người|vụ|trường hợp|cái|chiếc|lượt)$/iu

/** The counted noun phrase; of a bare classifier the noun before it ("đảng viên nữ là 359 đồng chí"). */
function countLabel(scene: Scene, start: number, behind: Span | null): Span | null {
  if (!behind || !BARE.test(scene.text.slice(behind))) return behind
  return nounBefore(scene, start, (index) => isVerb(scene.text.norm, index)) ?? behind
}

/** What a share is measured by: not what it is a share of. */
const BASE =
  /^(?:số )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nhu cầu|yêu cầu|dân số|tổng số|định mức|tiến độ|nghị quyết|GDP|GRDP)(?![\p{L}\p{M}])/u
const MONEY_VERB = /(?<verb>\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*){0,3}) $/u

interface Around {
  readonly behind: Span | null
  readonly previous: Span | null
  readonly change: boolean
  readonly share: boolean
}

/** What an amount is of: the subject before it that it is linked to, the noun phrase behind it, its purpose, or the verb. */
function amountLabel(
  scene: Scene,
  start: number,
  end: number,
  { behind, previous, change, share }: Around,
): Span | null {
  const { norm } = scene.text
  const base = behind !== null && share && BASE.test(norm.slice(behind.start, behind.end))
  if (previous && (!behind || base)) return previous
  const before = subjectBefore(scene, start)
  if (before && (change || base || !behind)) return before
  if (behind) return behind
  PURPOSE.lastIndex = end
  const purpose = PURPOSE.exec(norm)
  if (purpose) return { start: purpose.index + 1, end: purpose.index + 1 + purpose.groups!.purpose!.length }
  const verb = share
    ? undefined
    : MONEY_VERB.exec(norm.slice(Math.max(scene.text.sentenceAt(start).start, start - 60), start))?.groups?.verb
  return verb === undefined ? null : { start: start - 1 - verb.length, end: start - 1 }
}
