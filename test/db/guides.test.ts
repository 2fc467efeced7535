import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInt } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkout } from '../../src/config.js'
import { serveSeeds, type ServedSeeds } from '../db-setup/served.js'
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

let api: ServedSeeds

beforeAll(async () => {
  api = await serveSeeds()
}, 300_000)
afterAll(() => api.close())

describe('the guide questions on the graph of the five pages', () => {
  test('each of the 28 has its answer here', () => {
    expect(answers.map(({ guide }) => guide).sort()).toEqual(guides.map((name) => name.slice(0, 2)).sort())
    expect(guides).toHaveLength(28)
  })
  for (const { guide, of, is } of answers) {
    const name = guides.find((file) => file.startsWith(guide))!
    test(name, async () => {
      expect(of(await api.ask(readFileSync(join(folder, name), 'utf8')))).toEqual(is)
    })
  }
})

describe('what the five pages do not say', () => {
  for (const { asks: what, query, of, is } of unanswerable)
    test(what, async () => {
      expect(of(await api.ask(query))).toEqual(is)
    })
})

describe('the same questions in Cypher', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cypher'))
  test('each has its rows here', () => {
    expect(Object.keys(rows).sort()).toEqual(files.map((name) => name.slice(0, 2)).sort())
  })
  for (const name of files) {
    test(name, async () => {
      const session = api.db.driver.session({ database: api.db.database, defaultAccessMode: 'READ' })
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
