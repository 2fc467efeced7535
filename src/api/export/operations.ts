import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import type { Ask } from '../engine.js'
import { badInput } from '../errors.js'
import type { Operation } from './rows.js'
import { evidenceFragment, revision, rowSelection } from './select.js'
import type { Target } from './targets.js'

/** The operation for a target with these arguments: all that a row says itself. */
export function operationOf(schema: GraphQLSchema, target: Target, given: Record<string, unknown>): Operation {
  const { name, field, row, paging } = target
  const declared = target.args.filter((arg) => arg.name in given)
  const sortable = field.args.some((arg) => arg.name === 'sort')
  const variables = declared.map((arg) => `$${arg.name}: ${String(arg.type)}`)
  const args = declared.map((arg) => `${arg.name}: $${arg.name}`)
  if (paging === 'cursor') {
    variables.push('$first: Int!', '$after: String')
    args.push('first: $first', 'after: $after')
  } else if (paging === 'offset') {
    variables.push('$limit: Int!', '$offset: Int!')
    // Pages fit together only in an order that is the same each time.
    args.push('limit: $limit', 'offset: $offset', ...(sortable ? ['sort: [{ id: ASC }]'] : []))
  }
  const selection = rowSelection(schema, row)
  const rows = paging === 'cursor' ? `{ totalCount pageInfo { hasNextPage endCursor } nodes ${selection} }` : selection
  const fragment = selection.includes('...Words') ? evidenceFragment : ''
  const query = `query Export${list(variables)} { ${revision} rows: ${field.name}${list(args)} ${rows} } ${fragment}`
  const names = paging === 'offset' ? { size: 'limit', place: 'offset' } : {}
  return { name, query: print(parse(query)), variables: given, paging, ...names }
}

const list = (items: string[]): string => (items.length === 0 ? '' : `(${items.join(', ')})`)

/**
 * The thing with this identifier or key, or the document of this citation.
 *
 * @throws GraphQLError BAD_USER_INPUT when there is none
 */
export async function thingOf(
  ask: Ask,
  schema: GraphQLSchema,
  text: string,
): Promise<{ id: string; type: GraphQLObjectType }> {
  const found = await identify(ask, text)
  const type = found && schema.getType(found.__typename)
  if (!isObjectType(type)) throw badInput(`There is nothing with the id, key or citation "${text}"`)
  return { id: found!.id, type }
}

async function identify(ask: Ask, text: string): Promise<{ __typename: string; id: string } | null> {
  type Found = { __typename: string; id: string } | null
  const node = (await ask(byId, { id: text }))['node'] as Found
  const found = node ?? ((await ask(byKey, { key: text }))['entities'] as Found[])[0]
  return found ?? ((await ask(byCitation, { text }))['document'] as Found)
}
const byId = 'query ById($id: ID!) { node(id: $id) { __typename id } }'
const byKey = `query ByKey($key: String!) {
  entities(where: { key: { eq: $key } }, limit: 1) { __typename ... on Node { id } }
}`
const byCitation = 'query ByCitation($text: String!) { document(citation: $text) { __typename id } }'

/**
 * An operation of the caller's own. It has one root field, whose answer are the rows; a connection is paged to its end
 * where `after` is a variable, and else is the page that is asked for.
 *
 * @throws GraphQLError for what is no such operation
 */
export function ownOperation(schema: GraphQLSchema, text: string, variables: Record<string, unknown>): Operation {
  const document = parse(text, { maxTokens: 1000 })
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  const [field] = operation?.selectionSet.selections ?? []
  const single = operations.length === 1 && operation?.selectionSet.selections.length === 1
  if (!single || operation?.operation !== OperationTypeNode.QUERY || field?.kind !== Kind.FIELD) {
    throw badInput('An export is of one operation with one root field, whose answer are the rows')
  }
  const place = variableOf(field, 'after')
  const size = variableOf(field, 'first')
  const paged = place !== null && size !== null
  const types = new TypeInfo(schema)
  const query = visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave: (node, _key, parent) => {
          const type = getNamedType(types.getParentType())
          if (parent === operation || !isCompositeType(type)) return undefined
          const has = (name: string): boolean =>
            (isObjectType(type) || isInterfaceType(type)) && name in type.getFields()
          const added = ['__typename', ...(has('id') ? ['id'] : [])]
          const asked = new Set(
            node.selections.map((one) => (one.kind === Kind.FIELD && !one.alias ? one.name.value : '')),
          )
          const more = added.filter((name) => !asked.has(name)).map(plain)
          return { ...node, selections: [...node.selections, ...more] }
        },
      },
    }),
  )
  const whole = print({
    ...query,
    definitions: query.definitions.map((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? withRevision(node, paged) : node,
    ),
  })
  const name = operation.name ? operation.name.value : 'query'
  return { name, query: whole, variables, paging: paged ? 'cursor' : 'none', ...(paged && { size, place }) }
}

const plain = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } })

const variableOf = ({ arguments: args = [] }: FieldNode, name: string): string | null => {
  const value = args.find((arg) => arg.name.value === name)?.value
  return value?.kind === Kind.VARIABLE ? value.name.value : null
}

function withRevision(operation: OperationDefinitionNode, paged: boolean): OperationDefinitionNode {
  const parsed = (parse(`{ ${revision} pageInfo { hasNextPage endCursor } }`).definitions[0] as OperationDefinitionNode)
    .selectionSet.selections as readonly [SelectionNode, SelectionNode]
  const [asked] = operation.selectionSet.selections as readonly [FieldNode]
  const selectionSet = asked.selectionSet && {
    ...asked.selectionSet,
    selections: [...asked.selectionSet.selections, ...(paged ? [parsed[1]] : [])],
  }
  const rows: FieldNode = { ...asked, alias: { kind: Kind.NAME, value: 'rows' }, ...(selectionSet && { selectionSet }) }
  return { ...operation, selectionSet: { ...operation.selectionSet, selections: [parsed[0], rows] } }
}
