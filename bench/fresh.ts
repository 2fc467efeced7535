import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../src/config.js'
import { withDatabase, type Database } from '../src/neo4j/index.js'

/** Runs `work` on a server of its own with an empty database, whose folder is removed at the end. */
export async function onFreshServer<T>(work: (db: Database, config: Config) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'vankien-bench-'))
  const given = readConfig()
  const neo4j = { ...given.neo4j, uri: null, password: null }
  const config: Config = { ...given, home, port: 0, boltPort: 0, httpPort: 0, neo4j }
  try {
    return await withDatabase(config, (db) => work(db, config))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
