import type { ContradictionResolvers, QueryResolvers } from '../../generated/resolvers.js'
import { readPage, type Found, type Hit, type Page } from '../connection.js'
import { count } from '../count.js'
import { kindOf } from '../kinds.js'

interface FoundPair extends Found {
  reason: 'RECIPIENT' | 'SUM' | 'DATE' | 'VALUE'
  one: string[]
  other: string[]
}

/** Two facts that contradict each other. `sort` and `id` are their ids, the smaller first. */
export type Pair = FoundPair & Hit
export type PairPage = Page<Pair>

/** An edge between two facts that both stand, whichever way it was drawn. */
const edge = `
  MATCH (x:Fact)-[r:CONTRADICTS]->(y:Fact) WHERE NOT x:Retired AND NOT y:Retired
  WITH DISTINCT r.reason AS reason, CASE WHEN x.id < y.id THEN x ELSE y END AS a, CASE WHEN x.id < y.id THEN y ELSE x END AS b`

export const contradictions: NonNullable<QueryResolvers['contradictions']> = (_, args, context) => {
  const find = (keyset: object): Promise<FoundPair[]> => {
    const cypher = `${edge}
      WHERE $sort IS NULL OR a.id > $sort OR (a.id = $sort AND b.id > $id)
      RETURN a.id AS sort, b.id AS id, 'Contradiction' AS kind, reason, labels(a) AS one, labels(b) AS other
      ORDER BY sort, id LIMIT $limit`
    return context.reader.rows<FoundPair>(cypher, { ...keyset })
  }
  return readPage('contradictions', args, find, () => count(context, `${edge} RETURN count(*) AS count`))
}

export const contradiction: ContradictionResolvers = {
  facts: ({ sort, id, one, other }, _, context, info) =>
    Promise.all([
      context.filler.known(kindOf(one)!, String(sort), context, info),
      context.filler.known(kindOf(other)!, id, context, info),
    ]),
}
