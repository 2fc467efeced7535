import type { Entity } from '../model/index.js'
import { kindOfId } from './ids.js'
import { factFields, fieldsOf } from './registry.js'
import { kindOf, type EntityState } from './state.js'
import type { States } from './states.js'

/** The entities of these ids, and those that they belong to: a post's body, the body's place. */
export async function entitiesAround(states: States, ids: readonly string[]): Promise<Map<string, Entity>> {
  const around = new Map<string, EntityState>()
  let wanted = [...new Set(ids)]
  for (let step = 0; step < 3 && wanted.length > 0; step++) {
    const found = await states.get(wanted.filter((id) => !(kindOfId(id) in factFields)))
    for (const [id, state] of found) around.set(id, state)
    wanted = [...new Set([...found.values()].flatMap(referencesOf))].filter((id) => !around.has(id))
  }
  return new Map([...around].map(([id, state]) => [id, entityOf(state)]))
}

const referencesOf = ({ label, fields }: EntityState): string[] =>
  fieldsOf(kindOf(label)).flatMap(([field, use]) => {
    const value = fields[field]
    if (use.use === 'issuers')
      return (value as { body: string | null; post: string | null }[]).flatMap(({ body, post }) =>
        [body ?? [], post ?? []].flat(),
      )
    return use.use !== 'ref' ? [] : ([value].flat().filter(Boolean) as string[])
  })

/** An entity as the fact file has it, with global ids. */
export const entityOf = ({ id, label, key, fields }: EntityState): Entity =>
  ({
    ...fields,
    ...(label === 'Place' && { era: (fields['era'] as string | null)?.toLowerCase() ?? null }),
    ...(kindOf(label) === 'Event' && { partOf: (fields['partOf'] as string[])[0] ?? null }),
    id,
    key,
    kind: kindOf(label),
    mentions: [],
    evidence: [],
  }) as unknown as Entity
