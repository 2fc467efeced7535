import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import type { Database } from '../neo4j/index.js'
import { seconds } from '../neo4j/progress.js'
import { progressBar, say } from './ui.js'

/** Loads seeds/sources, with the pages' words where a folder of `config.pages` has them. Repeating it changes nothing. */
export async function loadSeeds({ root, pages }: Config, { driver, database }: Database): Promise<void> {
  const folder = join(root, 'seeds', 'sources')
  const names = readdirSync(folder).filter((name) => name.endsWith('.facts.json'))
  const paths = names.sort().map((name) => join(folder, name))
  const began = Date.now()
  const bar = progressBar('Loading seeds', paths.length)
  const { loadFactFiles } = await import('../graph/index.js')
  const { loaded } = await loadFactFiles(driver, database, paths, {
    pagesDirs: pages,
    onProgress: ({ done }) => bar.reach(done),
  })
  bar.done()
  say(`Seeds: ${paths.length} fact files, ${loaded} of them new or changed (${seconds(began)})`)
}

/** How many sources are there without their words, of which only excerpts can be shown. */
export async function sourcesWithoutWords({ driver, database }: Database): Promise<number> {
  const query = 'MATCH (s:Source) WHERE NOT coalesce(s.pageLoaded, false) RETURN count(s) AS count'
  const { records } = await driver.executeQuery(query, {}, { database, routing: 'READ' })
  return records[0]?.get('count') as number
}
