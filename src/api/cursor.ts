import { createHash } from 'node:crypto'
import { badInput } from './errors.js'
import { limits } from './limits.js'

/** Where a page ended: the sort key and the id of its last item. Neither is ever null, so that every row has a place. */
export interface Position {
  sort: string | number
  id: string
}

/** What every connection of ours takes. */
export interface PageArguments {
  first: number
  after?: string | null
}

/** An opaque cursor for the list called `list`; one of another list, or one that was changed, is refused. */
export function encodeCursor(list: string, { sort, id }: Position): string {
  return Buffer.from(JSON.stringify([list, sort, id, check(list, sort, id)])).toString('base64url')
}

/** Tells a cursor that was changed or made by hand from one of ours; there is nothing in it to be kept secret. */
const check = (list: string, sort: unknown, id: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([list, sort, id]))
    .digest('base64url')
    .slice(0, 8)

/** @throws BAD_USER_INPUT when `cursor` was not made by `encodeCursor` for this list */
export function decodeCursor(list: string, cursor: string): Position {
  const [from, sort, id, seal] = parts(cursor)
  const sorted = typeof sort === 'string' || (typeof sort === 'number' && Number.isFinite(sort))
  if (from === list && sorted && typeof id === 'string' && seal === check(list, sort, id)) return { sort, id }
  throw badInput(`"after" is no cursor of ${list}: pass endCursor of an earlier page of the same list`)
}

function parts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) && value.length === 4 ? value : []
  } catch {
    return []
  }
}

/** @throws BAD_USER_INPUT when a page is asked for that is empty or too long */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= limits.first) return first
  throw badInput(`"first" is ${first}: give a number from 1 to ${limits.first}`)
}
