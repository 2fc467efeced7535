import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { VankienError } from '../errors.js'

/**
 * Writes beside and renames: a file appears when it is whole, and none is left otherwise.
 *
 * @throws the system's error, or what `pieces` throws
 */
export async function writeWholeFile(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    await pipeline(pieces, createWriteStream(beside))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
}

/** What a person is told of a file that the system refuses. */
export function cannotWrite(path: string, error: unknown, remedy: string): VankienError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error)
  return new VankienError(`${path}: cannot be written (${reason})`, { remedy, cause: error })
}
