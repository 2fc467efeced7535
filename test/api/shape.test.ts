import { getIntrospectionQuery, parse } from 'graphql'
import neo4j from 'neo4j-driver'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../../src/api/limits.js'
import { buildApi } from '../../src/api/schema.js'
import { serve, type Served } from '../../src/api/server.js'
import { Costs, type Cost } from '../../src/api/shape/cost.js'
import { readConfig } from '../../src/config.js'

/** The real server without its database: what is refused here never reached one. */
const driver = neo4j.driver('bolt://127.0.0.1:1', undefined, { connectionTimeout: 2000 })
const db = { driver, database: 'neo4j' }
const config = { ...readConfig({}), port: 0 }
let api: Served
let closed: Served
beforeAll(async () => {
  api = await serve(config, db)
  closed = await serve({ ...config, introspection: false }, db)
}, 120_000)
afterAll(async () => {
  await api?.close()
  await closed?.close()
  await driver.close()
})

interface Answer {
  data?: unknown
  errors?: { message: string; extensions: Record<string, unknown> }[]
  extensions?: { cost?: { requested: number; limit: number } }
}
async function ask(query: string, variables = {}, { url } = api): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}
const codes = ({ errors = [] }: Answer): unknown[] => errors.map(({ extensions }) => extensions['code'])

/** `documents` and relations below it, `depth` fields deep. */
const nested = (depth: number): string => {
  const fields = [
    'documents(limit: 1)',
    ...Array.from({ length: depth - 2 }, (_, i) => (i % 2 ? 'covers(limit: 1)' : 'inspections(limit: 1)')),
  ]
  return `{ ${fields.join(' { ')} { id ${'} '.repeat(depth)}`
}

describe('the form of a query', () => {
  it('may be twelve fields deep, fragments and introspection aside', async () => {
    expect(codes(await ask(nested(12)))).toEqual(['SERVICE_UNAVAILABLE'])
    const refused = await ask(nested(13))
    expect(codes(refused)).toEqual(['QUERY_TOO_DEEP'])
    expect(refused.errors?.[0]?.message).toBe('The query is 13 fields deep, and 12 is the limit')
    const spread = nested(13).replace(
      /\{ id .*/,
      '{ ...Rest } } } } } } } } } } } } } fragment Rest on Inspection { id }',
    )
    expect(codes(await ask(spread))).toEqual(['QUERY_TOO_DEEP'])
    const { data, errors } = await ask(getIntrospectionQuery())
    expect(errors).toBeUndefined()
    expect(data).toHaveProperty('__schema')
  })

  it.each([
    ['fields', (n: number) => Array.from({ length: n }, (_, i) => `a${i}: revision { number }`).join(' ')],
    ['__typename', (n: number) => Array.from({ length: n }, (_, i) => `a${i}: __typename`).join(' ')],
    ['fragments', (n: number) => `${'...F '.repeat(n)} } fragment F on Query { a: __typename`],
  ])('may have fifteen aliases of %s', async (_, aliased) => {
    expect(codes(await ask(`{ ${aliased(15)} }`))).not.toContain('QUERY_TOO_COMPLEX')
    expect(codes(await ask(`{ ${aliased(16)} }`))).toEqual(['QUERY_TOO_COMPLEX'])
  })

  it('may have twenty directives', async () => {
    const query = (n: number): string =>
      `query ($yes: Boolean = true) { ${'__typename @include(if: $yes) '.repeat(n)} }`
    expect(await ask(query(20))).toMatchObject({ data: { __typename: 'Query' } })
    expect(codes(await ask(query(21)))).toEqual(['QUERY_TOO_COMPLEX'])
  })

  it('may have a thousand tokens, and is told of five errors', async () => {
    // 20 tokens and one for each id.
    const asked = (n: number): string => `{ documents(where: { id: { in: [${'"a" '.repeat(n)}] } }) { id } }`
    expect(codes(await ask(asked(980)))).toEqual(['SERVICE_UNAVAILABLE'])
    expect(codes(await ask(asked(981)))).toEqual(['QUERY_TOO_COMPLEX'])
    const { errors } = await ask(`{ ${'nope '.repeat(20)} }`)
    expect(errors?.slice(0, 5).every(({ message }) => message.startsWith('Cannot query field'))).toBe(true)
    expect(errors?.[5]?.message).toMatch(/Too many validation errors/)
    expect(errors).toHaveLength(6)
  })

  it('holds no schema where introspection is off', async () => {
    const refused = await ask('{ __schema { queryType { name } } }', {}, closed)
    expect(refused.errors).toEqual([
      expect.objectContaining({
        message: 'The schema is not told here: introspection is switched off',
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ])
    expect(await ask('{ __typename }', {}, closed)).toMatchObject({ data: { __typename: 'Query' } })
  })
})

describe('the cost of a query', () => {
  it('is told with each answer', async () => {
    expect((await ask('{ __typename }')).extensions?.cost).toEqual({ requested: 0, limit: limits.cost })
    expect((await ask('{ documents(limit: 5) { id } }')).extensions?.cost?.requested).toBe(5)
  })

  it('over the limit is refused before the database hears of it', async () => {
    const refused = await ask('{ documents(limit: 5000) { observations(limit: 100) { id } } }')
    expect(refused.errors).toHaveLength(1)
    const cost = { requested: 5000 * 101, limit: limits.cost }
    expect(refused).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', cost } }],
      extensions: { cost },
    })
    expect(refused.errors?.[0]?.extensions).not.toHaveProperty('http')
  })

  it('leaves wrong variables to be refused in words of their own', async () => {
    const { errors, extensions } = await ask('query ($n: Int!) { documents(limit: $n) { id } }', { n: 'x' })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(errors?.[0]?.message).toContain('"$n"')
    expect(extensions).toBeUndefined()
  })
})

describe('conditions that have no translation', () => {
  const refusal = async (query: string, variables = {}): Promise<unknown> => {
    const { errors } = await ask(query, variables)
    return [errors?.[0]?.extensions['code'], errors?.[0]?.message]
  }

  it.each([
    ['{ documents(limit: -1) { id } }', 'documents(limit: -1): give 0 or more'],
    ['{ documents { inspectionsConnection(first: -1) { totalCount } } }', 'inspectionsConnection(first: -1): give'],
    ['{ documents(where: { number: null }) { id } }', 'documents(where.number: null) is no condition: leave it out'],
    ['{ documents(where: { AND: [{ NOT: null }] }) { id } }', 'documents(where.AND[0].NOT: null) is no condition'],
    ['{ documents(where: { inspections: { some: null } }) { id } }', 'documents(where.inspections.some: null)'],
    [
      '{ passages(where: { events: { some: { typename: [Meeting] } } }) { id } }',
      'passages(where.events.some.typename)',
    ],
    ['{ sources(where: { extraction: { at: {} } }) { id } }', 'sources(where.extraction) holds no condition'],
    [
      '{ documents { inspectionsConnection(where: { NOT: { node: { name: { eq: "a" }, type: { eq: INSPECTION } } } }) { aggregate { count { nodes } } } } }',
      'inspectionsConnection(where.NOT.node) takes one condition there',
    ],
  ])('are refused with their place: %s', async (query, words) =>
    expect(await refusal(query)).toEqual(['BAD_USER_INPUT', expect.stringContaining(words)]),
  )

  it('are found in variables too, each time they are sent', async () => {
    const query = 'query ($where: DocumentWhere) { documents(where: $where, limit: 1) { id } }'
    for (let time = 0; time < 2; time++)
      expect(await refusal(query, { where: { number: null } })).toEqual([
        'BAD_USER_INPUT',
        expect.stringContaining('documents(where.number: null)'),
      ])
    expect(codes(await ask(query, { where: { number: { eq: null } } }))).toEqual(['SERVICE_UNAVAILABLE'])
  })

  it.each([
    '{ documents(where: {}, limit: 1) { id } }',
    '{ documents(where: null, limit: 1) { id } }',
    '{ documents(where: { inspections: { none: {} } }, limit: 1) { id } }',
    '{ events(where: { typename: [Meeting] }, limit: 1) { id } }',
    '{ documents(limit: 1) { inspectionsConnection(where: { NOT: { node: { name: { eq: "a" }, type: { eq: INSPECTION } } } }) { totalCount } } }',
  ])('are not these: %s', async (query) => expect(codes(await ask(query))).toEqual(['SERVICE_UNAVAILABLE']))
})

describe('prices', async () => {
  const { schema } = await buildApi()
  const costs = new Costs(schema)
  const cost = (query: string, variables = {}): Cost => costs.of(parse(query), undefined, variables)

  it.each([
    ['a list by its limit', '{ documents(limit: 7) { id } }', 7],
    ['without one by what it gives', '{ documents { id } }', limits.list],
    ['a thing that is named', '{ documents(where: { key: { eq: "a" } }) { id } }', 1],
    ['so many that are named', '{ documents(where: { id: { in: ["a", "b"] } }) { id } }', 2],
    ['nested lists multiplied', '{ documents(limit: 3) { observations(limit: 4) { id } } }', 3 * (1 + 4)],
    ['single relations as one', '{ observations(place: "a", first: 3) { nodes { place { id } } } }', 20 + 3 * 2],
    ['pages of ours by first', '{ inspectionsCovering(citation: "a", first: 3) { nodes { id } } }', 23],
    ['a count', '{ inspectionsCovering(citation: "a", first: 3) { totalCount } }', 20 + 3 * 2],
    ['a scan', '{ documents(limit: 1, where: { inspections: { some: { id: { eq: "a" } } } }) { id } }', 1001],
    ['letters within words', '{ documents(limit: 1, where: { title: { contains: "a" } }) { id } }', 1001],
    ['a kind that is sorted', '{ documents(limit: 1, sort: [{ title: ASC }]) { id } }', 1001],
    ['a kind that is counted', '{ documentsConnection(first: 1) { totalCount } }', 1002],
    ['a lineage by its depth', '{ document(key: "a") { lineage(depth: 2) { document { id } } } }', 20 + 1 + 20 * 2],
    ['what has several aliases each time', '{ a: documents(limit: 2) { id } b: documents(limit: 2) { id } }', 4],
    ['nothing that is skipped', '{ documents(limit: 2) @skip(if: true) { id } __typename }', 0],
  ])('count %s', (_, query, expected) => expect(cost(query)).toBe(expected))

  it('are computed once for each form of the variables', () => {
    const document = parse(
      'query ($n: Int!, $key: String!) { documents(limit: $n, where: { number: { eq: $key } }) { id } }',
    )
    const times = (n: number, key: string): Cost => costs.of(document, undefined, { n, key })
    expect([times(2, 'a'), times(2, 'b'), times(3, 'a')]).toEqual([2, 2, 3])
    const ids = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }')
    expect([['a'], ['b'], ['a', 'b']].map((list) => costs.of(ids, undefined, { ids: list }))).toEqual([1, 1, 2])
  })

  it('let every guide ask', () => {
    const folder = new URL('../../guides/', import.meta.url)
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.graphql'))) {
      expect(cost(readFileSync(new URL(name, folder), 'utf8')), name).toBeLessThan(limits.cost / 2)
    }
  })
})
