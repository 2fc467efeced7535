import type { Facts, FactEntry, Reading, Ref } from '../../resolve/index.js'
import type { ContradictionDraft } from '../assemble.js'

/** What makes a list of parts a whole: they are cut by kinds of place ("tại các xã …; tại các cơ quan …"). */
const BY_KIND = /^(?:tại|ở) các |^cấp /u

/**
 * Parts that are given as all of their whole and do not add up to it contradict it. Parts are all of it when two or
 * more of one sentence are cut by kinds of place; a single part that is more than its whole is no part.
 */
export function sumContradictions(_reading: Reading, facts: Facts): ContradictionDraft[] {
  const all = facts.of('Observation')
  const byWhole = new Map<Ref, FactEntry<'Observation'>[]>()
  for (const part of all)
    if (part.fields.partOf && BY_KIND.test(part.fields.dimension ?? ''))
      byWhole.set(part.fields.partOf as Ref, [...(byWhole.get(part.fields.partOf as Ref) ?? []), part])
  return [...byWhole].flatMap(([ref, parts]): ContradictionDraft[] => {
    const whole = all.find((entry) => entry.ref === ref)!.fields
    const exact = [whole, ...parts.map((part) => part.fields)].every((fields) => fields.comparator === 'EXACT')
    const sum = parts.reduce((total, part) => total + (part.fields.value ?? 0), 0)
    return parts.length < 2 || !exact || sum === whole.value
      ? []
      : parts.map((part) => ({ facts: [ref, part.ref], reason: 'SUM' }))
  })
}
