import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UsageError, VankienError } from '../errors.js'
import type { FactFile } from '../model/index.js'
import { decodePage, readPage, type Page } from '../page/index.js'
import { say } from './ui.js'

/** A page that could be read, and its facts. */
export interface Extracted {
  readonly where: string
  readonly page: Page
  readonly facts: FactFile
}

/**
 * Reads pages one by one, in the order given. A page that cannot be read is named with its reason on stderr, and the
 * others are still done. @returns how many could not be read
 */
export async function extractPages(
  paths: readonly string[],
  onPage: (extracted: Extracted) => Promise<void>,
  onDone: () => void,
): Promise<number> {
  const { extract } = await import('../pipeline.js')
  let failed = 0
  for (const where of paths) {
    try {
      const page = await pageAt(where)
      await onPage({ where, page, facts: extract(page) })
    } catch (error) {
      if (!(error instanceof VankienError))
        throw new VankienError(`${where}: ${(error as Error).message}`, {
          remedy: 'This is a fault of the reader: run it again with DEBUG=1',
          cause: error,
        })
      failed++
      say(`vankien: ${error.line}`)
    }
    onDone()
  }
  return failed
}

/** @throws UsageError when two of the pages would give a fact file of one name */
export function checkNames(paths: readonly string[]): void {
  const taken = new Map<string, string>()
  for (const path of paths) {
    const name = nameOf(path)
    const other = taken.get(name)
    if (other !== undefined && other !== path)
      throw new UsageError(`${other} and ${path} would both be ${name}.facts.json`, {
        remedy: 'Give them in two runs, with two --out folders',
      })
    taken.set(name, path)
  }
}
const nameOf = (path: string): string => basename(path).replace(/\.[^.]+$/u, '')

/** Writes `NAME.facts.json` into a folder, which is made when it is not there; never half a file. @returns its path */
export async function writeFacts(folder: string, { page, facts }: Pick<Extracted, 'page' | 'facts'>): Promise<string> {
  const path = join(folder, `${page.name}.facts.json`)
  const beside = `${path}.${process.pid}.part`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(beside, `${JSON.stringify(facts, null, 2)}\n`)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new VankienError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`, {
      remedy: 'Give a folder that may be written with --out',
      cause: error,
    })
  }
  return path
}

const ADDRESS = /^https?:\/\//u

/** A page by its path or address. */
async function pageAt(where: string): Promise<Page> {
  if (!ADDRESS.test(where)) return readPage(where)
  const response = await fetch(where, { redirect: 'follow', signal: AbortSignal.timeout(30_000) }).catch(
    (error: unknown) => {
      throw new VankienError(`${where}: cannot be fetched`, {
        remedy: 'Check the address and the network',
        cause: error,
      })
    },
  )
  if (!response.ok)
    throw new VankienError(`${where}: the server answers ${response.status}`, { remedy: 'Check the address' })
  return decodePage(
    new Uint8Array(await response.arrayBuffer()),
    nameOf(new URL(where).pathname) || 'page',
    where,
    where,
  )
}
