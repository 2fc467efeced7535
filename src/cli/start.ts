import type { Command } from 'commander'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig, type Config } from '../config.js'
import { keepUp, openDatabase, type Database } from '../neo4j/index.js'
import { claimPort } from '../neo4j/ports.js'
import { seconds } from '../neo4j/progress.js'
import { interruptibly } from './interruptibly.js'
import { claimApp, noteApp } from './running.js'
import { progressBar, say } from './ui.js'

export function start(program: Command): void {
  program
    .command('start')
    .description('start Neo4j, load seeds/, serve GraphQL (what `npm start` does)')
    .action(() => interruptibly(run))
}

/** Everything that `npm start` does, in order; it ends at Ctrl-C, or when Neo4j is lost for good. */
async function run(signal: AbortSignal): Promise<void> {
  const config = readConfig()
  await claimApp(config, say, signal)
  try {
    await claimPort({ port: config.port, what: 'the API', variable: 'PORT' })
    const db = await openDatabase(config, { say, signal })
    try {
      await loadSeeds(config, db)
      await serveUntilStopped(config, db, signal)
    } finally {
      await db.stop()
    }
  } finally {
    await noteApp(config, null)
  }
}

async function loadSeeds({ root }: Config, { driver, database }: Database): Promise<void> {
  const folder = join(root, 'seeds', 'sources')
  const files = readdirSync(folder).filter((name) => name.endsWith('.facts.json'))
  const began = Date.now()
  const bar = progressBar('Loading seeds', files.length)
  const paths = files.sort().map((name) => join(folder, name))
  const { loadFactFiles } = await import('../graph/index.js')
  await loadFactFiles(driver, database, paths, { onProgress: () => bar.advance() })
  bar.done()
  say(`Seeds loaded (${seconds(began)})`)
}

async function serveUntilStopped(config: Config, db: Database, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const began = Date.now()
  const { serve } = await import('../api/server.js')
  const api = await serve(config, db)
  try {
    await noteApp(config, api.url)
    say(`The API is up (${seconds(began)})`)
    process.stdout.write(`${links(api.url, db).join('\n')}\n`)
    await keepUp(config, { say, signal })
  } finally {
    await api.close()
  }
}

function links(api: string, { httpUrl, uri }: Database): string[] {
  return [
    '',
    `  GraphQL, GraphiQL  ${api}/graphql`,
    ...(httpUrl === null ? [] : [`  Neo4j Browser      ${httpUrl}/browser/`]),
    `  Bolt               ${uri}   (login: \`npx vankien status\`)`,
    '',
    'Ctrl-C stops everything.',
  ]
}
