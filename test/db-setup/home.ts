import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config, type Environment } from '../../src/config.js'
import { stopEmbedded } from '../../src/neo4j/embedded.js'
import { neo4jHome } from '../../src/neo4j/launch.js'
import { findServers, isAlive, self } from '../../src/neo4j/process.js'

const homes = join(tmpdir(), `vankien-tests-${userInfo().username}`)

/**
 * A new VANKIEN_HOME for this process's tests. It is named after the process, so that a later run stops and removes what
 * a killed one left.
 */
export function makeHome(): string {
  mkdirSync(homes, { recursive: true, mode: 0o700 })
  const { pid, started } = self()
  return mkdtempSync(join(homes, `${pid}-${encodeURIComponent(started)}-`))
}

/** The settings of an embedded server on free ports in `home`, whatever NEO4J_URI and the like say. */
export function settingsIn(home: string, apiPort = 0): Config {
  const { VANKIEN_CACHE, NEO4J_JAVA, JAVA_HOME } = process.env
  const env: Environment = { VANKIEN_CACHE, NEO4J_JAVA, JAVA_HOME, VANKIEN_HOME: home }
  return readConfig({ ...env, PORT: String(apiPort), VANKIEN_BOLT_PORT: '0', VANKIEN_HTTP_PORT: '0' })
}

export async function removeHome(home: string): Promise<void> {
  await stopEmbedded(settingsIn(home), {})
  rmSync(home, { recursive: true, force: true })
}

/** As `removeHome`, at once and by force: for a run that is broken off, as vitest does not wait then. */
export function abandonHome(home: string): void {
  for (const { pid } of findServers(neo4jHome({ home }))) process.kill(pid, 'SIGKILL')
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

/** Removes the homes of runs that have ended without doing so themselves. */
export async function removeLeftovers(): Promise<void> {
  mkdirSync(homes, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(homes)) {
    const [, pid, started = ''] = /^(\d+)-(.+)-[^-]+$/.exec(name) ?? []
    if (pid === undefined || isAlive({ pid: Number(pid), started: decodeURIComponent(started) })) continue
    await removeHome(join(homes, name))
  }
}
