import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadFactFiles } from '../../src/graph/index.js'
import type { Database } from '../../src/neo4j/index.js'
import { onServer } from '../server.js'
import { composePage } from './page.js'

/** Files on the disk at a time. */
const SOME = 1_000

/**
 * Runs `work` on a graph of so many composed pages, loaded by the product's loader into an embedded Neo4j of its own.
 *
 * @param keep a folder where the graph stays for the next time, or null
 * @param work gets the database, and the environment with which another process finds it
 */
export async function withComposedGraph<T>(
  pages: number,
  keep: string | null,
  work: (db: Database, env: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  return onServer(keep === null ? null : join(keep, String(pages)), async (db, { home }) => {
    await load(db, pages)
    const { NEO4J_URI: _, NEO4J_PASSWORD: __, ...env } = process.env
    return work(db, { ...env, VANKIEN_HOME: home })
  })
}

async function load({ driver, database }: Database, pages: number): Promise<void> {
  const { records } = await driver.executeQuery('MATCH (s:Source) RETURN count(s) AS there', {}, { database })
  const there = records[0]!.get('there') as number
  if (there >= pages) return
  const folder = mkdtempSync(join(tmpdir(), 'vankien-pages-'))
  const begin = performance.now()
  try {
    for (let from = there; from < pages; from += SOME) {
      const numbers = Array.from({ length: Math.min(SOME, pages - from) }, (_, index) => from + index)
      const paths = numbers.map((n) => {
        const path = join(folder, `${String(n).padStart(6, '0')}.facts.json`)
        writeFileSync(path, JSON.stringify(composePage(n, pages, 1)))
        return path
      })
      await loadFactFiles(driver, database, paths)
      for (const path of paths) rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  console.log(`${pages} pages loaded in ${Math.round((performance.now() - begin) / 1000)} s`)
}
