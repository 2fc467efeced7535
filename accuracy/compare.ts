import { namesOf, labelOf, byId, type Outcome, type Sample } from './sample.js'
import { sameName } from './same.js'

/** Two lists of keys with the words that show them, as sets. */
export function* sets(row: string, gold: Map<string, string>, read: Map<string, string>): Generator<Outcome> {
  for (const [key, quote] of gold) yield { row, is: read.has(key) ? 'right' : 'missed', what: key, quote }
  for (const [key, quote] of read) if (!gold.has(key)) yield { row, is: 'wrong', what: key, quote }
}

/** One field: right or missed, with what was read instead. */
export function field(row: string, gold: Value, read: Value, right: boolean, quote?: string): Outcome {
  return {
    row,
    is: right ? 'right' : 'missed',
    what: right ? shown(gold) : `${shown(gold)} (read: ${shown(read)})`,
    quote,
  }
}
type Value = string | number | readonly string[] | null | undefined
const shown = (value: Value): string =>
  (typeof value === 'object' ? value?.join(', ') : String(value ?? '')) || 'nothing'

/** Whether a reference is to what the gold names; the words of a group without a node count as its name. */
export const isNamed = (sample: Sample, id: string | null | undefined, name: string): boolean => {
  const entity = byId(sample, id)
  return entity ? namesOf(entity).some((own) => own === name || sameName(own, name)) : id != null && sameName(id, name)
}
/** Whether references are to what the gold names, all of it and nothing else. */
export const areNamed = (sample: Sample, ids: readonly string[], names: readonly string[]): boolean =>
  ids.length === names.length && names.every((name) => ids.some((id) => isNamed(sample, id, name)))
export const labels = (sample: Sample, ids: readonly (string | null)[]): string[] =>
  ids.flatMap((id) => {
    const entity = byId(sample, id)
    return entity ? [labelOf(entity)] : (id ?? [])
  })
