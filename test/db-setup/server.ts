import type { TestProject } from 'vitest/node'
import { freePort, openDatabase } from '../../src/neo4j/index.js'
import { knownPassword } from '../../src/neo4j/password.js'
import { abandonHome, makeHome, removeHome, removeLeftovers, settingsIn } from './home.js'

/** How a database test logs in: `inject('neo4j')`. */
export interface TestServer {
  uri: string
  user: string
  password: string
  database: string
  httpUrl: string
  /** Where the server expects the API, for the guide and the style of its Browser. Free for a test to listen on. */
  apiPort: number
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestServer
  }
}

/**
 * Starts the Neo4j of the database tests: on free ports, with data of its own, whatever NEO4J_URI and VANKIEN_HOME say,
 * as the tests empty the database. What a killed run left is stopped and removed first.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const apiPort = await freePort()
  const config = settingsIn(makeHome(), apiPort)
  const abandon = (): void => abandonHome(config.home)
  process.once('exit', abandon)
  try {
    const db = await openDatabase(config)
    const password = knownPassword(config) ?? ''
    const { user } = config.neo4j
    provide('neo4j', { uri: db.uri, user, password, database: db.database, httpUrl: db.httpUrl ?? '', apiPort })
    return async () => {
      await db.stop()
      await removeHome(config.home)
      process.off('exit', abandon)
    }
  } catch (error) {
    await removeHome(config.home)
    throw error
  }
}
