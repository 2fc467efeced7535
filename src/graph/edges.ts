import type { FactKind } from '../model/index.js'
import type { FactClaim } from './fact-claims.js'
import { kindOfId } from './ids.js'
import { forRows, groupBy } from './run.js'
import type { States } from './states.js'

/**
 * The plain edges between entities that people follow by hand, made from facts that stand: from what the fact's edge `a`
 * leads to, to what `b` leads to. Each is made anew for the pairs that the touched facts join, and goes with the last
 * fact behind it.
 */
interface DerivedEdge {
  type: string
  from: FactKind
  a: string
  b: string
  /** Kinds of the two ends; any when there is none. */
  kinds?: readonly [string, string]
  /** The other end is the body that the post at `b` is AT. */
  at?: true
  /** Only of facts with this relation. */
  relation?: string
  /** The edge has all values of this field of its facts. */
  gathers?: string
}

const derivedEdges: readonly DerivedEdge[] = [
  { type: 'HELD', from: 'Occupancy', a: 'PERSON', b: 'POST', kinds: ['Person', 'Post'], gathers: 'attestedOn' },
  { type: 'ATTENDED', from: 'Participation', a: 'WHO', b: 'EVENT', kinds: ['Person', 'Meeting'], gathers: 'role' },
  { type: 'ISSUED_BY', from: 'Issuance', a: 'DOCUMENT', b: 'ISSUERS', kinds: ['Document', 'Body'] },
  { type: 'ISSUED_BY', from: 'Issuance', a: 'DOCUMENT', b: 'ISSUERS', kinds: ['Document', 'Body'], at: true },
  { type: 'SIGNED_BY', from: 'Issuance', a: 'DOCUMENT', b: 'SIGNERS' },
]

const relationEdge = (type: string): DerivedEdge => ({
  ...{ type, from: 'DocumentRelation', a: 'FROM', b: 'TO', relation: type },
})

/**
 * Collects the edges of new facts, as far as one of two ends is new too: then all facts between them are among these.
 * Gives the ids of the other facts.
 */
export async function addDerivedEdges(states: States, facts: readonly FactClaim[]): Promise<string[]> {
  const { unit } = states
  const posts = await states.get(
    facts.flatMap(({ refs }) => refs.flatMap(({ type, to }) => (type === 'ISSUERS' ? [to] : []))),
  )
  const bodyOf = (post: string): string | null => (posts.get(post)?.fields['body'] ?? null) as string | null
  const others: string[] = []
  const edges = new Map<string, { edge: DerivedEdge; a: string; b: string; facts: FactClaim[] }>()
  for (const fact of facts) {
    const pairs = pairsIn(fact, bodyOf)
    if (pairs.some(({ a, b }) => !unit.isMade(a) && !unit.isMade(b))) others.push(fact.id)
    else
      for (const { edge, a, b } of pairs) {
        const key = `${edge.type} ${a} ${b}`
        const one = edges.get(key) ?? { edge, a, b, facts: [] }
        if (!one.facts.includes(fact)) one.facts.push(fact)
        edges.set(key, one)
      }
  }
  for (const { edge, a, b, facts } of edges.values()) {
    const { type, gathers } = edge
    const values =
      gathers === undefined ? [] : facts.map(({ values }) => values[gathers]).filter((value) => value !== null)
    const more = gathers === undefined ? {} : { [gathers]: [...new Set(values)].sort() }
    unit.edge(a, type, b, { factIds: facts.map(({ id }) => id).sort(), ...more })
  }
  return others
}

interface Pair {
  edge: DerivedEdge
  a: string
  b: string
}

function pairsIn({ kind, refs, values }: FactClaim, bodyOf: (post: string) => string | null): Pair[] {
  const wanted = kind === 'DocumentRelation' ? [relationEdge(values['relation'] as string)] : derivedEdges
  const ends = (type: string): string[] => refs.flatMap((ref) => (ref.type === type ? [ref.to] : []))
  return wanted
    .filter(({ from }) => from === kind)
    .flatMap((edge) => {
      const bs = edge.at
        ? ends(edge.b).flatMap((to) => (kindOfId(to) === 'Post' ? (bodyOf(to) ?? []) : []))
        : ends(edge.b)
      return ends(edge.a).flatMap((a) => bs.map((b) => ({ edge, a, b })))
    })
    .filter(({ edge: { kinds }, a, b }) => !kinds || (kindOfId(a) === kinds[0] && kindOfId(b) === kinds[1]))
}

/** Makes the edges anew that the given facts have a part in. */
export async function writeDerivedEdges({ unit: { tx } }: States, ids: readonly string[]): Promise<void> {
  const byKind = groupBy(ids, kindOfId)
  const relations = await forRows<{ type: string }>(
    tx,
    'MATCH (f:Fact { id: row }) RETURN DISTINCT f.relation AS type',
    byKind.get('DocumentRelation') ?? [],
  )
  const wanted = [...derivedEdges, ...relations.map(({ type }) => relationEdge(type))]
  for (const [type, edges] of groupBy(wanted, (edge) => edge.type)) {
    const { from, gathers } = edges[0]!
    const facts = byKind.get(from) ?? []
    if (facts.length === 0) continue
    const more = gathers
      ? `, r.${gathers} = COLLECT { UNWIND xs AS y WITH y.${gathers} AS value WHERE value IS NOT NULL RETURN DISTINCT value ORDER BY value }`
      : ''
    await tx.run(`${pairsOf(edges)} MATCH (a)-[r:${type}]->(b) DELETE r`, { facts })
    await tx.run(
      `${pairsOf(edges)}
       CALL (a, b) { ${edges.map((edge) => `MATCH ${factsBetween(edge)} RETURN x`).join(' UNION ')} }
       WITH a, b, x ORDER BY x.id
       WITH a, b, collect(x) AS xs
       CREATE (a)-[r:${type}]->(b) SET r.factIds = [y IN xs | y.id]${more}`,
      { facts },
    )
  }
}

/** All facts `x` that stand between `a` and `b`. */
function factsBetween({ from, a, b, kinds, at, relation }: DerivedEdge): string {
  const [first, second] = kinds ? kinds.map((kind) => `:${kind}`) : ['', '']
  const only = relation ? ` { relation: '${relation}' }` : ''
  return `(a${first})<-[:${a}]-(x:${from}${only})-[:${b}]->${at ? '(:Post)-[:AT]->' : ''}(b${second})`
}

/** From facts `f` to their ends `a` and `b`, also when they are retired. */
const pairsOf = (edges: readonly DerivedEdge[]): string => {
  const each = edges.map(({ a, b, at, relation }) => {
    const only = relation ? ` { relation: '${relation}' }` : ''
    return `UNWIND $facts AS id MATCH (f:Fact { id: id }) MATCH (a)<-[:${a}]-(f${only})-[:${b}]->${at ? '()-[:AT]->' : ''}(b) RETURN DISTINCT a, b`
  })
  return `CALL () { ${each.join(' UNION ')} }`
}
