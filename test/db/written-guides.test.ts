import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { checkout } from '../../src/config.js'
import type { Connection } from '../../src/neo4j/connect.js'
import { emptyDatabase } from '../db-setup/database.js'
import { makeHome, removeHome, settingsIn } from '../db-setup/home.js'
import { loadSeedsInto } from '../db-setup/seeds.js'
import { blocksOf } from './guides/blocks.js'

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

describe('the researchers’ guide', () => {
  const blocks = blocksOf(readFileSync(join(checkout, 'docs', 'for-researchers.md'), 'utf8'))
  const questions = blocks.filter(({ language }) => language === 'graphql')

  it('has fifteen questions, each with its answer', () => {
    const after = questions.map((question) => blocks[blocks.indexOf(question) + 1]?.language)
    expect(after.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 'json'))
  })

  for (const question of questions) {
    it(question.above, async () => {
      const answer = await ask(question.text)
      const written = blocks[blocks.indexOf(question) + 1]
      if (written?.language === 'json') expect(answer).toEqual(JSON.parse(written.text))
    })
  }

  it('takes figures into a file that Python reads', async () => {
    const { uri, user, password, database } = inject('neo4j')
    const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
    const environment = { ...process.env, ...neo4j, VANKIEN_HOME: home }
    const run = (command: string, args: string[]) =>
      execFileSync(command, args, { cwd: home, env: environment, encoding: 'utf8' })
    const [shell] = blocks.filter(({ language }) => language === 'sh')
    const [python] = blocks.filter(({ language }) => language === 'python')
    run('sh', [
      '-c',
      shell!.text.replace('npx vankien', `"${process.execPath}" "${join(checkout, 'bin', 'vankien.mjs')}"`),
    ])
    const said = /^(\d+) figures of (\d+) values\n$/.exec(run('python3', ['-c', python!.text]))
    const all = await ask('{ observations(place: "Hải Dương", first: 1) { totalCount } }')
    expect(Number(said?.[1])).toBe((all as { observations: { totalCount: number } }).observations.totalCount)
    expect(Number(said?.[2])).toBeGreaterThan(5)
  })
})
