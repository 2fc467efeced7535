import neo4j from 'neo4j-driver'
import type { QueryResolvers, SearchKind } from '../../generated/resolvers.js'
import { emptyPage, readPage, type Found, type Hit, type Page } from '../connection.js'
import { count } from '../count.js'
import { checkFirst } from '../cursor.js'
import { checkText } from '../documents.js'
import { kindOf } from '../kinds.js'
import { limits } from '../limits.js'
import { luceneQuery } from '../lucene.js'

/** A search result with what it takes to rank and show it. `sort` is its score. */
interface FoundWords extends Found {
  sort: number
  score: number
  caption: string
}

const labels: Record<SearchKind, string> = {
  DOCUMENT: 'Document',
  BODY: 'Body',
  PERSON: 'Person',
  POST: 'Post',
  PLACE: 'Place',
  PROGRAM: 'Program',
  MOVEMENT: 'Movement',
  INDICATOR: 'Indicator',
  INSPECTION: 'Inspection',
  MEETING: 'Meeting',
  SOURCE: 'Source',
  FACT: 'Fact',
}

export type WordsHit = FoundWords & Hit
export type WordsPage = Page<WordsHit>

/** The best results, a thousand at most, also of a few kinds only; equal scores stand by id. */
const ranked = `
  CALL db.index.fulltext.queryNodes('words', $query, { limit: $reach }) YIELD node, score
  WHERE $labels IS NULL OR any(label IN labels(node) WHERE label IN $labels)
  WITH node, score ORDER BY score DESC, node.id LIMIT $hits`

export const search: NonNullable<QueryResolvers['search']> = (_, { text, kinds, first, after }, context) => {
  const query = luceneQuery(checkText('text', text))
  checkFirst(first)
  if (query === null) return emptyPage
  const parameters = {
    query,
    labels: kinds?.map((kind) => labels[kind]) ?? null,
    hits: neo4j.int(limits.hits),
    reach: neo4j.int(kinds ? 10 * limits.hits : limits.hits),
  }
  const find = async (keyset: object): Promise<FoundWords[]> => {
    const cypher = `${ranked}
      WITH node, score WHERE $sort IS NULL OR score < $sort OR (score = $sort AND node.id > $id)
      RETURN node.id AS id, score AS sort, score, labels(node) AS labels, node.caption AS caption
      ORDER BY score DESC, id LIMIT $limit`
    const rows = await context.reader.rows<FoundWords & { labels: string[] }>(cypher, { ...parameters, ...keyset })
    return rows.flatMap(({ labels, ...row }) => {
      const kind = kindOf(labels)
      return kind === null ? [] : [{ ...row, kind }]
    })
  }
  const total = (): Promise<number> => count(context, `${ranked} RETURN count(node) AS count`, parameters)
  return readPage('search', { first, after: after ?? null }, find, total)
}
