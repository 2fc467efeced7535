import type { ManagedTransaction } from 'neo4j-driver'
import { fromGraph } from './properties.js'
import type { Fields } from './state.js'

/** Runs a statement once for all rows; nothing without rows. The result's rows are plain objects. */
export async function forRows<T extends Fields>(
  tx: ManagedTransaction,
  statement: string,
  rows: readonly unknown[],
  parameters: Fields = {},
): Promise<T[]> {
  if (rows.length === 0) return []
  return run<T>(tx, `UNWIND $rows AS row\n${statement}`, { ...parameters, rows })
}

/** Runs a statement; the result's rows are plain objects with plain numbers. */
export async function run<T extends Fields>(
  tx: ManagedTransaction,
  statement: string,
  parameters: Fields = {},
): Promise<T[]> {
  const { records } = await tx.run(statement, parameters)
  return records.map((record) => fromGraph(record.toObject()) as T)
}

/** `items` in groups of equal `key`. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
