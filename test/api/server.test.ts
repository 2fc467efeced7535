import neo4j from 'neo4j-driver'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'

/** The real server, whose database is away: what can be said without one, and how its absence is told. */
const config = { ...readConfig({}), port: 0 }
const driver = neo4j.driver('bolt://127.0.0.1:1', undefined, { connectionTimeout: 2000 })
const db = { driver, database: 'neo4j' }
let api: Served
beforeAll(async () => {
  api = await serve(config, db)
}, 60_000)
afterAll(async () => {
  await api?.close()
  await driver.close()
})

const json = { 'content-type': 'application/json' }
const post = (body: string, headers: Record<string, string> = json): Promise<Response> =>
  fetch(`${api.url}/graphql`, { method: 'POST', headers, body })
const ask = (query: string, headers?: Record<string, string>): Promise<Response> =>
  post(JSON.stringify({ query }), headers)

interface Answer {
  data?: unknown
  errors?: { message: string; extensions: Record<string, unknown> }[]
}
const answerOf = async (response: Promise<Response>): Promise<Answer & { status: number }> => {
  const { status, ...rest } = await response.then(async (r) => ({ status: r.status, body: (await r.json()) as Answer }))
  return { status, ...rest.body }
}

describe('/graphql', () => {
  it('answers POST and, with the preflight header, GET', async () => {
    expect(await answerOf(ask('{ __typename }'))).toMatchObject({ status: 200, data: { __typename: 'Query' } })
    const url = `${api.url}/graphql?query={__typename}`
    expect((await fetch(url, { headers: { 'apollo-require-preflight': '1' } })).status).toBe(200)
    expect((await fetch(url)).status).toBe(400)
  })

  it('gives a browser its page', async () => {
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it.each([
    ['{ nope }', 'BAD_USER_INPUT'],
    ['{ ', 'BAD_USER_INPUT'],
    ['{ document }', 'BAD_USER_INPUT'],
    ['mutation { nope }', 'BAD_USER_INPUT'],
    ['{ documents(where: { issuedOn: { eq: "yesterday" } }) { id } }', 'BAD_USER_INPUT'],
    [`{ ${'a: id '.repeat(334)} }`, 'QUERY_TOO_COMPLEX'],
  ])('refuses %s', async (query, code) => {
    const { status, errors } = await answerOf(ask(query))
    expect(status).toBe(200)
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code])
  })

  it('tells clients of the newer media type by the status as well', async () => {
    expect((await ask('{ nope }', { ...json, accept: 'application/graphql-response+json' })).status).toBe(400)
  })

  it('keeps the schema to itself in errors', async () => {
    const { errors } = await answerOf(ask('{ documnt { id } }'))
    expect(errors?.[0]?.message).toBe('Cannot query field "documnt" on type "Query".')
  })

  it.each([
    ['a batch', '[{ "query": "{ __typename }" }]', json, 400],
    ['no JSON', '{', json, 400],
    ['a body too large', `{ "query": "${'#'.repeat(256 * 1024)}" }`, json, 413],
    ['another media type', '<x/>', { 'content-type': 'application/xml' }, 415],
    ['a form of another site', '{ "query": "{ __typename }" }', { 'content-type': 'text/plain' }, 400],
  ])('refuses %s', async (_, body, headers, expected) => {
    const { status, errors } = await answerOf(post(body, headers))
    expect(status).toBe(expected)
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })

  it('says that the database is away, and nothing of it', async () => {
    const answer = await answerOf(ask('{ documents { id } }'))
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: 5 })
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|MATCH|at /)
  })

  it('refuses wrong arguments before it asks the database', async () => {
    const { errors } = await answerOf(ask('{ search(text: "a", first: 101) { totalCount } }'))
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('1 to 100') as string })
  })
})

it('/healthz is alive, /readyz is not ready', async () => {
  expect((await fetch(`${api.url}/healthz`)).status).toBe(200)
  const ready = await fetch(`${api.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'waiting', for: 'database' }])
})

it('answers with security headers, also what it does not have', async () => {
  const { status, headers } = await fetch(`${api.url}/nothing`)
  expect(status).toBe(404)
  expect(Object.fromEntries(headers)).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  })
})

it('listens on the loopback, and says so when the port is taken', async () => {
  const other = createServer().listen(0, 'localhost')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  try {
    await expect(serve({ ...config, port }, db)).rejects.toMatchObject({
      name: 'VankienError',
      message: `Another process listens on port ${port}`,
    })
  } finally {
    other.close()
  }
})
