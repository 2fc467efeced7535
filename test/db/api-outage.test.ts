import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { openEmbedded, stopEmbedded } from '../../src/neo4j/embedded.js'
import { openDatabase, type Database } from '../../src/neo4j/index.js'
import { readRun } from '../../src/neo4j/runfile.js'
import { makeHome, removeHome, settingsIn } from '../db-setup/home.js'
import { loadSeedsInto } from '../db-setup/seeds.js'

/** A Neo4j of this file's own, which goes away and comes back under an API that keeps running. */
const config = settingsIn(makeHome())
let db: Database
let api: Served
beforeAll(async () => {
  db = await openDatabase(config)
  await loadSeedsInto(db)
  api = await serve({ ...config, port: 0 }, db)
}, 180_000)
afterAll(async () => {
  await api?.close()
  await db?.driver.close()
  await removeHome(config.home)
}, 60_000)

interface Answer {
  data?: unknown
  errors?: { extensions: Record<string, unknown> }[]
}
const question = `{
  inspectionsCovering(citation: "Kết luận 44-KL/TW", first: 10) { nodes { key head { name } } }
  search(text: "tỉnh ủy", first: 3) { nodes { id } }
}`
const ask = async (query = question): Promise<Answer> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await response.json()) as Answer
}
const compiled = '{ inspectionsCovering(citation: "Kết luận 44-KL/TW", first: 10) { nodes { key } } }'
const ready = async (): Promise<number> => (await fetch(`${api.url}/readyz`)).status

it('says so while the database is away, and answers rightly when it is back', async () => {
  // Asked thrice: the third answer is one that was kept.
  const before = [await ask(), await ask(), await ask()][2]
  expect(before?.errors).toBeUndefined()
  expect(await ready()).toBe(200)
  const { server } = readRun(config)

  const asked = Array.from({ length: 20 }, () => ask())
  await stopEmbedded(config, {})
  const away = { code: 'SERVICE_UNAVAILABLE', retryAfter: 5 }
  for (const answer of await Promise.all(asked)) {
    if (answer.errors) for (const { extensions } of answer.errors) expect(extensions).toEqual(away)
    else expect(answer.data).toEqual((before as Answer).data)
  }
  for (const query of [question, compiled, '{ revision { number } }']) {
    const { errors } = await ask(query)
    expect(errors?.map(({ extensions }) => extensions)).toEqual(errors?.map(() => away))
    expect(errors?.length).toBeGreaterThan(0)
  }
  expect(await ready()).toBe(503)

  const again = await openEmbedded({ ...config, boltPort: server!.boltPort, httpPort: server!.httpPort }, {})
  await again.connection.driver.close()
  expect((await ask()).data).toEqual((before as Answer).data)
  expect((await ask(compiled)).errors).toBeUndefined()
  expect(await ready()).toBe(200)
}, 240_000)
