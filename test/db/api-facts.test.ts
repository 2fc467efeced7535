import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReader } from '../../src/api/reader.js'
import { composedGraph, type ApiGraph } from './api-graph.js'

let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
}, 120_000)
afterAll(() => graph?.close())

const data: ApiGraph['data'] = (query, variables) => graph.data(query, variables)

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
    expect(await holders({ title: 'Bí thư Tỉnh ủy Hà Nam', body: 'Lào Cai' })).toEqual([])
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

  it.each([
    ['LARGEST_FIRST', 'value', (a: any, b: any) => (b ?? -1) - (a ?? -1)],
    ['NEWEST_FIRST', 'period', (a: any, b: any) => ((a ?? '0') < (b ?? '0') ? 1 : -1)],
    ['OLDEST_FIRST', 'period', (a: any, b: any) => ((a ?? '9') < (b ?? '9') ? -1 : 1)],
  ])('in another order: %s', async (order, field, compare) => {
    const page = (after: string | null): Promise<any> =>
      data(
        `query ($after: String) { observations(order: ${order}, first: 2, after: $after) { totalCount nodes { ${field} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
    const values: any[] = []
    let total = 0
    for (let after: string | null = null, more = true; more;) {
      const { observations }: any = await page(after)
      values.push(...observations.nodes.map((node: any) => node[field]))
      total = observations.totalCount
      ;({ endCursor: after, hasNextPage: more } = observations.pageInfo)
    }
    expect(values).toHaveLength(total)
    expect(values).toEqual([...values].sort(compare))
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

it('the reader cannot write', async () => {
  await expect(createReader(graph.db).run('CREATE (n:Sample) RETURN n')).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.AccessMode',
  })
})
