import { execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { writeWhole } from './files.js'
import type { Java } from './java.js'
import { beginLogs, consoleLog } from './logs.js'
import { identify, type ProcessId } from './process.js'
import { memory, neo4jConf, type Ports } from './settings.js'

/** What Neo4j reaches into on Java 17 and 21 (its own start script opens the same packages). */
const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang']

/** The embedded server's folder: conf, data, logs. */
export function neo4jHome(config: Pick<Config, 'home'>): string {
  return join(config.home, 'neo4j')
}

export function hasData(config: Pick<Config, 'home'>): boolean {
  return existsSync(loggedInOnce(config))
}

/** Called after the first login: from then on the password is in the data. */
export function markLoggedIn(config: Pick<Config, 'home'>): void {
  if (!hasData(config)) writeWhole(loggedInOnce(config), 'The password of these data has been set.\n')
}

function loggedInOnce(config: Pick<Config, 'home'>): string {
  return join(neo4jHome(config), 'password-set')
}

export function writeConf(config: Pick<Config, 'home' | 'port'>, ports: Ports): void {
  writeWhole(join(neo4jHome(config), 'conf', 'neo4j.conf'), neo4jConf(ports, config.port))
}

/** Gives a server that has never run its first password. May be repeated until the first login. */
export async function setInitialPassword(config: Config, java: Java, jars: string, password: string): Promise<void> {
  const home = neo4jHome(config)
  // In a file, as everybody on the machine can read a command line.
  const argumentFile = join(home, 'conf', 'first-password')
  const words = ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password]
  writeWhole(argumentFile, words.map((word) => `"${word.replace(/[\\"]/g, '\\$&')}"\n`).join(''))
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  try {
    await new Promise<void>((resolve, reject) => {
      execFile(java.path, [`@${argumentFile}`], { env }, (error, stdout, stderr) => {
        if (error === null) return resolve()
        const details = `${stdout}\n${stderr}`.trim().split('\n').slice(0, 5).join('\n')
        reject(new VankienError('Neo4j did not take its first password', { details, cause: error }))
      })
    })
  } finally {
    rmSync(argumentFile, { force: true })
  }
}

/** Starts the server as a process of its own, which outlives this one; its output goes to `consoleLog`. */
export function launch(config: Config, java: Java, jars: string): ProcessId {
  const home = neo4jHome(config)
  beginLogs(home)
  const log = openSync(consoleLog(home), 'w', 0o600)
  try {
    const child = spawn(java.path, serverArguments(home, jars), {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: home,
    })
    child.on('error', () => undefined)
    child.unref()
    const seen = child.pid === undefined ? null : identify(child.pid)
    if (seen === null) throw new VankienError(`Neo4j could not be started with ${java.path}`)
    return seen
  } finally {
    closeSync(log)
  }
}

function serverArguments(home: string, jars: string): string[] {
  return [
    `-Xmx${memory.heap}m`,
    // A load makes and drops objects as fast as it can, which G1, the default, needs a third more of the server's time for.
    '-XX:+UseParallelGC',
    // A server without memory answers nobody: end it, so that the next command starts a sound one.
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dfile.encoding=UTF-8',
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ]
}
