import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApi } from '../../src/api/schema.js'
import { checkout } from '../../src/config.js'
import { registerExplorer } from '../../src/explorer/routes.js'

const htmlOfBrowsers = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

let fastify: FastifyInstance
beforeAll(async () => {
  fastify = Fastify()
  const { schema } = await buildApi()
  await registerExplorer(fastify, { root: checkout }, schema)
  fastify.get('/graphql', async () => ({ data: {} }))
}, 120_000)
afterAll(() => fastify.close())

describe('GET /graphql', () => {
  test('is GraphiQL for a browser, titled, with all that it loads from here', async () => {
    const { body, headers } = await fastify.inject({ url: '/graphql', headers: { accept: htmlOfBrowsers } })
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'accept' })
    expect(body).toContain('<title>Văn Kiện · GraphiQL</title>')
    const links = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(link).toMatch(/^(?:\/graphiql\/assets\/|data:image\/svg)/)
    for (const link of links.filter((link) => link.startsWith('/'))) {
      expect((await fastify.inject(link)).statusCode, link).toBe(200)
    }
  })

  test.each([undefined, '*/*', 'application/json', 'application/graphql-response+json'])(
    'is GraphQL for %s',
    async (accept) => {
      const { body } = await fastify.inject({ url: '/graphql', headers: accept === undefined ? {} : { accept } })
      expect(body).toBe('{"data":{}}')
    },
  )

  test('is GraphiQL with the operation of a link for a browser, and GraphQL for a program', async () => {
    const answer = async (accept: string) =>
      (await fastify.inject({ url: '/graphql?query={a}', headers: { accept } })).body
    expect(await answer(htmlOfBrowsers)).toContain('<title>Văn Kiện · GraphiQL</title>')
    expect(await answer('application/json')).toBe('{"data":{}}')
  })

  test('is where a permalink leads', async () => {
    const { statusCode, headers } = await fastify.inject('/id/Document_0f')
    expect(statusCode).toBe(303)
    const { pathname, searchParams } = new URL(headers.location!, 'http://localhost')
    expect(pathname).toBe('/graphql')
    expect(JSON.parse(searchParams.get('variables')!)).toEqual({ id: 'Document_0f' })
    expect(searchParams.get('query')).toContain('node(id: $id)')
  })
})

describe('what Neo4j Browser loads', () => {
  const paths = ['/guides/browser/vankien.md', '/guides/browser/start.html', '/browser/vankien.grass']
  const preflight = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'cache-control,pragma' }

  test.each(paths)('%s may be read by a page of this machine', async (url) => {
    for (const origin of ['http://localhost:7474', 'http://127.0.0.1:17474']) {
      const asked = await fastify.inject({ method: 'OPTIONS', url, headers: { origin, ...preflight } })
      expect(asked).toMatchObject({ statusCode: 204, headers: { 'access-control-allow-origin': origin } })
      expect(asked.headers['access-control-allow-headers']).toContain('cache-control')
      const got = await fastify.inject({ url, headers: { origin } })
      expect(got).toMatchObject({ statusCode: 200, headers: { 'access-control-allow-origin': origin } })
    }
  })

  test.each(['http://localhost.example', 'http://example.com:7474', 'null'])('and not by one of %s', async (origin) => {
    const { headers } = await fastify.inject({ url: paths[0]!, headers: { origin } })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('nothing outside of guides/ is served', async () => {
    for (const url of ['/guides/../package.json', '/guides/%2e%2e/package.json', '/guides/..%2fpackage.json']) {
      expect((await fastify.inject(url)).statusCode, url).toBeGreaterThanOrEqual(400)
    }
  })
})

test('the questions come as JSON', async () => {
  const questions = (await fastify.inject('/guides/questions.json')).json<{ query: string }[]>()
  expect(questions.length).toBeGreaterThan(0)
  expect(questions[0]?.query).toContain('query')
})

test('the saved queries come as a zip', async () => {
  const { headers, rawPayload } = await fastify.inject('/browser/vankien-queries.zip')
  expect(headers['content-type']).toBe('application/zip')
  expect(rawPayload.subarray(0, 2).toString()).toBe('PK')
})
