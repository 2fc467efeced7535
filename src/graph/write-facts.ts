import type { ManagedTransaction } from 'neo4j-driver'
import type { Evidence, FactFile, FactKind } from '../model/index.js'
import { entitiesAround } from './around.js'
import { daysOf } from './edtf.js'
import { factClaims, type FactClaim } from './fact-claims.js'
import { join } from './join.js'
import { kindOfId } from './ids.js'
import { fromGraph, graphDate, toGraph } from './properties.js'
import { factFields, fieldsOf } from './registry.js'
import { forRows, groupBy, run } from './run.js'
import { sentenceOf, type FactEdge } from './statements.js'
import type { Fields, PlacedFile } from './state.js'
import type { States } from './states.js'
import type { Unit } from './unit.js'
import { passageId } from './write-source.js'

interface FactRow extends FactClaim {
  source: FactFile['source']
}

export interface WrittenFacts {
  /** Ids of all facts that the pages tell of. */
  touched: readonly string[]
  /** Those that were not there. */
  made: readonly FactClaim[]
}

/** Writes the pages' facts with their evidence. */
export async function writeFacts(states: States, pages: readonly PlacedFile[]): Promise<WrittenFacts> {
  const { unit } = states
  const rows = pages.flatMap((page) =>
    [...factClaims(page).values()].map((claim): FactRow => ({ ...claim, source: page.file.source })),
  )
  const byId = groupBy(rows, ({ id }) => id)
  const said = await readCurrent(unit, byId)
  for (const { id, said: more } of rows) said.set(id, join(said.get(id) ?? {}, more))
  const fresh = [...byId].filter(([id]) => !unit.has(id))
  for (const [id, [first]] of byId)
    if (unit.has(id))
      unit.update(id, ['Fact', first!.kind], factProperties(first!.kind, { ...first!.values, ...said.get(id) }))
  await createFacts(states, fresh, said)
  const events = pages.flatMap(({ file, placed }) =>
    file.entities.flatMap((entity) =>
      entity.kind === 'Event'
        ? [{ id: placed.get(entity.id)!.id, source: file.source, evidence: entity.evidence, said: {} }]
        : [],
    ),
  )
  addEvidence(unit, [...rows, ...events])
  return { touched: [...byId.keys()], made: fresh.map(([, [first]]) => first!) }
}

/**
 * What the pages so far say of standing facts beside their identity, as it stands on the nodes. A fact that names
 * something new is new itself.
 */
async function readCurrent(unit: Unit, facts: ReadonlyMap<string, readonly FactRow[]>): Promise<Map<string, Fields>> {
  const isNew = (id: string, rows: readonly FactRow[]): boolean =>
    unit.has(id) === undefined && rows.some(({ refs }) => refs.some(({ to }) => unit.isNew(to)))
  const ids = [...facts].flatMap(([id, rows]) => (isNew(id, rows) ? [] : [id]))
  const rows = await forRows<{ id: string; node: string; standing: boolean; properties: Fields }>(
    unit.tx,
    `MATCH (f:Fact { id: row })
     RETURN row AS id, elementId(f) AS node, EXISTS { (f)-[:EVIDENCED_BY]->() } AS standing, properties(f) AS properties`,
    ids,
  )
  for (const { id, node } of rows) unit.know(id, node)
  return new Map(
    rows.flatMap(({ id, standing, properties }) =>
      standing ? [[id, pick(fromGraph(properties), saidFields(kindOfId(id) as FactKind))]] : [],
    ),
  )
}

/** New facts get all that is said of them. Their references identify them, so those that are there have their edges. */
async function createFacts(
  states: States,
  facts: readonly [string, FactRow[]][],
  said: ReadonlyMap<string, Fields>,
): Promise<void> {
  const { unit } = states
  const entities = await entitiesAround(
    states,
    facts.flatMap(([, [first]]) => first!.refs.map(({ to }) => to)),
  )
  for (const [id, rows] of facts) {
    const { kind, values, refs: all } = rows[0]!
    const refs = [...new Map(all.map((ref) => [JSON.stringify([ref.type, ref.to, ref.props]), ref])).values()]
    const properties = factProperties(kind, { ...values, ...said.get(id) })
    const sentence = sentenceOf({ id, properties, refs: inOrder(refs), evidence: [firstEvidence(rows)] }, entities)
    const support = new Set(rows.map(({ source }) => source.textKey)).size
    unit.create(id, ['Fact', kind], { ...properties, id, ...unit.recorded, ...sentence, ...toGraph({ support }) })
    for (const { type, to, props } of refs) unit.edge(id, type, to, toGraph(props))
  }
}

const inOrder = (refs: FactRow['refs']): FactEdge[] =>
  refs
    .map(({ type, to, props }): FactEdge => ({
      type,
      to,
      as: (props['as'] ?? null) as string | null,
      order: (props['order'] ?? null) as number | null,
    }))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.to < b.to ? -1 : 1))

/** As `readFacts` chooses it. */
function firstEvidence(rows: readonly FactRow[]): Evidence {
  const all = rows.flatMap(({ source, evidence }) => evidence.map((one) => ({ source: source.id, one })))
  const isEarlier = (a: (typeof all)[number], b: (typeof all)[number]): boolean =>
    a.source !== b.source ? a.source < b.source : (a.one.start - b.one.start || a.one.end - b.one.end) < 0
  return all.reduce((best, next) => (isEarlier(next, best) ? next : best)).one
}

const saidFields = (kind: FactKind): string[] => [
  ...fieldsOf(kind).flatMap(([field, { use }]) => (use === 'said' || use === 'text' ? [field] : [])),
  'basis',
  'basisReason',
]

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))

/** The same, joined again from each page's evidence. */
export async function readSaid(tx: ManagedTransaction, ids: readonly string[]): Promise<Map<string, Fields>> {
  const rows = await run<{ id: string; said: string }>(
    tx,
    'UNWIND $ids AS id MATCH (f:Fact { id: id })-[e:EVIDENCED_BY]->() RETURN DISTINCT id, e.said AS said',
    { ids },
  )
  const said = new Map<string, Fields>()
  for (const row of rows) said.set(row.id, join(said.get(row.id) ?? {}, JSON.parse(row.said) as Fields))
  return said
}

/** Properties of a fact's node; statement and caption follow when everything that it names is written. */
function factProperties(kind: FactKind, fields: Fields): Fields {
  const first = (date: unknown): unknown => graphDate(daysOf(date as string | null).first)
  return toGraph({
    ...fields,
    kind: kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(),
    ...('on' in factFields[kind] && { onEarliest: first(fields['on']) }),
    ...('attestedOn' in factFields[kind] && { attestedOnEarliest: first(fields['attestedOn']) }),
    ...(kind === 'Observation' && {
      periodStart: first(fields['period']),
      periodEnd: graphDate(daysOf(fields['period'] as string | null).last),
    }),
  })
}

/** Evidence, each place once for each thing and rule. Nothing that the pages say is there yet. */
function addEvidence(unit: Unit, rows: readonly Pick<FactRow, 'id' | 'source' | 'evidence' | 'said'>[]): void {
  const edges = new Map<string, { id: string; passage: string; properties: Fields }>()
  for (const { id, source, evidence, said } of rows)
    for (const { start, end, excerpt, passage, role, rule } of evidence) {
      const to = passageId(source.id, passage)
      const properties = toGraph({ start, end, rule, excerpt, role, said: JSON.stringify(said) })
      edges.set([id, to, start, end, rule].join(' '), { id, passage: to, properties })
    }
  for (const { id, passage, properties } of edges.values()) unit.edge(id, 'EVIDENCED_BY', passage, properties)
}

/** Writes contradictions. Each stands while a page that shows it does. */
export async function writeContradictions(tx: ManagedTransaction, pages: readonly PlacedFile[]): Promise<void> {
  const rows = pages.flatMap((page) => {
    const { source, contradictions } = page.file
    const claims = contradictions.length === 0 ? undefined : factClaims(page)
    return contradictions.map(({ facts, reason }) => {
      const [first, second] = facts.map((id) => claims!.get(id)!.id).sort()
      return { first, second, reason, source: source.id }
    })
  })
  await forRows(
    tx,
    `MATCH (a:Fact { id: row.first }) MATCH (b:Fact { id: row.second })
     MERGE (a)-[c:CONTRADICTS { reason: row.reason }]->(b)
     SET c.sources = [x IN coalesce(c.sources, []) WHERE x <> row.source] + row.source`,
    rows,
  )
}
