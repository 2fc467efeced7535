import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { VankienError } from '../errors.js'
import { withDatabase } from '../neo4j/index.js'
import { say } from './ui.js'

export function check(program: Command): void {
  program
    .command('check')
    .description('what the graph holds, its checksum, and whatever it may not hold (exit code 1)')
    .action(run)
}

async function run(): Promise<void> {
  const { checkGraph } = await import('../graph/index.js')
  await withDatabase(
    readConfig(),
    async ({ driver, database }) => {
      const { revision, counts, checksum, violations } = await checkGraph(driver, database)
      process.stdout.write(`revision  ${revision}\n`)
      for (const [label, count] of Object.entries(counts)) process.stdout.write(`${label.padEnd(18)}${count}\n`)
      process.stdout.write(`checksum  ${checksum}\n`)
      for (const violation of violations) process.stdout.write(`violation ${violation}\n`)
      if (violations.length > 0)
        throw new VankienError(`the graph breaks its rules in ${violations.length} places`, {
          remedy: 'They are listed above; what seeds and fact files say can be loaded anew into an empty database',
        })
    },
    { say },
  )
}
