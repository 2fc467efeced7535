import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedGraph, type ApiGraph } from './api-graph.js'

/** Search over the graph of the five pages, as people type it. */
let graph: ApiGraph
beforeAll(async () => {
  graph = await seedGraph()
}, 180_000)
afterAll(() => graph?.close())

const data: ApiGraph['data'] = (query, variables) => graph.data(query, variables)
const question = `query ($text: String!, $kinds: [SearchKind!], $place: ID, $year: Int, $first: Int = 5, $after: String) {
  search(text: $text, kinds: $kinds, place: $place, year: $year, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { score caption highlights node { id __typename ... on Document { key } } }
    facets { kinds { kind count } places { place { name } count } years { year count } }
  }
}`
const find = async (text: string, more = {}): Promise<any> => (await data(question, { text, ...more })).search
const captions = async (text: string, more = {}): Promise<string[]> =>
  (await find(text, more)).edges.map(({ caption }: any) => caption)

describe('finds', () => {
  it.each(['ket luan 44', 'KL44', 'KL 44', '44-KL/TW', '44kl', 'Kết luận số 44-KL/TƯ', '44', 'kết luận 044'])(
    'the document by its number: %s',
    async (text) => {
      const { edges } = await find(text)
      expect(edges[0].node).toMatchObject({ __typename: 'Document', key: 'tw/kl/44/khoa-12' })
    },
  )

  it.each([
    ['hoc nguyen thai', 'Nguyễn Thái Học'],
    ['Nguyễn Thái Học', 'Nguyễn Thái Học'],
    ['nguyễn thài hóc', 'Nguyễn Thái Học'],
    ['phong trao toan dan bao ve an ninh to quoc', 'Toàn dân bảo vệ an ninh Tổ quốc'],
    ['an ninh to quoc', 'Toàn dân bảo vệ an ninh Tổ quốc'],
    ['tỉnh hải dương', 'Hải Dương'],
    ['UBND tỉnh Hải Dương', 'Ủy ban nhân dân tỉnh Hải Dương'],
    ['uy ban nhan dan tinh hai duong', 'Ủy ban nhân dân tỉnh Hải Dương'],
    ['ban noi chinh TW', 'Ban Nội chính Trung ương'],
  ])('first what bears the name: %s', async (text, caption) => expect((await captions(text))[0]).toBe(caption))

  it('what holds the words before what only holds them apart, and names before facts', async () => {
    const { edges } = await find('phong trao toan dan', { first: 20 })
    const kinds = edges.map(({ node }: any) => node.__typename)
    expect(kinds[0]).toBe('Movement')
    expect(edges.map(({ score }: any) => score)).toEqual(
      edges.map(({ score }: any) => score).sort((a: number, b: number) => b - a),
    )
    const { edges: safe } = await find('an ninh', { first: 100 })
    const order = safe.map(({ caption }: any) => caption)
    expect(order.indexOf('Toàn dân bảo vệ an ninh Tổ quốc')).toBeLessThan(10)
  })

  it('words that are still being typed', async () => {
    const typed = ['ng', 'nguyen th', 'nguyen thai h', 'nguyen thai hoc']
    for (const text of typed)
      expect(await captions(text, { kinds: ['PERSON'], first: 50 })).toContain('Nguyễn Thái Học')
    expect(await captions('nguyen tha ', { kinds: ['PERSON'] })).not.toContain('Nguyễn Thái Học')
    expect(await captions('"nguyen tha"', { kinds: ['PERSON'] })).toEqual([])
  })
})

it('marks what it found, and nothing else is markup', async () => {
  const { edges } = await find('kl 44')
  expect(edges[0].highlights[0]).toBe('<mark>Kết luận</mark> số <mark>44</mark>-<mark>KL</mark>/TW (khóa XII)')
  const { edges: byTitle } = await find('an ninh to quoc', { kinds: ['DOCUMENT'] })
  expect(byTitle[0].highlights).toHaveLength(2)
  expect(byTitle[0].highlights[1]).toContain('<mark>ANTQ</mark>')
})

describe('facets', () => {
  it('count all that was found, by kind, place and year', async () => {
    const { totalCount, edges, facets } = await find('hai duong', { first: 100 })
    const kinds = new Map<string, number>()
    for (const { node } of edges) kinds.set(node.__typename, (kinds.get(node.__typename) ?? 0) + 1)
    expect(totalCount).toBe(edges.length)
    expect(new Map(facets.kinds.map(({ kind, count }: any) => [kind, count]))).toEqual(kinds)
    expect(facets.places[0].place.name).toBe('Hải Dương')
    expect(facets.years.map(({ year }: any) => year)).toContain(2023)
  })

  it('hold the search to a place and a year', async () => {
    const { facets } = await find('hai duong', { first: 1 })
    const year = facets.years.find((one: any) => one.year === 2023)
    expect((await find('hai duong', { year: 2023, first: 1 })).totalCount).toBe(year.count)
    const { province } = await data('{ province(name: "Hải Dương", asOf: "2024-01-01") { id key } }')
    const here = facets.places.find((one: any) => one.place.name === 'Hải Dương')
    for (const place of [province.id, province.key])
      expect((await find('hai duong', { place, first: 1 })).totalCount).toBe(here.count)
  })

  it('are empty where nothing is found', async () => {
    for (const text of ['?!', 'khong co gi nhu the'])
      expect(await find(text)).toMatchObject({ totalCount: 0, edges: [], facets: { kinds: [], places: [], years: [] } })
  })
})

describe('takes for words', () => {
  it.each([
    '+-&|!(){}[]^~*?:\\/',
    'searchText:* OR [a TO z]',
    'nguyen AND NOT thai',
    'ket luan 44" OR "*',
    "') YIELD node MATCH (n) DETACH DELETE n //",
    '* MATCH (n) RETURN n',
    '$query ${forms}',
    `${'(a '.repeat(160)}`,
  ])('%s', async (text) => {
    const before = (await data('{ revision { number counts { kind count } } }')).revision
    const { edges } = await find(text)
    expect(edges.length).toBeLessThan(2)
    expect((await data('{ revision { number counts { kind count } } }')).revision).toEqual(before)
  })
})

it('gives at most a thousand results, each once, while others come and go', async () => {
  const write = (cypher: string): Promise<unknown> =>
    graph.db.driver.executeQuery(cypher, {}, { database: graph.db.database })
  const create = (from: number, to: number): Promise<unknown> =>
    write(`UNWIND range(${from}, ${to}) AS i
      CREATE (:Entity:Person { id: 'Person_' + (100000 + i), key: 'p' + i, caption: 'Mẫu ' + i, name: 'Mẫu ' + i, nameFolded: 'mau ' + i,
        altNames: [], searchText: 'thu nghiem mau ' + i })`)
  const all = async (between: (page: number) => Promise<unknown>): Promise<string[]> => {
    const seen: string[] = []
    let after: string | null = null
    for (let page = 0; ; page++) {
      const { search } = await data(
        'query ($after: String) { search(text: "thu nghiem", first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      expect(search.totalCount).toBeLessThanOrEqual(1000)
      seen.push(...search.nodes.map(({ id }: any) => id))
      if (!search.pageInfo.hasNextPage) return seen
      after = search.pageInfo.endCursor
      await between(page)
    }
  }
  await create(1, 600)
  await write('CALL db.awaitIndexes(60)')
  const seen = await all(async (page) => {
    await create(1000 + 20 * page, 1009 + 20 * page)
    await write(`MATCH (p:Person { id: 'Person_10000${page + 1}' }) DETACH DELETE p`)
  })
  expect(new Set(seen).size).toBe(seen.length)
  const stayed = Array.from({ length: 580 }, (_, i) => `Person_${100000 + i + 20}`)
  expect(stayed.filter((id) => !seen.includes(id))).toEqual([])
  await create(2000, 2600)
  expect(await all(async () => {})).toHaveLength(1000)
})
