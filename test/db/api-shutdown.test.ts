import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { freePort } from '../../src/neo4j/index.js'
import { withPath } from '../cli/run.js'
import { emptyDatabase } from '../db-setup/database.js'
import { loadSeedsInto } from '../db-setup/seeds.js'

/** `vankien serve` in a process of its own, as a service manager runs it, told to end while it is asked. */
let port: number
let server: ChildProcess
let log = ''
beforeAll(async () => {
  const db = await emptyDatabase()
  await loadSeedsInto(db)
  await db.driver.close()
  const { uri, user, password, database } = inject('neo4j')
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  port = await freePort()
  server = spawn(process.execPath, [join(checkout, 'bin', 'vankien.mjs'), 'serve'], {
    env: withPath({
      ...env,
      PORT: String(port),
      VANKIEN_LOG: 'info',
      VANKIEN_RATE_LIMIT: '0',
      VANKIEN_ANSWERS_MB: '0',
    }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server.stderr!.on('data', (part: Buffer) => (log += part.toString()))
  while (!log.includes('/graphql')) {
    if (server.exitCode !== null) throw new Error(log)
    await Promise.race([once(server.stderr!, 'data'), once(server, 'exit')])
  }
}, 120_000)
afterAll(() => void server?.kill('SIGKILL'))

const agent = new Agent({ keepAlive: true, maxSockets: 24 })
const body = JSON.stringify({
  query:
    'query Held { sources { name mentions: passages(limit: 50) { id start end } } search(text: "tỉnh ủy", first: 20) { totalCount } }',
})

interface Outcome {
  id: string
  /** The whole answer; null when the connection was refused or reset. */
  text: string | null
  error?: string
}
let count = 0
function ask(): Promise<Outcome> {
  const id = `request-${count++}`
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => resolve({ id, text: null, error: error.code ?? error.message })
    const headers = { 'content-type': 'application/json', 'x-request-id': id }
    const asked = request({ host: 'localhost', port, path: '/graphql', method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ id, text }))
      response.on('error', fail)
    })
    asked.on('error', fail)
    asked.end(body)
  })
}
const logged = (): Record<string, unknown>[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'answered')

it('answers each request that it has taken', async () => {
  const first = await ask()
  expect(first.text).toContain('"sources"')
  expect(first.text).not.toContain('"errors"')
  const outcomes: Outcome[] = []
  const client = async (): Promise<void> => {
    for (;;) {
      const outcome = await ask()
      outcomes.push(outcome)
      if (outcome.error === 'ECONNREFUSED') return
    }
  }
  const clients = Array.from({ length: 24 }, client)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const before = outcomes.length
  server.kill('SIGTERM')
  const [code] = (await once(server, 'exit')) as [number]
  await Promise.all(clients)
  agent.destroy()
  expect(code).toBe(0)
  const answered = outcomes.filter(({ text }) => text !== null)
  expect(answered.length - before).toBeGreaterThanOrEqual(24)
  expect(new Set(answered.map(({ text }) => text))).toEqual(new Set([first.text]))
  // Whose connection was refused or reset was never taken: the server's log has no such request.
  const lost = new Set(outcomes.filter(({ text }) => text === null).map(({ id }) => id))
  expect(logged().filter(({ reqId }) => lost.has(reqId as string))).toEqual([])
}, 60_000)

it('has logged each answer as one line of JSON, with the request’s id', () => {
  expect(logged().length).toBeGreaterThan(24)
  expect(logged()[0]).toMatchObject({ reqId: 'request-0', method: 'POST', route: '/graphql', status: 200 })
  expect(logged()[0]!['ms']).toBeGreaterThan(0)
})
