import { isNonNullType, type GraphQLArgument } from 'graphql'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReader, type Reader } from '../../src/api/reader.js'
import { buildApi } from '../../src/api/schema.js'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'
import { seedGraph, type ApiGraph } from './api-graph.js'

/** What strangers may try at the served API: to write, to break out of a parameter, to wait for ever, to see inside. */
let graph: ApiGraph
let api: Served
beforeAll(async () => {
  graph = await seedGraph()
  api = await serve({ ...readConfig({}), port: 0 }, graph.db)
}, 180_000)
afterAll(async () => {
  await api?.close()
  await graph?.close()
})

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions: Record<string, unknown> }[]
}
async function ask(query: string, variables = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

/** One value for each argument that must be given. */
const values: Record<string, string> = { first: '3', id: '"a"', ids: '["a"]', text: '"hai duong"', title: '"Bí thư"' }
const more: Record<string, string> = {
  document: '(citation: "44-KL/TW")',
  citation: '(text: "44-KL/TW")',
  province: '(name: "Hải Dương")',
  inspectionsCovering: '(citation: "44-KL/TW", first: 3)',
  implementationChain: '(citation: "44-KL/TW")',
}
const { schema } = await buildApi()
const roots = Object.values(schema.getQueryType()!.getFields()).map(({ name, args }) => {
  const given = args.filter((arg: GraphQLArgument) => isNonNullType(arg.type) && arg.defaultValue === undefined)
  const written = given.map((arg) => `${arg.name}: ${values[arg.name]}`).join(', ')
  return `{ ${name}${more[name] ?? (written && `(${written})`)} { __typename } }`
})

describe('the database refuses a write through every public field', () => {
  const intruder =
    'CREATE (n:Intruder) RETURN n.id AS id, n AS this, n AS d, n AS o, 0 AS number, null AS at, 0 AS count'

  /** Runs a write in the place of each statement of the field. */
  const intruding = (reader: Pick<Reader, 'run' | 'rows'>): Reader => ({
    run: () => reader.run(intruder),
    rows: () => reader.rows(intruder),
  })

  it.each(roots)('%s', async (query) => {
    const { errors } = await graph.ask(query, {}, intruding(createReader(graph.db)))
    expect(errors?.map(({ originalError }) => (originalError as { code?: string } | undefined)?.code)).toEqual([
      'Neo.ClientError.Statement.AccessMode',
    ])
  })

  it('by the access mode of its session alone', async () => {
    const { driver, database } = graph.db
    for (const mode of [neo4j.session.READ, neo4j.session.WRITE]) {
      const session = driver.session({ database, defaultAccessMode: mode })
      const tx = session.beginTransaction()
      const wrote = await tx.run(intruder).then(
        () => true,
        () => false,
      )
      expect(wrote).toBe(mode === neo4j.session.WRITE)
      await (tx.isOpen() ? tx.rollback() : undefined)
      await session.close()
    }
    const { records } = await driver.executeQuery('MATCH (n:Intruder) RETURN count(n) AS n', {}, { database })
    expect(records[0]?.get('n')).toBe(0)
  })
})

describe('words stay words', () => {
  const attacks = [
    `' OR 1=1 RETURN 1 //`,
    `"}) MATCH (n) DETACH DELETE n //`,
    '`) CREATE (:Intruder) //',
    `\\u0027}) CALL db.labels() YIELD label RETURN label //`,
    '$id',
    'searchText:* AND _exists_:id',
    '*:* OR "" ~ ^9 \\',
    '{{7*7}} ${7*7} <script>',
  ]
  const fields = [
    'document(key: $x) { key }',
    'province(name: $x) { key }',
    'province(code: $x) { key }',
    'citation(text: $x) { clues }',
    'inspectionsCovering(citation: $x, first: 3) { totalCount }',
    'holdersOf(title: $x, body: $x) { title }',
    'observations(place: $x, first: 3) { totalCount }',
    'observations(indicator: $x, first: 3) { totalCount }',
    'observations(movement: $x, program: $x, first: 3) { totalCount }',
    'observations(document: $x, first: 3) { totalCount }',
    'search(text: $x, first: 3) { totalCount }',
    'documents(where: { title: { contains: $x } }) { key }',
    'people(where: { nameFolded: { eq: $x } }) { key }',
  ]

  it.each(attacks)('%s', async (x) => {
    const before = (await ask('{ revision { number counts { kind count } } }')).data
    for (const field of fields) {
      const { data, errors } = await ask(`query ($x: String!) { answer: ${field} }`, { x })
      expect(errors, field).toBeUndefined()
      const found = JSON.stringify(data?.['answer'])
      expect(['null', '[]', '{"totalCount":0}'], field).toContain(found)
    }
    const { data, errors } = await ask('query ($x: ID!) { node(id: $x) { id } nodes(ids: [$x]) { id } }', { x })
    expect([data, errors]).toEqual([{ node: null, nodes: [null] }, undefined])
    expect((await ask('{ revision { number counts { kind count } } }')).data).toEqual(before)
  })
})

describe('time', () => {
  const slow = 'UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y RETURN count(*) AS slowest'

  it('ends a statement in the database too, and says TIMEOUT', async () => {
    const reader = createReader(graph.db, 500)
    const { errors } = await graph.ask(
      '{ revision { number } }',
      {},
      { run: () => reader.run(slow), rows: () => reader.rows(slow) },
    )
    const fault = errors?.[0]?.originalError as { code?: string }
    expect(fault.code).toMatch(/TransactionTimedOut/)
    const { maskErrors } = await import('../../src/api/mask.js')
    const masked = maskErrors(() => {})(errors![0]!.toJSON(), errors![0])
    expect(masked).toMatchObject({ extensions: { code: 'TIMEOUT' } })
    expect(masked.message).not.toContain('UNWIND')
    const running = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $words RETURN currentQuery'
    const { records } = await graph.db.driver.executeQuery(
      running,
      { words: 'AS slow' + 'est' },
      { database: graph.db.database },
    )
    expect(records).toEqual([])
  }, 60_000)
})

describe('an error tells nothing of the inside', () => {
  it.each([
    '{ documnts { id } }',
    '{ documents { titel } }',
    '{ documents(where: { titel: { eq: "a" } }) { id } }',
    '{ documents(where: { type: { in: [1] } }) { id } }',
    '{ documents(sort: [{ titel: ASC }]) { id } }',
    '{ documents(limit: -1) { id } }',
    '{ documents(offset: -5) { id } }',
    '{ search(text: "a", kinds: [DOCUMENTS], first: 1) { totalCount } }',
    '{ search(text: "a", first: 0) { totalCount } }',
    '{ document(key: "a", citation: "b") { id } }',
    '{ observations(period: "XXXX", first: 1) { totalCount } }',
    '{ province(asOf: "2023-02-31", name: "a") { id } }',
    'subscription { documents { id } }',
    '{ __type(name: 1) { name } }',
  ])('%s', async (query) => {
    const answer = await ask(query)
    expect(answer.errors?.length).toBeGreaterThan(0)
    const codes = answer.errors!.map(({ extensions }) => extensions['code'])
    expect([query, codes.every((code) => code === 'BAD_USER_INPUT')]).toEqual([query, true])
    expect(JSON.stringify(answer)).not.toMatch(
      /Did you mean|MATCH|RETURN|CYPHER|Neo\.|node_modules|\.ts\b|\.js\b|at \w+ \(|bolt:/,
    )
  })
})
