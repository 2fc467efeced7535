import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { withLock } from '../neo4j/lock.js'
import { isAlive, parentOf, self, stopProcess, type ProcessId } from '../neo4j/process.js'
import { readRun, runLock, updateRun, type AppRecord } from '../neo4j/runfile.js'

/** Milliseconds that a `vankien start` has for its own clean end, Neo4j's included. */
const grace = 70_000

/** The `vankien start` that runs on this VANKIEN_HOME; null for none. */
export function runningApp(config: Config): AppRecord | null {
  const { app } = readRun(config)
  return app !== null && isAlive(app.process) ? app : null
}

let startedBy = process.ppid

/** Notes this process's first parent, as early as anybody can tell: a later one means that the first was killed. */
export function noteParent(pid: number): void {
  startedBy = pid
}

/** Stops it. @returns whether one ran */
export async function stopApp(config: Config): Promise<boolean> {
  const app = runningApp(config)
  if (app === null) return false
  await stopProcess(app.process, grace)
  return true
}

/**
 * Enters this process as the one that serves on this VANKIEN_HOME. One that a killed run left is stopped first: it has
 * lost its parent (npm, the terminal's shell) or its Neo4j.
 *
 * @throws VankienError when a sound one serves already
 */
export async function claimApp(config: Config, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const app = runningApp(config)
  if (app !== null) {
    if (!isLeftOver(config, app)) throw alreadyRunning(app)
    say(`Stopping the vankien that an earlier run left (process ${app.process.pid})`)
    await stopProcess(app.process, grace)
  }
  const enter = async (): Promise<void> => {
    const rival = runningApp(config)
    if (rival !== null) throw alreadyRunning(rival)
    const startedAt = new Date().toISOString()
    updateRun(config, { app: { process: self(), parent: startedBy, url: null, startedAt } })
  }
  const onWait = ({ pid }: ProcessId): void => say(`Waiting for process ${pid}, which starts or stops Neo4j`)
  await withLock(runLock(config), enter, { onWait, signal })
}

/** Notes where the API answers, or that it does no more. */
export function noteApp(config: Config, url: string | null): Promise<void> {
  return withLock(runLock(config), async () => {
    const { app } = readRun(config)
    if (app?.process.pid === process.pid) updateRun(config, { app: url === null ? null : { ...app, url } })
  })
}

function isLeftOver(config: Config, app: AppRecord): boolean {
  const { server } = readRun(config)
  const lostNeo4j = config.neo4j.uri === null && server?.process != null && !isAlive(server.process)
  return parentOf(app.process) !== app.parent || lostNeo4j
}

function alreadyRunning(app: AppRecord): VankienError {
  const where = app.url === null ? 'and is starting' : `at ${app.url}`
  return new VankienError(`vankien runs already ${where} (process ${app.process.pid})`, {
    remedy: 'Use that one, stop it with Ctrl-C or `npx vankien down`, or give this one its own VANKIEN_HOME and ports.',
  })
}
