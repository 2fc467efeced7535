import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../src/config.js'
import { withDatabase, type Database } from '../src/neo4j/index.js'

/**
 * Runs `work` on an embedded Neo4j of its own.
 *
 * @param keep its folder, which stays for the next time; null for an empty one that is removed at the end
 */
export async function onServer<T>(keep: string | null, work: (db: Database, config: Config) => Promise<T>): Promise<T> {
  const home = keep ?? mkdtempSync(join(tmpdir(), 'vankien-bench-'))
  mkdirSync(home, { recursive: true })
  const given = readConfig()
  const neo4j = { ...given.neo4j, uri: null, password: null }
  const config: Config = { ...given, home, port: 0, boltPort: 0, httpPort: 0, neo4j }
  try {
    return await withDatabase(config, (db) => work(db, config))
  } finally {
    if (keep === null) rmSync(home, { recursive: true, force: true })
  }
}
