import type { QuantityMention } from '../mentions/index.js'
import { indicators, units, writeOut, type IndicatorRecord } from '../reference/index.js'
import { fold, slug, type Span } from '../text/index.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/** Of records with one wording, those with the narrower conditions come first. */
const strictness = ({ near, context, about }: IndicatorRecord): number => (near ? 2 : context || about ? 1 : 0)

/** Units in which nothing is counted. */
const MEASURES = new Set(units.filter(({ kind }) => kind === 'MEASURE').map(({ unit }) => unit))

const longestFirst = indicators
  .flatMap((record) => record.wordings.map((wording) => ({ record, wording })))
  .sort((a, b) => b.wording.length - a.wording.length || strictness(b.record) - strictness(a.record))

/**
 * The general concept that a figure is a figure of: that whose longest wording begins the counted phrase, where its
 * conditions hold. Null when none does.
 */
export function indicatorOf(reading: Reading, figure: QuantityMention, about: readonly Ref[]): Ref | null {
  const label = `${fold(writeOut(figure.label))} `
  const sentence = ` ${fold(writeOut(around(reading, figure)))} `
  const before = ` ${fold(wordsBefore(reading, figure)).replace(ADVERBS, '')}`
  const deed = `${fold(figure.deed ?? '')} `
  const movements = about.flatMap((ref) => reading.registry.fields(ref, 'Movement')?.key ?? [])
  const holds = (record: IndicatorRecord): boolean =>
    (record.context === undefined || record.context.some((phrase) => sentence.includes(` ${phrase} `))) &&
    (record.near === undefined ||
      record.near.some((phrase) => before.endsWith(` ${phrase}`) || deed.startsWith(`${phrase} `))) &&
    (!record.whole || figure.deed === null) &&
    (record.about === undefined || movements.includes(record.about)) &&
    (record.statistic === undefined || record.statistic === figure.statistic) &&
    (record.unitIs === undefined || record.unitIs === figure.unit) &&
    ((figure.statistic === 'COUNT' && !MEASURES.has(record.unit)) ||
      record.statistic === figure.statistic ||
      measured(record, figure))
  const hit = longestFirst.find(
    ({ wording, record }) =>
      label.startsWith(`${wording} `) && (!record.whole || ends(reading, figure, label, wording)) && holds(record),
  )
  return hit ? indicatorRef(reading, hit.record, figure.labelSpan) : null
}

/** Adverbs between a verb and its figure, folded. */
const ADVERBS = / (?:duoc|moi|them|tren|hon|gan|khoang|tong cong|tong so)(?: (?:duoc|moi|them|tren|hon|gan|khoang))*$/u
const REACH = 60
/** What may follow a phrase that nothing narrows. */
const END = /^(?:$|[,;:.()]| (?:với|và|trong|trên|ở|tại|toàn)(?!\p{L}))/u

const wordsBefore = ({ scene: { text } }: Reading, figure: QuantityMention): string =>
  text.norm.slice(Math.max(text.sentenceAt(figure.start).start, figure.start - REACH), figure.start)

/** Whether the counted phrase is the wording and nothing else. */
const ends = ({ scene: { text } }: Reading, figure: QuantityMention, label: string, wording: string): boolean =>
  label.trim() === wording && END.test(text.norm.slice(figure.end, figure.end + 10))

/** A share, mean, change or amount is only of an indicator in its own unit. */
const measured = (record: IndicatorRecord, figure: QuantityMention): boolean =>
  figure.statistic !== 'CHANGE' &&
  (record.unit === figure.unit || (figure.statistic === 'MEAN' && figure.unit?.startsWith(`${record.unit}/`) === true))

/** The figure's sentence, of a very long one the part around the figure. */
function around({ scene: { text } }: Reading, figure: QuantityMention): string {
  const sentence = text.sentenceAt(figure.start)
  return text.norm.slice(Math.max(sentence.start, figure.start - 800), Math.min(sentence.end, figure.end + 400))
}

function indicatorRef(reading: Reading, record: IndicatorRecord, span: Span): Ref {
  const key = `${record.id}/${slug(record.unit) || 'percent'}`
  const ref = reading.registry.entity('Indicator', key, () => ({
    key,
    label: record.label,
    labelEn: record.labelEn,
    unit: record.unit,
  }))
  reading.registry.mention(ref, span)
  return ref
}
