import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readConfig, type Config } from '../../src/config.js'
import { openDatabase } from '../../src/neo4j/index.js'
import { stopEmbedded } from '../../src/neo4j/embedded.js'
import { knownPassword } from '../../src/neo4j/password.js'
import { isAlive, self } from '../../src/neo4j/process.js'

/** How a database test logs in: `inject('neo4j')`. */
export interface TestServer {
  uri: string
  user: string
  password: string
  database: string
  httpUrl: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestServer
  }
}

const homes = join(tmpdir(), `vankien-tests-${userInfo().username}`)

/**
 * Starts the Neo4j of the database tests: on free ports, with data of its own, whatever NEO4J_URI and VANKIEN_HOME say,
 * as the tests empty the database. What a killed run left is stopped and removed first.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const config = testConfig(join(homes, homeName()))
  mkdirSync(config.home, { recursive: true, mode: 0o700 })
  const db = await openDatabase(config)
  const password = knownPassword(config) ?? ''
  const { user } = config.neo4j
  provide('neo4j', { uri: db.uri, user, password, database: db.database, httpUrl: db.httpUrl ?? '' })
  return async () => {
    await db.stop()
    rmSync(config.home, { recursive: true, force: true })
  }
}

function testConfig(home: string): Config {
  const { VANKIEN_CACHE, NEO4J_JAVA, JAVA_HOME } = process.env
  const free = { PORT: '0', VANKIEN_BOLT_PORT: '0', VANKIEN_HTTP_PORT: '0' }
  return readConfig({ VANKIEN_CACHE, NEO4J_JAVA, JAVA_HOME, VANKIEN_HOME: home, ...free })
}

/** The folder is named after its run, so that a later one can tell whether that still goes on. */
function homeName(): string {
  const { pid, started } = self()
  return `${pid}-${encodeURIComponent(started)}`
}

async function removeLeftovers(): Promise<void> {
  mkdirSync(homes, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(homes)) {
    const [, pid, started = ''] = /^(\d+)-(.+)$/.exec(name) ?? []
    if (pid === undefined || isAlive({ pid: Number(pid), started: decodeURIComponent(started) })) continue
    const home = join(homes, name)
    await stopEmbedded(testConfig(home), {})
    rmSync(home, { recursive: true, force: true })
  }
}
