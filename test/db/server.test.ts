import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Connection } from '../../src/neo4j/connect.js'
import { empty, emptyDatabase } from '../db-setup/database.js'

describe('the Neo4j of the database tests', () => {
  let db: Connection
  beforeAll(async () => {
    db = await emptyDatabase()
  })
  afterAll(() => db.driver.close())

  it('gives whole numbers as JavaScript numbers', async () => {
    const { records } = await db.driver.executeQuery('RETURN 41 + 1 AS n', {}, { database: db.database })
    expect(records[0]?.get('n')).toBe(42)
  })

  it('can be emptied of nodes, constraints and indexes', async () => {
    const run = (query: string) => db.driver.executeQuery(query, {}, { database: db.database })
    await run('CREATE CONSTRAINT one FOR (n:Sample) REQUIRE n.key IS UNIQUE')
    await run('CREATE INDEX two FOR (n:Sample) ON (n.name)')
    await run('CREATE (:Sample { key: 1 })-[:NEXT]->(:Sample { key: 2 })')
    await empty(db)
    expect((await run('MATCH (n) RETURN n')).records).toEqual([])
    expect((await run('SHOW CONSTRAINTS')).records).toEqual([])
    expect((await run("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'")).records).toEqual([])
  })

  it('serves Neo4j Browser, kept from talking to other machines', async () => {
    const response = await fetch(`${inject('neo4j').httpUrl}/browser/`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Neo4j Browser')
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self' data: ws://localhost:*")
    expect(response.headers.get('access-control-allow-origin')).not.toBe('*')
  })

  it('refuses a wrong password in one line that says where it came from', async () => {
    const address = { ...inject('neo4j'), password: 'not the password', passwordFrom: 'NEO4J_PASSWORD' }
    await expect(connect(address)).rejects.toMatchObject({
      name: 'VankienError',
      exitCode: 1,
      line: expect.stringMatching(/refuses the password of the user neo4j\. It comes from NEO4J_PASSWORD/) as string,
    })
  })

  it('says so when a web server answers instead of Bolt', async () => {
    const { httpUrl, ...address } = inject('neo4j')
    const uri = httpUrl.replace('http:', 'bolt:')
    await expect(connect({ ...address, uri, passwordFrom: '' })).rejects.toThrow(`No Neo4j answers at ${uri}`)
  })

  it('names a database that is not there', async () => {
    const address = { ...inject('neo4j'), database: 'nowhere', passwordFrom: '' }
    await expect(connect(address)).rejects.toThrow('has no database nowhere')
  })
})
