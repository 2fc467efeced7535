import type { GraphQLSchema } from 'graphql'
import { Refused, type Ask } from '../engine.js'
import { clientError } from '../errors.js'
import { limits } from '../limits.js'
import { columnsOf } from './columns.js'
import type { Target } from './targets.js'

/** A thing as the API answers it, with the type and the identifier of each thing in it. */
export type Row = Record<string, unknown>

/** What is exported, opened: its first page is there, so that what can be refused has been. */
export interface Opened {
  /** `inspections-covering`; a part of the file's name. */
  name: string
  /** The operation and its variables, for who wants to ask it again. */
  query: string
  variables: Record<string, unknown>
  /** Paths of the values of a row, in order: `head.caption`. */
  columns: readonly string[]
  /** The graph's revision, which all rows are of. */
  revision: { number: number; at: string }
  /** Rows that there are; null where nothing counts them. */
  total: number | null
  /** Pages of rows. Throws when the graph changes meanwhile. */
  pages: AsyncIterable<Row[]>
}

const pageSize = 25

/** An operation whose field `rows` gives what is exported, with `revision { number at }` beside it. */
export interface Operation {
  name: string
  query: string
  variables: Record<string, unknown>
  paging: Target['paging']
  /** Names of the variables that say how many rows and from where. */
  size?: string
  place?: string
  /** Rows at most. */
  most?: number
}

/**
 * Asks an operation, page by page.
 *
 * @throws Refused as the API refuses the operation
 */
export async function openOperation(ask: Ask, schema: GraphQLSchema, operation: Operation): Promise<Opened> {
  const { name, query, variables, paging, size = 'first', place = 'after', most = limits.exportRows } = operation
  const askFrom = async (at: string | number | null, count: number): Promise<Answer> =>
    (await ask(
      query,
      paging === 'none' ? variables : { ...variables, [size]: count, [place]: at },
    )) as unknown as Answer
  const start = paging === 'offset' ? 0 : null
  const first = await askFrom(start, Math.min(pageSize, most))
  const { revision } = first
  async function* pages(): AsyncGenerator<Row[]> {
    let count = 0
    for (let answer = first; ;) {
      if (answer.revision.number !== revision.number) throw changed()
      const { rows, next } = pageOf(answer.rows, paging, count)
      count += rows.length
      yield rows.map((row) => lift(row) as Row)
      if (next === null || count >= most) return
      answer = await askFrom(next, Math.min(pageSize, most - count))
    }
  }
  return {
    name,
    query,
    variables,
    columns: columnsOf(schema, query),
    revision,
    total: totalOf(first.rows, paging),
    pages: pages(),
  }
}

interface Answer {
  revision: Opened['revision']
  rows: Connection | Row[] | Row | null
}
interface Connection {
  totalCount?: number
  pageInfo?: { hasNextPage: boolean; endCursor: string | null }
  nodes: Row[]
}

/** Rows of a page, and where the next begins; null after the last. */
function pageOf(
  rows: Answer['rows'],
  paging: Target['paging'],
  before: number,
): { rows: Row[]; next: string | number | null } {
  const list = many(rows)
  if (paging === 'offset') return { rows: list, next: list.length === pageSize ? before + list.length : null }
  const { hasNextPage, endCursor } = (rows as Connection | null)?.pageInfo ?? { hasNextPage: false, endCursor: null }
  return { rows: list, next: paging === 'cursor' && hasNextPage ? endCursor : null }
}

function totalOf(rows: Answer['rows'], paging: Target['paging']): number | null {
  if (paging === 'none') return many(rows).length
  return paging === 'cursor' ? ((rows as Connection | null)?.totalCount ?? null) : null
}

function many(rows: Answer['rows']): Row[] {
  if (rows === null || Array.isArray(rows)) return rows ?? []
  return Array.isArray(rows['nodes']) ? (rows['nodes'] as Row[]) : [rows as Row]
}

/** A connection within a row is the list of its nodes. */
export function lift(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lift)
  if (typeof value !== 'object' || value === null) return value
  if ('nodes' in value && Array.isArray(value.nodes) && !('id' in value)) return lift(value.nodes)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lift(inner)]))
}

/** What is said when an export would be of two graphs. */
export const changed = (): Refused =>
  new Refused([
    clientError('SERVICE_UNAVAILABLE', 'The graph has changed meanwhile; export it again', { retryAfter: 5 }).toJSON(),
  ])
