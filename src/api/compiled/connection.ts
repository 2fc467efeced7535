import {
  getNamedType,
  getNullableType,
  isListType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'
import neo4j from 'neo4j-driver'
import { checkFirst, decodeCursor, encodeCursor, type Position } from '../cursor.js'
import { NotCompiled, type Column, type Read, type Selected, type Variables } from './column.js'
import type { Compiler } from './compiler.js'
import { completed } from './read.js'

/** The variables of a list's node and of its sort key. */
export interface Rows {
  n: string
  sort: string
}

/** A field of an edge, read from its row `[sort, id, …]`, with what `item` adds to the rows. */
export type EdgeField = (selected: Selected, n: string, item: (column: Column) => Read) => Read

/**
 * A page of a list of ours whose items are nodes of one kind: a connection with `nodes`, `edges` and `pageInfo`.
 *
 * @param of the variable that the subquery starts from
 * @param list the name that its cursors carry
 * @param subquery ends with a projection of `n` and `sort`
 * @param way of the sort keys; equals stand by id, upwards
 * @param more other fields of its edges
 */
export function connection(
  compiler: Compiler,
  of: string,
  { field, nodes, args }: Selected,
  kind: string,
  list: string,
  subquery: (rows: Rows) => string,
  { way = 'ASC', more = notCompiled }: { way?: 'ASC' | 'DESC'; more?: EdgeField } = {},
): Column {
  const after = (variables: Variables): Position | null => {
    const cursor = args(variables)['after'] as string | null | undefined
    return cursor == null ? null : orNotCompiled(() => decodeCursor(list, cursor))
  }
  const first = (variables: Variables): number => orNotCompiled(() => checkFirst(args(variables)['first'] as number))
  const begins = compiler.fixed((variables) => after(variables) === null)
  const [n, sort] = [compiler.variable(), compiler.variable()]
  const items: Column[] = []
  const item = (column: Column): Read => {
    const at = items.push(column) - 1
    return (row, variables) => column.read((row as Row)[2 + at], variables)
  }
  const entity = (itemNodes: readonly FieldNode[]): Read =>
    item(compiler.entity(compiler.grammar.schema.getType(kind) as GraphQLOutputType, n, itemNodes))
  const page = pageFields(compiler, getNamedType(field.type) as GraphQLObjectType, nodes, list, entity, (selected) =>
    more(selected, n, item),
  )
  const limit = compiler.parameter((variables) => neo4j.int(first(variables) + 1))
  const behind = (): string => {
    const [lastKey, lastId] = [compiler.parameter((v) => after(v)!.sort), compiler.parameter((v) => after(v)!.id)]
    return `WHERE ${sort} ${way === 'ASC' ? '>' : '<'} ${lastKey} OR (${sort} = ${lastKey} AND ${n}.id > ${lastId}) WITH ${n}, ${sort}`
  }
  const rows = `${subquery({ n, sort })} ${begins ? '' : behind()} ORDER BY ${sort} ${way}, ${n}.id LIMIT ${limit}`
  const row: Column = {
    before: items.map(({ before }) => before).join(' '),
    cypher: `[${[sort, `${n}.id`, ...items.map(({ cypher }) => cypher)].join(', ')}]`,
    read: (value) => value,
  }
  return {
    ...compiler.list(of, rows, row),
    read: (value, variables) => {
      const found = value as Row[]
      const length = first(variables)
      return page(
        { rows: found.slice(0, length), hasNextPage: found.length > length, hasPreviousPage: !begins },
        variables,
      )
    },
  }
}

export type Row = [sort: string | number, id: string, ...items: unknown[]]
interface Found {
  rows: Row[]
  hasNextPage: boolean
  hasPreviousPage: boolean
}

/** Reads a page into the selected fields of its connection type. */
function pageFields(
  compiler: Compiler,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  list: string,
  entity: (nodes: readonly FieldNode[]) => Read,
  more: (selected: Selected) => Read,
): Read {
  const cursor = (row: Row | undefined): string | null =>
    row ? encodeCursor(list, { sort: row[0], id: row[1] }) : null
  const edge = (selected: Selected): Read =>
    fields(compiler, selected.field.type, selected.nodes, (part) => {
      if (part.field.name === 'cursor') return (row) => cursor(row as Row)
      return part.field.name === 'node' ? entity(part.nodes) : more(part)
    })
  const pageInfo: Record<string, (page: Found) => unknown> = {
    hasNextPage: (page) => page.hasNextPage,
    hasPreviousPage: (page) => page.hasPreviousPage,
    startCursor: ({ rows }) => cursor(rows[0]),
    endCursor: ({ rows }) => cursor(rows.at(-1)),
  }
  const parts: Record<string, (selected: Selected) => Read> = {
    nodes: (selected) => ofRows(entity(selected.nodes)),
    edges: (selected) => ofRows(edge(selected)),
    pageInfo: (selected) =>
      fields(compiler, selected.field.type, selected.nodes, ({ field }) => {
        const part = pageInfo[field.name] ?? notCompiled()
        return (page) => part(page as Found)
      }),
  }
  return fields(compiler, type, nodes, (selected) => (parts[selected.field.name] ?? notCompiled())(selected))
}

/** Items of a page, each read from its row. */
const ofRows =
  (read: Read): Read =>
  (page, variables) =>
    (page as Found).rows.map((row) => read(row, variables))

/** The selected fields of an object that is made here and not by the database. */
function fields(
  compiler: Compiler,
  of: GraphQLOutputType,
  nodes: readonly FieldNode[],
  readOf: (selected: Selected) => Read,
): Read {
  const type = getNamedType(of) as GraphQLObjectType
  const readers = [...compiler.collect(type, nodes)].map(([key, selected]): [string, Read] => {
    if (selected === null) return [key, () => type.name]
    const isList = isListType(getNullableType(selected.field.type))
    return [key, isList ? readOf(selected) : completed(selected.field.type, readOf(selected))]
  })
  return (value, variables) => {
    const answer: Record<string, unknown> = {}
    for (const [key, read] of readers) answer[key] = read(value, variables)
    return answer
  }
}

function notCompiled(): never {
  throw new NotCompiled()
}

/** A cursor or length that is refused: the ordinary execution says why. */
export function orNotCompiled<T>(get: () => T): T {
  try {
    return get()
  } catch {
    throw new NotCompiled()
  }
}
