import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'

/** What scanners such as graphql-cop try, check by check, under their names there. */
const driver = neo4j.driver('bolt://127.0.0.1:1', undefined, { connectionTimeout: 2000 })
let api: Served
beforeAll(async () => {
  const config = readConfig({ PORT: '0', VANKIEN_RATE_LIMIT: '0', VANKIEN_INTROSPECTION: 'off' })
  api = await serve(config, { driver, database: 'neo4j' })
}, 60_000)
afterAll(async () => {
  await api?.close()
  await driver.close()
})

interface Told {
  status: number
  text: string
  body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[]; extensions?: object }
}
const told = async (response: Promise<Response>): Promise<Told> => {
  const { status } = await response
  const text = await (await response).text()
  return { status, text, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Told['body'] }
}
const post = (body: unknown, headers: Record<string, string> = {}): Promise<Told> =>
  told(
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  )
const codes = ({ body }: Told): string[] => (body.errors ?? []).map(({ extensions }) => extensions.code)

describe('the checks of graphql-cop find nothing', () => {
  it('Alias Overloading', async () => {
    const answer = await post({
      query: `query cop { ${Array.from({ length: 101 }, (_, i) => `alias${i}:__typename`).join(' ')} }`,
    })
    expect(codes(answer)).toEqual(['QUERY_TOO_COMPLEX'])
    expect(answer.body.data).toBeUndefined()
  })

  it('Array-based Query Batching', async () => {
    const answer = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })))
    expect([answer.status, answer.body.data]).toEqual([400, undefined])
  })

  it('Directive Overloading', async () => {
    const unknown = await post({ query: `query cop { __typename ${'@aa'.repeat(10)} }` })
    expect(unknown.body.errors!.length).toBeLessThan(10)
    const known = await post({
      query: `query cop { ${'__typename @include(if: true) '.repeat(15)} ... @skip(if: false) { ${'__typename @include(if: true) '.repeat(15)} } }`,
    })
    expect(codes(known)).toEqual(['QUERY_TOO_COMPLEX'])
  })

  it('Introspection-based Circular Query', async () => {
    const answer = await post({
      query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
    })
    expect(answer.body.data).toBeUndefined()
  })

  it('Field Duplication', async () => {
    expect(codes(await post({ query: `query cop { ${'__typename '.repeat(500)} }` }))).toEqual(['QUERY_TOO_COMPLEX'])
    expect((await post({ query: `query cop { ${'__typename '.repeat(5)} }` })).body.data).toEqual({
      __typename: 'Query',
    })
  })

  it('Field Suggestions', async () => {
    expect((await post({ query: 'query cop { document { keyy } documnts { key } }' })).text).not.toMatch(
      /did you mean/i,
    )
  })

  it('GET Method Query Support', async () => {
    expect((await told(fetch(`${api.url}/graphql?query=query+cop+%7B__typename%7D`))).body.data).toBeUndefined()
  })

  it('GET Based Mutation Support', async () => {
    const headers = { 'apollo-require-preflight': '1' }
    const answer = await told(fetch(`${api.url}/graphql?query=mutation+cop+%7B__typename%7D`, { headers }))
    expect(answer.body.data ?? null).toBeNull()
    expect(codes(answer)).toEqual(['BAD_USER_INPUT'])
  })

  it('POST Based URL-encoded Query', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await told(
      fetch(`${api.url}/graphql`, { method: 'POST', headers, body: 'query=query+cop+%7B__typename%7D' }),
    )
    expect(answer.body.data).toBeUndefined()
  })

  it('GraphQL IDE', async () => {
    for (const path of ['/', '/graphql', '/graphiql', '/playground', '/console']) {
      expect((await told(fetch(api.url + path, { headers: { accept: '*/*' } }))).text).not.toMatch(
        /graphiql|playground/i,
      )
    }
  })

  it('Introspection', async () => {
    const answer = await post({ query: 'query cop { __schema { types { name } } }' })
    expect([answer.body.data, codes(answer)]).toEqual([undefined, ['BAD_USER_INPUT']])
  })

  it('Trace Mode', async () => {
    const answer = await post(
      { query: 'query cop { __typename }' },
      { 'apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' },
    )
    expect(Object.keys(answer.body.extensions ?? {})).toEqual(['cost'])
  })

  it('Unhandled Errors Detection', async () => {
    expect((await post({ query: 'qwerty cop { abc }' })).text).not.toMatch(/exception|stacktrace|node_modules/i)
  })
})

it.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/graphiql/assets/..%2f..%2f..%2fpackage.json',
  '/guides/..%2fpackage.json',
])('gives no file outside of its folders: %s', async (path) => {
  const answer = await told(fetch(api.url + path))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.text).not.toContain('dependencies')
})
