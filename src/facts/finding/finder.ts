import { holderAt, type Reading, type Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { speakersIn } from '../recommendation/speaker.js'
import { capacityOf, pageFinder, type Capacity } from './capacity.js'

/** Who states a finding and in which capacity; `reason` when another sentence says who. */
export interface Finder {
  readonly by: Ref | null
  readonly capacity: Capacity
  readonly reason: string | null
}

/** `Theo báo cáo của X, …` · `Theo X, …`. */
const ACCORDING =
  /(?:^|[,;] )[Tt]heo (?:(?:báo cáo|đánh giá|nhận định|ý kiến|kết quả kiểm tra|thống kê|thông tin)(?: tổng hợp)? (?:của|từ) |(?=\p{Lu}))(?:đồng chí |ông |bà )?/u
/** `Đoàn kiểm tra chỉ ra …`, `các thành viên Đoàn giám sát nhận xét …`. */
const INSPECTORS =
  /(?<!\p{L})[Đđ]oàn (?:kiểm tra|giám sát|thanh tra|khảo sát)(?!\p{L})[^,;:.]{0,60} (?:chỉ ra|chỉ rõ|nhận xét|đánh giá|nhận thấy|cho rằng|kết luận|ghi nhận|nhận định|yêu cầu|đề nghị)(?!\p{L})/u
/** Words with which somebody speaks or reports, of whom the page may say little. */
const SPEAKS =
  /(?<!\p{L})(?:thừa nhận|(?<!(?:chế độ|công tác|thông tin,|tổng hợp,) )báo cáo|phản ánh|chia sẻ|cho rằng|cho biết|cho hay|nhận định|nhận xét|bày tỏ|nêu rõ|chỉ ra|chỉ rõ|nói rằng|tự đánh giá|phân tích|tâm sự)(?!\p{L})/u
/** Whether a sentence tells what somebody says. */
export const speaks = ({ scene: { text } }: Reading, sentence: Span): boolean => text.has(SPEAKS, sentence)

/**
 * Who says what stands in a span: the one who speaks in its sentence, the one according to whom it is so, else the one
 * who spoke before in the same block, else the page. Undefined when somebody speaks of whom it cannot be told in which
 * capacity: what a villager or an expert says is not the journalist's word.
 */
export function finderOf(reading: Reading, sentence: Sentence, frame: Span, place: Ref | null): Finder | undefined {
  const own = saidIn(reading, sentence, frame.end, place)
  if (own !== null) return own
  for (const before of earlier(reading, sentence)) {
    const said = saidIn(reading, before, before.end, place)
    if (said !== null) return said && { ...said, reason: 'the speaker of a sentence before' }
  }
  return speechAbove(reading, sentence) ? undefined : { ...pageFinder(reading, place), reason: null }
}

/** Null when nobody speaks before that position; undefined when somebody does who is not known. */
function saidIn(reading: Reading, sentence: Sentence, end: number, place: Ref | null): Finder | null | undefined {
  const { text } = reading.scene
  const span = { start: sentence.start, end }
  const speaker = speakersIn(reading, sentence).findLast(({ kind, cue }) => kind !== 'Delegation' && cue.start < end)
  const by = speaker?.ref ?? according(reading, span) ?? subject(reading, sentence, end)
  const capacity = by && capacityOf(reading, by, place)
  if (by && capacity) return { by, capacity, reason: null }
  if (text.has(INSPECTORS, span)) return { by: null, capacity: 'INSPECTOR', reason: null }
  return by || text.has(SPEAKS, span) || within(text.norm, text.blockAt(sentence.start).start, end) ? undefined : null
}

function according(reading: Reading, span: Span): Ref | null {
  const lead = ACCORDING.exec(reading.scene.text.slice(span))
  if (!lead) return null
  const at = span.start + lead.index + lead[0].length
  const { found } = reading.scene
  const mention = found.at('Person', at) ?? found.at('Post', at) ?? found.at('Body', at)
  return mention ? (holderAt(reading, mention)?.ref ?? null) : null
}

/** The first one named before a verb of reporting: "X báo cáo kết quả …; chỉ ra những hạn chế …". */
function subject(reading: Reading, { start }: Sentence, end: number): Ref | null {
  const { found, text } = reading.scene
  const verb = text.first(SPEAKS, { start, end })
  if (!verb) return null
  const before = { start, end: verb.index }
  const mention = found.within('Person', before).at(-1) ?? found.within('Post', before).at(-1)
  const near = mention && text.norm.slice(mention.end, before.end)
  return mention && /^[^,;:.]{0,40}$/u.test(near!) ? (holderAt(reading, mention)?.ref ?? null) : null
}

/** Whether a position stands inside quotation marks that its block opened. */
const within = (norm: string, start: number, at: number): boolean =>
  (norm.slice(start, at).match(/"/gu)?.length ?? 0) % 2 === 1

/** A paragraph that opens with "Tuy nhiên, …" below one in which somebody is said to speak: it may still be his. */
const OPENS_AGAINST = /^(?:Tuy nhiên|Tuy vậy|Song|Mặc dù vậy|Nhưng|Bên cạnh)(?!\p{L})/u
function speechAbove(reading: Reading, sentence: Sentence): boolean {
  const { text } = reading.scene
  const above = text.blocks[sentence.block - 1]?.sentences.at(-1)
  const opens = text.blocks[sentence.block]!.sentences[0] === sentence && OPENS_AGAINST.test(text.slice(sentence))
  return opens && above !== undefined && saidIn(reading, above, above.end, null) !== null
}

/** The sentences before one in its block, nearest first. */
const earlier = ({ scene: { text } }: Reading, sentence: Sentence): Sentence[] =>
  text.blocks[sentence.block]!.sentences.filter(({ index }) => index < sentence.index).reverse()
