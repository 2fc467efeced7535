import type { ManagedTransaction } from 'neo4j-driver'
import { kindOfId } from './ids.js'
import { run } from './run.js'

/** Figures `o` of a document `d`: about it, stated in it, or reported where it was inspected. */
export const figuresOf = `CALL (d) {
  MATCH (d)<-[:ABOUT|AT]-(o:Observation) RETURN o
  UNION MATCH (d)<-[:COVERED]-()<-[:AT]-(o:Observation) RETURN o
  UNION MATCH (d)<-[:COVERED]-(:Inspection)-[:HAS_SESSION]->()<-[:AT]-(o:Observation) RETURN o
}`

/** Documents `d` of a figure `o`: the same from the other end. */
const documentsOf = `
  MATCH (o)-[:ABOUT|AT]->(d:Document) RETURN d
  UNION MATCH (o)-[:AT]->()-[:COVERED]->(d:Document) RETURN d
  UNION MATCH (o)-[:AT]->()<-[:HAS_SESSION]-(:Inspection)-[:COVERED]->(d:Document) RETURN d`

/**
 * Keeps how many figures each document has for each place (`FIGURES_IN.count`), so that nobody counts when reading. A figure
 * that is counted says so (`COUNTED_FOR`), and only what changes is added or taken away: a document with ten thousands of
 * figures takes no longer than others.
 *
 * @param ids facts and events that changed, or lost their evidence
 */
export async function countFigures(tx: ManagedTransaction, ids: readonly string[]): Promise<void> {
  const of = (...kinds: string[]): string[] => ids.filter((id) => kinds.includes(kindOfId(id)))
  await run(
    tx,
    `CALL () {
       UNWIND $figures AS id MATCH (o:Fact { id: id }) RETURN o
       UNION UNWIND $events AS id MATCH (:Event { id: id })<-[:AT]-(o { kind: 'OBSERVATION' }) RETURN o
       UNION UNWIND $events AS id MATCH (:Event { id: id })-[:HAS_SESSION]->()<-[:AT]-(o { kind: 'OBSERVATION' }) RETURN o
     }
     MATCH (o)-[:PLACE]->(p)
     CALL (o) { MATCH (o)-[:COUNTED_FOR]->(d) RETURN collect(d) AS before }
     CALL (o) {
       CALL (o) { WITH o WHERE o:Observation AND o.status = 'OBSERVED' CALL (o) { ${documentsOf} } RETURN d }
       RETURN collect(d) AS now
     }
     WITH o, p, [d IN before WHERE NOT d IN now] AS gone, [d IN now WHERE NOT d IN before] AS come
     CALL (o, gone) { UNWIND gone AS d MATCH (o)-[c:COUNTED_FOR]->(d) DELETE c }
     CALL (o, come) { UNWIND come AS d CREATE (o)-[:COUNTED_FOR]->(d) }
     UNWIND [d IN come | { d: d, by: 1 }] + [d IN gone | { d: d, by: -1 }] AS change
     WITH p, change.d AS d, sum(change.by) AS by
     MERGE (d)-[r:FIGURES_IN]->(p) ON CREATE SET r.count = 0 SET r.count = r.count + by
     WITH r WHERE r.count = 0 DELETE r`,
    { figures: of('Observation'), events: of('Inspection', 'Meeting') },
  )
}

/** Finds entities `n` whose kept counts are not those of the figures that stand. */
export const miscounted = `
  MATCH (n:Entity)
  CALL (n) {
    WITH n WHERE n:Document WITH n AS d ${figuresOf}
    MATCH (o)-[:PLACE]->(p) WHERE o.status = 'OBSERVED'
    WITH p, count(DISTINCT o) AS count ORDER BY p.id RETURN collect([p.id, count]) AS counted
  }
  CALL (n) {
    MATCH (n)-[r:FIGURES_IN]->(p) WITH p, r ORDER BY p.id RETURN collect([p.id, r.count]) AS kept
  }
  WITH n WHERE counted <> kept`
