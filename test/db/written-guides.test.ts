import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { serveSeeds, type ServedSeeds } from '../db-setup/served.js'
import { blocksOf } from './guides/blocks.js'

let api: ServedSeeds
beforeAll(async () => {
  api = await serveSeeds()
}, 300_000)
afterAll(() => api.close())

describe('the researchers’ guide', () => {
  const blocks = blocksOf(readFileSync(join(checkout, 'docs', 'for-researchers.md'), 'utf8'))
  const questions = blocks.filter(({ language }) => language === 'graphql')

  it('has fifteen questions, each with its answer', () => {
    const after = questions.map((question) => blocks[blocks.indexOf(question) + 1]?.language)
    expect(after.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 'json'))
  })

  for (const question of questions) {
    it(question.above, async () => {
      const answer = await api.ask(question.text)
      const written = blocks[blocks.indexOf(question) + 1]
      if (written?.language === 'json') expect(answer).toEqual(JSON.parse(written.text))
    })
  }

  it('takes figures into a file that Python reads', async () => {
    const { uri, user, password, database } = inject('neo4j')
    const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
    const environment = { ...process.env, ...neo4j, VANKIEN_HOME: api.home }
    const run = (command: string, args: string[]) =>
      execFileSync(command, args, { cwd: api.home, env: environment, encoding: 'utf8' })
    const [shell] = blocks.filter(({ language }) => language === 'sh')
    const [python] = blocks.filter(({ language }) => language === 'python')
    run('sh', [
      '-c',
      shell!.text.replace('npx vankien', `"${process.execPath}" "${join(checkout, 'bin', 'vankien.mjs')}"`),
    ])
    const said = /^(\d+) figures of (\d+) values\n$/.exec(run('python3', ['-c', python!.text]))
    const all = await api.ask('{ observations(place: "Hải Dương", first: 1) { totalCount } }')
    expect(Number(said?.[1])).toBe((all as { observations: { totalCount: number } }).observations.totalCount)
    expect(Number(said?.[2])).toBeGreaterThan(5)
  })
})
