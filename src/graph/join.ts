import type { Fields } from './state.js'

/**
 * Joins what several pages say of one thing. The result does not depend on the order: for each field there is one order
 * of preference, and the join is its maximum (lists: the union).
 */
export const join = (a: Fields, b: Fields): Fields => {
  const joined: Fields = {}
  for (const group of groupsOf([...Object.keys(a), ...Object.keys(b)])) {
    const better = compare(group, a, b) >= 0 ? a : b
    for (const field of group)
      joined[field] = Array.isArray(a[field] ?? b[field]) ? union(a[field], b[field]) : (better[field] ?? null)
  }
  return joined
}

/** Fields that go together: the value and how it is known come from the same page. */
const TOGETHER: readonly (readonly string[])[] = [
  ['issuedOn', 'issuedOnBasis'],
  ['startsOn', 'startsOnBasis'],
  ['term', 'termBasis'],
  ['head', 'headBasis'],
  ['grantedByBasis'],
  ['basis', 'basisReason'],
]

function groupsOf(names: readonly string[]): readonly (readonly string[])[] {
  const rest = new Set(names)
  const groups: (readonly string[])[] = []
  for (const group of TOGETHER)
    if (group.some((field) => rest.has(field))) {
      groups.push(group)
      for (const field of group) rest.delete(field)
    }
  return [...groups, ...[...rest].map((field) => [field])]
}

/** Above 0 when `a` is preferred: known over unknown, stated over inferred, then the fields' own values. */
function compare(group: readonly string[], a: Fields, b: Fields): number {
  const [value] = group
  if (value === undefined) return 0
  const known = knownness(a[value]) - knownness(b[value])
  if (known !== 0) return known
  for (const field of group.filter((name) => /[bB]asis$/.test(name))) {
    const stated = Number(a[field] === 'STATED') - Number(b[field] === 'STATED')
    if (stated !== 0) return stated
  }
  for (const field of group) {
    const order = compareValues(a[field], b[field])
    if (order !== 0) return order
  }
  return 0
}

/** A value, "it is not known", nothing at all. */
const knownness = (value: unknown): number => (value === null || value === undefined ? 0 : value === 'UNKNOWN' ? 1 : 2)

/** The longer text (the fullest form), then the one first in code-point order; false over true; the smaller number. */
function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string')
    return a.length !== b.length ? a.length - b.length : a < b ? 1 : -1
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(b) - Number(a)
  if (typeof a === 'number' && typeof b === 'number') return b - a
  return knownness(a) - knownness(b)
}

function union(a: unknown, b: unknown): unknown[] {
  const items = new Map<string, unknown>()
  for (const item of [...asList(a), ...asList(b)]) items.set(JSON.stringify(item), item)
  return [...items].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, item]) => item)
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
