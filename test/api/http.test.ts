import neo4j from 'neo4j-driver'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestId } from '../../src/api/http/requests.js'
import { serve, type Served } from '../../src/api/server.js'
import { checkout, readConfig } from '../../src/config.js'

/** The real server without its database: what HTTP itself promises. */
const config = readConfig({ PORT: '0', VANKIEN_RATE_LIMIT: '0' })
const driver = neo4j.driver('bolt://127.0.0.1:1', undefined, { connectionTimeout: 2000 })
const served: Served[] = []
const serveWith = async (env: Record<string, string>): Promise<string> => {
  const api = await serve(readConfig({ PORT: '0', ...env }), { driver, database: 'neo4j' })
  served.push(api)
  return api.url
}
let url: string
beforeAll(async () => {
  url = await serveWith({ VANKIEN_RATE_LIMIT: '0' })
}, 60_000)
afterAll(async () => {
  for (const api of served) await api.close()
  await driver.close()
})

const preflighted = { 'apollo-require-preflight': '1' }
const ask = (at: string, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })

describe('GraphQL over HTTP', () => {
  const tool = join(checkout, '..', 'shared', 'tools', 'graphql-http-audit.mjs')
  const there = existsSync(tool)
  if (!there && readConfig().require.has('audit')) it('is audited', () => expect.fail(`${tool} is not there`))
  it.skipIf(!there)('passes every audit of graphql-http, of all levels', async () => {
    const args = [tool, `${url}/graphql`, '--header', 'apollo-require-preflight: 1', '--require', 'MUST,SHOULD,MAY']
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: checkout })
    expect(stdout.trim().split('\n').at(-1)).toBe('61 passed, 0 failed (required levels MUST,SHOULD,MAY: 0 failed)')
  })
})

describe('the id of a request', () => {
  it('is the one that the client gives, else a new one', async () => {
    const given = await ask(url, '{ __typename }', { 'x-request-id': 'a.b:c-1_2' })
    expect(given.headers.get('x-request-id')).toBe('a.b:c-1_2')
    const own = await ask(url, '{ __typename }')
    expect(own.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })

  it.each(['a b', 'x'.repeat(65), '"><script>', 'a\r\nset-cookie: b=1', 'é', '{"level":60}', ''])(
    'is never %j',
    (given) => {
      const headers = { 'x-request-id': given }
      expect(requestId({ headers } as never)).toMatch(/^[\da-f-]{36}$/)
    },
  )
})

describe('compression', () => {
  const introspection = '{ __schema { types { name description } } }'
  const raw = (encoding: string): Promise<{ encoding: string | undefined; vary: string | undefined; body: Buffer }> =>
    new Promise((resolve, reject) => {
      const query = encodeURIComponent(introspection)
      const headers = { ...preflighted, 'accept-encoding': encoding }
      request(`${url}/graphql?query=${query}`, { headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        const { 'content-encoding': used, vary } = response.headers
        response.on('end', () => resolve({ encoding: used, vary, body: Buffer.concat(parts) }))
      })
        .on('error', reject)
        .end()
    })

  it('is for who asks for it', async () => {
    const plain = await raw('identity')
    expect(plain.encoding).toBeUndefined()
    const small = await raw('gzip, br')
    expect(small).toMatchObject({ encoding: 'br', vary: expect.stringContaining('accept-encoding') as string })
    expect(small.body.length).toBeLessThan(plain.body.length / 4)
    expect(brotliDecompressSync(small.body).equals(plain.body)).toBe(true)
  })

  it('leaves small answers as they are', async () => {
    const answer = await ask(url, '{ __typename }', { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBeNull()
  })
})

it('keeps connections, and says for how long', async () => {
  const { headers } = await ask(url, '{ __typename }')
  expect(headers.get('connection')).toBe('keep-alive')
  expect(headers.get('keep-alive')).toBe('timeout=72')
})

describe('the rate of a client', () => {
  it('is held: RATE_LIMITED, with the seconds to wait', async () => {
    const at = await serveWith({ VANKIEN_RATE_LIMIT: '3' })
    for (let i = 0; i < 3; i++) expect((await ask(at, '{ __typename }')).status).toBe(200)
    const refused = await ask(at, '{ __typename }')
    expect(refused.status).toBe(429)
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    const { errors } = (await refused.json()) as { errors: { extensions: unknown }[] }
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'RATE_LIMITED', retryAfter: wait }])
    expect((await fetch(`${at}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${at}/metrics`)).text()).toContain('vankien_errors_total{code="RATE_LIMITED"} 1')
  })

  it('takes no word for who the client is, but a trusted proxy’s', async () => {
    const from = (n: number): Record<string, string> => ({ 'x-forwarded-for': `192.0.2.${n}` })
    const statuses = async (at: string): Promise<number[]> => [
      (await ask(at, '{ __typename }', from(1))).status,
      (await ask(at, '{ __typename }', from(2))).status,
      (await ask(at, '{ __typename }', from(1))).status,
    ]
    expect(await statuses(await serveWith({ VANKIEN_RATE_LIMIT: '1' }))).toEqual([200, 429, 429])
    const behind = { VANKIEN_RATE_LIMIT: '1', VANKIEN_TRUST_PROXY: '127.0.0.1, ::1' }
    expect(await statuses(await serveWith(behind))).toEqual([200, 200, 429])
  })
})

describe('other sites', () => {
  const origin = 'https://example.org'
  const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  const allowed = async (at: string): Promise<(string | null)[]> => {
    const preflight = await fetch(`${at}/graphql`, { method: 'OPTIONS', headers: asked })
    const answer = await ask(at, '{ __typename }', { origin })
    return [preflight, answer].map(({ headers }) => headers.get('access-control-allow-origin'))
  }

  it('may ask only when they are configured', async () => {
    expect(await allowed(url)).toEqual([null, null])
    expect(await allowed(await serveWith({ VANKIEN_CORS: 'https://example.org' }))).toEqual([origin, origin])
    expect(await allowed(await serveWith({ VANKIEN_CORS: 'https://example.com' }))).toEqual([null, null])
  })

  it.each([
    ['a GET without preflight', 'GET', undefined],
    ['a form', 'POST', 'application/x-www-form-urlencoded'],
    ['a form with files', 'POST', 'multipart/form-data; boundary=a'],
    ['plain text', 'POST', 'text/plain'],
  ])('cannot ask by %s', async (_, method, type) => {
    const body = method === 'POST' ? 'query={__typename}' : undefined
    const response = await fetch(`${url}/graphql?query={__typename}`, {
      method,
      headers: type === undefined ? {} : { 'content-type': type },
      ...(body && { body }),
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).toContain('BAD_USER_INPUT')
  })
})

describe('/metrics', () => {
  it('tells operations apart by name, but not by more than it can hold', async () => {
    const at = await serveWith({ VANKIEN_RATE_LIMIT: '0' })
    await ask(at, 'query First { __typename }')
    await ask(at, '{ __typename }')
    for (let i = 0; i < 250; i++) await ask(at, `query Q${i} { __typename }`)
    await ask(at, `query ${'A'.repeat(70)} { __typename }`)
    const text = await (await fetch(`${at}/metrics`)).text()
    const names = new Set(
      [...text.matchAll(/vankien_graphql_seconds_count\{operation="(\w+)"/g)].map(([, name]) => name),
    )
    expect(names.size).toBe(202)
    expect([...names]).toEqual(expect.arrayContaining(['First', 'anonymous', 'other']))
    expect(text).toContain('vankien_graphql_seconds_count{operation="other",from="execution"} 52')
    expect(text).toMatch(/^process_cpu_seconds_total \d/m)
  })

  it('tells errors by code and the time of statements, also of those that fail', async () => {
    await ask(url, '{ nope }')
    await ask(url, '{ documents { id } }')
    const text = await (await fetch(`${url}/metrics`)).text()
    expect(text).toMatch(/^vankien_errors_total\{code="BAD_USER_INPUT"\} [1-9]/m)
    expect(text).toMatch(/^vankien_errors_total\{code="SERVICE_UNAVAILABLE"\} [1-9]/m)
    expect(text).toMatch(/^vankien_database_seconds_count\{succeeded="no"\} [1-9]/m)
    expect(text).toMatch(/^vankien_database_statements_running 0/m)
    expect(text).toMatch(/^vankien_http_seconds_count\{route="\/graphql",status="200"\} [1-9]/m)
  })
})

it('lets its pages load nothing from elsewhere, and nobody frame them', async () => {
  const { headers } = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })
  const policy = headers.get('content-security-policy')
  for (const part of ["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'"]) {
    expect(policy?.split(';')).toContain(part)
  }
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-powered-by')).toBeNull()
})

it('answers before it closes', async () => {
  const api = await serve(config, { driver, database: 'neo4j' })
  const closing = api.close()
  const late = await ask(api.url, '{ __typename }')
  expect([late.status, late.headers.get('connection')]).toEqual([200, 'close'])
  expect(await (await fetch(`${api.url}/readyz`)).json()).toEqual({ status: 'closing' })
  await closing
  await expect(ask(api.url, '{ __typename }')).rejects.toThrow()
})
