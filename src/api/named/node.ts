import type { QueryResolvers } from '../../generated/resolvers.js'
import type { ApiContext } from '../context.js'
import { badInput } from '../errors.js'
import { kindOf } from '../kinds.js'
import { limits } from '../limits.js'

export const node: NonNullable<QueryResolvers['node']> = async (_, { id }, context, info) => {
  const found = (await findThings(context, [id])).get(id)
  return found ? context.filler.one(found.kind, found.id, context, info) : null
}

export const nodes: NonNullable<QueryResolvers['nodes']> = async (_, { ids }, context, info) => {
  if (ids.length > limits.first) throw badInput(`"ids" names ${ids.length} things: give ${limits.first} at most`)
  const things = await findThings(context, ids)
  return Promise.all(
    ids.map(async (id) => {
      const found = things.get(id)
      return found ? context.filler.one(found.kind, found.id, context, info) : null
    }),
  )
}

interface Thing {
  kind: string
  /** Another one than asked for, where that one was found to be the same thing and leads on. */
  id: string
}

/** The things of these ids, for the ids that name something. Each branch is one seek in the index of its label. */
async function findThings(context: ApiContext, ids: readonly string[]): Promise<ReadonlyMap<string, Thing>> {
  const branches = ['Entity', 'Event', 'Fact', 'Source', 'Passage', 'Extraction', 'Judgement', 'UnresolvedMention']
  const cypher = `
    UNWIND $ids AS asked
    CALL (asked) {
      ${branches.map((label) => `MATCH (n:${label} { id: asked }) RETURN n\n      UNION\n      `).join('')}
      MATCH (:Alias { id: asked })-[:NOW*1..9]->(n) WHERE NOT n:Alias RETURN n
    }
    RETURN asked, n.id AS id, labels(n) AS labels`
  const rows = await context.reader.rows<{ asked: string; id: string; labels: string[] }>(cypher, {
    ids: [...new Set(ids)],
  })
  return new Map(
    rows.flatMap(({ asked, id, labels }): [string, Thing][] => {
      const kind = kindOf(labels)
      return kind === null ? [] : [[asked, { kind, id }]]
    }),
  )
}
