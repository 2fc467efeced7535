import type { QuantityMention } from '../../mentions/index.js'
import { aboutOf, eventAround, type FactDraft, type Facts, type Reading, type Ref } from '../../resolve/index.js'
import { indicatorOf } from '../../resolve/indicators.js'
import { fold, Spans } from '../../text/index.js'
import { baseOf } from './base.js'
import { partsOf } from './parts.js'
import { periodOf } from './period.js'
import type { Period } from './relative-time.js'
import { placeOf } from './place.js'
import { statusOf } from './stated.js'
import { actorOf, reporterOf } from './who.js'

/** From this value on, an equal figure of an equal thing is the same figure said again. */
const TELLING = 20

/** Every figure of the page's text as an Observation. Evidence is the number; figures said again are one fact. */
export function observations(reading: Reading, facts: Facts): void {
  const awarded = new Spans(facts.of('AwardGrant').flatMap(({ fields }) => fields.evidence.map(({ span }) => span)))
  const read = reading.scene.found
    .of('Quantity')
    .map((figure) => ({ figure, status: statusOf(reading, awarded, figure) }))
    .filter((entry) => entry.status !== null)
  const figures = read.map(({ figure }) => figure)
  const year = yearOf(reading)
  const parts = partsOf(reading.scene, figures)
  const made = new Map<string, { ref: Ref; fields: FactDraft<'Observation'> }[]>()
  const refs = new Map<number, Ref>()
  for (const [i, figure] of figures.entries()) {
    const { whole, dimension } = parts[i]!
    const partOf = whole === null ? null : (refs.get(whole) ?? null)
    const drawn = draft(reading, figure, partOf, dimension, read[i]!.status!)
    const fields = {
      ...drawn,
      status: read[i]!.status === 'OBSERVED' && isAhead(year, drawn.period) ? 'TARGET' : read[i]!.status!,
    } as const
    const what = fields.value !== null && fields.value >= TELLING ? whatIsTold(fields) : null
    const equal = (what !== null && made.get(what)) || []
    const known = fields.partOf === null ? equal.find((earlier) => saidAgain(earlier.fields, fields)) : undefined
    if (known) known.fields.evidence.push(...fields.evidence)
    const ref = known?.ref ?? facts.add('Observation', fields)
    refs.set(i, ref)
    // Of those with one period the first is found first.
    const another = !equal.some((earlier) => earlier.fields.period === fields.period)
    if (!known && what !== null && another) made.set(what, [...equal, { ref, fields }])
  }
}

/** The year of a page: of its header, or of the latest day in its text. */
function yearOf({ dates, scene: { found } }: Reading): string | null {
  if (dates.publishedOn !== null) return dates.publishedOn.slice(0, 4)
  let latest: string | null = null
  for (const { form, value } of found.of('Date'))
    if (form === 'DAY' && !value.startsWith('XXXX') && (latest === null || value.slice(0, 4) > latest))
      latest = value.slice(0, 4)
  return latest
}

/** Whether a period begins after the page's year. */
const isAhead = (year: string | null, period: string | null): boolean =>
  year !== null && period !== null && /^\d{4}/u.test(period) && period.slice(0, 4) > year

function draft(
  reading: Reading,
  figure: QuantityMention,
  partOf: Ref | null,
  dimension: string | null,
  status: NonNullable<ReturnType<typeof statusOf>>,
): Omit<FactDraft<'Observation'>, 'status'> {
  const about = aboutOf(reading, figure)
  const indicator = indicatorOf(reading, figure, about)
  const at = eventAround(reading, figure.start)
  const { period, reason } = dated(reading, periodOf(reading, figure, status !== 'OBSERVED'), at)
  return {
    basis: reason === null ? 'STATED' : 'INFERRED',
    basisReason: reason,
    evidence: [{ span: figure.number, rule: figure.rule }],
    indicator,
    label: labelOf(figure),
    value: figure.value,
    valueMax: figure.valueMax,
    denominator: figure.denominator,
    comparator: figure.comparator,
    words: figure.words,
    unit: unitOf(reading, figure, indicator),
    statistic: figure.statistic,
    base: baseOf(reading, figure),
    recurrence: figure.recurrence,
    actor: actorOf(reading, figure),
    partOf,
    dimension: dimension ?? (figure.statistic === 'CHANGE' ? changeOf(reading, figure) : null),
    place: placeOf(reading, figure),
    period,
    about,
    reportedBy: reporterOf(reading, figure),
    at,
  }
}

const FATE = /^(?:làm )?(?<fate>chết|bị thương|tử vong|mất tích)$/iu

/** What was done and to what ("khởi tố vụ"); what befell whom ("người bị thương"). */
function labelOf({ deed, label }: QuantityMention): string {
  const fate = deed === null ? undefined : FATE.exec(deed)?.groups!.fate
  if (deed === null || (fate !== undefined && label.endsWith(fate))) return label
  return fate === undefined ? `${deed} ${label}` : `${label} ${fate}`
}

/** A day without a year ("tính đến ngày 30/6") is of the year of the event at which the figure was told. */
function dated(reading: Reading, said: Period, at: Ref | null): { period: string | null; reason: string | null } {
  const { value: period, reason } = said
  const day = reading.registry.fields(at, 'Event')?.startsOn ?? null
  if (!period?.startsWith('XXXX-') || !day || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) return { period, reason }
  const thisYear = day.slice(0, 4) + period.slice(4)
  const year = thisYear <= day ? Number(day.slice(0, 4)) : Number(day.slice(0, 4)) - 1
  return {
    period: `${year}${period.slice(4)}`,
    reason: `the year of its period is worked out from the event of ${day}`,
  }
}

/** Counts of one concept bear its unit, so that they stand side by side; else the unit as written. */
function unitOf(reading: Reading, figure: QuantityMention, indicator: Ref | null): string | null {
  const general = reading.registry.fields(indicator, 'Indicator')?.unit ?? null
  return figure.statistic === 'COUNT' ? (general ?? figure.unit) : (figure.unit ?? general)
}

/** "tăng", "giảm", "ít hơn" …, whichever stands last before the number. */
function changeOf({ scene: { text } }: Reading, figure: QuantityMention): string | null {
  const before = text.norm.slice(text.sentenceAt(figure.start).start, figure.start)
  if (/\([+-]$/u.test(before)) return before.endsWith('+') ? 'tăng' : 'giảm'
  return [...before.matchAll(/tăng|giảm|vượt|(?:ít|nhiều|cao|thấp) hơn/giu)].at(-1)?.[0].toLowerCase() ?? null
}

/** What a figure has in common with one that says it again. */
function whatIsTold(fields: FactDraft<'Observation'>): string {
  const { value, valueMax, denominator, statistic, status, unit, place, indicator, label } = fields
  return JSON.stringify([value, valueMax, denominator, statistic, status, unit, place, indicator ?? fold(label)])
}

/** Whether a figure says an earlier equal one again: "Trong 42 loại …" behind "42 loại mô hình"; a caption behind its body. */
const saidAgain = (earlier: FactDraft<'Observation'>, later: FactDraft<'Observation'>): boolean =>
  later.period === null || earlier.period === later.period
