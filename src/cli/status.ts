import type { Command } from 'commander'
import { readConfig, type Config } from '../config.js'
import { neo4jHome } from '../neo4j/launch.js'
import { openDatabase } from '../neo4j/index.js'
import { knownPassword, passwordPath } from '../neo4j/password.js'
import { isAlive } from '../neo4j/process.js'
import { readRun } from '../neo4j/runfile.js'
import { runningApp } from './running.js'

export function status(program: Command): void {
  program.command('status').description('what runs, on which ports, and how to log in').action(run)
}

async function run(): Promise<void> {
  const config = readConfig()
  const rows = [...apiRows(config), ...(config.neo4j.uri === null ? embeddedRows(config) : await givenRows(config))]
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(15)}${value}\n`)
}

type Row = [name: string, value: string]

function apiRows(config: Config): Row[] {
  const app = runningApp(config)
  if (app === null) return [['API', 'not running (`npm start`)']]
  return [['API', `${app.url === null ? 'starting' : `${app.url}/graphql`}, process ${app.process.pid}`]]
}

function embeddedRows(config: Config): Row[] {
  const { server } = readRun(config)
  const data: Row = ['Data', neo4jHome(config)]
  if (server?.process == null || !isAlive(server.process)) return [['Neo4j', 'not running (`vankien up`)'], data]
  return [
    ['Neo4j', `running, process ${server.process.pid}, since ${server.startedAt}`],
    ['Neo4j Browser', `http://localhost:${server.httpPort}/browser/`],
    ['Bolt', `bolt://localhost:${server.boltPort}`],
    ...login(config),
    data,
  ]
}

/** The password itself only to somebody who looks at a terminal: output that is kept should not hold it. */
function login(config: Config): Row[] {
  const { user, password } = config.neo4j
  if (password !== null) return [['Login', `${user}, with the password in NEO4J_PASSWORD`]]
  const shown = process.stdout.isTTY ? knownPassword(config) : null
  return [
    ['Login', `${user}, password ${shown ?? 'in the file below'}`],
    ['Password file', `cat ${passwordPath(config)}`],
  ]
}

async function givenRows(config: Config): Promise<Row[]> {
  const db = await openDatabase(config)
  await db.stop()
  return [
    ['Neo4j', `${db.uri} answers (NEO4J_URI), database ${db.database}`],
    ['Login', `${config.neo4j.user}, with the password in NEO4J_PASSWORD`],
  ]
}
