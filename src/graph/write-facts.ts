import type { ManagedTransaction } from 'neo4j-driver'
import type { Evidence, FactKind } from '../model/index.js'
import { daysOf } from './edtf.js'
import { factClaims, type FactClaim } from './fact-claims.js'
import { join } from './join.js'
import { kindOfId } from './ids.js'
import { fromGraph, graphDate, toGraph } from './properties.js'
import { factFields, fieldsOf } from './registry.js'
import type { Clock } from './revision.js'
import { forRows, run } from './run.js'
import type { Fields, PlacedFile } from './state.js'
import { passageId } from './write-source.js'

interface FactRow extends FactClaim {
  source: string
}

/** Writes the pages' facts with their evidence and contradictions. Gives the ids of all facts that it touched. */
export async function writeFacts(
  tx: ManagedTransaction,
  pages: readonly PlacedFile[],
  clock: Clock,
): Promise<Set<string>> {
  const claims = pages.map((page) => ({ page, claims: factClaims(page) }))
  const rows = claims.flatMap(({ page, claims }) =>
    [...claims.values()].map((claim): FactRow => ({ ...claim, source: page.file.source.id })),
  )
  const ids = [...new Set(rows.map(({ id }) => id))]
  const there = await existing(tx, ids)
  const said = await readCurrent(tx, ids)
  for (const { id, said: more } of rows) said.set(id, join(said.get(id) ?? {}, more))
  await writeNodes(tx, rows, said, clock)
  await writeRefs(tx, rows, there)
  await writeEvidence(
    tx,
    'Fact',
    rows.flatMap(({ id, source, evidence, said }) => evidenceRows(id, source, evidence, said)),
  )
  await writeEvidence(tx, 'Event', pages.flatMap(eventEvidence))
  await writeContradictions(
    tx,
    claims.flatMap(({ page, claims }) => contradictionRows(page, claims)),
  )
  return new Set(rows.map(({ id }) => id))
}

/** Those that the graph holds, standing or retired. */
async function existing(tx: ManagedTransaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await run<{ id: string }>(tx, 'UNWIND $ids AS id MATCH (:Fact { id: id }) RETURN id', { ids })
  return new Set(rows.map(({ id }) => id))
}

/** What the pages so far say of standing facts beside their identity, as it stands on the nodes. */
async function readCurrent(tx: ManagedTransaction, ids: readonly string[]): Promise<Map<string, Fields>> {
  const rows = await run<{ id: string; properties: Fields }>(
    tx,
    `UNWIND $ids AS id MATCH (f:Fact { id: id }) WHERE EXISTS { (f)-[:EVIDENCED_BY]->() }
     RETURN id, properties(f) AS properties`,
    { ids },
  )
  return new Map(
    rows.map(({ id, properties }) => [id, pick(fromGraph(properties), saidFields(kindOfId(id) as FactKind))]),
  )
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

async function writeNodes(
  tx: ManagedTransaction,
  rows: readonly FactRow[],
  said: ReadonlyMap<string, Fields>,
  clock: Clock,
): Promise<void> {
  const first = new Map(rows.map((row) => [row.id, row]))
  await forRows(
    tx,
    `MERGE (f:Fact { id: row.id }) ON CREATE SET f.recordedAt = datetime($at), f.recordedRevision = $revision
     SET f:$(row.kind), f += row.properties REMOVE f:Retired, f.retiredAt, f.retiredRevision`,
    [...first.values()].map(({ id, kind, values }) => ({
      ...{ id, kind, properties: factProperties(kind, { ...values, ...said.get(id) }) },
    })),
    { ...clock },
  )
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

/** A fact's references identify it, so a fact that is there has its edges. */
async function writeRefs(tx: ManagedTransaction, rows: readonly FactRow[], there: ReadonlySet<string>): Promise<void> {
  const edges = new Map<string, Fields>()
  for (const { id, refs } of rows)
    for (const { type, to, props } of there.has(id) ? [] : refs)
      edges.set(JSON.stringify([id, type, to, props]), { id, type, to, properties: toGraph(props) })
  await forRows(
    tx,
    `MATCH (f:Fact { id: row.id }) MATCH (x:Entity|Event|Fact { id: row.to })
     CREATE (f)-[r:$(row.type)]->(x) SET r = row.properties`,
    [...edges.values()],
  )
}

type EvidenceRow = { id: string; passage: string; start: number; end: number; rule: string; properties: Fields }

const evidenceRows = (id: string, source: string, evidence: readonly Evidence[], said: Fields): EvidenceRow[] =>
  evidence.map(({ start, end, excerpt, passage, role, rule }) => {
    const properties = toGraph({ start, end, rule, excerpt, role, said: JSON.stringify(said) })
    return { id, passage: passageId(source, passage), start, end, rule, properties }
  })

const eventEvidence = ({ file, placed }: PlacedFile): EvidenceRow[] =>
  file.entities.flatMap((entity) =>
    entity.kind === 'Event' ? evidenceRows(placed.get(entity.id)!.id, file.source.id, entity.evidence, {}) : [],
  )

const writeEvidence = (tx: ManagedTransaction, base: string, rows: readonly EvidenceRow[]): Promise<unknown> =>
  forRows(
    tx,
    `MATCH (f:${base} { id: row.id }) MATCH (p:Passage { id: row.passage })
     MERGE (f)-[e:EVIDENCED_BY { start: toInteger(row.start), end: toInteger(row.end), rule: row.rule }]->(p)
     SET e += row.properties`,
    rows,
  )

const contradictionRows = ({ file }: PlacedFile, claims: ReadonlyMap<string, FactClaim>): Fields[] =>
  file.contradictions.map(({ facts: [a, b], reason }) => {
    const [first, second] = [claims.get(a)!.id, claims.get(b)!.id].sort()
    return { first, second, reason, source: file.source.id }
  })

/** A contradiction stands while a page that shows it does. */
const writeContradictions = (tx: ManagedTransaction, rows: readonly Fields[]): Promise<unknown> =>
  forRows(
    tx,
    `MATCH (a:Fact { id: row.first }) MATCH (b:Fact { id: row.second })
     MERGE (a)-[c:CONTRADICTS { reason: row.reason }]->(b)
     SET c.sources = [x IN coalesce(c.sources, []) WHERE x <> row.source] + row.source`,
    rows,
  )
