import type { ManagedTransaction } from 'neo4j-driver'
import type { FactFile } from '../model/index.js'
import { fold } from '../text/index.js'
import { documentIdentity, type Known } from './assign.js'
import { citedAs } from './documents.js'
import { fromGraph } from './properties.js'
import { fieldsOf } from './registry.js'
import { groupBy, run } from './run.js'
import { baseOf, kindOf, type EntityState, type Fields } from './state.js'
import { kindOfId } from './ids.js'
import type { States } from './states.js'
import type { Unit } from './unit.js'

const OUT = 'AT|IN|PART_OF|OWNED_BY|ISSUED_AT|ISSUERS|COVERED|SENT_BY|LED_BY|VISITED|HOSTED_BY'

interface Edge {
  type: string
  to: string
  as: string | null
  order: number | null
}

/** The entities of these ids as the graph holds them; those that no page describes any more count as absent. */
export async function readStates(unit: Unit, ids: readonly string[]): Promise<Map<string, EntityState>> {
  const states = new Map<string, EntityState>()
  for (const [base, group] of groupBy(ids, (id) => baseOf(kindOfId(id)))) {
    for (const id of group) if (!unit.has(id)) unit.know(id, null)
    const rows = await run<StateRow>(
      unit.tx,
      `UNWIND $ids AS id
       MATCH (n:${base} { id: id })
       RETURN elementId(n) AS node, properties(n) AS properties,
         (n.reference IS NOT NULL OR EXISTS { (n)<-[d:DESCRIBES]-() WHERE d.basis = 'STATED' }) AS standing,
         COLLECT { MATCH (n)-[r:${OUT}]->(x) RETURN { type: type(r), to: x.id, as: r.as, order: r.order } ORDER BY r.order, x.id } AS out,
         COLLECT { MATCH (n)<-[:HAS_SESSION]-(x) RETURN x.id ORDER BY x.id } AS sessionOf`,
      { ids: group },
    )
    for (const row of rows) {
      const id = row.properties['id'] as string
      unit.know(id, row.node)
      if (row.standing) states.set(id, stateOf(row))
    }
  }
  return states
}

interface StateRow extends Fields {
  node: string
  standing: boolean
  properties: Fields
  out: Edge[]
  sessionOf: string[]
}

function stateOf(row: StateRow): EntityState {
  const properties = fromGraph(row.properties)
  const id = properties['id'] as string
  const label = kindOfId(id)
  const fields: Fields = {}
  for (const [field, use] of fieldsOf(kindOf(label))) {
    const targets = use.use === 'ref' ? row.out.filter(({ type }) => type === use.type).map(({ to }) => to) : []
    if (use.use === 'issuers') fields[field] = issuersFrom(row.out)
    else if (use.use !== 'ref') fields[field] = properties[field] ?? null
    else if (use.reversed) fields[field] = row.sessionOf
    else fields[field] = use.many ? targets : (targets[0] ?? null)
  }
  if (label === 'Person') fields['posts'] = properties['identityPosts']
  if (label === 'Document') fields['issuerKey'] = properties['issuerKey'] ?? null
  return { id, label, key: (properties['fullKey'] ?? null) as string | null, fields }
}

const issuersFrom = (edges: readonly Edge[]): Fields[] =>
  [
    ...groupBy(
      edges.filter(({ type }) => type === 'ISSUERS'),
      ({ order }) => String(order),
    ).values(),
  ].map((group) => ({
    body: group.find(({ to }) => kindOfId(to) === 'Body')?.to ?? null,
    post: group.find(({ to }) => kindOfId(to) === 'Post')?.to ?? null,
    as: group[0]!.as,
  }))

/** What the graph knows of whoever and whatever the files may mean. */
export async function readKnown(states: States, files: readonly FactFile[]): Promise<Known> {
  const entities = files.flatMap((file) => file.entities)
  const names = entities.flatMap((entity) => (entity.kind === 'Person' ? [fold(entity.name)] : []))
  const cited = entities.flatMap((entity) =>
    entity.kind === 'Document' ? (citedAs(entity.type, entity.number) ?? []) : [],
  )
  return { persons: await readPersons(states.unit.tx, names), documents: await readDocuments(states, cited) }
}

export async function readPersons(tx: ManagedTransaction, names: readonly string[]): Promise<Known['persons']> {
  const rows = await run<{ id: string; name: string; posts: string[] }>(
    tx,
    `MATCH (p:Person) WHERE p.nameFolded IN $names AND EXISTS { (p)<-[:DESCRIBES]-() }
     RETURN p.id AS id, p.nameFolded AS name, p.identityPosts AS posts`,
    { names: [...new Set(names)] },
  )
  return rows.map(({ id, name, posts }) => ({ ref: id, name, posts, alone: id }))
}

export async function readDocuments(states: States, cited: readonly string[]): Promise<Known['documents']> {
  const rows = await run<{ id: string }>(
    states.unit.tx,
    'MATCH (d:Document) WHERE d.citedAs IN $cited AND d.fullKey IS NOT NULL RETURN d.id AS id',
    { cited: [...new Set(cited)] },
  )
  const found = await states.get(rows.map(({ id }) => id))
  return new Map([...found].map(([id, { fields }]) => [id, { fields, identity: documentIdentity(id, fields) }]))
}
