import neo4j from 'neo4j-driver'
import type { Fields } from './state.js'

/** Properties that are whole numbers; every other number is a float. */
const WHOLE = new Set(['start', 'end', 'length', 'count', 'rankOrder', 'order', 'support'])

/** A date of the graph from YYYY-MM-DD. */
export const graphDate = (day: string | null): unknown => {
  if (day === null) return null
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(date))
}

/** Values as the driver is to write them. */
export const toGraph = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'number' && WHOLE.has(name) ? neo4j.int(value) : (value ?? null),
    ]),
  )

/** Values as the driver reads them, with plain numbers. */
export const fromGraph = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, neo4j.isInt(value) ? value.toNumber() : value]),
  )

export const wholeNumber = (value: unknown): number => (neo4j.isInt(value) ? value.toNumber() : Number(value))
