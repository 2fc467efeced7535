import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composedGraph, type ApiGraph } from './api-graph.js'

let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
}, 120_000)
afterAll(() => graph?.close())

/** The answer's data, as whatever the test expects of it. */
async function data<T = Record<string, any>>(query: string, variables?: Record<string, unknown>): Promise<T> {
  const answer = await graph.ask(query, variables)
  expect(answer.errors).toBeUndefined()
  return answer.data as T
}
async function refusal(query: string): Promise<{ message: string; extensions: Record<string, unknown> }> {
  const { errors } = await graph.ask(query)
  expect(errors).toHaveLength(1)
  return errors![0]!
}

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

describe('who held a post', () => {
  const question = `query ($title: String!, $body: String, $asOf: Date) {
    holdersOf(title: $title, body: $body, asOf: $asOf) { person { name } certainty certaintyReason { vi } attestedOn startsOn }
  }`
  const holders = async (variables: Record<string, unknown>): Promise<[string, string][]> =>
    (await data(question, variables)).holdersOf.map(({ person, certainty }: any) => [person.name, certainty])

  it('by title and body, in any spelling', async () => {
    const both = [
      ['Đỗ Thị Mẫu', 'CERTAIN'],
      ['Hồ Thế Mẫu', 'CERTAIN'],
    ]
    expect(await holders({ title: 'Bí thư', body: 'Tỉnh ủy Hà Nam' })).toEqual(both)
    expect(await holders({ title: 'bi thu tinh uy', body: 'ha nam' })).toEqual(both)
    expect(await holders({ title: 'Bí thư Tỉnh uỷ Hà Nam' })).toEqual(both)
    expect(await holders({ title: 'Bí thư', body: 'Đảng bộ tỉnh Hà Nam' })).toEqual(both)
    expect(await holders({ title: 'Bí thư Tỉnh ủy Hà' })).toEqual(both)
    expect((await holders({ title: 'Bí thư Tỉnh ủy' })).map(([name]) => name)).toContain('Hoàng Thị Thử')
  })

  it('on a day', async () => {
    const asked = { title: 'Bí thư', body: 'Hà Nam' }
    expect(await holders({ ...asked, asOf: '2022-05-10' })).toEqual([['Đỗ Thị Mẫu', 'CERTAIN']])
    expect(await holders({ ...asked, asOf: '2023-01-01' })).toEqual([['Đỗ Thị Mẫu', 'POSSIBLE']])
    expect(await holders({ ...asked, asOf: '2009-01-01' })).toEqual([['Đỗ Thị Mẫu', 'UNKNOWN']])
  })

  it('and nobody where nobody is known', async () => {
    expect(await holders({ title: 'Chủ tịch', body: 'Hà Nam' })).toEqual([])
    expect(await holders({ title: 'Bí', body: 'Hà Nam' })).toEqual([])
    expect(await holders({ title: 'Bí thư', body: 'Nam' })).toEqual([])
  })

  it('from the post and from the person', async () => {
    const { posts } = await data(
      '{ posts(where: { key: { eq: "ha-nam.tinh-uy/bi-thu" } }) { holders(asOf: "2022-05-10") { person { name } certainty } } }',
    )
    expect(posts).toEqual([{ holders: [{ person: { name: 'Đỗ Thị Mẫu' }, certainty: 'CERTAIN' }] }])
    const { people } = await data(
      '{ people(where: { nameFolded: { eq: "do thi mau" } }) { career { title certainty certaintyReason { en } } } }',
    )
    expect(people).toEqual([
      {
        career: [{ title: 'Bí thư Tỉnh ủy', certainty: 'CERTAIN', certaintyReason: { en: 'Attested on 10 May 2022' } }],
      },
    ])
    const { occupancies } = await data('{ occupancies(where: { title: { eq: "Bí thư Tỉnh ủy" } }) { certainty } }')
    expect(occupancies).toEqual([{ certainty: 'CERTAIN' }])
  })
})

describe('observations', () => {
  const labels = async (args: string): Promise<[string, number][]> =>
    (await data(`{ observations(${args}, first: 50) { nodes { label value } } }`)).observations.nodes.map(
      ({ label, value }: any) => [label, value],
    )

  it('stand by indicator, label, place and period', async () => {
    expect((await labels('place: "Hà Nam"')).map(([label]) => label)).toEqual(
      ['mô hình', 'mô hình', 'tổ hòa giải', 'điểm'].sort(
        (a, b) => Number(a !== 'mô hình') - Number(b !== 'mô hình') || (a < b ? -1 : 1),
      ),
    )
  })

  it('meet every condition', async () => {
    expect((await labels('indicator: "models"')).map(([, value]) => value).sort((a, b) => a - b)).toEqual([20, 120])
    expect(await labels('place: "ha nam", period: "2021"')).toEqual([['tổ hòa giải', 70]])
    expect(await labels('movement: "toan dan thu nghiem"')).toEqual([['điểm', 15]])
    expect(await labels('program: "Làng thử"')).toEqual([['điểm', 15]])
    expect(await labels('place: "Ninh Bình"')).toHaveLength(4)
    expect((await labels('document: "KL 88"')).map(([, value]) => value).sort((a, b) => a - b)).toEqual([20, 70, 120])
    expect(await labels('indicator: "mô hình", period: "2019/2021"')).toEqual([])
    expect(await labels('place: "nowhere"')).toEqual([])
  })

  it('are paged without loss', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { observations }: any = await data(
        'query ($after: String) { observations(first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      seen.push(...observations.nodes.map(({ id }: any) => id))
      after = observations.pageInfo.hasNextPage ? observations.pageInfo.endCursor : null
      if (after === null) expect(seen).toHaveLength(observations.totalCount)
    } while (after !== null)
    expect(new Set(seen).size).toBe(seen.length)
  })
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

it('contradictions show both facts', async () => {
  const { contradictions } = await data(
    '{ contradictions(first: 9) { totalCount nodes { reason facts { __typename basis ... on AwardGrant { award recipientType } } } } }',
  )
  expect(contradictions.totalCount).toBe(2)
  for (const { reason, facts } of contradictions.nodes) {
    expect(reason).toBe('RECIPIENT')
    expect(facts.map(({ recipientType }: any) => recipientType).sort()).toEqual(['COLLECTIVE', 'INDIVIDUAL'])
  }
})

describe('search', () => {
  const captions = async (args: string): Promise<string[]> =>
    (await data(`{ search(${args}, first: 50) { edges { caption } } }`)).search.edges.map(({ caption }: any) => caption)

  it('finds with and without diacritics, in any spelling', async () => {
    const found = await captions('text: "Tổ hòa giải"')
    expect(found).toHaveLength(1)
    expect(await captions('text: "to hoà giai"')).toEqual(found)
    expect(await captions('text: "\\"hoa giai\\""')).toEqual(found)
    expect(await captions('text: "\\"giai hoa\\""')).toEqual([])
  })

  it('keeps to kinds', async () => {
    const { search } = await data(
      '{ search(text: "ha nam", kinds: [BODY, PLACE], first: 50) { nodes { __typename } } }',
    )
    expect(new Set(search.nodes.map(({ __typename }: any) => __typename))).toEqual(new Set(['Body', 'Place']))
  })

  it('is paged best first, without loss', async () => {
    const query =
      'query ($first: Int!, $after: String) { search(text: "ha nam", first: $first, after: $after) { totalCount edges { score node { id } } pageInfo { endCursor hasNextPage } } }'
    const { search: all } = await data(query, { first: 100 })
    const scores = all.edges.map(({ score }: any) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    const { search: one } = await data(query, { first: 3 })
    const { search: two } = await data(query, { first: 97, after: one.pageInfo.endCursor })
    expect([...one.edges, ...two.edges]).toEqual(all.edges)
    expect(all.totalCount).toBe(all.edges.length)
  })

  it('finds nothing without words, and takes Lucene for words', async () => {
    expect(await captions('text: "?!"')).toEqual([])
    expect(await captions('text: "searchText:* OR [a TO z]"')).toEqual([])
  })
})

it.each([
  ['(name: "Hà Nam")', 'pre2025:35'],
  ['(name: "tinh ha nam")', 'pre2025:35'],
  ['(name: "Ninh Bình")', 'post2025:37'],
  ['(name: "Ninh Bình", asOf: "2024-01-01")', 'pre2025:37'],
  ['(code: "37")', 'post2025:37'],
  ['(code: "37", asOf: "2025-06-30")', 'pre2025:37'],
  ['(name: "Hà Nam", asOf: "2026-01-01")', undefined],
  ['(name: "nowhere")', undefined],
])('province%s', async (args, key) => {
  expect((await data(`{ province${args} { key } }`)).province?.key).toBe(key)
})

it('revision counts every kind', async () => {
  const { revision } = await data('{ revision { number at counts { kind count } } }')
  expect(revision.number).toBeGreaterThan(0)
  expect(revision.at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/)
  const counts = new Map(revision.counts.map(({ kind, count }: any) => [kind, count]))
  expect(counts.get('Source')).toBe(4)
  expect(counts.get('Inspection')).toBe(3)
  expect(counts.get('RetiredFact')).toBe(0)
})

it('evidence stands below the generated lists too, with times and quotes', async () => {
  const { findings } = await data(`{ findings { recordedAt retiredAt statement { vi en } basis
    evidence { excerpt quote quoteStatus start end role rule source { id title publishedOn dateStatus url } } } }`)
  expect(findings).toMatchObject([
    {
      recordedAt: expect.stringMatching(/Z$/) as string,
      retiredAt: null,
      evidence: [
        {
          excerpt: 'Một số nơi còn chậm',
          quoteStatus: 'FULL',
          quote: expect.stringContaining('Một số nơi còn chậm.') as string,
          source: { title: 'Sơ kết tại Hà Nam', publishedOn: '2022-05-11', dateStatus: 'STATED' },
        },
      ],
    },
  ])
})
