import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import type { Java } from './java.js'
import { withLock } from './lock.js'
import { installHint, otherWays } from './remedies.js'
import { seconds, type Progress } from './progress.js'

/** The folder that the jars of this checkout's pom are in, or will be in. */
export function jarsPath(config: Pick<Config, 'root' | 'cache'>): string {
  const pom = readFileSync(pomPath(config))
  return join(config.cache, `neo4j-${createHash('sha256').update(pom).digest('hex').slice(0, 16)}`)
}

/**
 * Neo4j's jars, fetched by Maven (which checks their hashes) where they are not in the cache yet. They appear under
 * their final name only when all are there; a second process waits for the first.
 *
 * @returns the folder of the jars
 * @throws VankienError when Maven is missing or fails
 */
export async function ensureJars(
  config: Pick<Config, 'root' | 'cache'>,
  java: Java,
  progress: Progress,
): Promise<string> {
  const folder = jarsPath(config)
  if (existsSync(folder)) return folder
  const { say, signal } = progress
  const onWait = ({ pid }: { pid: number }): void => say?.(`Waiting for process ${pid}, which is fetching Neo4j`)
  await withLock(`${folder}.lock`, () => fetchJars(config, folder, java, progress), { onWait, signal })
  return folder
}

async function fetchJars(
  config: Pick<Config, 'root' | 'cache'>,
  folder: string,
  java: Java,
  { say, signal }: Progress,
): Promise<void> {
  if (existsSync(folder)) return
  say?.('Fetching Neo4j (about 130 MB, once; a minute or so)')
  const started = Date.now()
  removeLeftovers(folder)
  const beside = `${folder}.part-${process.pid}`
  mkdirSync(beside, { recursive: true })
  try {
    await maven(['-f', pomPath(config), 'dependency:copy-dependencies', `-DoutputDirectory=${beside}`], java, signal)
    const jars = readdirSync(beside).filter((name) => name.endsWith('.jar'))
    if (jars.length === 0) throw new VankienError('Maven ended well but fetched no jar', { remedy: otherWays })
    renameSync(beside, folder)
    say?.(`Neo4j fetched: ${jars.length} jars (${seconds(started)})`)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** What killed runs left; only called under the lock. */
function removeLeftovers(folder: string): void {
  const parent = join(folder, '..')
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    if (path.startsWith(`${folder}.part-`)) rmSync(path, { recursive: true, force: true })
  }
}

async function maven(args: string[], java: Java, signal: AbortSignal | undefined): Promise<void> {
  const env = java.home === null ? process.env : { ...process.env, JAVA_HOME: java.home }
  const options = { env, maxBuffer: 16 * 1024 * 1024, shell: process.platform === 'win32', ...(signal && { signal }) }
  const failure = await new Promise<{ error: NodeJS.ErrnoException; output: string } | null>((resolve) => {
    execFile('mvn', ['-q', '-B', ...args], options, (error, stdout, stderr) =>
      resolve(error && { error: error as NodeJS.ErrnoException, output: `${stdout}\n${stderr}` }),
    )
  })
  signal?.throwIfAborted()
  if (failure === null) return
  if (failure.error.code === 'ENOENT') {
    throw new VankienError('Maven is missing, which fetches Neo4j', { remedy: `${installHint('maven')}. ${otherWays}` })
  }
  const lines = failure.output.split('\n').filter((line) => line.trim() !== '')
  const reason = lines.find((line) => line.startsWith('[ERROR]'))?.slice('[ERROR]'.length) ?? failure.error.message
  throw new VankienError(`Maven could not fetch Neo4j: ${reason.trim().slice(0, 300)}`, {
    remedy: `Check the network (a proxy belongs into Maven's settings.xml) and run it again. ${otherWays}`,
    details: lines.slice(-10).join('\n'),
  })
}

function pomPath({ root }: Pick<Config, 'root'>): string {
  return join(root, 'neo4j', 'pom.xml')
}
