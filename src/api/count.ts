import type { ApiContext } from './context.js'
import type { Parameters } from './reader.js'

/** The `count` of a statement's only row. */
export async function count(context: ApiContext, cypher: string, parameters: Parameters = {}): Promise<number> {
  return (await context.reader.rows<{ count: number }>(cypher, parameters))[0]?.count ?? 0
}
