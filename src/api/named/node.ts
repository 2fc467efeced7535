import type { QueryResolvers } from '../../generated/resolvers.js'
import type { ApiContext } from '../context.js'
import { badInput } from '../errors.js'
import { kindOf } from '../kinds.js'
import { limits } from '../limits.js'

export const node: NonNullable<QueryResolvers['node']> = async (_, { id }, context, info) => {
  const kind = (await kindsOf(context, [id])).get(id)
  return kind === undefined ? null : context.filler.one(kind, id, context, info)
}

export const nodes: NonNullable<QueryResolvers['nodes']> = async (_, { ids }, context, info) => {
  if (ids.length > limits.first) throw badInput(`"ids" names ${ids.length} things: give ${limits.first} at most`)
  const kinds = await kindsOf(context, ids)
  return Promise.all(
    ids.map(async (id) => {
      const kind = kinds.get(id)
      return kind === undefined ? null : context.filler.one(kind, id, context, info)
    }),
  )
}

/** Id → kind, for the ids that name something. Each branch is one seek in the index of its label. */
async function kindsOf(context: ApiContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const branches = ['Entity', 'Event', 'Fact', 'Source', 'Passage', 'Extraction', 'Judgement']
  const cypher = `
    UNWIND $ids AS id
    CALL (id) {
      ${branches.map((label) => `MATCH (n:${label} { id: id }) RETURN labels(n) AS labels`).join('\n      UNION\n      ')}
    }
    RETURN id, labels`
  const rows = await context.reader.rows<{ id: string; labels: string[] }>(cypher, { ids: [...new Set(ids)] })
  return new Map(rows.flatMap(({ id, labels }) => entry(id, kindOf(labels))))
}

const entry = (id: string, kind: string | null): [string, string][] => (kind === null ? [] : [[id, kind]])
