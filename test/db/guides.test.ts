import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInt } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { checkout } from '../../src/config.js'
import type { Connection } from '../../src/neo4j/connect.js'
import { emptyDatabase } from '../db-setup/database.js'
import { settingsIn, makeHome, removeHome } from '../db-setup/home.js'
import { loadSeedsInto } from '../db-setup/seeds.js'
import type { Answer } from './guides/answer.js'
import { asks } from './guides/asks.js'
import { rows } from './guides/cypher.js'
import { documents } from './guides/documents.js'
import { figures } from './guides/figures.js'
import { inspections } from './guides/inspections.js'
import { people } from './guides/people.js'
import { unanswerable } from './guides/unanswerable.js'

const folder = join(checkout, 'guides')
const guides = readdirSync(folder).filter((name) => /^\d\d-.*\.graphql$/u.test(name))
const answers: readonly Answer[] = [...inspections, ...people, ...documents, ...figures, ...asks]

let connection: Connection
let api: Served
let home: string

beforeAll(async () => {
  connection = await emptyDatabase()
  await loadSeedsInto(connection)
  home = makeHome()
  api = await serve(settingsIn(home), connection)
}, 300_000)
afterAll(async () => {
  await api.close()
  await connection.driver.close()
  await removeHome(home)
})

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

describe('the guide questions on the graph of the five pages', () => {
  test('each of the 28 has its answer here', () => {
    expect(answers.map(({ guide }) => guide).sort()).toEqual(guides.map((name) => name.slice(0, 2)).sort())
    expect(guides).toHaveLength(28)
  })
  for (const { guide, of, is } of answers) {
    const name = guides.find((file) => file.startsWith(guide))!
    test(name, async () => {
      expect(of(await ask(readFileSync(join(folder, name), 'utf8')))).toEqual(is)
    })
  }
})

describe('what the five pages do not say', () => {
  for (const { asks: what, query, of, is } of unanswerable)
    test(what, async () => {
      expect(of(await ask(query))).toEqual(is)
    })
})

describe('the same questions in Cypher', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cypher'))
  test('each has its rows here', () => {
    expect(Object.keys(rows).sort()).toEqual(files.map((name) => name.slice(0, 2)).sort())
  })
  for (const name of files) {
    test(name, async () => {
      const session = connection.driver.session({ database: connection.database, defaultAccessMode: 'READ' })
      try {
        const { records } = await session.run(readFileSync(join(folder, name), 'utf8'))
        expect(records.map((record) => plain(record.toObject()))).toEqual(rows[name.slice(0, 2)])
      } finally {
        await session.close()
      }
    })
  }
})

/** Neo4j's integers as numbers. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, item: unknown) => (isInt(item) ? item.toNumber() : item)))
