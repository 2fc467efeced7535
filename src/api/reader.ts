import neo4j, { isRetryableError, type QueryResult } from 'neo4j-driver'
import type { Database } from '../neo4j/index.js'
import { limits } from './limits.js'

export type Parameters = Record<string, unknown>

/** Reads and nothing else: its sessions are READ sessions, which the server holds to. */
export interface Reader {
  /** One statement in a transaction of its own, as `@neo4j/graphql` calls it too. */
  run(cypher: string, parameters?: Parameters): Promise<QueryResult>
  /** The rows of one statement, an object each. */
  rows<Row>(cypher: string, parameters?: Parameters): Promise<Row[]>
}

/**
 * @param timeout milliseconds after which the database ends a statement
 * @throws Neo4jError as the driver throws it, after one more attempt where the driver calls it retryable (a cluster's
 *   leader moved, a connection was lost)
 */
export function createReader(
  { driver, database }: Pick<Database, 'driver' | 'database'>,
  timeout: number = limits.transaction,
): Reader {
  const once = async (cypher: string, parameters: Parameters): Promise<QueryResult> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
    try {
      return await unplaced(() => session.run(cypher, parameters, { timeout }))
    } finally {
      await session.close()
    }
  }
  const run = async (cypher: string, parameters: Parameters = {}): Promise<QueryResult> => {
    try {
      return await once(cypher, parameters)
    } catch (error) {
      if (!isRetryableError(error)) throw error
      return once(cypher, parameters)
    }
  }
  return {
    run,
    async rows<Row>(cypher: string, parameters: Parameters = {}) {
      const { records } = await run(cypher, parameters)
      return records.map((record) => record.toObject() as Row)
    },
  }
}

/**
 * For each statement the driver notes the stack that it was called from: a tenth of what a short request costs, and in an
 * error it would only name this file.
 */
function unplaced<T>(call: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return call()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
