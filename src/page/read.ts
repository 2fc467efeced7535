import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { VankienError } from '../errors.js'
import { cannotRead, findPages, type PageInput, type Skipped } from './find.js'
import { readBytes } from './formats.js'
import type { Page } from './page.js'
import { fetchBytes, type FetchOptions } from './web/fetch.js'
import type { KnownRobots } from './web/robots.js'

export interface ReadOptions extends FetchOptions {
  /** Names the page that comes from stdin; `stdin` without it. */
  readonly name?: string | undefined
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Told once how many pages and skipped inputs will come. */
  readonly onFound?: (count: number) => void
}

/** A page, and where it was read. */
export interface ReadPage extends Page {
  readonly where: string
}

/** Most bytes of a file or of stdin. */
const MOST_BYTES = 64_000_000

export const isSkipped = (read: object): read is Skipped => 'error' in read

/**
 * Reads paths, folders, addresses and `-` (stdin), one page at a time. What cannot be read comes with its reason, and the
 * others still follow.
 */
export async function* readPages(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadPage | Skipped> {
  const { pages, skipped } = await findPages(inputs, options.name)
  options.onFound?.(pages.length + skipped.length)
  yield* skipped
  const run = { ...options, robots: options.robots ?? (new Map() as KnownRobots) }
  for (const input of pages)
    yield await readInput(input, run).catch((error: unknown) => {
      if (!(error instanceof VankienError)) throw error
      return { where: input.where, error, passedOver: false }
    })
}

/** Reads one input. Throws VankienError when it cannot be read or is no Vietnamese page. */
export async function readInput({ kind, where, name }: PageInput, options: ReadOptions = {}): Promise<ReadPage> {
  if (kind === 'URL') return { ...(await readBytes(await fetchBytes(where, options), name)), where }
  const bytes = kind === 'STDIN' ? await bytesOf(options.stdin ?? process.stdin, where) : await fileBytes(where)
  const ending = kind === 'STDIN' ? '' : extname(where).toLowerCase()
  return { ...(await readBytes({ bytes, where, ending }, name)), where }
}

/** Reads one file or address. Throws VankienError when it cannot be read. */
export async function readPage(input: string, options: ReadOptions = {}): Promise<ReadPage> {
  const { pages, skipped } = await findPages([input], options.name)
  const failed = skipped.find(({ passedOver }) => !passedOver)
  if (failed) throw failed.error
  if (pages.length !== 1 || (pages[0]!.kind === 'FILE' && pages[0]!.where !== input))
    throw new VankienError(`${input}: is a folder`, { remedy: 'Give the path of one page' })
  return readInput(pages[0]!, options)
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      return await bytesOf(file.createReadStream({ autoClose: false }), path)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof VankienError ? error : cannotRead(path, error)
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>, where: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MOST_BYTES)
      throw new VankienError(`${where}: larger than ${MOST_BYTES / 1_000_000} MB`, { remedy: 'Give it in parts' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
