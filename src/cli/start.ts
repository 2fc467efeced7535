import type { Command } from 'commander'
import type { serve as serveApi } from '../api/server.js'
import { readConfig, type Config } from '../config.js'
import { browserLink } from '../explorer/browser-link.js'
import { keepUp, openDatabase, type Database } from '../neo4j/index.js'
import { claimPort } from '../neo4j/ports.js'
import { unlessAborted } from '../neo4j/interrupt.js'
import { seconds } from '../neo4j/progress.js'
import { interruptibly } from './interruptibly.js'
import { claimApp, noteApp } from './running.js'
import { loadSeeds, sourcesWithoutWords } from './seeds.js'
import { say } from './ui.js'

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
    // Loaded while Neo4j starts; a failure shows where it is awaited.
    const api = import('../api/server.js')
    api.catch(() => undefined)
    const db = await openDatabase(config, { say, signal })
    try {
      await unlessAborted(loadSeeds(config, db), signal)
      await serveUntilStopped((await api).serve, config, db, signal)
    } finally {
      await db.stop()
    }
  } finally {
    await noteApp(config, null)
  }
}

async function serveUntilStopped(
  serve: typeof serveApi,
  config: Config,
  db: Database,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const began = Date.now()
  const api = await serve(config, db)
  try {
    await noteApp(config, api.url)
    say(`The API is up (${seconds(began)})`)
    const lines = [...links(config, api.url, db), ...hints(await sourcesWithoutWords(db)), 'Ctrl-C stops everything.']
    process.stdout.write(`${lines.join('\n')}\n`)
    await keepUp(config, { say, signal })
  } finally {
    await api.close()
  }
}

function links(config: Config, api: string, { httpUrl, uri }: Database): string[] {
  const browser = httpUrl && browserLink({ httpUrl, uri, user: config.neo4j.user, api, presets: config.port > 0 })
  return [
    '',
    `  GraphQL, GraphiQL  ${api}/graphql`,
    ...(browser === null ? [] : [`  Neo4j Browser      ${browser}   (opens the guide)`]),
    `  Bolt               ${uri}`,
    '',
    '`npx vankien status` says how to log in to Neo4j.',
  ]
}

function hints(withoutWords: number): string[] {
  if (withoutWords === 0) return []
  return [
    `${withoutWords} sources are here without their own sentences: facts show excerpts (PAGE_NOT_LOADED). Add the pages with`,
    '`npx vankien pages add PATH|URL…`, or put them into the folder `pages` (or VANKIEN_PAGES) and start again.',
  ]
}
