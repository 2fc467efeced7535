import type { Driver } from 'neo4j-driver'
import { inject } from 'vitest'
import { connect, type Connection } from '../../src/neo4j/connect.js'

/**
 * The run's Neo4j with nothing in it: no nodes, no constraints, no indexes. For `beforeAll` of a file in test/db, which
 * closes the driver in `afterAll`.
 */
export async function emptyDatabase(): Promise<Connection> {
  const connection = await connect({ ...inject('neo4j'), passwordFrom: 'the test run' })
  await empty(connection)
  return connection
}

/** Removes everything from the database. */
export async function empty({ driver, database }: Connection): Promise<void> {
  await run(driver, database, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  for (const { name } of await run(driver, database, 'SHOW CONSTRAINTS YIELD name')) {
    await run(driver, database, `DROP CONSTRAINT \`${name}\``)
  }
  for (const { name } of await run(driver, database, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await run(driver, database, `DROP INDEX \`${name}\``)
  }
}

async function run(driver: Driver, database: string, query: string): Promise<{ name: string }[]> {
  const session = driver.session({ database })
  try {
    const { records } = await session.run<{ name: string }>(query)
    return records.map((record) => record.toObject())
  } finally {
    await session.close()
  }
}
