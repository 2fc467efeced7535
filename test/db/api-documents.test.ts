import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composedGraph, type ApiGraph } from './api-graph.js'

let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
}, 120_000)
afterAll(() => graph?.close())

const data: ApiGraph['data'] = (query, variables) => graph.data(query, variables)
const refusal: ApiGraph['refusal'] = (query) => graph.refusal(query)

describe('inspectionsCovering', () => {
  const question = `query ($citation: String, $document: ID, $first: Int = 10, $after: String) {
    inspectionsCovering(citation: $citation, document: $document, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id } }
      nodes { id head { name } sessions(first: 10) { totalCount nodes { startsOn notAfter partOfDay visited { name } } } }
    }
  }`

  it('gives inspections by first session, and their sessions by day and part of day, undated last', async () => {
    const { inspectionsCovering: page } = await data(question, { citation: 'Kết luận số 77-KL/TW' })
    expect(page.totalCount).toBe(2)
    expect(page.nodes.map(({ sessions }: any) => sessions.nodes.map((s: any) => s.startsOn))).toEqual([
      ['2021-05-12', null],
      ['2021-05-20'],
    ])
    const { inspectionsCovering: other } = await data(question, { citation: 'KL 88' })
    expect(other.nodes).toMatchObject([
      {
        head: { name: 'Lê Văn Khảo' },
        sessions: {
          totalCount: 3,
          nodes: [
            { startsOn: '2022-05-10', partOfDay: 'MORNING', visited: [{ name: 'Công an tỉnh Hà Nam' }] },
            { startsOn: '2022-05-10', partOfDay: 'AFTERNOON', visited: [{ name: 'Tỉnh ủy Hà Nam' }] },
            { startsOn: null, notAfter: '2022-05-10', visited: [{ name: 'Huyện ủy Kim Bảng' }] },
          ],
        },
      },
    ])
  })

  it('goes on behind a cursor', async () => {
    const { inspectionsCovering: all } = await data(question, { citation: '77-KL/TW' })
    const { inspectionsCovering: one } = await data(question, { citation: '77-KL/TW', first: 1 })
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: one.edges[0].cursor })
    const after = one.pageInfo.endCursor
    const { inspectionsCovering: two } = await data(question, { citation: '77-KL/TW', first: 1, after })
    expect(two.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect([...one.nodes, ...two.nodes]).toEqual(all.nodes)
    const last = await data(question, { citation: '77-KL/TW', after: two.pageInfo.endCursor })
    expect(last.inspectionsCovering).toMatchObject({ nodes: [], pageInfo: { startCursor: null, endCursor: null } })
  })

  it('takes the document by key or id', async () => {
    const byKey = await data(question, { document: 'tw/kl/77/khoa-12' })
    const { document } = await data('{ document(key: "tw/kl/77/khoa-12") { id } }')
    expect(byKey.inspectionsCovering.totalCount).toBe(2)
    expect(await data(question, { document: document.id })).toEqual(byKey)
  })

  it('is empty for what is not known', async () => {
    const page = { totalCount: 0, nodes: [], edges: [] }
    expect((await data(question, { citation: 'Kết luận 99-KL/TW' })).inspectionsCovering).toMatchObject(page)
    expect((await data(question, { citation: 'không có gì' })).inspectionsCovering).toMatchObject(page)
    expect((await data(question, { document: 'nothing' })).inspectionsCovering).toMatchObject(page)
  })

  it.each([
    ['two documents', '(citation: "CT 12", first: 1)', /names 2 documents/],
    ['no document', '(first: 1)', /Give either/],
    ['an empty page', '(citation: "KL 77", first: 0)', /from 1 to 100/],
    [
      'a cursor of another list',
      `(citation: "KL 77", first: 1, after: "${Buffer.from('["search",1,"a"]').toString('base64url')}")`,
      /no cursor/,
    ],
  ])('refuses %s', async (_, args, message) => {
    const error = await refusal(`{ inspectionsCovering${args} { totalCount } }`)
    expect(error.message).toMatch(message)
    expect(error.extensions['code']).toBe('BAD_USER_INPUT')
  })

  it('resolves nested relations with their own filters', async () => {
    const { inspectionsCovering } = await data(`{
      inspectionsCovering(citation: "KL 88", first: 1) { nodes {
        sessionsConnection(where: { node: { partOfDay: { eq: MORNING } } }) { edges { node { visited { name } } } }
        sessions(first: 9) { nodes {
          visited(where: { bodyType: { eq: POLICE } }) { name posts { title } place { name successors { name } } }
          recommendationsAt { mode to { ... on Body { name } ... on Node { id } } about { ... on Document { number lineage(direction: UP, depth: 1) { relation document { number } } } } }
        } }
      } }
    }`)
    const [inspection] = inspectionsCovering.nodes
    expect(inspection.sessionsConnection.edges).toHaveLength(1)
    expect(inspection.sessions.nodes.map(({ visited }: any) => visited.map((body: any) => body.name))).toEqual([
      ['Công an tỉnh Hà Nam'],
      [],
      [],
    ])
    expect(inspection.sessions.nodes[1].recommendationsAt).toMatchObject([
      {
        to: [{ name: 'Ban Mẫu Trung ương', id: expect.stringMatching(/^Body_/) as string }],
        about: [{ number: '88-KL/TW', lineage: [{ relation: 'CONTINUES', document: { number: '12-CT/TW' } }] }],
      },
    ])
  })
})

describe('document', () => {
  it.each([
    ['a whole key', '(key: "tw/ct/12/khoa-11")', 'tw/ct/12/khoa-11'],
    ['the beginning of one key', '(key: "tw/kl/88")', 'tw/kl/88/khoa-12'],
    ['a citation', '(citation: "Kết luận số 88-KL/TW, ngày 05/6/2020")', 'tw/kl/88/khoa-12'],
    ['a citation with its khóa', '(citation: "Chỉ thị 12-CT/TW khóa XI")', 'tw/ct/12/khoa-11'],
  ])('is found by %s', async (_, args, key) => {
    expect((await data(`{ document${args} { key } }`)).document).toEqual({ key })
  })

  it.each([
    '(key: "tw/kl/8")',
    '(key: "")',
    '(citation: "Kết luận 88-KL/TU")',
    '(citation: "88-KL/TW ngày 01/01/2001")',
  ])('is null for %s', async (args) => {
    expect(await data(`{ document${args} { key } }`)).toEqual({ document: null })
  })

  it('of two candidates is refused with both', async () => {
    for (const args of ['(citation: "12-CT/TW")', '(key: "tw/ct/12")']) {
      const { extensions } = await refusal(`{ document${args} { key } }`)
      const keys = (extensions['candidates'] as { key: string }[]).map(({ key }) => key)
      expect(keys.sort()).toEqual(['tw/ct/12/khoa-11', 'tw/ct/12/khoa-12'])
    }
  })

  it('has its lineage', async () => {
    const { document } = await data(`{ document(key: "tw/kl/88/khoa-12") {
      up: lineage(direction: UP, depth: 2) { distance relation document { key } via { key } facts { evidence { excerpt } } }
      down: lineage(direction: DOWN, depth: 1) { relation document { key } }
      lineage(depth: 1) { direction }
    } }`)
    expect(document.up).toMatchObject([
      { distance: 1, relation: 'CONTINUES', document: { key: 'tw/ct/12/khoa-12' }, via: { key: 'tw/kl/88/khoa-12' } },
      { distance: 2, relation: 'REPLACES', document: { key: 'tw/ct/12/khoa-11' }, via: { key: 'tw/ct/12/khoa-12' } },
    ])
    expect(document.up[0].facts).toEqual([{ evidence: [{ excerpt: 'tiếp tục thực hiện Chỉ thị số 12-CT/TW' }] }])
    expect(document.down).toEqual([
      { relation: 'IMPLEMENTS', document: { key: 'ha-nam.tinh-uy/kh/9/khoa-20' } },
      { relation: 'LINKED_TO', document: { key: 'tw/kl/77/khoa-12' } },
    ])
    expect(document.lineage.map(({ direction }: any) => direction).sort()).toEqual(['DOWN', 'DOWN', 'UP'])
    expect((await refusal('{ document(citation: "KL 88") { lineage(depth: 11) { distance } } }')).message).toMatch(
      /1 to 10/,
    )
  })
})

it('citation says how it was read and what speaks for each document', async () => {
  const { citation } = await data(
    '{ citation(text: "CT 12 khóa XII") { document { key } clues reading { type serial term } } }',
  )
  expect(citation).toEqual([
    {
      document: { key: 'tw/ct/12/khoa-12' },
      clues: ['TYPE', 'SERIAL', 'TERM'],
      reading: { type: 'CHI_THI', serial: '12', term: 'XII' },
    },
  ])
  expect((await data('{ citation(text: "CT 12") { clues } }')).citation).toHaveLength(2)
  expect(await data('{ citation(text: "xin chào") { clues } }')).toEqual({ citation: [] })
  expect((await refusal(`{ citation(text: "${'a'.repeat(501)}") { clues } }`)).message).toMatch(/longer than 500/)
})

it('node and nodes find anything by its id', async () => {
  const { documents, awardGrants, sources } = await data('{ documents { id } awardGrants { id } sources { id } }')
  const ids = [sources[0].id, 'nothing', documents[0].id, awardGrants[0].id]
  const { nodes } = await data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Document { key } } }', {
    ids,
  })
  expect(nodes).toEqual([
    { __typename: 'Source', id: ids[0] },
    null,
    { __typename: 'Document', id: ids[2], key: expect.any(String) as string },
    { __typename: 'AwardGrant', id: ids[3] },
  ])
  expect(await data('{ node(id: "nothing") { id } }')).toEqual({ node: null })
})

it('implementationChain leads from the document to what followed', async () => {
  const { implementationChain: chain } = await data(`{ implementationChain(citation: "88-KL/TW") {
    document { key }
    inspections { inspection { head { name } } observations { id } sessions {
      session { startsOn partOfDay } observations { value } findings { polarity } recommendations { mode } } }
    followedBy { relation document { key } facts { basis } }
  } }`)
  expect(chain.document).toEqual({ key: 'tw/kl/88/khoa-12' })
  expect(chain.inspections).toMatchObject([{ inspection: { head: { name: 'Lê Văn Khảo' } }, observations: [] }])
  expect(chain.inspections[0].sessions[1]).toEqual({
    session: { startsOn: '2022-05-10', partOfDay: 'AFTERNOON' },
    observations: [{ value: 120 }, { value: 20 }, { value: 70 }],
    findings: [{ polarity: 'LIMITATION' }],
    recommendations: [{ mode: 'PROPOSES' }],
  })
  expect(chain.followedBy.map(({ document }: any) => document.key)).toEqual([
    'tw/kl/77/khoa-12',
    'ha-nam.tinh-uy/kh/9/khoa-20',
  ])
  expect(await data('{ implementationChain(citation: "KL 99") { document { key } } }')).toEqual({
    implementationChain: null,
  })
})

it('an id that leads on to another thing still finds it', async () => {
  const { document } = await data('{ document(key: "tw/kl/88/khoa-12") { id } }')
  const cypher =
    "MATCH (d:Document { id: $id }) CREATE (:Alias { id: 'older' })-[:NOW]->(:Alias { id: 'old' })-[:NOW]->(d)"
  await graph.db.driver.executeQuery(cypher, { id: document.id }, { database: graph.db.database })
  expect(await data('{ node(id: "older") { id } document(key: "old") { id } }')).toEqual({
    node: { id: document.id },
    document: { id: document.id },
  })
})

it('fields of ours stand below anything that the generated layer gives', async () => {
  const answer = await data(`{
    entities(where: { key: { eq: "tw/kl/88/khoa-12" } }) { id: key ... on Document { lineage(direction: UP, depth: 1) { relation } } }
    documentsConnection(where: { key: { eq: "tw/kl/88/khoa-12" } }) { edges { node { ...L } } }
    sources(where: { name: { eq: "ha-nam" } }) { mentionsConnection { edges { node { ... on Node { id } ... on Post { holders { certainty } } } } } }
    facts(where: { kind: { eq: PARTICIPATION } }) { ... on Participation { who { caption ... on Person { career { certainty } } } } }
    node(id: "nothing") { id }
  }
  fragment L on Document { id: key lineage(direction: UP, depth: 1) { relation } }`)
  const lineage = [{ id: 'tw/kl/88/khoa-12', lineage: [{ relation: 'CONTINUES' }] }]
  expect(answer['entities']).toEqual(lineage)
  expect(answer['documentsConnection'].edges).toEqual([{ node: lineage[0] }])
  const named = answer['sources'][0].mentionsConnection.edges.map(({ node }: any) => node)
  expect(named.every(({ id }: any) => typeof id === 'string')).toBe(true)
  expect(named.filter(({ holders }: any) => holders)).toMatchObject([{ holders: [{}, {}] }])
  const careers = answer['facts'].flatMap(({ who }: any) => (who?.career ? [[who.caption, who.career]] : []))
  expect(careers).toContainEqual(['Đỗ Thị Mẫu', [{ certainty: 'CERTAIN' }]])
})
