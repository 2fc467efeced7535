import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { limits } from '../limits.js'

/** What is shown of a thing that a row only refers to, where its kind has it. */
const named = ['id', 'key', 'caption', 'name']
/** What an operation asks beside its rows, so that all pages are known to be of one graph. */
export const revision = 'revision { number at }'
const evidence = 'evidence { ...Words }'
/** To be added to a document with selections of this file. */
export const evidenceFragment =
  'fragment Words on Evidence { __typename excerpt quote quoteStatus start end role rule ' +
  'source { __typename id name title publishedOn url } }'

/** Everything that a row of this type says itself, its evidence, and the things it names: without facts about it. */
export function rowSelection(schema: GraphQLSchema, type: GraphQLCompositeType): string {
  if (isAbstractType(type)) return abstractSelection(schema, type)
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const fields = ownOf(field)
    if (fields.length > 0) return fields
    const to = thingsOf(schema, field)
    return to === null || isFact(schema, to.type) ? [] : [`${field.name}${to.call} ${to.wrap(refer(schema, to.type))}`]
  })
  return `{ __typename ${parts.join(' ')} }`
}

/** A thing and everything around it, at most `limits.first` of each relation. */
export interface Neighbourhood {
  /** Names of its relations. */
  relations: readonly string[]
  /** A document for its own values, and one for each relation: what is exported, for who wants to ask it again. */
  parts: readonly string[]
  /** One document for its own values and the identifiers of what is around it. */
  outline: string
}

/**
 * What is around a thing. Neo4j takes seconds to plan the parts, most of them about nothing: so the outline is asked, and
 * then the things that it names, by documents that all exports share.
 */
export function neighbourhood(schema: GraphQLSchema, type: GraphQLObjectType): Neighbourhood {
  const fields = Object.values(type.getFields())
  const own = fields.flatMap(ownOf).join(' ')
  const relations = fields.flatMap((field) => {
    const to = ownOf(field).length > 0 ? null : thingsOf(schema, field)
    return to ? [{ ...to, name: field.name }] : []
  })
  const document = (name: string, part: string): string =>
    withWords(
      `query ${name}($id: ID!) { ${revision} rows: node(id: $id) { ... on ${type.name} { __typename id ${part} } } }`,
    )
  const whole = relations.map(
    ({ name, call, wrap, type: to }) => `${name}${call} ${wrap(abstractSelection(schema, to))}`,
  )
  const short = relations.map(({ name, call, wrap }) => `${name}${call} ${wrap('{ __typename ... on Node { id } }')}`)
  return {
    relations: relations.map(({ name }) => name),
    parts: [own, ...whole].map((part) => document('Around', part)),
    outline: document('Outline', [own, ...short].join(' ')),
  }
}

/** What can be said of things of one kind, by their identifiers. */
export const thingsOfKind = (schema: GraphQLSchema, kind: GraphQLObjectType): string =>
  withWords(
    `query Things($ids: [ID!]!) { ${revision} rows: nodes(ids: $ids) { ... on ${kind.name} ${abstractSelection(schema, kind)} } }`,
  )

const withWords = (document: string): string =>
  document.includes('...Words') ? `${document} ${evidenceFragment}` : document

/** Fields that need no further choice: values, and the statement and evidence that every fact and event has. */
function ownOf({ name, type, args }: GraphQLField<unknown, unknown>): string[] {
  if (args.length > 0) return []
  if (isLeafType(getNamedType(type))) return [name]
  if (name === 'statement') return ['statement { vi en }']
  return name === 'evidence' ? [evidence] : []
}

/** Where a field leads, and how it is asked for; null for what has no identifier, or needs an argument of its own. */
function thingsOf(
  schema: GraphQLSchema,
  { type, args }: GraphQLField<unknown, unknown>,
): { type: GraphQLCompositeType; call: string; wrap: (selection: string) => string } | null {
  const to = getNamedType(type)
  if (!isCompositeType(to)) return null
  const takes = (name: string): boolean => args.some((arg) => arg.name === name)
  const nodes = isObjectType(to) ? to.getFields()['nodes'] : undefined
  if (nodes && takes('first')) {
    const row = getNamedType(nodes.type) as GraphQLCompositeType
    // A timeline tells of what the relations lead to.
    if (isAbstractType(row)) return null
    return { type: row, call: `(first: ${limits.first})`, wrap: (selection) => `{ nodes ${selection} }` }
  }
  if (!hasId(to) || args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return null
  const many = isListType(getNullableType(type))
  return { type: to, call: many && takes('limit') ? `(limit: ${limits.first})` : '', wrap: (selection) => selection }
}

const refer = (schema: GraphQLSchema, type: GraphQLCompositeType): string => {
  const own = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
  return fragments(own, (field) => (named.includes(field.name) ? [field.name] : []), type)
}

/** What can be said of a thing of any kind: its name, statement and evidence. */
function abstractSelection(schema: GraphQLSchema, type: GraphQLCompositeType): string {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType]
  return fragments(types, (field) => (named.includes(field.name) ? [field.name] : ownOf(field).filter(isNested)), type)
}
const isNested = (selection: string): boolean => selection.includes('{')

/**
 * The selection by kind. Kinds whose field has another type (`name: String` beside `name: String!`) leave it out: GraphQL
 * lets one name have one type only.
 */
function fragments(
  types: readonly GraphQLObjectType[],
  choose: (field: GraphQLField<unknown, unknown>) => string[],
  parent: GraphQLCompositeType,
): string {
  const shown = new Map<string, string>()
  const chosen = types.map((type) => {
    const fields = Object.values(type.getFields()).filter((field) => choose(field).length > 0)
    const fitting = fields.filter(({ name, type: of }) => {
      const first = shown.get(name) ?? String(of)
      shown.set(name, first)
      return first === String(of)
    })
    return { type, selection: fitting.flatMap(choose).join(' ') }
  })
  const [only] = chosen
  if (only?.type === parent) return `{ __typename ${only.selection} }`
  const bySelection = chosen.map(({ type, selection }) => `... on ${type.name} { ${selection} }`)
  return `{ __typename ${bySelection.join(' ')} }`
}

const hasId = (type: GraphQLCompositeType): boolean =>
  isAbstractType(type)
    ? 'getFields' in type && 'id' in type.getFields()
    : 'id' in (type as GraphQLObjectType).getFields()

const isFact = (schema: GraphQLSchema, type: GraphQLCompositeType): boolean => {
  const fact = schema.getType('Fact')
  return type === fact || (isObjectType(type) && type.getInterfaces().some((of) => of === fact))
}
