import {
  explainConnectError,
  isNoSuchDatabase,
  isRefused,
  tryConnect,
  type Address,
  type Connection,
} from './connect.js'
import { serverFailure } from './logs.js'
import { answers } from './ports.js'
import { isAlive, type ProcessId } from './process.js'
import { pause } from './progress.js'

export interface WaitOptions {
  port: number
  /** Milliseconds until the server counts as stuck. */
  patience: number
  neo4jHome: string
  signal?: AbortSignal | undefined
}

/** A fresh server may not know its databases yet when Bolt first answers. */
const databasePatience = 15_000

/**
 * Waits until the server `process` lets us log in over Bolt and its database answers.
 *
 * @throws VankienError when the process ends, when it refuses the password, and when patience is over
 */
export async function waitForBolt(server: ProcessId, address: Address, options: WaitOptions): Promise<Connection> {
  const { port, patience, neo4jHome, signal } = options
  const deadline = Date.now() + patience
  let answeredAt: number | null = null
  for (;;) {
    signal?.throwIfAborted()
    if (!isAlive(server)) throw serverFailure(neo4jHome, 'ended while it was starting')
    if (await answers(port, '127.0.0.1')) {
      try {
        return await tryConnect(address)
      } catch (error) {
        if (isRefused(error)) throw explainConnectError(error, address)
        if (isNoSuchDatabase(error)) {
          answeredAt ??= Date.now()
          if (Date.now() - answeredAt > databasePatience) throw explainConnectError(error, address)
        }
      }
    }
    if (Date.now() > deadline) throw serverFailure(neo4jHome, `did not answer within ${patience / 1000} s`)
    await pause(200, signal)
  }
}
