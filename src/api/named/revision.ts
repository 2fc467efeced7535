import type { QueryResolvers, RevisionResolvers } from '../../generated/resolvers.js'
import { count } from '../count.js'
import { kinds, labelOf } from '../kinds.js'

export interface RevisionRow {
  number: number
  at: unknown
}

export const revision: NonNullable<QueryResolvers['revision']> = async (_, __, context) => {
  const cypher = 'MATCH (r:Revision) RETURN r.number AS number, r.at AS at ORDER BY number DESC LIMIT 1'
  return (await context.reader.rows<RevisionRow>(cypher))[0] ?? { number: 0, at: null }
}

/** Each count is read from the store's own counters, not counted. */
export const revisionFields: RevisionResolvers = {
  counts: (_, __, context) =>
    Promise.all(
      kinds.map(async (kind) => {
        return { kind, count: await count(context, `MATCH (n:${labelOf(kind)}) RETURN count(n) AS count`) }
      }),
    ),
}
