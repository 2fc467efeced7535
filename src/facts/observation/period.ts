import type { DateMention, QuantityMention } from '../../mentions/index.js'
import type { Reading } from '../../resolve/index.js'
import { contains, overlaps, type Sentence, type Span } from '../../text/index.js'

/** A sentence that goes on with the one before it. */
const GOES_ON =
  /^(?:Qua đó|Từ đó|Trong đó|Theo đó|Kết quả|Cùng với đó|Cùng thời gian|Ngoài ra|Bên cạnh đó|Đồng thời|Cũng trong|Trong số đó)(?![\p{L}\p{M}])/u
/** A sentence about the present, whatever the paragraph's frame. */
const PRESENT = /(?<![\p{L}\p{M}])(?:[Hh]iện nay|[Hh]iện|[Đđ]ến nay|đang)(?![\p{L}\p{M}])/u
/** A time of something else: what is compared with, a term of office, a target ("phấn đấu đến năm 2025"). */
const OTHER_TIME = /(?:so với|từ khi|nhiệm kỳ|phấn đấu|mục tiêu|dự kiến)[^,;.]*$/iu
const TARGET = /(?<![\p{L}\p{M}])(?:phấn đấu|mục tiêu|dự kiến)(?![\p{L}\p{M}])/iu
/** How far into a paragraph its frame may stand. */
const FRAME_REACH = 90

/**
 * The time that a figure is for: the date or period that its sentence names before it; else that of the sentence which
 * it goes on with ("Qua đó …"); else the period that opens the paragraph, unless the sentence speaks of the present.
 * EDTF; null when the page gives none.
 */
export function periodOf(reading: Reading, figure: QuantityMention): string | null {
  const { text } = reading.scene
  const sentence = text.sentenceAt(figure.start)
  const block = text.blocks[sentence.block]!
  const own = timesIn(reading, { start: sentence.start, end: figure.start }).at(-1)
  if (own) return value(reading, own)
  const words = text.slice(sentence)
  if (PRESENT.test(text.norm.slice(sentence.start, figure.start))) return null
  let before: Sentence | undefined = previous(sentence)
  let goesOn = GOES_ON.test(words)
  while (goesOn && before) {
    const time = timesIn(reading, before).at(-1)
    if (time) return value(reading, time)
    goesOn = GOES_ON.test(text.slice(before))
    before = previous(before)
  }
  const first = block.sentences[0]!
  if (TARGET.test(text.slice(first))) return null
  const frame = timesIn(reading, first).find((time) => time.start - first.start <= FRAME_REACH && time.form !== 'DAY')
  return frame ? value(reading, frame) : null

  function previous(of: Sentence): Sentence | undefined {
    return block.sentences.find((other) => other.index === of.index - 1)
  }
}

const value = (reading: Reading, date: DateMention): string => reading.dates.resolve(date).value

/** Dates of a span that tell when, not which document, scheme or movement. */
function timesIn({ scene: { found, text } }: Reading, span: Span): DateMention[] {
  const named = [...found.of('Document'), ...found.of('Program'), ...found.of('Movement')]
  const ofNames = new Set<DateMention>([
    ...found.of('Document').flatMap((d) => d.issuedOn ?? []),
    ...found.of('Program').flatMap((p) => p.period ?? []),
    ...found.of('Movement').flatMap((m) => m.period ?? []),
  ])
  return found
    .within('Date', span)
    .filter(
      (date) =>
        (!ofNames.has(date) || /^\(/u.test(text.norm.slice(date.start - 1, date.start))) &&
        !named.some((name) => contains(name, date) || overlaps(name, date)),
    )
    .filter((date) => !OTHER_TIME.test(text.norm.slice(Math.max(span.start, date.start - 80), date.start)))
}
