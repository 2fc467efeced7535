import { zipSync } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The day that the zip gives for all of them: the same files make the same bytes. */
const dated = new Date(2020, 0, 1)

/**
 * `guides/*.cypher` as a zip that becomes favourites when it is dropped on Neo4j Browser, each named by its first comment
 * line. They lie in no folder, as the Browser would make one for each file.
 *
 * @param guides the folder
 */
export function savedQueries(guides: string): Uint8Array {
  const files = readdirSync(guides).filter((name) => name.endsWith('.cypher'))
  const entries = files.sort().map((name) => [name, readFileSync(join(guides, name))] as const)
  return zipSync(Object.fromEntries(entries), { mtime: dated })
}
