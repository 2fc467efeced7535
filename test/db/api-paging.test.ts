import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composedGraph, type ApiGraph } from './api-graph.js'

/** Pages of every connection while rows are added and removed: nothing comes twice, and nothing that stayed is missed. */
let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
  await write(`
    CREATE (d:Entity:Document { id: 'Document_hub', key: 'tw/kl/999/khoa-12', fullKey: 'tw/kl/999/khoa-12', caption: 'Kết luận số 999-KL/TW',
      type: 'KET_LUAN', status: 'IN_FORCE', stub: false, searchText: 'ket luan 999' })
    CREATE (i:Event:Inspection { id: 'Inspection_hub', key: 'inspection/hub', caption: 'Hub', type: 'INSPECTION', status: 'HELD', agenda: [],
      basis: 'STATED', statementVi: '', statementEn: '', support: 1, recordedAt: datetime(), recordedRevision: 1 })
    CREATE (s:Source { id: 'sha256:hub', key: 'source/hub', caption: 'Hub', name: 'hub', dateStatus: 'UNKNOWN', attachments: [], length: 1,
      textKey: 'hub', pageLoaded: false, recordedAt: datetime(), recordedRevision: 1, authorNames: [], authorKinds: [] })`)
}, 180_000)
afterAll(() => graph?.close())

const write = (cypher: string, parameters = {}): Promise<unknown> =>
  graph.db.driver.executeQuery(cypher, parameters, { database: graph.db.database })

const event = (kind: string, at: string): string => `
  UNWIND $rows AS row
  MERGE (e:Event:${kind} { id: '${kind}_' + row.id }) SET e.key = e.id, e.caption = e.id, e.type = '${kind === 'Meeting' ? 'CONFERENCE' : 'INSPECTION'}',
    e.status = 'HELD', e.agenda = [], e.basis = 'STATED', e.statementVi = '', e.statementEn = '', e.support = 1, e.recordedAt = datetime(),
    e.recordedRevision = 1, e.startsOnEarliest = CASE WHEN row.n % 7 = 0 THEN null ELSE date('2022-01-01') + duration({ days: row.n / 3 }) END
  WITH e ${at}`
const fact = (id: string, more: string): string => `
  UNWIND $rows AS row
  MERGE (f:Fact:Observation { id: '${id}_' + row.id }) SET f.kind = 'OBSERVATION', f.caption = f.id, f.label = 'nhãn ' + (row.n % 3),
    f.value = toFloat(row.n), f.comparator = 'EXACT', f.statistic = 'COUNT', f.status = 'OBSERVED', f.basis = 'STATED', f.statementVi = '', f.statementEn = '',
    f.support = 1, f.recordedAt = datetime(), f.recordedRevision = 1
  WITH f, row ${more}`

/** Connection, the query with its page, where it stands, and how its rows are made from a number. */
const connections: [name: string, query: string, path: string, prefix: string, create: string][] = [
  [
    'inspectionsCovering',
    'inspectionsCovering(document: "Document_hub", first: 3, after: $after) { PAGE }',
    'inspectionsCovering',
    'Inspection_',
    event('Inspection', "MATCH (d:Document { id: 'Document_hub' }) MERGE (e)-[:COVERED]->(d)"),
  ],
  [
    'sessions',
    'inspections(where: { id: { eq: "Inspection_hub" } }) { sessions(first: 3, after: $after) { PAGE } }',
    'inspections.0.sessions',
    'Meeting_',
    event('Meeting', "MATCH (i:Inspection { id: 'Inspection_hub' }) MERGE (i)-[:HAS_SESSION]->(e)"),
  ],
  [
    'observations',
    'observations(document: "Document_hub", first: 3, after: $after) { PAGE }',
    'observations',
    'Observation_',
    fact('Observation', "MATCH (d:Document { id: 'Document_hub' }) MERGE (f)-[:ABOUT]->(d)"),
  ],
  [
    'timeline',
    'inspections(where: { id: { eq: "Inspection_hub" } }) { timeline(first: 3, after: $after) { PAGE } }',
    'inspections.0.timeline',
    'Observation_at',
    fact(
      'Observation_at',
      "MATCH (i:Inspection { id: 'Inspection_hub' }) MERGE (f)-[:AT]->(i) SET f.periodStart = date('2022-01-01') + duration({ days: row.n / 4 })",
    ),
  ],
  [
    'timeline, newest first',
    'document(key: "Document_hub") { timeline(order: NEWEST_FIRST, from: "2022-01-03", first: 3, after: $after) { PAGE } }',
    'document.timeline',
    'Observation_new',
    fact(
      'Observation_new',
      "MATCH (d:Document { id: 'Document_hub' }) MERGE (f)-[:ABOUT]->(d) SET f.periodStart = date('2022-03-01') + duration({ days: row.n / 4 })",
    ),
  ],
  [
    'contradictions',
    'contradictions(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { facts { id } } }',
    'contradictions',
    'Observation_c',
    fact(
      'Observation_c',
      "MERGE (g:Fact { id: f.id + 'x' }) SET g:Observation, g += f { .*, id: f.id + 'x' } MERGE (f)-[:CONTRADICTS { reason: 'VALUE' }]->(g)",
    ),
  ],
  [
    'unresolved',
    'unresolved(first: 3, after: $after) { PAGE }',
    'unresolved',
    'UnresolvedMention_',
    `UNWIND $rows AS row MATCH (s:Source { id: 'sha256:hub' })
     MERGE (u:UnresolvedMention { id: 'UnresolvedMention_' + row.id }) SET u.key = 'source/hub/' + row.id, u.caption = '', u.text = '', u.kind = 'Document',
       u.reason = '', u.candidates = [], u.start = row.n, u.end = row.n + 1 MERGE (u)-[:FROM]->(s)`,
  ],
]

const numbered = (numbers: readonly number[]): { id: string; n: number }[] =>
  numbers.map((n) => ({ id: String(n).padStart(4, '0'), n }))
const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step)

describe.each(connections)('%s', (_, query, path, prefix, create) => {
  const page = 'totalCount pageInfo { hasNextPage endCursor } nodes { id }'
  const ask = async (after: string | null): Promise<any> => {
    const data: any = await graph.data(`query ($after: String) { ${query.replace('PAGE', page)} }`, { after })
    return path.split('.').reduce((value, step) => value[step], data)
  }
  const idOf = (node: any): string => (node.facts ? node.facts.map(({ id }: any) => id).sort()[0] : node.id)

  it('is stable while rows come and go', async () => {
    // Even numbers are there from the start; odd ones come, and some of both go, between the pages.
    await write(create, { rows: numbered(range(100, 160, 2)) })
    const stay = range(100, 160, 2).filter((n) => n % 5 !== 0)
    const seen: string[] = []
    let after: string | null = null
    for (let turn = 0; ; turn++) {
      const { nodes, pageInfo, totalCount } = await ask(after)
      expect(totalCount).toBeGreaterThan(0)
      seen.push(...nodes.map(idOf))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
      await write(create, { rows: numbered([101 + 6 * turn, 159 - 6 * turn].filter((n) => n > 100 && n < 160)) })
      await write('MATCH (n { id: $id }) DETACH DELETE n', {
        id: `${prefix}${prefix.at(-1) === '_' ? '' : '_'}0${100 + 10 * turn}`,
      })
    }
    expect(new Set(seen).size).toBe(seen.length)
    const ids = new Set(seen)
    expect(
      numbered(stay).filter(({ id }) => ![...ids].some((one) => one.startsWith(prefix) && one.includes(id))),
    ).toEqual([])
  })

  it('refuses a cursor that was changed', async () => {
    const { pageInfo } = await ask(null)
    const cursor: string = pageInfo.endCursor
    for (const wrong of [cursor.slice(0, -4), `${cursor.slice(0, 12)}AAAA${cursor.slice(16)}`, 'x']) {
      const { errors } = await graph.ask(`query ($after: String) { ${query.replace('PAGE', page)} }`, { after: wrong })
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    }
  })
})
