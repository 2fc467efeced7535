import neo4j from 'neo4j-driver'
import type { GraphQLResolveInfo } from 'graphql'
import type { ApiContext } from './context.js'
import { checkFirst, decodeCursor, encodeCursor, type PageArguments, type Position } from './cursor.js'
import type { Row } from './fill.js'

/** What a list's Cypher finds: the node's id and kind, and the sort key that the cursor keeps. */
export interface Found extends Position {
  kind: string
}

/** One item of a page. `list` names the list that its cursor belongs to. */
export interface Hit extends Found {
  list: string
}

/** A page of our own connections, before its entities are filled. */
export interface Page<Item extends Hit = Hit> {
  hits: readonly Item[]
  hasPreviousPage: boolean
  hasNextPage: boolean
  /** Counts the whole list; called when `totalCount` is selected. */
  total: () => number | Promise<number>
}

/** What a list's Cypher gets: rows behind `$sort`, `$id` (both null on the first page), `$limit` of them. */
export interface Keyset {
  sort: string | number | null
  id: string | null
  limit: unknown
}

/** An order of a list: how `sort` is made in Cypher, never null, and which way it goes. Equals stand by id, upwards. */
export interface Order {
  sort: string
  way: 'ASC' | 'DESC'
}

/** Whether the row of `sort` and the id stands behind the keyset's. */
export const behind = (way: Order['way'], id: string): string =>
  `$sort IS NULL OR sort ${way === 'ASC' ? '>' : '<'} $sort OR (sort = $sort AND ${id} > $id)`

/**
 * One page of a list.
 *
 * @param list names the list and its order; a cursor of another list or order is refused
 * @param find gives the rows behind the keyset in the list's order
 */
export async function readPage<Item extends Found>(
  list: string,
  { first, after }: PageArguments,
  find: (keyset: Keyset) => Promise<Item[]>,
  total: () => number | Promise<number>,
): Promise<Page<Item & Hit>> {
  const length = checkFirst(first)
  const behind = after == null ? null : decodeCursor(list, after)
  // One more than the page holds says whether there is a next one.
  const found = await find({ sort: behind?.sort ?? null, id: behind?.id ?? null, limit: neo4j.int(length + 1) })
  const hits = found.slice(0, length).map((item) => ({ ...item, list }))
  return { hits, hasPreviousPage: behind !== null, hasNextPage: found.length > length, total }
}

/** A page of nothing, for questions about what is not known. */
export const emptyPage: Page<never> = { hits: [], hasPreviousPage: false, hasNextPage: false, total: () => 0 }

const cursorOf = (hit: Hit): string => encodeCursor(hit.list, hit)

/** Resolvers of a connection type whose items are entities. */
export const connectionOfEntities = {
  edges: <Item extends Hit>(page: Page<Item>) => page.hits,
  nodes: async (page: Page, _: unknown, context: ApiContext, info: GraphQLResolveInfo): Promise<Row[]> =>
    Promise.all(page.hits.map(({ kind, id }) => context.filler.known(kind, id, context, info))),
  pageInfo,
  totalCount: (page: Page) => page.total(),
}

/** Resolvers of its edge type. */
export const edgeToEntity = {
  cursor: cursorOf,
  node: (hit: Hit, _: unknown, context: ApiContext, info: GraphQLResolveInfo): Promise<Row> =>
    context.filler.known(hit.kind, hit.id, context, info),
}

/** Resolvers of a connection type, and of its edges, whose items are rows of our own. */
export const connectionOfRows = {
  edges: <Item extends Hit>(page: Page<Item>) => page.hits,
  nodes: <Item extends Hit>(page: Page<Item>) => page.hits,
  pageInfo,
  totalCount: (page: Page) => page.total(),
}
export const edgeToRow = { cursor: cursorOf, node: <Item extends Hit>(hit: Item): Item => hit }

function pageInfo({ hits, hasNextPage, hasPreviousPage }: Page): {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
} {
  const [first, last] = [hits[0], hits.at(-1)]
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first ? cursorOf(first) : null,
    endCursor: last ? cursorOf(last) : null,
  }
}
