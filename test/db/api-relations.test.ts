import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownParts } from '../../src/api/own.js'
import { buildApi } from '../../src/api/schema.js'
import { readNamedFields } from '../../src/api/sources.js'
import { composedGraph, type ApiGraph } from './api-graph.js'

/**
 * Under every named field, every relation to depth 2: the answer is the same as that of the generated list, asked for
 * the same things by id.
 */
type Fields = GraphQLObjectType | GraphQLInterfaceType

const own = ownParts(readNamedFields()).fields
const { schema } = await buildApi()
const lists = new Map(
  Object.values(schema.getQueryType()!.getFields())
    .filter(({ name, args }) => args.some((arg) => arg.name === 'limit') && !own.get('Query')!.has(name))
    .map(({ name, type }) => [getNamedType(type).name, name]),
)

let graph: ApiGraph
beforeAll(async () => {
  graph = await composedGraph()
}, 120_000)
afterAll(() => graph?.close())

/** Named field, with `…` for the selection on the things it gives, and where they stand in its answer. */
const named: [field: string, kind: string, query: string, path: string][] = [
  ['node', 'Document', '{ node(id: "$id") { ... on Document { … } } }', 'node'],
  ['nodes', 'Recommendation', '{ nodes(ids: ["$id"]) { ... on Recommendation { … } } }', 'nodes'],
  ['document', 'Document', '{ document(key: "tw/kl/88/khoa-12") { … } }', 'document'],
  ['province', 'Place', '{ province(name: "Hà Nam") { … } }', 'province'],
  ['citation', 'Document', '{ citation(text: "88-KL/TW") { document { … } } }', 'citation.document'],
  [
    'inspectionsCovering',
    'Inspection',
    '{ inspectionsCovering(citation: "88-KL/TW", first: 5) { nodes { … } } }',
    'inspectionsCovering.nodes',
  ],
  [
    'inspectionsCovering edges',
    'Inspection',
    '{ inspectionsCovering(citation: "77-KL/TW", first: 5) { edges { node { … } } } }',
    'inspectionsCovering.edges.node',
  ],
  ['sessions', 'Meeting', '{ inspections { sessions(first: 5) { nodes { … } } } }', 'inspections.sessions.nodes'],
  [
    'lineage',
    'Document',
    '{ document(key: "tw/kl/88/khoa-12") { lineage(depth: 3) { document { … } } } }',
    'document.lineage.document',
  ],
  [
    'lineage facts',
    'DocumentRelation',
    '{ document(key: "tw/kl/88/khoa-12") { lineage(depth: 3) { facts { … } } } }',
    'document.lineage.facts',
  ],
  [
    'chain',
    'Document',
    '{ implementationChain(citation: "88-KL/TW") { document { … } } }',
    'implementationChain.document',
  ],
  [
    'chain observations',
    'Observation',
    '{ implementationChain(citation: "88-KL/TW") { inspections { sessions { observations { … } } } } }',
    'implementationChain.inspections.sessions.observations',
  ],
  [
    'chain findings',
    'Finding',
    '{ implementationChain(citation: "88-KL/TW") { inspections { sessions { findings { … } } } } }',
    'implementationChain.inspections.sessions.findings',
  ],
  [
    'chain recommendations',
    'Recommendation',
    '{ implementationChain(citation: "88-KL/TW") { inspections { sessions { recommendations { … } } } } }',
    'implementationChain.inspections.sessions.recommendations',
  ],
  ['holdersOf', 'Occupancy', '{ holdersOf(title: "Bí thư") { … } }', 'holdersOf'],
  ['Post.holders', 'Occupancy', '{ posts { holders { … } } }', 'posts.holders'],
  ['Person.career', 'Occupancy', '{ people { career { … } } }', 'people.career'],
  ['observations', 'Observation', '{ observations(place: "Hà Nam", first: 9) { nodes { … } } }', 'observations.nodes'],
  [
    'contradictions',
    'AwardGrant',
    '{ contradictions(first: 9) { nodes { facts { ... on AwardGrant { … } } } } }',
    'contradictions.nodes.facts',
  ],
  [
    'timeline',
    'Recommendation',
    '{ document(key: "tw/kl/88/khoa-12") { timeline(first: 99) { nodes { ... on Recommendation { … } } } } }',
    'document.timeline.nodes',
  ],
  [
    'timeline of a meeting',
    'Participation',
    '{ meetings { timeline(first: 99) { edges { node { ... on Participation { … } } } } } }',
    'meetings.timeline.edges.node',
  ],
  ['unresolved', 'UnresolvedMention', '{ unresolved(first: 9) { nodes { … } } }', 'unresolved.nodes'],
  [
    'search',
    'Body',
    '{ search(text: "tinh uy", kinds: [BODY], first: 9) { edges { node { ... on Body { … } } } } }',
    'search.edges.node',
  ],
]

describe.each(named)('%s', (_, kind, query, path) => {
  it(`answers ${kind} to depth 2 as the generated list does`, async () => {
    const asked = query.replace('$id', (await all(kind, 'id'))[0]!.id)
    const relations = await filled(kind)
    expect(relations.length).toBeGreaterThan(0)
    // One relation at a time: one statement of all of them would be planned for seconds.
    for (const relation of relations) {
      const selection = `id ${await select(relation, 2)}`
      const found = await things(asked.replace('…', selection), path)
      expect(found.length).toBeGreaterThan(0)
      const expected = new Map((await all(kind, selection)).map((row) => [row.id, row]))
      for (const one of found) expect(sorted(one)).toEqual(sorted(expected.get(one.id)))
    }
  }, 300_000)
})

interface Thing {
  id: string
  [field: string]: unknown
}

async function things(query: string, path: string): Promise<Thing[]> {
  const { data, errors } = await graph.ask(query)
  expect(errors).toBeUndefined()
  return at(data, path) as Thing[]
}

const asked = new Map<string, Promise<Thing[]>>()

/** Everything of a kind, from the generated layer alone. */
function all(kind: string, selection: string): Promise<Thing[]> {
  const list = lists.get(kind)
  // Our `observations` stands where the generated list would: its connection is still the library's.
  const query =
    list === undefined
      ? `{ observationsConnection { edges { node { ${selection} } } } }`
      : `{ ${list} { ${selection} } }`
  const rows = asked.get(query) ?? things(query, list ?? 'observationsConnection.edges.node')
  asked.set(query, rows)
  return rows
}

const known = new Map<string, Promise<GraphQLField<unknown, unknown>[]>>()

/** Relations of the kind that are filled for something of it. */
function filled(kind: string): Promise<GraphQLField<unknown, unknown>[]> {
  const find = async (): Promise<GraphQLField<unknown, unknown>[]> => {
    const type = schema.getType(kind) as GraphQLObjectType
    const relations = Object.values(type.getFields()).filter((field) => isRelation(type, field))
    const found: GraphQLField<unknown, unknown>[] = []
    for (const group of inGroups(relations, 4)) {
      const rows = await all(kind, `id ${group.map(({ name }) => `${name} { __typename }`).join(' ')}`)
      found.push(...group.filter(({ name }) => rows.some((row) => at(row, name).length > 0)))
    }
    return found
  }
  const relations = known.get(kind) ?? find()
  known.set(kind, relations)
  return relations
}

/** The relation with the ids of what it leads to, and at depth 2 the filled relations below it. */
async function select(field: GraphQLField<unknown, unknown>, depth: 1 | 2): Promise<string> {
  const type = getNamedType(field.type) as Fields
  const scalars = Object.values(type.getFields()).filter((inner) => isLeafType(getNamedType(inner.type)))
  const own = scalars.some(({ name }) => name === 'id') ? 'id' : scalars.map(({ name }) => name).join(' ')
  const hasList = lists.has(type.name) || type.name === 'Observation'
  const relations = depth === 2 && isObjectType(type) && hasList ? await filled(type.name) : []
  const below = await Promise.all(relations.map((relation) => select(relation, 1)))
  return `${field.name} { __typename ${own} ${below.join(' ')} }`
}

function isRelation(type: Fields, field: GraphQLField<unknown, unknown>): boolean {
  const target = getNamedType(field.type)
  const isThing = isObjectType(target) || isInterfaceType(target)
  return isThing && !/Connection$/.test(target.name) && !own.get(type.name)?.has(field.name)
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return items.flatMap((_, index) => (index % size === 0 ? [items.slice(index, index + size)] : []))
}

/** The things at a dotted path, through lists. */
function at(value: unknown, path: string): unknown[] {
  const step = (all: unknown[], key: string): unknown[] =>
    all.flatMap((one) => (one as Record<string, unknown>)[key] ?? []).filter((one) => Object.keys(one).length > 0)
  return path.split('.').reduce(step, [value])
}

/** Relations have no order of their own: equal things in another order are equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]))
}
