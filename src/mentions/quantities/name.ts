import type { Span } from '../../text/index.js'
import type { Scene } from '../rule.js'
import { deedOf, isJoined } from './deed.js'
import { criteriaBehind, labelBehindBracket, sharedTail } from './label.js'
import { amountLabel, countLabel, moneyDeed, partLabel, sharedDeed, shortened, spentBefore } from './naming.js'
import { mannerBefore, nounAgain } from './manner.js'
import { nounBefore, ownerBefore, subjectOfClauseBefore } from './subject.js'
import { isPlace, placeBefore } from './places.js'
import type { Quantity, ReadNumber } from './read-number.js'
import { nameInTurn, type Turn } from './respectively.js'
import type { UnitRead } from './unit.js'

/** "251 căn nhà, tổng trị giá 15 tỷ đồng", "10 hộ vay với số tiền 500 triệu đồng": what of the figure before it. */
const VALUE_OF =
  /^(?:(?:(?! (?:và|kiến nghị|thu hồi|xử phạt|phạt|hỗ trợ|trao|tặng|cho vay|giải ngân|nộp|thu|huy động|vận động) )[^,;.()\d]){0,50}?,? với|,| ?\()? ?(?<what>(?:tổng )?(?:trị giá|giá trị(?: làm lợi)?|quy mô|số tiền|kinh phí|vốn đầu tư|số vốn|mức đầu tư))(?: là)? $/u
/** "cánh đồng mẫu lớn với tổng diện tích 3.400 ha": an amount of what stands before "với". */
const BARE_AMOUNT =
  /^(?:tổng )?(?:số tiền|số vốn|diện tích|trị giá|giá trị|kinh phí|mức đầu tư|vốn đầu tư|quy mô|chiều dài|khối lượng|công suất)$/iu
const LENGTH = /^(?:km|m|ha|m2)$/u
/** "đóng góp 2,3 điểm phần trăm" */
const GAVE = /đóng góp $/u
/** "thu giữ 2 kg ma túy": what was done with a weight. */
const SEIZED = /(?<deed>thu giữ|tịch thu|tiêu hủy)(?: được| hơn| trên| gần)* $/iu
/** "(đóng góp 2,1 điểm %)": what the subject before the bracket does. */
const ADDED = /^(?:đóng góp|tác động làm)$/u
const LAND = /^(?:đất|rừng)(?!\p{L})/u
/** Labels that do not tell what was done with the money. */
const BARE_MONEY = /^(?:tổng )?(?:số tiền|số|kinh phí|trị giá)$/iu
/** "thụ lý tăng 28 vụ": what was done to them stands before the change. */
const CHANGES = /(?:tăng|giảm)(?: thêm| tới| trên| hơn| gần)* $/iu
const PURPOSE = /^(?:để|cho(?! vay )|nhằm) /u

/** What a figure counts or measures, and what was done to it. */
export interface Name {
  readonly span: Span
  readonly label: string
  readonly deed: string | null
}

/** All that tells a figure's name. */
export interface Around {
  readonly read: ReadNumber
  /** Where its words begin, and where number and unit end. */
  readonly start: number
  readonly end: number
  readonly sentence: Span
  /** The words before it in its sentence, as far as they matter, and the last of them. */
  readonly before: string
  readonly link: string
  readonly measure: UnitRead | null
  /** The noun phrase behind it. */
  readonly behind: Span | null
  readonly turn: Turn | null
  readonly change: boolean
  /** The figure before it in its sentence, the words up to this one, and the figure that "(tăng …" or "chiếm …" is about. */
  readonly near: Quantity | null
  readonly between: string
  readonly previous: Quantity | null
  /** The counts before it. */
  readonly recent: readonly Quantity[]
}

/** What a figure counts: told by its turn in a list, by the figure that it is of, or by the words around it. Null when nothing tells it. */
export function nameOf(scene: Scene, around: Around): Name | null {
  const { text } = scene
  const { norm } = text
  const { read, start, end, measure, behind, change, near, between, previous, sentence, before, link } = around
  const inTurn = around.turn && nameInTurn(scene, sentence.start, around.turn)
  if (inTurn) return named(inTurn.span, null, inTurn.head)
  if (measure && near && (near.statistic === 'COUNT' || (near.unit && LENGTH.test(near.unit)))) {
    const what = VALUE_OF.exec(between)?.groups!.what
    if (what !== undefined) return { ...nameIn(near), deed: what }
  }
  const again = behind && !measure && !change ? nounAgain(scene, start, behind, near?.end ?? sentence.start) : null
  if (again) return named(again, null)
  const done = measure || !behind ? null : deedOf(scene, start, behind.start, near)
  const counted = measure || done !== null ? { label: behind, deed: null } : countLabel(scene, start, behind)
  if (change && !measure && behind) {
    const changes = CHANGES.exec(before)
    const acted = changes && deedOf(scene, start - changes[0].length, behind.start, null)
    const own = changed(behind, counted.label === behind && counted.deed === null)
    if (acted && own?.deed !== acted) return named(behind, acted)
    if (own) return nameIn(own)
  }
  if (near && placeBefore(scene, near, start) && (!behind || isSame(near, text.slice(behind)))) return nameIn(near)
  if (!measure) {
    const label = counted.label ?? partLabel(scene, read, near) ?? numberOf(scene, start)
    const manner =
      done === null && label === behind && behind && !change
        ? (counted.deed ?? mannerBefore(scene, start, behind, near?.end ?? sentence.start))
        : counted.deed
    return label && named(label, done ?? (manner ? text.slice(manner) : behind && gave(text.slice(label))))
  }
  const money = measure.unit !== '%' && !change && !previous ? moneyDeed(scene, start, near) : null
  if (money && !behind) return named(money, spent(text.slice(money), money.start))
  const label = amountLabel(scene, start, end, {
    behind,
    previous: previous?.labelSpan ?? null,
    change,
    share: measure.unit === '%',
    last: near,
  })
  if (!label) return null
  if (near && isPlace(scene, label)) return nameIn(near)
  if (label === previous?.labelSpan) return { ...nameIn(previous), deed: gave(previous.label) ?? previous.deed }
  const words = text.slice(label)
  if (ADDED.test(words) && /%|phần trăm/u.test(measure.unit ?? '')) {
    const subject = subjectOfClauseBefore(norm, sentence.start, label.start)
    if (subject) return named(subject, words)
  }
  const owner = BARE_AMOUNT.test(words) ? ownerBefore(scene, label.start, near?.end ?? sentence.start) : null
  if (owner && (!spent(words, label.start) || /^ (?:đã )?được /u.test(norm.slice(owner.end, label.start))))
    return { ...named(owner, null), deed: words.toLowerCase() }
  return named(
    label,
    spent(words, label.start) ?? gave(words) ?? (label === behind && !change ? (landDeed(words) ?? seized()) : null),
  )

  function named(whole: Span, deed: string | null, head = ''): Name {
    const span = shortened(norm, whole)
    const tail =
      whole === behind
        ? (labelBehindBracket(scene, behind, sentence.end) ??
          sharedTail(scene, behind, sentence.end) ??
          criteriaBehind(scene, behind))
        : null
    const label = `${head}${text.slice(span)}${tail ? ` ${text.slice(tail)}` : ''}`
    return { span, label: span.end < whole.end ? `${label}…` : label, deed }
  }
  /** "430 hội viên và 61 chi hội (tăng 28 hội viên, giảm 5 chi hội)": each change is of its own figure. */
  function changed(noun: Span, bare: boolean): Quantity | undefined {
    return [...(bare ? around.recent : []), ...(previous ? [previous] : [])].findLast(
      (earlier) =>
        earlier.start >= sentence.start &&
        (isSame(earlier, text.slice(noun)) || norm.startsWith(` ${text.slice(noun)}`, earlier.number.end)),
    )
  }
  function spent(label: string, at: number): string | null {
    const from = near?.end ?? sentence.start
    if (!previous && BARE_MONEY.test(label)) return spentBefore(scene, at, from)
    return PURPOSE.test(label) ? spentBefore(scene, start, from) : null
  }
  function gave(label: string): string | null {
    return GAVE.test(link) && !label.endsWith('đóng góp') ? 'đóng góp' : null
  }
  function landDeed(label: string): string | null {
    if (!LAND.test(label)) return null
    return money ? text.slice(money) : near && isJoined(norm, near.end, start) ? sharedDeed(near) : null
  }
  function seized(): string | null {
    return SEIZED.exec(before)?.groups!.deed ?? null
  }
}

/** "số vụ việc đang theo dõi là 49": a number whose subject tells that it is one. */
function numberOf(scene: Scene, start: number): Span | null {
  const noun = nounBefore(scene, start, () => false)
  return noun?.amount && noun.equal && noun.linked && /^(?:tổng )?số /iu.test(scene.text.slice(noun.span))
    ? noun.span
    : null
}

const nameIn = ({ label, labelSpan, deed }: Quantity): Name => ({ span: labelSpan, label, deed })

/** Whether a figure counts what a noun names. */
const isSame = ({ label, unit, statistic }: Quantity, noun: string): boolean =>
  unit === noun || (statistic !== 'AMOUNT' && `${label} `.startsWith(`${noun} `))
