import type { ManagedTransaction } from 'neo4j-driver'
import type { FactKind } from '../model/index.js'
import { kindOfId } from './ids.js'
import { groupBy, run } from './run.js'

/**
 * The plain edges between entities that people follow by hand, made from facts that stand. Each is made anew for the
 * pairs that the touched facts join, and goes with the last fact behind it.
 *
 * `pairs` finds, from a fact `f`, its two ends `a` and `b`, also when they are retired; `facts` finds all facts `x` that
 * stand between them.
 */
interface DerivedEdge {
  type: string
  /** Kind of the facts. */
  from: FactKind
  pairs: string
  facts: string
  /** More properties of the edge, from the facts `xs`. */
  more?: string
}

const derivedEdges: readonly DerivedEdge[] = [
  {
    type: 'HELD',
    from: 'Occupancy',
    pairs: '(a)<-[:PERSON]-(f)-[:POST]->(b)',
    facts: '(a:Person)<-[:PERSON]-(x:Occupancy)-[:POST]->(b:Post)',
    more: ', r.attestedOn = COLLECT { UNWIND xs AS y WITH y.attestedOn AS day WHERE day IS NOT NULL RETURN DISTINCT day ORDER BY day }',
  },
  {
    type: 'ATTENDED',
    from: 'Participation',
    pairs: '(a)<-[:WHO]-(f)-[:EVENT]->(b)',
    facts: '(a:Person)<-[:WHO]-(x:Participation)-[:EVENT]->(b:Meeting)',
    more: ', r.role = COLLECT { UNWIND xs AS y RETURN DISTINCT y.role ORDER BY y.role }',
  },
  {
    type: 'ISSUED_BY',
    from: 'Issuance',
    pairs: '(a)<-[:DOCUMENT]-(f)-[:ISSUERS]->(b)',
    facts: '(a:Document)<-[:DOCUMENT]-(x:Issuance)-[:ISSUERS]->(b:Body)',
  },
  {
    type: 'ISSUED_BY',
    from: 'Issuance',
    pairs: '(a)<-[:DOCUMENT]-(f)-[:ISSUERS]->()-[:AT]->(b)',
    facts: '(a:Document)<-[:DOCUMENT]-(x:Issuance)-[:ISSUERS]->(:Post)-[:AT]->(b:Body)',
  },
  {
    type: 'SIGNED_BY',
    from: 'Issuance',
    pairs: '(a)<-[:DOCUMENT]-(f)-[:SIGNERS]->(b)',
    facts: '(a:Document)<-[:DOCUMENT]-(x:Issuance)-[:SIGNERS]->(b)',
  },
]

const relationEdge = (type: string): DerivedEdge => ({
  type,
  from: 'DocumentRelation',
  pairs: `(a)<-[:FROM]-(f { relation: '${type}' })-[:TO]->(b)`,
  facts: `(a)<-[:FROM]-(x:DocumentRelation { relation: '${type}' })-[:TO]->(b)`,
})

/** Makes the edges anew that the given facts have a part in. */
export async function writeDerivedEdges(tx: ManagedTransaction, ids: readonly string[]): Promise<void> {
  const byKind = groupBy(ids, kindOfId)
  const relations = await run<{ type: string }>(
    tx,
    'UNWIND $ids AS id MATCH (f:Fact { id: id }) RETURN DISTINCT f.relation AS type',
    { ids: byKind.get('DocumentRelation') ?? [] },
  )
  const wanted = [...derivedEdges, ...relations.map(({ type }) => relationEdge(type))]
  for (const [type, edges] of groupBy(wanted, (edge) => edge.type)) {
    const facts = byKind.get(edges[0]!.from) ?? []
    if (facts.length === 0) continue
    await run(tx, `${pairsOf(edges)} MATCH (a)-[r:${type}]->(b) DELETE r`, { facts })
    await run(
      tx,
      `${pairsOf(edges)}
       CALL (a, b) { ${edges.map((edge) => `MATCH ${edge.facts} RETURN x`).join(' UNION ')} }
       WITH a, b, x ORDER BY x.id
       WITH a, b, collect(x) AS xs
       CREATE (a)-[r:${type}]->(b) SET r.factIds = [y IN xs | y.id]${edges[0]?.more ?? ''}`,
      { facts },
    )
  }
}

const pairsOf = (edges: readonly DerivedEdge[]): string => {
  const each = edges.map(
    ({ pairs }) => `UNWIND $facts AS id MATCH (f:Fact { id: id }) MATCH ${pairs} RETURN DISTINCT a, b`,
  )
  return `CALL () { ${each.join(' UNION ')} }`
}
