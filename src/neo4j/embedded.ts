import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import type { Address, Connection } from './connect.js'
import { ensureJars } from './jars.js'
import { findJava } from './java.js'
import { hasData, launch, markLoggedIn, neo4jHome, setInitialPassword, writeConf } from './launch.js'
import { withLock } from './lock.js'
import { lostPort } from './logs.js'
import { ensurePassword, knownPassword, passwordPath } from './password.js'
import { claimPort } from './ports.js'
import { findServers, isAlive, self, stopProcess, type ProcessId } from './process.js'
import { seconds, type Progress } from './progress.js'
import { readRun, runLock, updateRun, type ServerRecord } from './runfile.js'
import { settingsHash, type Ports } from './settings.js'
import { waitForBolt } from './wait.js'

export interface Embedded {
  server: ServerRecord
  connection: Connection
}

/** Milliseconds: a cold start takes about ten seconds, one that recovers a big graph on a slow disk much more. */
const startPatience = 180_000
const adoptPatience = 60_000
const stopGrace = 60_000

/**
 * The running embedded server, or one started now. This process is entered as a holder, or with `keep` the server stays
 * until `stopEmbedded`.
 */
export function openEmbedded(
  config: Config,
  { keep = false, ...progress }: Progress & { keep?: boolean },
): Promise<Embedded> {
  const onWait = ({ pid }: ProcessId): void => progress.say?.(`Waiting for process ${pid}, which starts or stops Neo4j`)
  const open = async (): Promise<Embedded> => {
    const { server, connection } = (await adopt(config, progress)) ?? (await start(config, progress))
    const me = self()
    const others = livingOthers(server, me)
    const holders = keep ? others : [...others, me]
    const entered = { ...server, keep: keep || server.keep, holders }
    updateRun(config, { server: entered })
    return { server: entered, connection }
  }
  return withLock(runLock(config), open, { onWait, signal: progress.signal })
}

/** This process uses the server no more: the last one out stops it, unless it is to stay. */
export function releaseEmbedded(config: Config, progress: Progress): Promise<void> {
  return withLock(runLock(config), async () => {
    const { server } = readRun(config)
    if (server === null) return
    const holders = livingOthers(server, self())
    if (server.keep || holders.length > 0) updateRun(config, { server: { ...server, holders } })
    else await stopRecorded(config, server, progress)
  })
}

function livingOthers({ holders }: ServerRecord, me: ProcessId): ProcessId[] {
  return holders.filter((holder) => isAlive(holder) && holder.pid !== me.pid)
}

/** Stops the server whoever uses it. @returns whether one ran */
export function stopEmbedded(config: Config, progress: Progress): Promise<boolean> {
  return withLock(runLock(config), async () => {
    const { server } = readRun(config)
    const ran = server?.process != null && isAlive(server.process)
    if (server !== null) await stopRecorded(config, server, progress)
    return (await stopStrays(config, progress)) || ran
  })
}

export function embeddedAddress(config: Config, boltPort: number, password: string): Address {
  const { user, database } = config.neo4j
  const passwordFrom = config.neo4j.password === null ? passwordPath(config) : 'NEO4J_PASSWORD'
  return { uri: `bolt://localhost:${boltPort}`, user, password, database: database ?? 'neo4j', passwordFrom }
}

/** The server that an earlier command left or another one uses; null when there is none that serves. */
async function adopt(config: Config, progress: Progress): Promise<Embedded | null> {
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
    const connection = await logIn(config, server.process, server.boltPort, password, {
      ...progress,
      patience: adoptPatience,
    })
    const how = used ? 'runs already' : 'of an earlier run taken over'
    progress.say?.(`Neo4j ${how} (process ${server.process.pid})`)
    return { server, connection }
  } catch (error) {
    if (used || progress.signal?.aborted || !isStuck(server.process, error)) throw error
    progress.say?.('A Neo4j of an earlier run does not answer: starting it anew')
    await stopRecorded(config, server, progress)
    return null
  }
}

/** A process that ended or never answered may be replaced; one that refuses the password may not. */
function isStuck(server: ProcessId, error: unknown): boolean {
  return !isAlive(server) || (error instanceof VankienError && /^Neo4j did not answer/.test(error.message))
}

async function start(config: Config, progress: Progress): Promise<Embedded> {
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
    const server: ServerRecord = { ...record, process: launch(config, java, jars) }
    updateRun(config, { server })
    try {
      const connection = await logIn(config, server.process!, ports.bolt, password, {
        ...progress,
        patience: startPatience,
      })
      markLoggedIn(config)
      progress.say?.(`Neo4j is up (${seconds(began)}, process ${server.process!.pid})`)
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

function logIn(
  config: Config,
  server: ProcessId,
  port: number,
  password: string,
  { patience, signal }: Progress & { patience: number },
): Promise<Connection> {
  const address = embeddedAddress(config, port, password)
  return waitForBolt(server, address, { port, patience, neo4jHome: neo4jHome(config), signal })
}

async function stopRecorded(config: Config, server: ServerRecord, { say }: Progress): Promise<void> {
  if (server.process !== null && isAlive(server.process)) {
    const began = Date.now()
    say?.('Stopping Neo4j')
    const gently = await stopProcess(server.process, stopGrace)
    say?.(`Neo4j stopped (${seconds(began)}${gently ? '' : ', by force: it recovers by itself'})`)
  }
  updateRun(config, { server: null })
}

/** Servers on our data that no run file knows: their command was killed in the moment between start and note. */
async function stopStrays(config: Config, { say }: Progress): Promise<boolean> {
  const strays = findServers(neo4jHome(config))
  for (const stray of strays) {
    say?.(`Stopping a Neo4j that an earlier run left (process ${stray.pid})`)
    await stopProcess(stray, stopGrace)
  }
  return strays.length > 0
}
