import type { Driver } from 'neo4j-driver'
import type { FactFile } from '../model/index.js'
import { addPagesOf } from './pages.js'
import { change } from './revision.js'
import { prepareSchema } from './schema.js'
import { batchesOf } from './select.js'
import { pack } from './store.js'
import { readFactFile } from './validate.js'
import { writeBatch } from './write-batch.js'

export interface LoadOptions {
  /** Called after each batch. */
  onProgress?: (progress: { done: number; total: number }) => void
  /** Folders that may hold the pages' words. */
  pagesDirs?: readonly string[]
  /** Id of the source that the first file replaces. */
  replaces?: string
}

export interface LoadReport {
  files: number
  /** Files that changed the graph; the others were there already. */
  loaded: number
  /** Sources whose words were found and loaded. */
  pages: number
  revision: number
}

/** Whole pages in one transaction: few enough to be over quickly, many enough to be fast. */
const BATCH = 500

/**
 * Loads fact files. Loading one again changes nothing, and any order gives the same graph.
 *
 * @throws VankienError when a file breaks the format: before anything is written, with the file, the field's path and
 * what was expected there
 */
export async function loadFactFiles(
  driver: Driver,
  database: string,
  paths: readonly string[],
  { onProgress, pagesDirs = [], replaces }: LoadOptions = {},
): Promise<LoadReport> {
  const urls = new Map<string, string | null>()
  for (const path of paths) urls.set(path, (await readFactFile(path)).source.url)
  await prepareSchema(driver, database)
  const report = { files: paths.length, loaded: 0, pages: 0, revision: 0 }
  let done = 0
  // Without any file the reference data is still written.
  const batches = paths.length > 0 ? batchesOf(paths, BATCH, (path) => urls.get(path) ?? null) : [[]]
  let reading = readBatch(batches[0]!)
  for (const [i, batch] of batches.entries()) {
    const files = await reading
    const replacing = i === 0 ? replaces : undefined
    let following: Promise<FactFile[]> | undefined
    const { loaded, revision } = await change(driver, database, async (tx) => {
      const result = await writeBatch(tx, files, replacing)
      // The server has its commit to do.
      following ??= readBatch(batches[i + 1] ?? [])
      return result
    })
    reading = following!
    report.loaded += loaded
    report.revision = revision
    done += batch.length
    onProgress?.({ done, total: paths.length })
  }
  const { pages, revision } = await addPagesOf(driver, database, pagesDirs)
  return { ...report, pages, revision: revision ?? report.revision }
}

/** Reads files, and packs them as they will be kept. */
const readBatch = (paths: readonly string[]): Promise<FactFile[]> => {
  const files = Promise.all(
    paths.map(async (path) => {
      const file = await readFactFile(path)
      pack(file)
      return file
    }),
  )
  // Who waits for them later is told.
  files.catch(() => undefined)
  return files
}
