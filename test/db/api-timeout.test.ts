import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'
import { limits } from '../../src/api/limits.js'
import { connect, type Connection } from '../../src/neo4j/connect.js'
import { emptyDatabase } from '../db-setup/database.js'

/** Each of so many inspections covers each of so many documents: ways through both grow with every step. */
const SOME = 60
let db: Connection
let api: Served
beforeAll(async () => {
  const empty = await emptyDatabase()
  await empty.driver.executeQuery(
    `UNWIND range(1, $some) AS i CREATE (d:Entity:Document { id: 'Document_' + i, key: 'd/' + i, title: 'Văn bản ' + i })
     WITH collect(d) AS documents UNWIND range(1, $some) AS i
     CREATE (n:Event:Inspection { id: 'Inspection_' + i, key: 'i/' + i })
     WITH documents, n UNWIND documents AS d CREATE (n)-[:COVERED]->(d)`,
    { some: SOME },
    { database: empty.database },
  )
  await empty.driver.close()
  db = await connect({ ...inject('neo4j'), passwordFrom: 'the test run' })
  api = await serve(readConfig({ PORT: '0', VANKIEN_LOG: 'fatal' }), db)
}, 60_000)
afterAll(async () => {
  await api?.close()
  await db?.driver.close()
})

const running = async (): Promise<number> => {
  const statement = `SHOW TRANSACTIONS YIELD currentQuery
    WHERE currentQuery CONTAINS 'COVERED' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n`
  const { records } = await db.driver.executeQuery(statement, {}, { database: db.database })
  return Number(records[0]!.get('n'))
}

it('ends a query over the time limit in the database too, and says TIMEOUT', async () => {
  const covered = (inner: string): string => `inspections: { some: { covers: { some: { ${inner} } } } }`
  const query = `{ documents(where: { ${covered(covered(covered('title: { contains: "Văn" }')))} },
    sort: [{ title: ASC }], limit: 1) { title } }`
  const begin = performance.now()
  const asked = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  await expect.poll(running, { timeout: limits.transaction / 2 }).toBe(1)
  const { data, errors } = (await (await asked).json()) as { data: unknown; errors: object[] }
  const took = performance.now() - begin
  expect(errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }])
  expect([data, errors.length]).toEqual([null, 1])
  expect(JSON.stringify(errors)).not.toMatch(/MATCH|Neo\.|at .*\.ts/)
  // The database looks at its clock every two seconds.
  expect([took > limits.transaction - 500, took < limits.transaction + 15_000]).toEqual([true, true])
  expect(await running()).toBe(0)
}, 60_000)
