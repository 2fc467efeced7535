import {
  buildSchema,
  parse,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import { expect, it } from 'vitest'
import { addOwn, ownParts } from '../../src/api/own.js'
import { Selections } from '../../src/api/selection.js'

const generated = buildSchema(`
  interface Actor { id: ID! name: String }
  type Person implements Actor { id: ID! name: String works: [Work!]! }
  type Body implements Actor { id: ID! name: String parts(first: Int): [Body!]! }
  type Work { id: ID! title: String by: Actor people(where: String): [Person!]! }
  type WorksConnection { edges: [Work!]! }
  type Query { works(where: String): [Work!]! worksConnection: WorksConnection! }
`)
const sdl = parse(`
  interface Node { id: ID! }
  type Page { nodes: [Work!]! }
  extend type Person implements Node { career: Page! }
  extend type Work implements Node { next: Work }
  extend type Body { parts(first: Int!): Page! }
  extend type Query { question: Page!  works(first: Int!): Page! }
`)
const own = ownParts(sdl)
const schema = addOwn(generated, sdl, own)
const selections = new Selections(schema, own, ({ name }) => ['Person', 'Body', 'Work'].includes(name))

/** The selection of the operation's only field as the generated layer gets to see it on `type`. */
function shown(type: string, query: string): string {
  const { definitions } = parse(query)
  const [operation] = definitions as [OperationDefinitionNode]
  const fragments = Object.fromEntries(
    (definitions.slice(1) as FragmentDefinitionNode[]).map((node) => [node.name.value, node]),
  )
  const sets = selections.on(schema.getType(type) as never, operation.selectionSet.selections as FieldNode[], fragments)
  return sets.map((set) => print(set).replace(/\s+/g, ' ')).join(' + ')
}

it.each([
  ['the id is added', 'Work', '{ q { title } }', '{ title rowId: id }'],
  ['a field of ours goes', 'Work', '{ q { title next { title } } }', '{ title rowId: id }'],
  [
    'below a relation too',
    'Work',
    '{ q { people(where: "x") { n: name career { nodes { id } } } } }',
    '{ people(where: "x") { n: name rowId: id } rowId: id }',
  ],
  [
    'a relation without a field of ours stays as it is',
    'Work',
    '{ q { people { name } } }',
    '{ people { name } rowId: id }',
  ],
  ['a generated field that ours replaces', 'Body', '{ q { parts(first: 1) { nodes { id } } } }', '{ rowId: id }'],
  [
    'named fragments are written out',
    'Work',
    '{ q { ...F } } fragment F on Work { title next { id } }',
    '{ ... { title rowId: id } rowId: id }',
  ],
  ['our interface on an object', 'Work', '{ q { ... on Node { id } } }', '{ ... { id rowId: id } rowId: id }'],
  ['another kind on an object', 'Work', '{ q { title ... on Person { name } } }', '{ title rowId: id }'],
  [
    'our interface on a generated one',
    'Work',
    '{ q { by { ... on Node { id } } } }',
    '{ by { ... on Person { id } } rowId: id }',
  ],
  [
    'directives stay',
    'Work',
    '{ q { ... @include(if: $x) { title @skip(if: $y) } } }',
    '{ ... @include(if: $x) { title @skip(if: $y) rowId: id } rowId: id }',
  ],
  ['a type of the generated layer', 'WorksConnection', '{ q { edges { next { id } } } }', '{ edges { rowId: id } }'],
  [
    'fields asked for in two places',
    'Work',
    '{ q { title } q { next { id } } }',
    '{ title rowId: id } + { rowId: id }',
  ],
])('%s', (_, type, query, selection) => {
  expect(shown(type, query)).toBe(selection)
})

it('the generated schema stays as it was', () => {
  expect(
    generated
      .getQueryType()!
      .getFields()
      ['works']!.args.map(({ name }) => name),
  ).toEqual(['where'])
  expect(
    schema
      .getQueryType()!
      .getFields()
      ['works']!.args.map(({ name }) => name),
  ).toEqual(['first'])
})
