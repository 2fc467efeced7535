import type { FastifyInstance } from 'fastify'
import { setTimeout as pause } from 'node:timers/promises'
import { limits } from '../limits.js'

/**
 * A close that drops no request. Kept connections are told `connection: close` with their next answer, for a moment in
 * which new ones are still taken. Then nothing new is taken; connections that are open have another moment to bring their
 * request, and what is under way has the time that a transaction has at most, and some more.
 *
 * @returns the close; `isClosing` is true as soon as it is called
 */
export function gracefulClose(fastify: FastifyInstance): { close: () => Promise<void>; isClosing: () => boolean } {
  let closing: Promise<void> | null = null
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing !== null) reply.header('connection', 'close')
    done()
  })
  const close = async (): Promise<void> => {
    await pause(limits.lameDuck)
    const { server } = fastify
    const closeIdle = server.closeIdleConnections.bind(server)
    // Node takes a connection for idle whose request is on its way, and closes it with the server.
    server.closeIdleConnections = () => undefined
    const end = setTimeout(() => server.closeAllConnections(), limits.transaction + 5000)
    const closed = fastify.close()
    await pause(limits.lameDuck)
    closeIdle()
    await closed
    clearTimeout(end)
  }
  return { close: () => (closing ??= close()), isClosing: () => closing !== null }
}
