import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { stopEmbedded } from '../neo4j/embedded.js'
import { stopApp } from './running.js'
import { say } from './ui.js'

export function down(program: Command): void {
  program.command('down').description('stop Neo4j and the API').action(run)
}

async function run(): Promise<void> {
  const config = readConfig()
  const served = await stopApp(config)
  if (served) say('The API is stopped.')
  if (config.neo4j.uri !== null) say(`NEO4J_URI is set: the Neo4j at ${config.neo4j.uri} is not ours to stop.`)
  else if (!(await stopEmbedded(config, { say })) && !served) say('Nothing was running.')
}
