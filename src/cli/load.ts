import type { Command } from 'commander'
import { resolve } from 'node:path'
import { readConfig } from '../config.js'
import { withDatabase } from '../neo4j/index.js'
import { progressBar, say } from './ui.js'

export function load(program: Command): void {
  program
    .command('load <facts...>')
    .description('fact files → graph; loading one again changes nothing')
    .option('--pages <folder>', 'where the words of the pages are, for the quotes')
    .option('--replaces <id>', 'the source (sha256:…) that the first file takes the place of')
    .action(run)
}

async function run(facts: string[], options: { pages?: string; replaces?: string }): Promise<void> {
  const { loadFactFiles, readFactFile } = await import('../graph/index.js')
  // A broken file is told before a server is started.
  for (const path of facts) await readFactFile(path)
  const config = readConfig()
  const pagesDirs = [...(options.pages === undefined ? [] : [resolve(options.pages)]), ...config.pages]
  await withDatabase(
    config,
    async ({ driver, database }) => {
      const bar = progressBar('Loading', facts.length)
      const onProgress = ({ done }: { done: number }): void => bar.reach(done)
      const replaces = options.replaces === undefined ? {} : { replaces: options.replaces }
      const report = await loadFactFiles(driver, database, facts, { onProgress, pagesDirs, ...replaces })
      bar.done()
      say(
        `${report.loaded} of ${report.files} fact files were new or changed; the words of ${report.pages} pages were found; revision ${report.revision}`,
      )
    },
    { say },
  )
}
