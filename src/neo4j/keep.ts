import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { openEmbedded } from './embedded.js'
import { isAlive } from './process.js'
import { pause, type Progress } from './progress.js'
import { readRun } from './runfile.js'
import type { Ports } from './settings.js'

/** Starts the embedded server where it does not run, and leaves it until `stopEmbedded`. @returns its ports */
export async function leaveRunning(config: Config, progress: Progress): Promise<Ports> {
  const { server, connection } = await openEmbedded(config, { ...progress, keep: true })
  await connection.driver.close()
  return { bolt: server.boltPort, http: server.httpPort }
}

/** Starts of a lost server that may fail one after the other. */
const maxFailures = 3

/**
 * Watches the embedded server that this process uses, and starts it again on the same ports when it was killed or
 * crashed; drivers find it again by themselves. Does nothing for `NEO4J_URI`.
 *
 * @returns once the signal is aborted
 * @throws VankienError when the server cannot be started any more
 */
export async function keepUp(config: Config, { say, signal }: Progress & { signal: AbortSignal }): Promise<void> {
  const { server } = readRun(config)
  if (config.neo4j.uri !== null || server?.process == null) return aborted(signal)
  const samePorts = { ...config, boltPort: server.boltPort, httpPort: server.httpPort }
  let failures = 0
  for (let current = server.process; ;) {
    if (await aborts(1000, signal)) return
    if (isAlive(current)) continue
    say?.('Neo4j has ended unexpectedly')
    try {
      const again = await openEmbedded(samePorts, { say, signal })
      await again.connection.driver.close()
      current = again.server.process ?? current
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof VankienError) || ++failures === maxFailures) throw error
      say?.(`${error.line} Trying again.`)
    }
  }
}

function aborts(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(milliseconds, signal).then(
    () => false,
    () => true,
  )
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
