import { readdirSync, readFileSync } from 'node:fs'
import {
  concatAST,
  getNamedType,
  graphql,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { generatedLayer } from '../../src/api/generated-layer.js'
import { createReader } from '../../src/api/reader.js'
import { withoutApoc } from '../../src/api/without-apoc.js'
import { loadFactFiles } from '../../src/graph/index.js'
import { testGraph } from '../fixtures/graph.js'
import { composedPages } from '../fixtures/pages.js'

const graph = testGraph()
let schema: GraphQLSchema

const schemaFolder = new URL('../../schema/', import.meta.url)
const seedFolder = new URL('../../seeds/sources/', import.meta.url)
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.facts.json'))
  .map((name) => new URL(name, seedFolder).pathname)

beforeAll(async () => {
  const { driver, database } = graph.db
  await loadFactFiles(driver, database, seeds)
  await graph.load(composedPages(), { pagesDirs: [graph.pages] })
  const typeDefs = readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.graphql') && name !== 'api.graphql')
    .map((name) => parse(readFileSync(new URL(name, schemaFolder), 'utf8')))
  schema = await generatedLayer(concatAST(typeDefs))
}, 180_000)

async function ask<T = Record<string, Record<string, unknown>[]>>(source: string): Promise<T> {
  const executionContext = withoutApoc(createReader(graph.db, 180_000))
  const { data, errors } = await graphql({ schema, source, contextValue: { executionContext } })
  expect(errors, source).toBeUndefined()
  return data as T
}

/** Root lists of the library, with the type that each gives. */
const lists = (): [string, GraphQLObjectType][] =>
  Object.entries(schema.getQueryType()!.getFields()).flatMap(([name, field]) => {
    const type = getNamedType(field.type)
    return isObjectType(type) && !/Connection$/.test(type.name) ? [[name, type]] : []
  })

/** Every field of a type that has a value of its own, and the name of whatever the others lead to. */
const everyField = (type: GraphQLObjectType): string =>
  Object.entries(type.getFields())
    .filter(([name]) => !name.endsWith('Connection'))
    .map(([name, field]) => {
      const inner = getNamedType(field.type)
      if (isLeafType(inner)) return name
      return isObjectType(inner) || isInterfaceType(inner) ? `${name} { __typename }` : ''
    })
    .join(' ')

describe('the ontology over a real graph', () => {
  it('answers every field of every type: nothing that must be there is missing', async () => {
    const types = lists()
    expect(types.length).toBeGreaterThan(22)
    const found: Record<string, number> = {}
    for (const [name, type] of types)
      found[type.name] = (await ask(`{ ${name} { ${everyField(type)} } }`))[name]!.length
    const empty = Object.keys(found).filter((name) => found[name] === 0)
    expect(empty.filter((name) => name !== 'RetiredFact')).toEqual([])
  }, 180_000)

  it('gives evidence with its page at any depth, under plain lists and under interfaces', async () => {
    const evidence = 'evidence { excerpt start end role rule quote quoteStatus passage { hash } source { id title } }'
    const { bodies } = await ask<{ bodies: unknown }>(
      `{ bodies(where: { key: { eq: "ban-mau-tw" } }) {
           inspectionsSent { sessions(where: { startsOn: { eq: "2021-05-12" } }) { ${evidence}
             recommendationsAt { to { ... on Body { name recommendationsReceived { ${evidence} } } } } } } } }`,
    )
    const quotes = JSON.stringify(bodies).match(/"quoteStatus":"FULL"/g)
    expect(quotes).toHaveLength(2)
    expect(JSON.stringify(bodies)).toContain('hướng dẫn xây dựng các tổ tự quản ở vùng…')
  })

  it('filters through relations, also through evidence', async () => {
    const { observations } = await ask(
      `{ observations(where: { place: { name: { eq: "Lào Cai" } }, evidence: { some: { rule: { eq: "composed" } } } }, sort: [{ value: ASC }]) { value } }`,
    )
    expect(observations).toEqual([{ value: 120 }, { value: 320 }])
    const { documents } = await ask(
      `{ documents(where: { inspections: { some: { sessions: { some: { visited: { some: { nameFolded: { eq: "tinh uy lao cai" } } } } } } } }) { key } }`,
    )
    expect(documents).toEqual([{ key: 'tw/kl/77/khoa-12' }])
  })

  it('says who issued, also when a post did', async () => {
    const { documents } = await ask(
      `{ documents(where: { key: { eq: "tw/kl/77/khoa-12" } }) { issuers { as body { name } post { title } } } }`,
    )
    expect(documents).toEqual([{ issuers: [{ as: 'ISSUER', body: { name: 'Ban Bí thư' }, post: null }] }])
  })
})

describe('the reviewed facts of seeds/', () => {
  it('give the same graph in any order, and nothing that the rules forbid', async () => {
    const { driver, database } = graph.db
    const sums = new Set<string>()
    for (const paths of [seeds, [...seeds].reverse()]) {
      await graph.clear()
      for (const path of paths) await loadFactFiles(driver, database, [path])
      const { checksum, counts, violations } = await graph.check()
      expect(violations).toEqual([])
      sums.add(checksum + JSON.stringify(counts))
    }
    expect(sums.size).toBe(1)
    const before = await graph.check()
    await loadFactFiles(driver, database, seeds)
    expect(await graph.check()).toEqual(before)
  }, 180_000)
})
