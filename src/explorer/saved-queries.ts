import { zipSync } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the zip's entries say they come from: the same files give the same bytes. */
const dated = new Date(2020, 0, 1)

/**
 * `guides/*.cypher` as a zip that Neo4j Browser takes when it is dropped on Favorites: one folder, one query per file,
 * named by its first comment line.
 *
 * @param guides the folder
 */
export function savedQueries(guides: string): Uint8Array {
  const files = readdirSync(guides).filter((name) => name.endsWith('.cypher'))
  const entries = files.sort().map((name) => [`vankien/${name}`, readFileSync(join(guides, name))] as const)
  return zipSync(Object.fromEntries(entries), { mtime: dated })
}
