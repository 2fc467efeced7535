import { entitySchemas, factSchemas } from '../model/index.js'

const events = ['Inspection', 'Meeting']
const records = ['Source', 'Passage', 'Extraction', 'Judgement', 'UnresolvedMention']
const entities = Object.keys(entitySchemas).filter((kind) => kind !== 'Event')
const facts = Object.keys(factSchemas)

/** Every kind of node that has an id, as the schema's types are called. A withdrawn fact is a RetiredFact. */
export const kinds: readonly string[] = [...entities, ...events, ...facts, ...records, 'RetiredFact']

/** The kind of a node by its labels, or null for a node that the API does not show, such as a withdrawn event. */
export function kindOf(labels: readonly string[]): string | null {
  if (labels.includes('Retired')) return labels.includes('Fact') ? 'RetiredFact' : null
  return kinds.find((kind) => labels.includes(kind)) ?? null
}

/** The label expression that stands for a kind in Cypher. */
export const labelOf = (kind: string): string => (kind === 'RetiredFact' ? 'Retired&Fact' : kind)
