import { ApolloServer } from '@apollo/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'
import { composedGraph, type ApiGraph } from './api-graph.js'

/** One server that knows the texts, and one that Apollo answers each time: a new one for each request. */
let graph: ApiGraph
let knowing: Served
const apollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
const config = readConfig({ PORT: '0', VANKIEN_ANSWERS_MB: '0', VANKIEN_RATE_LIMIT: '0', VANKIEN_LOG: 'fatal' })
beforeAll(async () => {
  graph = await composedGraph()
  knowing = await serve(config, graph.db)
  await ask(knowing, {})
  expect(apollo).toHaveBeenCalledTimes(1)
}, 180_000)
afterAll(async () => {
  await knowing?.close()
  await graph?.close()
})

const query = `query Covering($d: ID!, $n: Int!, $m: Int) { inspectionsCovering(document: $d, first: $n) {
  nodes { id sessions(first: $n) { nodes { startsOn observationsAt(limit: $m) { value } } } } } }`
const variables = { d: 'tw/kl/77/khoa-12', n: 5 }

interface Told {
  status: number
  headers: [string, string][]
  body: string
}
async function ask({ url }: Served, asked: object, headers: Record<string, string> = {}): Promise<Told> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables, ...asked }),
  })
  return told(response)
}
async function told(response: Response): Promise<Told> {
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'x-request-id', 'connection', 'keep-alive'].includes(name),
  )
  return { status: response.status, headers, body: (await response.text()).replace(/[\da-f-]{36}/, 'ID') }
}
async function get({ url }: Served, asked: Record<string, string>): Promise<Told> {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables), ...asked })
  const response = await fetch(`${url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
  return told(response)
}
async function askFresh(asked: object, headers?: Record<string, string>): Promise<Told> {
  const fresh = await serve(config, graph.db)
  try {
    return await ask(fresh, asked, headers)
  } finally {
    await fresh.close()
  }
}

describe('a request whose text is known', { timeout: 60_000 }, () => {
  it.each([
    ['the same', {}],
    ['other variables', { variables: { d: 'tw/kl/88/khoa-12', n: 2 } }],
    ['variables that nobody declared', { variables: { ...variables, more: [1] } }],
    ['its name', { operationName: 'Covering' }],
  ])('is answered without Apollo, to the letter as Apollo answers: %s', async (_, asked) => {
    const told = await askFresh(asked)
    await ask(knowing, asked)
    apollo.mockClear()
    expect(await ask(knowing, asked)).toEqual(told)
    expect(apollo).not.toHaveBeenCalled()
    expect(told.body).toContain('"data":{"inspectionsCovering":{"nodes":[{')
    expect(told.headers).toContainEqual(['content-type', 'application/json; charset=utf-8'])
  })

  it.each([
    ['a variable of the wrong type', { variables: { d: 'x', n: 'many' } }, /got invalid value/],
    ['a variable too few', { variables: { d: 'x' } }, /was not provided/],
    ['a cost above the limit', { variables: { ...variables, n: 100, m: 25 } }, /QUERY_TOO_COMPLEX/],
    ['a page too long', { variables: { ...variables, n: 101 } }, /BAD_USER_INPUT/],
    ['a document that nobody knows', { variables: { d: 'x', n: 1 } }, /"nodes":\[\]/],
    ['a name that no operation has', { operationName: 'Other' }, /Unknown operation named/],
    ['an empty name', { operationName: '' }, /"data"|operation/],
    ['a name that is none', { operationName: `Covering\n${query}` }, /Unknown operation named/],
    ['variables that are no object', { variables: [] }, /must be an object/],
    ['extensions', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, /PersistedQueryNotSupported/],
  ])('is Apollo’s where the variables or the form say otherwise: %s', async (_, asked, said) => {
    const told = await ask(knowing, asked)
    expect(told).toEqual(await askFresh(asked))
    expect(told.body).toMatch(said)
  })

  it.each([
    ['the same', {}],
    ['its name and other variables', { operationName: 'Covering', variables: '{"d":"tw/kl/88/khoa-12","n":2}' }],
  ])('is answered without Apollo by GET too, with a tag: %s', async (_, asked) => {
    const fresh = await serve(config, graph.db)
    const told = await get(fresh, asked)
    await fresh.close()
    await get(knowing, asked)
    apollo.mockClear()
    expect(await get(knowing, asked)).toEqual(told)
    expect(apollo).not.toHaveBeenCalled()
    expect(told.headers.map(([name]) => name)).toContain('etag')
  })

  it('is Apollo’s where an address has no variables', async () => {
    const fresh = await serve(config, graph.db)
    for (const variables of ['', 'null', '[]', '{', '"n"', '{"d":"x","n":"many"}']) {
      const told = await get(knowing, { variables })
      expect(told, variables).toEqual(await get(fresh, { variables }))
      expect(told.status === 400 || told.body.includes('"errors":'), told.body).toBe(true)
    }
    await fresh.close()
  })

  it('is refused where its variables hold what has no translation', async () => {
    const list = 'query ($where: DocumentWhere) { documents(where: $where, limit: 1) { id } }'
    await ask(knowing, { query: list, variables: { where: { number: { eq: '44' } } } })
    apollo.mockClear()
    await ask(knowing, { query: list, variables: { where: { number: { eq: '45' } } } })
    expect(apollo).not.toHaveBeenCalled()
    const asked = { query: list, variables: { where: { number: null } } }
    const told = await ask(knowing, asked)
    expect(told).toEqual(await askFresh(asked))
    expect(told.body).toMatch(/documents\(where.number: null\) is no condition/)
  })

  it('has the media type that it accepts', async () => {
    const accept = { accept: 'application/graphql-response+json' }
    for (let count = 0; count < 2; count++) {
      const { headers } = await ask(knowing, {}, accept)
      expect(headers).toContainEqual(['content-type', 'application/graphql-response+json; charset=utf-8'])
    }
    expect(await ask(knowing, {}, { accept: 'text/html' })).toMatchObject({ status: 406 })
  })

  it('is counted as others are', async () => {
    const metrics = async (): Promise<string> => (await fetch(`${knowing.url}/metrics`)).text()
    const count = (text: string): number =>
      Number(/vankien_graphql_seconds_count\{operation="Covering",from="execution"\} (\d+)/.exec(text)?.[1])
    const before = count(await metrics())
    await ask(knowing, {})
    expect(count(await metrics())).toBe(before + 1)
  })
})
