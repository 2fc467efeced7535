import type { InspectionResolvers, QueryResolvers } from '../../generated/resolvers.js'
import { emptyPage, readPage, type Found, type Keyset } from '../connection.js'
import type { ApiContext } from '../context.js'
import { count } from '../count.js'
import { checkFirst } from '../cursor.js'
import { oneDocument } from '../one-document.js'

/** Sorts behind every day: what has none comes last. */
const undated = '9999-12-31'

/** Inspections `i` of a document `d`, or of which a session looked at it, with the day of their first session. */
export const inspectionsOf = `
  CALL (d) {
    MATCH (d)<-[:COVERED]-(i:Inspection) RETURN i
    UNION
    MATCH (d)<-[:COVERED]-(:Meeting)<-[:HAS_SESSION]-(i:Inspection) RETURN i
  }
  OPTIONAL MATCH (i)-[:HAS_SESSION]->(m:Meeting)
  WITH i, min(m.startsOnEarliest) AS first
  WITH i, coalesce(toString(first), toString(i.startsOnEarliest), '${undated}') AS sort`
const covering = `MATCH (d:Document { id: $document }) ${inspectionsOf}`

/** Ids of the inspections of a document, by first session's day and id. */
export function findCovering(context: ApiContext, document: string, keyset: Keyset): Promise<Found[]> {
  const cypher = `${covering}
    WHERE $sort IS NULL OR sort > $sort OR (sort = $sort AND i.id > $id)
    RETURN i.id AS id, sort, 'Inspection' AS kind ORDER BY sort, id LIMIT $limit`
  return context.reader.rows<Found>(cypher, { document, ...keyset })
}

/** Sessions `m` of an inspection `i` by day and part of day. */
export const sessionsOf = `
  MATCH (i)-[:HAS_SESSION]->(m:Meeting)
  WITH DISTINCT m, coalesce(toString(m.startsOnEarliest), '${undated}') +
    CASE m.partOfDay WHEN 'MORNING' THEN '1' WHEN 'AFTERNOON' THEN '2' WHEN 'EVENING' THEN '3' ELSE '0' END AS sort`

/** The sessions of each of these inspections behind the keyset, `limit` of each. */
export async function findSessions(
  context: ApiContext,
  ids: readonly string[],
  keyset: Keyset,
): Promise<ReadonlyMap<string, Found[]>> {
  const cypher = `
    UNWIND $ids AS inspection MATCH (i:Inspection { id: inspection })
    CALL (i) {
      ${sessionsOf}
      WHERE $sort IS NULL OR sort > $sort OR (sort = $sort AND m.id > $id)
      WITH m, sort ORDER BY sort, m.id LIMIT $limit
      RETURN collect({ id: m.id, sort: sort, kind: 'Meeting' }) AS found
    }
    RETURN inspection, found`
  const rows = await context.reader.rows<{ inspection: string; found: Found[] }>(cypher, { ids, ...keyset })
  return new Map(rows.map(({ inspection, found }) => [inspection, found]))
}

export const inspectionsCovering: NonNullable<QueryResolvers['inspectionsCovering']> = async (_, args, context) => {
  checkFirst(args.first)
  const document = await oneDocument(context, args)
  if (document === null) return emptyPage
  const total = (): Promise<number> => count(context, `${covering} RETURN count(i) AS count`, { document })
  return readPage('inspectionsCovering', args, (keyset) => findCovering(context, document, keyset), total)
}

export const sessions: NonNullable<InspectionResolvers['sessions']> = ({ rowId: id }, args, context, info) => {
  const find = async (keyset: Keyset): Promise<Found[]> => {
    const load = (ids: string[]): Promise<ReadonlyMap<string, Found[]>> => findSessions(context, ids, keyset)
    return (await context.batches.get(info.fieldNodes, 'sessions', id, load)) ?? []
  }
  const all = 'MATCH (i:Inspection { id: $id })-[:HAS_SESSION]->(m:Meeting) RETURN count(DISTINCT m) AS count'
  return readPage('sessions', args, find, () => count(context, all, { id }))
}
