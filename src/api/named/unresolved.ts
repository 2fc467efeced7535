import type { QueryResolvers } from '../../generated/resolvers.js'
import { readPage, type Found, type Keyset } from '../connection.js'
import { count } from '../count.js'

/** Mentions that stand open: of pages that stand, and of nothing that the graph has a key for by now. */
const open = `
  NOT EXISTS { (u)-[:FROM]->(:Source)-[m:MENTIONS { start: u.start, end: u.end }]->(x) WHERE u.kind IN labels(x) AND x.fullKey IS NOT NULL }`

export const unresolved: NonNullable<QueryResolvers['unresolved']> = (_, args, context) => {
  const find = (keyset: Keyset): Promise<Found[]> => {
    const cypher = `
      MATCH (u:UnresolvedMention)
      WHERE u.key >= coalesce($sort, '') AND (u.key > coalesce($sort, '') OR u.id > $id) AND ${open}
      RETURN u.key AS sort, u.id AS id, 'UnresolvedMention' AS kind ORDER BY sort, id LIMIT $limit`
    return context.reader.rows<Found>(cypher, { ...keyset })
  }
  const all = `MATCH (u:UnresolvedMention) WHERE ${open} RETURN count(u) AS count`
  return readPage('unresolved', args, find, () => count(context, all))
}
