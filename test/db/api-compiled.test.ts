import {
  getNamedType,
  getOperationAST,
  isLeafType,
  isObjectType,
  parse,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOrigins } from '../../src/api/compiled/ontology.js'
import { buildApi } from '../../src/api/schema.js'
import { readOntology } from '../../src/api/sources.js'
import { composedGraph, type ApiGraph } from './api-graph.js'

let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
})
afterAll(() => graph.close())

const document = 'tw/kl/77/khoa-12'
const evidence =
  'evidence { excerpt quote quoteStatus start end role source { title publishedOn url } passage { start } }'

const answered: [what: string, query: string, variables?: Record<string, unknown>][] = [
  [
    'inspections, three levels down',
    `query ($d: ID!, $n: Int!) { inspectionsCovering(document: $d, first: $n) {
      nodes { id basis recordedAt head { name } sentBy { name } covers { key issuers { as body { name } post { title } } }
        sessions(first: 5) { nodes { startsOn startsOnEarliest visited { name } place { name } ${evidence} } pageInfo { hasNextPage } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { d: document, n: 10 },
  ],
  [
    'a lineage both ways',
    `query ($k: String!) { document(key: $k) { title lineage(depth: 5) {
      distance direction relation via { key } document { id key } facts { relation statement { vi en } ${evidence} } } } }`,
    { k: document },
  ],
  [
    'holders with what is known of their time',
    `{ holdersOf(title: "lao-cai.tinh-uy/bi-thu") {
      certainty certaintyReason { vi en } attestedOn person { name } post { title body { name place { name } } } ${evidence} } }`,
  ],
  [
    'interfaces, fragments and aliases',
    `
    query ($d: ID!) { inspectionsCovering(document: $d, first: 1) { edges { cursor node {
      __typename kind: type ...Named sessions(first: 1) { edges { node { attendees { name } participations { who { __typename ... on Person { n: name } caption } } } } }
      observationsAt(limit: 2, offset: 0) { value } mentionedIn { title } } } } }
    fragment Named on Entity { caption key }`,
    { d: document },
  ],
  [
    'figures by place',
    `query ($k: String!) { document(key: $k) { key observationsByPlace { count place { key name } } } }`,
    { k: 'tw/kl/88/khoa-12' },
  ],
  [
    'a search with what was found marked',
    `query ($text: String!) { search(text: $text, first: 5) {
      edges { cursor score caption highlights node { __typename id ... on Document { key title } ... on Person { name } } }
      pageInfo { hasNextPage endCursor } } }`,
    { text: 'kết luận 77' },
  ],
  [
    'a search held to kinds and a place',
    '{ search(text: "lao cai", kinds: [BODY, POST, PLACE], place: "pre2025:10", first: 9) { edges { caption node { __typename id } } } }',
  ],
  [
    'conditions through relations, on what comes first too',
    `query ($place: String!) {
      documents(where: { inspections: { some: { place: { name: { eq: $place } } } } }, sort: [{ key: ASC }], limit: 20) {
        key title issuances { on } inspections(limit: 5) { key sessions(first: 5) { nodes { startsOn place { name } } } } } }`,
    { place: 'Hà Nam' },
  ],
  [
    'alternatives, what is not wanted, and letters',
    `{ documents(sort: [{ type: DESC }, { key: ASC }], offset: 1, limit: 3, where: {
      OR: [{ key: { startsWith: "tw" } }, { inspections: { some: { basis: { eq: STATED } } } }], NOT: { key: { in: ["x"] } } }) { key } }`,
  ],
  ...[
    'inspections: { all: { basis: { eq: STATED } } }',
    'inspections: { none: { place: { name: { eq: "Hà Nam" } } } }',
    'inspections: { single: { type: { eq: INSPECTION } } }',
    'inspections: { all: { sessions: { some: { visited: { none: { name: { contains: "Huyện" } } } } } } }',
    'inspections: { some: { NOT: { sentBy: { name: { eq: "không" } } } } }',
    'NOT: { inspections: { some: { NOT: { sentBy: { name: { eq: "không" } } } } } }',
    'NOT: { inspections: { some: { head: { name: { startsWith: "L" } } } } }',
    'NOT: { inspections: { all: { sentBy: { name: { eq: "không" } } } } }',
    'OR: [{ issuedOnEarliest: { gte: "2020-01-01" } }, { issuedOn: { eq: null } }]',
    'issuedOnEarliest: { gt: "2019-12-31", lt: "2020-02-04" }',
    'issuedOnEarliest: { in: ["2020-02-03"] }',
    'issuances: { some: { support: { gte: 1, lte: 7 } } }',
  ].map((where): [string, string] => [
    where,
    `{ documents(sort: [{ key: ASC }], where: { ${where} }) { key caption } }`,
  ]),
  [
    'conditions and an order below things',
    `query ($type: EventKind!, $n: Int) { documents(where: null, sort: [{ key: ASC }], limit: 9) { key
      inspections(where: { type: { eq: $type }, NOT: { place: { name: { eq: "Hà Nam" } } } }, sort: [{ key: DESC }], limit: $n) { key
        sessions(first: 3) { nodes { visited(where: { name: { contains: "Huyện" } }) { name }
          observationsAt(where: { value: { gt: 100 } }, sort: [{ value: DESC }, { id: ASC }], offset: 0) { value } } } } } }`,
    { type: 'INSPECTION', n: 2 },
  ],
  [
    'what a citation covers',
    '{ inspectionsCovering(citation: "Kết luận 77-KL/TW", first: 3) { nodes { key } pageInfo { endCursor } } }',
  ],
  ['a document by citation', '{ document(citation: "KL 88-KL/TW") { key caption inspections { key } } }'],
  ...[
    'place: "Lào Cai"',
    'document: "tw/kl/77/khoa-12"',
    'document: "Kết luận 88-KL/TW", order: LARGEST_FIRST',
    'period: "2021", order: OLDEST_FIRST',
    'place: "Lào Cai", period: "2000/2030", order: NEWEST_FIRST',
    'order: LARGEST_FIRST',
  ].map((args): [string, string] => [
    `figures of ${args}`,
    `{ observations(${args}, first: 3) { nodes { key: id value place { name } evidence { excerpt } } edges { cursor } pageInfo { hasNextPage endCursor } } }`,
  ]),
  ['a whole kind', '{ bodies(sort: [{ key: ASC }]) { key name posts { title } } }'],
  [
    'root fields, each by a statement',
    `{ revision { number at } a: document(key: "${document}") { id } b: bodies(limit: 2, sort: [{ key: ASC }]) { key } }`,
  ],
  ['a career', '{ people(sort: [{ key: ASC }]) { name career { certainty attestedOn post { title } } } }'],
  [
    'what is skipped and included',
    `query ($d: ID!, $yes: Boolean!) { inspectionsCovering(document: $d, first: 1) {
      nodes { id @skip(if: $yes) caption @include(if: $yes) ... @include(if: $yes) { type } } } }`,
    { d: document, yes: true },
  ],
  [
    'the same text with another variable',
    `query ($d: ID!, $yes: Boolean!) { inspectionsCovering(document: $d, first: 1) {
      nodes { id @skip(if: $yes) caption @include(if: $yes) ... @include(if: $yes) { type } } } }`,
    { d: document, yes: false },
  ],
]

describe('an answer of one statement', () => {
  it.each(answered)('equals the ordinary one: %s', async (_, query, variables) => {
    const data = await graph.data(query, variables)
    expect(JSON.stringify(await graph.compiled(query, variables))).toBe(JSON.stringify(data))
    expect(JSON.stringify(data).length).toBeGreaterThan(60)
  })

  it('equals the ordinary one for every statement of the ontology', async () => {
    const { schema } = await buildApi()
    const lists = Object.values(schema.getQueryType()!.getFields())
    const leaves = (type: GraphQLNamedType): string =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
            .map(({ name }) => name)
            .join(' ')
        : '... on Node { id }'
    const seen = new Set<string>()
    let answers = 0
    for (const [kind, fields] of readOrigins(readOntology())) {
      const list = lists.find(
        ({ type, args }) => String(type) === `[${kind}!]!` && args.some((arg) => arg.name === 'offset'),
      )
      for (const [name, origin] of list ? fields : []) {
        if (origin.from !== 'statement' || seen.has(origin.statement)) continue
        seen.add(origin.statement)
        const to = getNamedType((schema.getType(kind) as GraphQLObjectType).getFields()[name]!.type)
        const below =
          { Evidence: 'source { name } passage { id start }', Issuer: 'body { key } post { title }' }[to.name] ?? ''
        const query = `{ ${list!.name}(sort: [{ id: ASC }], limit: 40) { id ${name} { __typename ${leaves(to)} ${below} } } }`
        const data = await graph.data(query)
        expect([query, await graph.compiled(query)]).toEqual([query, data])
        if (data[list!.name].some((one: any) => (Array.isArray(one[name]) ? one[name].length > 0 : one[name] !== null)))
          answers++
      }
    }
    expect(seen.size).toBeGreaterThan(30)
    expect(answers).toBeGreaterThan(20)
  }, 120_000)

  it('goes on from a cursor', async () => {
    const query = `query ($d: ID!, $after: String) { inspectionsCovering(document: $d, first: 1, after: $after) {
      nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } }`
    const seen: unknown[] = []
    let after: unknown = null
    do {
      const data = await graph.compiled(query, { d: document, after })
      expect(data).toEqual(await graph.data(query, { d: document, after }))
      seen.push(data?.['inspectionsCovering'].nodes[0].id)
      after = data?.['inspectionsCovering'].pageInfo.hasNextPage ? data['inspectionsCovering'].pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(1)
  })

  it('goes on downwards from a cursor', async () => {
    const query = `query ($after: String) { observations(order: LARGEST_FIRST, first: 2, after: $after) {
      nodes { id value } pageInfo { endCursor hasNextPage hasPreviousPage } } }`
    const first = await graph.data(query)
    const { endCursor: after } = first['observations'].pageInfo
    const next = await graph.data(query, { after })
    expect(await graph.compiled(query, { after })).toEqual(next)
    expect(next['observations'].nodes[0].value).toBeLessThanOrEqual(first['observations'].nodes[1].value)
  })

  it('finds by id what it finds by key', async () => {
    const query = 'query ($d: ID!) { inspectionsCovering(document: $d, first: 10) { nodes { id } } }'
    const { document: found } = await graph.data('{ document(key: "tw/kl/77/khoa-12") { id } }')
    expect(await graph.compiled(query, { d: found.id })).toEqual(await graph.compiled(query, { d: document }))
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Document { key inspections { key } } } }'
    const ids = (await graph.data('{ documents(limit: 3, sort: [{ key: DESC }]) { id } }'))['documents'].map(
      (d: any) => d.id,
    )
    expect(await graph.compiled(nodes, { ids })).toEqual(await graph.data(nodes, { ids }))
    const node = 'query ($id: ID!) { node(id: $id) { id ... on Document { key } ... on Body { name } } }'
    expect(await graph.compiled(node, { id: found.id })).toEqual(await graph.data(node, { id: found.id }))
  })

  it.each([
    ['a citation of nothing', '{ inspectionsCovering(citation: "Nghị quyết 1999", first: 1) { nodes { id } } }'],
    ['a citation beside a key', '{ document(key: "tw/kl/77/khoa-12", citation: "KL 77") { id } }'],
    ['figures of nowhere', '{ observations(place: "Nowhere", first: 1) { nodes { id } } }'],
    ['a period without a year', '{ observations(period: "XXXX-03", first: 1) { nodes { id } } }'],
    ['a key that nothing has', '{ document(key: "tw/kl/7777") { id } }'],
    ['a refused argument', `{ inspectionsCovering(document: "${document}", first: 0) { nodes { id } } }`],
    [
      'a cursor of another list',
      `{ inspectionsCovering(document: "${document}", first: 1, after: "x") { nodes { id } } }`,
    ],
    ['a day', '{ holdersOf(title: "lao-cai.tinh-uy/bi-thu", asOf: "2021-05-12") { id } }'],
    [
      'a condition on edges',
      '{ documents(where: { inspectionsConnection: { some: { node: { key: { eq: "x" } } } } }) { key } }',
    ],
    ['no alternative', '{ documents(where: { OR: [] }) { key } }'],
    ['counts over all that is found', '{ search(text: "mau", first: 1) { totalCount } }'],
    ['no words', '{ search(text: "…", first: 1) { nodes { id } } }'],
    ['things of two kinds', '{ nodes(ids: ["Document_x", "Body_x"]) { id } }'],
    ['a thing that is not there', '{ nodes(ids: ["Document_x"]) { id } }'],
    ['counts of the whole graph', '{ revision { counts { kind count } } }'],
    [
      'two root fields, of which one is left',
      `{ a: document(key: "${document}") { id } b: document(key: "tw/kl/7777") { id } }`,
    ],
  ])('is left to the ordinary execution: %s', async (_, query) => {
    expect(await graph.compiled(query)).toBeNull()
  })

  it('has its values beside its text', () => {
    const query = parse('query ($d: ID!, $n: Int!) { inspectionsCovering(document: $d, first: $n) { nodes { id } } }')
    const text = (d: string, n: number): string | null =>
      graph.operations.textOf(query, getOperationAST(query)!, { d, n })
    expect(text(`x" }) DETACH DELETE n //`, 3)).toBe(text('y', 99))
    expect(text('y', 77)).not.toContain('77')
  })
})
