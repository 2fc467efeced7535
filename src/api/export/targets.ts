import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql'
import { badInput } from '../errors.js'

/** A field of the API whose answer can be exported: its rows are things with an identifier. */
export interface Target {
  /** As it is asked for: `inspections-covering`. */
  name: string
  field: GraphQLField<unknown, unknown>
  /** What a row is. */
  row: GraphQLCompositeType
  /** By cursor (`nodes`), by limit and offset, or all at once: a list or one thing. */
  paging: 'cursor' | 'offset' | 'none'
  /** Arguments that the caller may give; those of paging are the export's own. */
  args: readonly GraphQLArgument[]
}

const pagingArgs: Record<Target['paging'], string[]> = {
  cursor: ['first', 'after'],
  offset: ['limit', 'offset', 'sort'],
  none: [],
}
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Every field of the query type that can be exported, by name: connections, lists and single things. */
export function targetsOf(schema: GraphQLSchema): ReadonlyMap<string, Target> {
  const fields = Object.values(schema.getQueryType()!.getFields())
  return new Map(fields.flatMap((field) => targetOf(field) ?? []).map((target) => [target.name, target]))
}

function targetOf(field: GraphQLField<unknown, unknown>): Target | null {
  const type = getNamedType(field.type)
  if (!isCompositeType(type) || ['node', 'nodes'].includes(field.name)) return null
  const takes = (name: string): boolean => field.args.some((arg) => arg.name === name)
  const nodes = isObjectType(type) && takes('first') ? type.getFields()['nodes'] : undefined
  const row = nodes ? (getNamedType(nodes.type) as GraphQLCompositeType) : type
  if (!('getFields' in row) || !row.getFields()['id']) return null
  const isList = isListType(getNullableType(field.type))
  const paging = nodes ? 'cursor' : isList && takes('offset') ? 'offset' : 'none'
  return {
    name: kebab(field.name),
    field,
    row,
    paging,
    args: field.args.filter(({ name }) => !pagingArgs[paging].includes(name)),
  }
}

/** The argument that a single word on the command line is for: a citation, else the first one that takes words. */
export function mainArgument({ args }: Target): string | null {
  const words = args.filter(({ type }) => ['String', 'ID'].includes(getNamedType(type).name))
  const found =
    words.find(({ name }) => name === 'citation') ?? words.find(({ type }) => getNullableType(type) !== type)
  return (found ?? words[0])?.name ?? null
}

/**
 * Arguments as they are written in an address or on a command line, as variables: lists as repeated or JSON, input
 * objects as JSON. What a word is worth is checked by GraphQL.
 *
 * @throws GraphQLError BAD_USER_INPUT for one that the target does not take
 */
export function variablesOf(target: Target, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(given).map(([name, value]) => {
    const arg = target.args.find((known) => known.name === name)
    if (arg) return [name, typeof value === 'string' ? valueOf(arg, value) : value]
    const names = target.args.map((known) => known.name).join(', ')
    throw badInput(`"${target.name}" takes no "${name}": it takes ${names || 'nothing'}`)
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}

function valueOf({ name, type }: GraphQLArgument, word: string): unknown {
  const named = getNamedType(type)
  const isJson = isInputObjectType(named) || word.startsWith('[') || ['Int', 'Float', 'Boolean'].includes(named.name)
  if (isScalarType(named) && ['String', 'ID'].includes(named.name) && !isListType(getNullableType(type))) return word
  if (!isJson) return isListType(getNullableType(type)) ? word.split(',') : word
  try {
    return JSON.parse(word) as unknown
  } catch {
    throw badInput(`"${name}" is to be JSON, such as {"title":{"contains":"an ninh"}}`)
  }
}
