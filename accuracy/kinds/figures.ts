import type { FactOf } from '../../src/model/index.js'
import { fold } from '../../src/text/index.js'
import { field, isNamed, labels } from '../compare.js'
import type { Gold } from '../gold.js'
import { factsOf, type Outcome, type Sample, type Scorer } from '../sample.js'
import { near, sameDate, sameValue, shared } from '../same.js'

type Observation = FactOf<'Observation'>

/**
 * Figures by value (an award's count is one too), then unit, comparator, label, place and period where the gold has
 * them. On annotated pages other figures are not counted, known wrong ones are; in a complete gold every other one is.
 */
export const figures: Scorer = function* (sample) {
  const row = 'figure values'
  const observations = factsOf(sample, 'Observation')
  const counts = factsOf(sample, 'AwardGrant').flatMap(({ count }) => count ?? [])
  const used = new Set<Observation>()
  for (const gold of sample.gold.figures ?? []) {
    const value = valueOf(gold)
    if (value === null && !sample.complete) continue
    const fits = observations.filter((own) => says(own, value))
    // A passage's figure stands where its quote is; a page's may have been read elsewhere as well.
    const strict = sample.complete && gold.start !== undefined
    const own =
      fits.find((fit) => fit.evidence.some((words) => shared(words, gold) > 0)) ?? (strict ? undefined : fits[0])
    if (own) used.add(own)
    const counted = value !== null && counts.some((count) => sameValue(value, count))
    yield { row, is: own || counted ? 'right' : 'missed', what: String(gold.value), quote: gold.quote }
    if (own) yield* details(sample, gold, own)
  }
  for (const wrong of sample.gold.notFigures ?? []) {
    const value = typeof wrong === 'number' ? wrong : wrong.value
    if (value != null && !sample.complete && [...observations.flatMap(valuesOf), ...counts].includes(value))
      yield { row, is: 'wrong', what: String(value), quote: typeof wrong === 'number' ? undefined : wrong.quote }
  }
  if (sample.complete)
    for (const own of observations)
      if (!used.has(own))
        yield { row, is: 'wrong', what: String(own.value ?? own.words), quote: own.evidence[0]!.excerpt }
}

const valuesOf = ({ value, valueMax, denominator }: Observation): number[] =>
  [value, valueMax, denominator].flatMap((v) => v ?? [])

/** A vague figure has words and no value. */
const says = (own: Observation, value: number | null): boolean =>
  value === null ? own.value === null : valuesOf(own).some((read) => sameValue(value, read))

/** The gold's number: 7,3–7,8 is its lower bound. */
function valueOf({ value }: Gold<'figures'>): number | null {
  if (typeof value !== 'string') return value
  const number = Number(
    value
      .split('–')[0]!
      .replaceAll('.', '')
      .replace(',', '.')
      .replace(/[^\d.]/gu, ''),
  )
  return Number.isFinite(number) ? number : null
}

const qualifiers: Readonly<Record<string, Observation['comparator']>> = {
  trên: 'GT',
  hơn: 'GT',
  gần: 'APPROX_LT',
  khoảng: 'APPROX',
}

function* details(sample: Sample, gold: Gold<'figures'>, own: Observation): Generator<Outcome> {
  const { quote } = gold
  const comparator = gold.comparator ?? qualifiers[gold.qualifier ?? '']
  if (comparator) yield field('figure comparators', comparator, own.comparator, own.comparator === comparator, quote)
  if (gold.unit && sample.complete)
    yield field(
      'figure units',
      gold.unit,
      own.unit,
      fold(own.unit ?? '') === fold(gold.unit) && signOf(own.unit) === signOf(gold.unit),
      quote,
    )
  if (gold.label) yield field('figure labels', gold.label, own.label, fold(own.label) === fold(gold.label), quote)
  if (gold.partOf != null) {
    const whole = factsOf(sample, 'Observation').find(({ id }) => id === own.partOf)?.value ?? null
    yield field('figure bounds', `part of ${gold.partOf}`, whole, sameValue(gold.partOf, whole), quote)
  }
  if (gold.base) yield field('figure labels', gold.base, own.base, fold(own.base ?? '') === fold(gold.base), quote)
  if (gold.place)
    yield field('figure places', gold.place, labels(sample, [own.place]), isNamed(sample, own.place, gold.place), quote)
  if (gold.period) yield field('figure periods', gold.period, own.period, sameDate(gold.period, own.period), quote)
  if (gold.indicator)
    yield field(
      'figure indicators',
      gold.indicator,
      labels(sample, [own.indicator]),
      isNamed(sample, own.indicator, gold.indicator),
      quote,
    )
  if (gold.of != null)
    yield field('figure bounds', `of ${gold.of}`, own.denominator, near(own.denominator ?? NaN, gold.of), quote)
  if (gold.valueMax != null)
    yield field('figure bounds', `to ${gold.valueMax}`, own.valueMax, sameValue(gold.valueMax, own.valueMax), quote)
  if (gold.statistic)
    yield field('figure statistics', gold.statistic, own.statistic, own.statistic === gold.statistic, quote)
  if (gold.recurrence)
    yield field('figure statistics', gold.recurrence, own.recurrence, own.recurrence === gold.recurrence, quote)
  if (gold.status) yield field('figure statistics', gold.status, own.status, own.status === gold.status, quote)
  if (gold.actor)
    yield field('figure actors', gold.actor, labels(sample, [own.actor]), isNamed(sample, own.actor, gold.actor), quote)
}
/** "%" folds to nothing. */
const signOf = (unit: string | null): string => (unit ?? '').replace(/[\p{L}\p{M}\p{N}\s]/gu, '')
