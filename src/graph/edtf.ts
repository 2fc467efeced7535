import edtf from 'edtf'

/**
 * First and last day that an EDTF date can mean, as YYYY-MM-DD; null for an open end and where the year is not known.
 */
export function daysOf(date: string | null | undefined): { first: string | null; last: string | null } {
  if (!date || date.includes('X')) return { first: null, last: null }
  const { min, max } = edtf(date)
  return { first: day(min), last: day(max) }
}

const day = (time: number | null): string | null =>
  time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10)
