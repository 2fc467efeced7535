import { toGraph } from './properties.js'
import { fieldsOf } from './registry.js'
import { forRows, run } from './run.js'
import { baseOf, kindOf, type EntityState, type Fields } from './state.js'
import type { Unit } from './unit.js'

/** An edge between entities that belongs to what one of them is: a post is AT its body. */
interface Edge extends Fields {
  from: string
  type: string
  to: string
  /** Of issuers. */
  as: string | null
  order: number | null
}

/** Edges that lead away from the entity whose fields they are. */
const OUT = 'AT|IN|PART_OF|OWNED_BY|ISSUED_AT|ISSUERS|COVERED|SENT_BY|LED_BY|VISITED|HOSTED_BY'

/** Makes the edges of entities exactly those of their fields. An event's edges carry its id, as facts' edges do. */
export async function writeStructure(unit: Unit, states: readonly EntityState[]): Promise<void> {
  const ids = states.flatMap(({ id }) => (unit.isNew(id) ? [] : [id]))
  const wanted = new Map(states.flatMap(edgesOf).map((edge) => [identity(edge), edge]))
  const found =
    ids.length === 0
      ? []
      : await run<Edge>(
          unit.tx,
          `UNWIND $ids AS id MATCH (n:Entity|Event { id: id })-[r:${OUT}]->(x)
     RETURN n.id AS from, type(r) AS type, x.id AS to, r.as AS as, r.order AS order
     UNION UNWIND $ids AS id MATCH (n:Event { id: id })<-[r:HAS_SESSION]-(x)
     RETURN x.id AS from, type(r) AS type, n.id AS to, null AS as, null AS order`,
          { ids },
        )
  const there = new Set(found.map(identity))
  await forRows(
    unit.tx,
    `MATCH (n:Entity|Event { id: row.from })-[r]->(x { id: row.to })
     WHERE type(r) = row.type AND (row.order IS NULL OR r.order = row.order AND r.as = row.as) DELETE r`,
    found.filter((edge) => !wanted.has(identity(edge))),
  )
  for (const edge of wanted.values())
    if (!there.has(identity(edge))) unit.edge(edge.from, edge.type, edge.to, edge.properties)
}

const identity = ({ from, type, to, as, order }: Edge): string => JSON.stringify([from, type, to, as, order])

function edgesOf({ id, label, fields }: EntityState): (Edge & { properties: Fields })[] {
  return fieldsOf(kindOf(label)).flatMap(([field, use]) => {
    const value = fields[field]
    if (use.use === 'issuers') return issuerEdges(id, (value ?? []) as Issuers)
    if (use.use !== 'ref') return []
    const targets = [value].flat().filter((to): to is string => typeof to === 'string')
    const properties = baseOf(label) === 'Event' ? { factIds: [id] } : {}
    return targets.map((to) => {
      const ends = use.reversed ? { from: to, to: id } : { from: id, to }
      return { ...ends, type: use.type, as: null, order: null, properties }
    })
  })
}

export type Issuers = { body: string | null; post: string | null; as: string }[]
const RANK: readonly unknown[] = ['ISSUER', 'CO_ISSUER', 'PARTY']

const issuerEdges = (id: string, issuers: Issuers): (Edge & { properties: Fields })[] =>
  withoutWeaker(issuers).flatMap(({ body, post, as }, order) =>
    [body, post].flatMap((to) =>
      to === null ? [] : [{ from: id, type: 'ISSUERS', to, as, order, properties: toGraph({ as, order }) }],
    ),
  )

/** Issuers as the graph holds them. "The chairman of the committee" says more than "the committee": the weaker of two issuers of one body goes. */
export const withoutWeaker = (issuers: Issuers): Issuers =>
  issuers
    .filter(({ body, post }) => post !== null || !issuers.some((other) => other.body === body && other.post !== null))
    .sort((a, b) => RANK.indexOf(a.as) - RANK.indexOf(b.as))
