import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import type { Address, Connection } from './connect.js'
import { ensureJars } from './jars.js'
import { findJava } from './java.js'
import { hasData, launch, markLoggedIn, neo4jHome, setInitialPassword, writeConf } from './launch.js'
import { lostPort, ServerFailure } from './logs.js'
import { ensurePassword, knownPassword, passwordPath } from './password.js'
import { claimPort } from './ports.js'
import { findServers, isAlive, stopProcess, type ProcessId } from './process.js'
import { seconds, type Progress } from './progress.js'
import { readRun, updateRun, type ServerRecord } from './runfile.js'
import { settingsHash, type Ports } from './settings.js'
import { waitForBolt } from './wait.js'

// Everything here is to be called under `runLock`.

export interface Embedded {
  server: ServerRecord
  connection: Connection
}

/** Milliseconds: a start takes about ten seconds, one that recovers a big graph on a slow and busy machine much more. */
const startPatience = 180_000
const leastPatience = 30_000
const stopGrace = 60_000

export function embeddedAddress(config: Config, boltPort: number, password: string): Address {
  const { user, database } = config.neo4j
  const passwordFrom = config.neo4j.password === null ? passwordPath(config) : 'NEO4J_PASSWORD'
  return { uri: `bolt://localhost:${boltPort}`, user, password, database: database ?? 'neo4j', passwordFrom }
}

/** The server that an earlier command left or another one uses; null when there is none that serves. */
export async function adopt(config: Config, progress: Progress): Promise<Embedded | null> {
  const { server } = readRun(config)
  if (server?.process == null || !isAlive(server.process)) return null
  const password = passwordOfData(config)
  const used = server.keep || server.holders.some(isAlive)
  if (!used && server.settings !== settingsHash(config)) {
    progress.say?.('A Neo4j of an earlier run has other settings: starting it anew')
    await stopRecorded(config, server, progress)
    return null
  }
  try {
    const connection = await logIn(config, { ...server, process: server.process }, password, progress)
    const how = used ? 'runs already' : 'of an earlier run taken over'
    progress.say?.(`Neo4j ${how} (process ${server.process.pid})`)
    return { server, connection }
  } catch (error) {
    if (used || progress.signal?.aborted || !(error instanceof ServerFailure)) throw error
    progress.say?.('A Neo4j of an earlier run does not answer: starting it anew')
    await stopRecorded(config, server, progress)
    return null
  }
}

/** A server started now, on data that are there or new. */
export async function start(config: Config, progress: Progress): Promise<Embedded> {
  const java = await findJava(config)
  const jars = await ensureJars(config, java, progress)
  const password = hasData(config) ? passwordOfData(config) : ensurePassword(config)
  await stopStrays(config, progress)
  for (let attempt = 1; ; attempt++) {
    const began = Date.now()
    const ports = await claimPorts(config)
    progress.say?.('Starting Neo4j')
    writeConf(config, ports)
    if (!hasData(config)) await setInitialPassword(config, java, jars, password)
    progress.signal?.throwIfAborted()
    const record = newRecord(config, ports)
    updateRun(config, { server: record })
    const server = { ...record, process: launch(config, java, jars) }
    updateRun(config, { server })
    try {
      const connection = await logIn(config, server, password, progress)
      progress.say?.(`Neo4j is up (${seconds(began)}, process ${server.process.pid})`)
      return { server, connection }
    } catch (error) {
      // A full disk may not take the note that it has ended; a record of a dead process does no harm.
      await stopRecorded(config, server, {}).catch(() => undefined)
      const mayRetry = config.boltPort === 0 || config.httpPort === 0
      if (!mayRetry || attempt === 3 || !lostPort(neo4jHome(config))) throw error
    }
  }
}

function newRecord(config: Config, ports: Ports): ServerRecord {
  return {
    process: null,
    boltPort: ports.bolt,
    httpPort: ports.http,
    settings: settingsHash(config),
    keep: false,
    holders: readRun(config).server?.holders.filter(isAlive) ?? [],
    startedAt: new Date().toISOString(),
  }
}

async function claimPorts({ boltPort, httpPort }: Config): Promise<Ports> {
  const bolt = await claimPort({ port: boltPort, what: 'Bolt of Neo4j', variable: 'VANKIEN_BOLT_PORT' })
  const http = await claimPort({ port: httpPort, what: 'Neo4j Browser', variable: 'VANKIEN_HTTP_PORT' })
  return { bolt, http }
}

function passwordOfData(config: Config): string {
  const password = knownPassword(config)
  if (password !== null) return password
  throw new VankienError(
    `The password of the data in ${neo4jHome(config)} is gone: ${passwordPath(config)} is missing`,
    {
      remedy: 'Put the file back, or give the password as NEO4J_PASSWORD.',
    },
  )
}

async function logIn(
  config: Config,
  { process, boltPort, startedAt }: ServerRecord & { process: ProcessId },
  password: string,
  { signal }: Progress,
): Promise<Connection> {
  const patience = Math.max(leastPatience, startPatience - (Date.now() - Date.parse(startedAt)))
  const wait = { port: boltPort, patience, neo4jHome: neo4jHome(config), signal }
  const connection = await waitForBolt(process, embeddedAddress(config, boltPort, password), wait)
  markLoggedIn(config)
  return connection
}

/** Stops the server of the run file, and notes it. */
export async function stopRecorded(config: Config, server: ServerRecord, { say }: Progress): Promise<void> {
  if (server.process !== null && isAlive(server.process)) {
    const began = Date.now()
    say?.('Stopping Neo4j')
    const gently = await stopProcess(server.process, stopGrace)
    say?.(`Neo4j stopped (${seconds(began)}${gently ? '' : ', by force: it recovers by itself'})`)
  }
  updateRun(config, { server: null })
}

/** Servers on our data that no run file knows: their command was killed in the moment between start and note. */
export async function stopStrays(config: Config, { say }: Progress): Promise<boolean> {
  const strays = findServers(neo4jHome(config))
  for (const stray of strays) {
    say?.(`Stopping a Neo4j that an earlier run left (process ${stray.pid})`)
    await stopProcess(stray, stopGrace)
  }
  return strays.length > 0
}
