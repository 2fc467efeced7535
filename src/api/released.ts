import { buildSchema, findBreakingChanges, parse, print, visit, type GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../config.js'

/** The schema of the last release, without descriptions, and what was broken since on purpose. */
export const released = {
  schema: join(checkout, 'schema', 'released', 'api.graphql'),
  breaks: join(checkout, 'schema', 'released', 'breaking-changes.json'),
}

/** A break that the next release declares. */
export interface DeclaredBreak {
  /** What `findBreakingChanges` says of it, word for word. */
  change: string
  /** Why it could not be avoided, and what a client does instead. */
  reason: string
}

/** The schema as a release keeps it: what clients depend on, not the words about it. */
export function withoutDescriptions(printed: string): string {
  const bare = visit(parse(printed), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  })
  return `${print(bare)}\n`
}

/**
 * Where a client of the last release would break.
 *
 * @returns breaks that nobody declared, and declarations of what is no break (or no longer)
 */
export function undeclaredBreaks(schema: GraphQLSchema): { undeclared: string[]; idle: string[] } {
  const before = buildSchema(readFileSync(released.schema, 'utf8'))
  const changes = findBreakingChanges(before, schema).map(({ description }) => description)
  const declared = (JSON.parse(readFileSync(released.breaks, 'utf8')) as DeclaredBreak[]).map(({ change }) => change)
  return {
    undeclared: changes.filter((change) => !declared.includes(change)),
    idle: declared.filter((change) => !changes.includes(change)),
  }
}
