import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../../src/config.js'
import { loadFactFiles } from '../../src/graph/index.js'
import type { Connection } from '../../src/neo4j/connect.js'

/** Loads the graph of the five pages, without their words. */
export async function loadSeedsInto({ driver, database }: Connection): Promise<void> {
  const folder = join(checkout, 'seeds', 'sources')
  const names = readdirSync(folder).filter((name) => name.endsWith('.facts.json'))
  await loadFactFiles(
    driver,
    database,
    names.map((name) => join(folder, name)),
    {},
  )
}
