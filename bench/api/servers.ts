import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a process has used so far. */
export interface Usage {
  /** Bytes of memory that it holds. */
  rss: number
  /** Milliseconds of CPU. */
  cpu: number
}

/** A server in a process of its own. */
export interface Running {
  url: string
  usage: () => Promise<Usage>
  /** Ends it: a server that another process uses is left running. */
  stop: () => Promise<void>
}

/** Starts a server of serve.ts on the database of `env`. */
export async function start(kind: 'raw' | 'product' | 'cached', env: NodeJS.ProcessEnv): Promise<Running> {
  const script = fileURLToPath(new URL('serve.ts', import.meta.url))
  const child = fork(script, [kind], {
    env: { ...env, VANKIEN_ANSWERS_MB: kind === 'cached' ? '64' : '0' },
    execArgv: ['--import', 'tsx'],
  })
  const { port } = await answer<{ port: number }>(child, kind)
  return {
    url: `http://127.0.0.1:${port}`,
    usage: () => {
      child.send('usage')
      return answer<Usage>(child, kind)
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

function answer<T>(child: ChildProcess, kind: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error(`the ${kind} server ended by itself`))
    child.once('exit', died).once('message', (message) => {
      child.off('exit', died)
      resolve(message as T)
    })
  })
}
