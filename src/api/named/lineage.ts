import type { DocumentResolvers, LineageStepResolvers } from '../../generated/resolvers.js'
import { Relation } from '../../model/values.js'
import type { ApiContext } from '../context.js'
import { badInput } from '../errors.js'
import { limits } from '../limits.js'

type Way = 'UP' | 'DOWN'
type RelationName = (typeof Relation.options)[number]

/** A relation between two documents, walked from `via` to `id`. */
interface Walked {
  via: string
  id: string
  relation: RelationName
  facts: string[]
}

export interface Step extends Walked {
  direction: Way
  distance: number
}

export const lineage: NonNullable<DocumentResolvers['lineage']> = async ({ rowId }, { direction, depth }, context) => {
  if (depth < 1 || depth > limits.depth) throw badInput(`"depth" is ${depth}: give a number from 1 to ${limits.depth}`)
  const ways: Way[] = direction === 'BOTH' ? ['UP', 'DOWN'] : [direction]
  const walks = await Promise.all(ways.map((way) => walk(context, rowId, way, depth)))
  return walks.flat().sort((a, b) => a.distance - b.distance)
}

export const lineageStep: LineageStepResolvers = {
  document: ({ id }, _, context, info) => context.filler.known('Document', id, context, info),
  via: ({ via }, _, context, info) => context.filler.known('Document', via, context, info),
  facts: ({ facts }, _, context, info) => context.filler.many('DocumentRelation', facts, context, info),
}

/** Breadth first, so that every document stands at its shortest distance; one statement for each distance. */
async function walk(context: ApiContext, start: string, direction: Way, depth: number): Promise<Step[]> {
  const seen = new Set([start])
  const steps: Step[] = []
  let edge = [start]
  for (let distance = 1; distance <= depth && edge.length > 0; distance++) {
    const all = (await neighbours(context, edge, direction)).sort((a, b) => rank(a) - rank(b))
    const fresh = all.filter(({ id }) => !seen.has(id) && seen.add(id))
    const taken = fresh.slice(0, limits.first)
    steps.push(...taken.map((step) => ({ ...step, direction, distance })))
    edge = taken.map(({ id }) => id)
  }
  return steps
}

/** Where two relations join two documents, the lineage shows the one that says more: the earlier one of the enum. */
const rank = ({ relation }: Walked): number => Relation.options.indexOf(relation)

/** Relations of these documents, by the other document's day of issue, undated ones last. */
export async function neighbours(context: ApiContext, ids: readonly string[], direction: Way): Promise<Walked[]> {
  const [near, far] = direction === 'UP' ? ['FROM', 'TO'] : ['TO', 'FROM']
  const cypher = `
    UNWIND $ids AS via
    MATCH (:Document { id: via })<-[:${near}]-(f:DocumentRelation)-[:${far}]->(d:Document)
    WITH via, d, f.relation AS relation, f.id AS fact ORDER BY fact
    WITH via, d, relation, collect(fact) AS facts
    RETURN via, d.id AS id, relation, facts
    ORDER BY coalesce(toString(d.issuedOnEarliest), '9999-12-31'), id, via, relation`
  return context.reader.rows<Walked>(cypher, { ids })
}
