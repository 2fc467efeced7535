import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { VankienError } from '../errors.js'

/** What a port is for, in the words of an error message, and the variable that chooses another one. */
export interface PortUse {
  port: number
  what: string
  variable: string
}

/**
 * The port to use: `port` itself once it is seen free, or any free one where `port` is 0.
 *
 * @throws VankienError when somebody else's process has the port
 */
export async function claimPort(use: PortUse): Promise<number> {
  if (use.port === 0) return freePort()
  if ((await canListen(use.port)) && !(await answers(use.port, '127.0.0.1')) && !(await answers(use.port, '::1'))) {
    return use.port
  }
  throw new VankienError(`Port ${use.port}, wanted for ${use.what}, is taken by another program`, {
    remedy: `Stop that program (\`lsof -i :${use.port}\` names it) or choose another port: ${use.variable}=${use.port + 1}`,
  })
}

/** Ports for programs that ask for no number are given from 32768 on by Linux, from 49152 on by others. */
const [LOWEST, FIRST_GIVEN] = [10_000, 32_768]

/** A port of the loopback that nobody listens on now, nor is given by chance before it is used. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(LOWEST, FIRST_GIVEN)
    if (await canListen(port)) return port
  }
  throw new VankienError('No free port was found on the loopback', {
    remedy: 'Choose the ports: PORT, VANKIEN_BOLT_PORT, VANKIEN_HTTP_PORT',
  })
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** Whether somebody accepts connections there: some systems let two programs listen on one port. */
export function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 })
    const end = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}
