import { isGlued } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { comparatorOf } from './comparator.js'
import { isNoFigure } from './excluded.js'
import { labelAt } from './label.js'
import { nameOf } from './name.js'
import { REACH } from './naming.js'
import type { Quantity, ReadNumber } from './read-number.js'
import { sharedBehind, turnOf } from './respectively.js'
import { countAt, everyBefore, impliedMoney, measureAt } from './unit.js'

const MEAN = /(?:bình quân|trung bình)(?: (?:1|[\p{L}\p{M}/]+)){0,5}?:? $/iu
/** "Bình quân 1 ngày có 31 vụ, làm 19 người chết" */
const MEAN_GOES_ON = /^,? (?:và |làm |có )?$/u
/** "11,6 tiêu chí/xã" */
const PER = /^[\p{L} ]+\/(?:xã|phường|huyện|tỉnh|người|hộ|địa phương|đơn vị|thôn|lớp|trường|vụ|km2|ngày|tháng|năm)$/u
/** "kết nạp 5 đảng viên mới đạt 100% kế hoạch" */
const REACHED = /^ (?:đạt|chiếm|bằng|vượt)(?: tỷ lệ)? $/u
/** "vượt 12% kế hoạch": so much more than the plan. */
const OVER = /(?<!\p{L})vượt(?: (?:chỉ tiêu|kế hoạch|dự toán)(?: đề ra| được giao)?| thêm| trên| gần| hơn)? $/iu
const CHANGE =
  /(?:(?<![\p{L}\p{M}])(?:(?<!(?:tốc độ|mục tiêu) )tăng trưởng|tăng|giảm|ít hơn|nhiều hơn|cao hơn|thấp hơn)(?: thêm| bình quân| (?:hằng|hàng|mỗi) năm| tới| đến mức| được)* |\([+-])$/iu
const IS_MEAN = /(?<!\p{L})(?:bình quân|trung bình)(?!\p{L})/iu
/** A change goes on: "giảm 10,3% số vụ và 30,5% số bị cáo", "tăng 3 vụ/8 bị can". */
const CHANGE_GOES_ON = /^(?:,? và|,)? ?$|^\/$/u
/** What says that an amount is of the figure before it: "(tăng …", ", chiếm …", "và bằng …", "; so với … tăng …". */
const OF_LAST =
  /(?:(?:[(,;]| và) ?(?:so với (?:(?! số |tỷ lệ)[^,;()]){3,40} )?(?:bình quân \d{1,2} tháng )?(?:(?:đã|ước|chỉ|mới|đều|mặc dù|tuy|dù) )*(?:tăng trưởng|tăng|giảm|chiếm|chiếm t[ỷỉ] lệ|bằng|đạt|đạt t[ỷỉ] lệ|vượt(?: (?:chỉ tiêu|kế hoạch|dự toán)(?: đề ra| được giao)?)?|tương đương|t[ỷỉ] lệ|đóng góp|ước đạt|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: thêm| trên| hơn| gần| tới| khoảng)?|\([+-]?|,? (?:tương đương|tương ứng)(?: với)?) ?$/iu

/** Of "84 vụ với 170 đối tượng, đạt tỷ lệ 78%" the share is of the cases. */
const PEOPLE = /^(?:đối tượng|bị can|bị cáo|người|nạn nhân)(?!\p{L})/u
/** How far before a figure the words are that link it with another. */
const NEAR = 160
const NO_LABEL = /^(?:làm|khiến|tháng|năm|quý|chiếm|bằng|đạt|mặc dù|tuy|dù)$/u

/**
 * A quantity from its number: comparator before it, unit and counted noun phrase behind it, or the subject before it
 * when it is an amount; `last` is the figure before it, which "(tăng …" and "chiếm …" are about, `lead` the first of its list, `recent`
 * the counts before it. Null when it is no
 * figure, or when nothing tells what is counted.
 */
export function quantityOf(
  scene: Scene,
  read: ReadNumber,
  last?: Quantity,
  lead?: Quantity,
  recent: readonly Quantity[] = [],
): Quantity | null {
  const { text } = scene
  const { norm } = text
  if (isNoFigure(scene, { ...read, value: read.value ?? 0 })) return null
  const { comparator, start } = comparatorOf(norm, read.start, read.end)
  const sentence = text.sentenceAt(read.start)
  const turn = turnOf(norm, sentence.start, read.start)
  const shared = turn && sharedBehind(scene, read.end, sentence.end)
  const noun = labelAt(scene, read.end, sentence.end)
  const measure = measureAt(norm, read.end) ?? shared?.measure ?? (noun ? null : impliedMoney(norm, read, sentence))
  if (!measure && !/[ ,.;)]/u.test(norm[read.end] ?? '')) return null
  const end = measure && measure !== shared?.measure ? measure.end : read.end
  const before = norm.slice(Math.max(sentence.start, start - REACH), start)
  const link = before.slice(-NEAR)
  const behind = (end === read.end ? noun : labelAt(scene, end, sentence.end)) ?? shared?.noun ?? null
  const near = last && last.start >= sentence.start ? last : null
  const between = near && norm.slice(near.end, start)
  const previous =
    near &&
    (OF_LAST.test(link) || (measure?.unit === '%' && REACHED.test(between!))) &&
    isOf(link, between!) &&
    !(GIVEN.test(link) && measure?.unit === 'đồng')
      ? told(near)
      : null
  const goesOn = near !== null && CHANGE_GOES_ON.test(between!)
  const change =
    CHANGE.test(link) ||
    (OVER.test(link) && measure?.unit === '%') ||
    (near?.statistic === 'CHANGE' && (between!.trim() === '(' || goesOn))
  const name = nameOf(scene, {
    ...{ read, start, end, sentence, before, link, measure, behind, turn, change, near, previous, recent },
    between: between ?? '',
  })
  if (!name || NO_LABEL.test(name.label) || isGlued(name.label.split(' ')[0]!)) return null
  const count = measure ?? (behind && countAt(norm, behind.start))
  return {
    start,
    end: Math.max(end, behind === shared?.noun ? 0 : (behind?.end ?? 0)),
    number: { start: read.start, end: read.end },
    value: read.value,
    valueMax: read.valueMax ?? null,
    denominator: read.denominator ?? null,
    comparator: read.words !== undefined ? 'VAGUE' : read.valueMax !== undefined ? 'RANGE' : comparator,
    words: read.words ?? null,
    unit: count?.unit ?? null,
    label: name.label,
    labelSpan: name.span,
    deed: name.deed,
    statistic: change
      ? 'CHANGE'
      : MEAN.test(before.slice(-60)) ||
          (near?.statistic === 'MEAN' && MEAN_GOES_ON.test(between!)) ||
          (measure?.unit !== '%' && (IS_MEAN.test(name.label) || PER.test(name.label)))
        ? 'MEAN'
        : !measure
          ? 'COUNT'
          : measure.unit === '%'
            ? 'SHARE'
            : 'AMOUNT',
    recurrence: measure?.recurrence ?? count?.recurrence ?? everyBefore(before.slice(before.lastIndexOf(';') + 1)),
  }

  function told(by: Quantity): Quantity {
    // "785 xã đạt 19 tiêu chí (chiếm 8,8%)": of the villages.
    if (measure?.unit === '%' && by.label.startsWith('tiêu chí'))
      return recent.findLast((one) => one !== by && one.start >= sentence.start) ?? by
    if (measure && lead && measure.unit !== '%' && lead.unit === measure.unit && by.unit !== measure.unit) return lead
    return measure?.unit === '%' && lead?.label.startsWith('vụ') && PEOPLE.test(by.label) ? lead : by
  }
}

const GIVEN = /đóng góp ?$/u
/** Whether what is added is of the figure before it: what stands in brackets only when no further clause is between them. */
function isOf(link: string, between: string): boolean {
  if (link.endsWith('(')) return between.trim() === '('
  const open = between.lastIndexOf('(')
  return open <= between.lastIndexOf(')') || !/[,;.]/u.test(between.slice(0, open))
}
