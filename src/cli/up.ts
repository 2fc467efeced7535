import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { leaveRunning, openDatabase } from '../neo4j/index.js'
import { interruptibly } from './interruptibly.js'
import { say } from './ui.js'

export function up(program: Command): void {
  program
    .command('up')
    .description('start Neo4j and leave it running')
    .action(() => interruptibly(run))
}

async function run(signal: AbortSignal): Promise<void> {
  const config = readConfig()
  if (config.neo4j.uri !== null) {
    const db = await openDatabase(config)
    await db.stop()
    say(`NEO4J_URI is set: the Neo4j at ${db.uri} answers, nothing to start.`)
    return
  }
  const { bolt, http } = await leaveRunning(config, { say, signal })
  say(`Neo4j Browser  http://localhost:${http}/browser/`)
  say(`Bolt           bolt://localhost:${bolt}`)
  say('`vankien status` says how to log in, `vankien down` stops it.')
}
