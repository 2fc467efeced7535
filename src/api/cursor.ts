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

/** An opaque cursor for the list called `list`; a cursor of another list is refused when it comes back. */
export function encodeCursor(list: string, { sort, id }: Position): string {
  return Buffer.from(JSON.stringify([list, sort, id])).toString('base64url')
}

/** @throws BAD_USER_INPUT when `cursor` was not made by `encodeCursor` for this list */
export function decodeCursor(list: string, cursor: string): Position {
  const [from, sort, id] = parts(cursor)
  const sorted = typeof sort === 'string' || (typeof sort === 'number' && Number.isFinite(sort))
  if (from === list && sorted && typeof id === 'string') return { sort, id }
  throw badInput(`"after" is no cursor of ${list}: pass endCursor of an earlier page of the same list`)
}

function parts(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) && value.length === 3 ? value : []
  } catch {
    return []
  }
}

/** @throws BAD_USER_INPUT when a page is asked for that is empty or too long */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= limits.first) return first
  throw badInput(`"first" is ${first}: give a number from 1 to ${limits.first}`)
}
