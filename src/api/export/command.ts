import { GraphQLError } from 'graphql'
import { UsageError, VankienError } from '../../errors.js'
import type { Database } from '../../neo4j/index.js'
import { createEngine, Refused } from '../engine.js'
import { createReader } from '../reader.js'
import { Exports, mainArgument, type Opened } from './index.js'

export interface Asked {
  name: string
  /** The main argument of the field, or the id or key of a node. */
  words: string | null
  /** A GraphQL operation, for the name `query`. */
  query: string | null
  given: Readonly<Record<string, string>>
}

/**
 * The same export as over HTTP, without a server.
 *
 * @throws VankienError with what the API says of it
 */
export async function openExport(
  db: Pick<Database, 'driver' | 'database'>,
  { name, words, query, given }: Asked,
): Promise<{ opened: Opened; end: () => Promise<void> }> {
  const report = (fault: unknown): void => void process.stderr.write(`${String(fault)}\n`)
  const engine = await createEngine(createReader(db), { report, introspection: false })
  const end = (): Promise<void> => engine.apollo.stop()
  try {
    const exports = new Exports(engine.schema)
    const variables = query === null ? withWords(exports, name, words, given) : { query, variables: parsed(given) }
    return { opened: await exports.open(engine.ask, name, variables), end }
  } catch (error) {
    await end()
    if (!(error instanceof Refused || error instanceof GraphQLError)) throw error
    throw new VankienError(error.message, { cause: error })
  }
}

function withWords({ targets }: Exports, name: string, words: string | null, given: Asked['given']): Asked['given'] {
  if (words === null) return given
  const target = targets.get(name)
  const main = name === 'node' ? 'id' : target && mainArgument(target)
  if (target && !main)
    throw new UsageError(`${name} takes no words`, { remedy: 'Give its arguments with --arg name=value.' })
  return { ...given, [main ?? 'words']: words }
}

/** Variables of an operation of one's own: JSON where it is JSON, else words. */
function parsed(given: Asked['given']): Record<string, unknown> {
  const value = (word: string): unknown => {
    try {
      return JSON.parse(word) as unknown
    } catch {
      return word
    }
  }
  return Object.fromEntries(Object.entries(given).map(([name, word]) => [name, value(word)]))
}
