import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { composePage } from '../../bench/graph/page.js'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'
import { loadFactFiles } from '../../src/graph/index.js'
import { connect, type Connection } from '../../src/neo4j/connect.js'
import { vankien } from '../cli/run.js'
import { emptyDatabase } from '../db-setup/database.js'

/** Two servers of the API, each with connections and memory of its own, over one Neo4j. */
const folder = mkdtempSync(join(tmpdir(), 'vankien-answers-'))
const connections: Connection[] = []
const apis: Served[] = []
let statements = 0
const file = (n: number): string => {
  const path = join(folder, `${n}.facts.json`)
  writeFileSync(path, JSON.stringify(composePage(n, 20, 7)))
  return path
}

beforeAll(async () => {
  const { driver, database } = await emptyDatabase()
  await loadFactFiles(driver, database, [file(0)])
  await driver.close()
  for (let i = 0; i < 2; i++) {
    const connection = await connect({ ...inject('neo4j'), passwordFrom: 'the test run' })
    const { driver: own } = connection
    const session = own.session.bind(own)
    own.session = (options) => {
      statements++
      return session(options)
    }
    connections.push(connection)
    apis.push(await serve({ ...readConfig({}), port: 0 }, connection))
  }
}, 120_000)
afterAll(async () => {
  for (const api of apis) await api.close()
  for (const { driver } of connections) await driver.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Loads by a command in a process of its own. */
async function loadElsewhere(n: number): Promise<void> {
  const { uri, user, password, database } = inject('neo4j')
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  expect(await vankien(['load', file(n)], env)).toMatchObject({ code: 0 })
}

const ask = async (api: Served, query: string): Promise<{ data: any; extensions?: any }> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await response.json()) as never
}
const get = (api: Served, query: string, tag?: string): Promise<Response> =>
  fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': '1', ...(tag && { 'if-none-match': tag }) },
  })

describe('answers kept by revision', { timeout: 120_000 }, () => {
  const covering = '{ inspectionsCovering(document: "tw/kl/900/khoa-12", first: 10) { nodes { id } } }'
  const several = '{ sources(limit: 50) { key } documents(limit: 50) { key } }'

  it.each([covering, several])('take one statement from the third time on: %s', async (query) => {
    const answers = [await ask(apis[0]!, query), await ask(apis[0]!, query)]
    const before = statements
    answers.push(await ask(apis[0]!, query))
    expect(statements - before).toBe(1)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers[0]!.data).toBeTruthy()
  })

  it('change at the next request after a load in another process, everywhere', async () => {
    const before = await Promise.all(apis.map((api) => ask(api, covering)))
    for (const api of apis) await ask(api, covering)
    expect(before.map(({ data }) => data.inspectionsCovering.nodes.length)).toEqual([1, 1])
    await loadElsewhere(2)
    const after = await Promise.all(apis.map((api) => ask(api, covering)))
    expect(after.map(({ data }) => data.inspectionsCovering.nodes.length)).toEqual([2, 2])
  })

  it('have a tag for GET that any server takes back, until the graph changes', async () => {
    const [one, other] = [await get(apis[0]!, covering), await get(apis[1]!, covering)]
    const tag = one.headers.get('etag')!
    expect(tag).toMatch(/^W\/"[\w-]+"$/)
    expect(one.headers.get('cache-control')).toBe('no-cache')
    expect(other.headers.get('etag')).toBe(tag)
    const before = statements
    expect((await get(apis[1]!, covering, `"x", ${tag}`)).status).toBe(304)
    expect(statements - before).toBe(1)
    expect((await get(apis[1]!, several, tag)).status).toBe(200)
    await loadElsewhere(4)
    const changed = await get(apis[1]!, covering, tag)
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false])
  })

  it('are no answers with errors', async () => {
    const wrong = '{ inspectionsCovering(document: "tw/kl/900/khoa-12", first: 1000) { nodes { id } } }'
    const response = await get(apis[0]!, wrong)
    expect([response.status, response.headers.get('etag')]).toEqual([200, null])
  })

  it('are the same from two servers while a load is running, and of one revision each', async () => {
    const query =
      '{ revision { number } sources(limit: 50, sort: [{ key: ASC }]) { key } a: documents(limit: 9) { id } }'
    const seen = new Map<number, Set<string>>()
    // What was told to be of two revisions proves nothing; how often that is, is the machine's matter.
    const note = async (api: (typeof apis)[number]) => {
      const { data, extensions } = await ask(api, query)
      const { number } = data.revision
      if (!extensions.revision) seen.set(number, (seen.get(number) ?? new Set()).add(JSON.stringify(data.sources)))
      return !extensions.revision
    }
    let running = true
    const asking = apis.map(async (api) => {
      while (running) await note(api)
    })
    const { driver, database } = await connect({ ...inject('neo4j'), passwordFrom: 'the test run' })
    const loads = [6, 8, 10, 12, 14, 16]
    for (const n of loads) {
      await loadFactFiles(driver, database, [file(n)])
      expect(await Promise.all(apis.map(note))).toEqual([true, true])
    }
    await driver.close()
    running = false
    await Promise.all(asking)
    expect([...seen.values()].map(({ size }) => size)).toEqual([...seen].map(() => 1))
    expect(seen.size).toBeGreaterThanOrEqual(loads.length)
  })
})
