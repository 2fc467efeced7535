import type { Evidence } from '../../src/model/index.js'
import { areNamed, field, isNamed, labels } from '../compare.js'
import { factsOf, type Outcome, type Sample, type Scorer } from '../sample.js'
import { sameDate, shared } from '../same.js'

interface Words {
  readonly quote?: string | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** What is asked: found by its words, half of which must be there; then how, by whom, of whom, about what. */
export const recommendations: Scorer = function* (sample) {
  const read = factsOf(sample, 'Recommendation')
  const { pairs, outcomes } = paired('recommendations', sample.gold.recommendations ?? [], read)
  yield* outcomes
  for (const [gold, own] of pairs) {
    const { quote } = gold
    if (gold.mode) yield field('recommendation modes', gold.mode, own.mode, own.mode === gold.mode, quote)
    yield* who(sample, 'recommendation: by whom', gold.by, own.by, quote)
    yield* whom(sample, 'recommendation: of whom', gold.to, [...own.to, ...own.toGroups], quote)
    yield* whom(sample, 'recommendation: executors', gold.executors, [...own.executors, ...own.executorGroups], quote)
    yield* whom(sample, 'recommendation: about', gold.about, own.about, quote)
    if (gold.deadline)
      yield field('recommendation deadlines', gold.deadline, own.deadline, sameDate(gold.deadline, own.deadline), quote)
  }
}

/** What is found good or lacking: found by its words; then which of the two, by whom, in which capacity, about what, where. */
export const findings: Scorer = function* (sample) {
  const read = factsOf(sample, 'Finding')
  const { pairs, outcomes } = paired('findings', sample.gold.findings ?? [], read)
  yield* outcomes
  for (const [gold, own] of pairs) {
    const { quote } = gold
    if (gold.polarity)
      yield field('finding polarity', gold.polarity, own.polarity, own.polarity === gold.polarity, quote)
    if (gold.capacity)
      yield field('finding: by whom', gold.capacity, own.capacity, own.capacity === gold.capacity, quote)
    yield* who(sample, 'finding: by whom', gold.by, own.by, quote)
    yield* who(sample, 'finding: where', gold.place, own.place, quote)
    yield* whom(sample, 'finding: about', gold.about, own.about, quote)
  }
}

/** Each gold with the fact whose words are half of its own or more; a fact pairs once. */
function paired<G extends Words, F extends { evidence: Evidence[] }>(
  row: string,
  golds: readonly G[],
  facts: readonly F[],
): { pairs: [G, F][]; outcomes: Outcome[] } {
  const pairs: [G, F][] = []
  const outcomes: Outcome[] = []
  const left = new Set(facts)
  for (const gold of golds) {
    const half = ((gold.end ?? 0) - (gold.start ?? 0)) / 2
    const own = [...left].find((fact) => fact.evidence.some((words) => half > 0 && shared(words, gold) >= half))
    if (own) {
      left.delete(own)
      pairs.push([gold, own])
    }
    outcomes.push({ row, is: own ? 'right' : 'missed', what: '', quote: gold.quote })
  }
  for (const fact of left) outcomes.push({ row, is: 'wrong', what: '', quote: fact.evidence[0]!.excerpt })
  return { pairs, outcomes }
}

function* who(
  sample: Sample,
  row: string,
  want: string | null | undefined,
  id: string | null,
  quote?: string,
): Generator<Outcome> {
  if (want) yield field(row, want, labels(sample, [id]), isNamed(sample, id, want), quote)
  else if (want === null && id !== null) yield field(row, 'nobody', labels(sample, [id]), false, quote)
}
function* whom(
  sample: Sample,
  row: string,
  want: string[] | undefined,
  ids: string[],
  quote?: string,
): Generator<Outcome> {
  if (want) yield field(row, want, labels(sample, ids), areNamed(sample, ids, want), quote)
}
