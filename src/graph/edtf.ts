import edtf from 'edtf'
import { LRUCache } from 'lru-cache'

interface Days {
  first: string | null
  last: string | null
}

/** Pages share their dates, and the grammar is slow. */
const known = new LRUCache<string, Days>({ max: 10_000 })

/**
 * First and last day that an EDTF date can mean, as YYYY-MM-DD; null for an open end and where the year is not known.
 */
export function daysOf(date: string | null | undefined): Days {
  if (!date || date.includes('X')) return { first: null, last: null }
  let days = known.get(date)
  if (!days) {
    const { min, max } = edtf(date)
    known.set(date, (days = { first: day(min), last: day(max) }))
  }
  return days
}

const day = (time: number | null): string | null =>
  time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10)
