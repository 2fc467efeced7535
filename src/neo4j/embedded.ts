import type { Config } from '../config.js'
import { withLock } from './lock.js'
import { adopt, start, stopRecorded, stopStrays, type Embedded } from './obtain.js'
import { isAlive, self, type ProcessId } from './process.js'
import type { Progress } from './progress.js'
import { readRun, runLock, updateRun, type ServerRecord } from './runfile.js'

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
