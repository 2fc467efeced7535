import type { Driver } from 'neo4j-driver'
import type { Config } from '../config.js'
import { connect } from './connect.js'
import { openEmbedded, releaseEmbedded } from './embedded.js'
import { onInterrupt, unlessAborted } from './interrupt.js'
import { embeddedAddress } from './obtain.js'
import { knownPassword } from './password.js'
import type { Progress } from './progress.js'

export { keepUp, leaveRunning } from './keep.js'
export { freePort } from './ports.js'
export type { Progress } from './progress.js'

/** A database that answers. */
export interface Database {
  driver: Driver
  /** The database's name, for `driver.session({ database })`. */
  database: string
  /** Bolt. */
  uri: string
  /** Neo4j's web server, `http://localhost:7474`, with the Browser under `/browser/`; null for a server that is not ours. */
  httpUrl: string | null
  /** Whether `stop` may stop the server: false for `NEO4J_URI` and for one that `vankien up` keeps running. */
  owned: boolean
  /** Closes the driver; the last command that uses an owned server stops it. May be called twice. */
  stop: () => Promise<void>
}

/**
 * The database of the settings: the server of `NEO4J_URI`, of which nothing is started; else the embedded one, found
 * running or started.
 *
 * @throws VankienError of one line with the remedy
 */
export async function openDatabase(config: Config, progress: Progress = {}): Promise<Database> {
  return config.neo4j.uri === null ? openOwn(config, progress) : openGiven(config, config.neo4j.uri)
}

/**
 * Runs `work` on the database and stops what was started for it, also after an error or on Ctrl-C (then with the error
 * `Interrupted`, while transactions under way are rolled back).
 */
export async function withDatabase<T>(
  config: Config,
  work: (db: Database) => Promise<T>,
  progress: Progress = {},
): Promise<T> {
  const { signal, dispose } = onInterrupt()
  try {
    const db = await openDatabase(config, { ...progress, signal })
    try {
      return await unlessAborted(work(db), signal)
    } finally {
      await db.stop()
    }
  } finally {
    dispose()
  }
}

async function openGiven(config: Config, uri: string): Promise<Database> {
  const { user, password, database } = config.neo4j
  const address = { uri, user, password: password ?? '', database, passwordFrom: 'NEO4J_PASSWORD' }
  const connection = await connect(address)
  return { ...connection, uri, httpUrl: null, owned: false, stop: () => connection.driver.close() }
}

async function openOwn(config: Config, progress: Progress): Promise<Database> {
  const { server, connection } = await openEmbedded(config, progress)
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    await connection.driver.close()
    await releaseEmbedded(config, { say: progress.say })
  }
  return {
    ...connection,
    uri: embeddedAddress(config, server.boltPort, knownPassword(config) ?? '').uri,
    httpUrl: `http://localhost:${server.httpPort}`,
    owned: !server.keep,
    stop: () => (stopped ??= stop()),
  }
}
