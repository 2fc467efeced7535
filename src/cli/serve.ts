import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { keepUp, openDatabase } from '../neo4j/index.js'
import { claimPort } from '../neo4j/ports.js'
import { interruptibly } from './interruptibly.js'
import { say } from './ui.js'

export function serve(program: Command): void {
  program
    .command('serve')
    .description('serve the API on what is loaded, until Ctrl-C')
    .action(() => interruptibly(run))
}

async function run(signal: AbortSignal): Promise<void> {
  const config = readConfig()
  await claimPort({ port: config.port, what: 'the API', variable: 'PORT' })
  const db = await openDatabase(config, { say, signal })
  try {
    signal.throwIfAborted()
    const { serve: serveApi } = await import('../api/server.js')
    const api = await serveApi(config, db)
    try {
      say(`GraphQL, GraphiQL  ${api.url}/graphql`)
      await keepUp(config, { say, signal })
    } finally {
      await api.close()
    }
  } finally {
    await db.stop()
  }
}
