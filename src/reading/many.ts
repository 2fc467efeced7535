import { VankienError } from '../errors.js'
import { unlessAborted } from '../neo4j/interrupt.js'
import { findPages, readInput, type PageInput, type ReadOptions, type Skipped } from '../page/index.js'
import type { KnownRobots } from '../page/web/robots.js'
import { failed, type Extracted, type Failed } from './one.js'
import { jobsFor, startReaders } from './readers.js'

export interface ManyOptions extends ReadOptions {
  /** Threads; as many as pay when it is not given. */
  readonly jobs?: number | undefined
  readonly indent: number
  /** Ends the reading between two pages, with its reason. */
  readonly signal: AbortSignal
}

/**
 * Reads paths, folders, addresses and `-` (stdin), and extracts their facts, in the order given. With more than one job
 * files are read in threads, some pages ahead; addresses are fetched here, one after another.
 */
export async function* extractAll(
  inputs: readonly string[],
  { jobs, indent, signal, ...given }: ManyOptions,
): AsyncGenerator<Extracted | Skipped> {
  const { pages, skipped } = await findPages(inputs, given.name)
  given.onFound?.(pages.length + skipped.length)
  yield* skipped
  const options = { ...given, robots: given.robots ?? (new Map() as KnownRobots) }
  const readers = await startReaders(Math.min(jobs ?? jobsFor(pages.length), pages.length))
  const read = async (input: PageInput): Promise<Extracted | Failed> => {
    try {
      return await readers.read({ input: input.kind === 'FILE' ? input : await readInput(input, options), indent })
    } catch (error) {
      return failed(input.where, error)
    }
  }
  const waiting: Promise<Extracted | Failed>[] = []
  const next = async (): Promise<Extracted | Skipped> => outcome(await unlessAborted(waiting.shift()!, signal))
  try {
    for (const input of pages) {
      waiting.push(read(input))
      if (input.kind !== 'FILE') await waiting.at(-1)
      if (waiting.length > readers.ahead) yield await next()
    }
    while (waiting.length > 0) yield await next()
  } finally {
    await readers.stop()
  }
}

function outcome(one: Extracted | Failed): Extracted | Skipped {
  if (!('failure' in one)) return one
  const { message, remedy, stack } = one.failure
  const error = new VankienError(message, { ...(remedy === undefined ? {} : { remedy }), cause: stack })
  return { where: one.where, error, passedOver: false }
}
