import type { FastifyInstance } from 'fastify'
import type { Reader } from '../reader.js'

/**
 * `/healthz`: the process is alive. `/readyz`: the database answers and the graph's constraints are there, and the server
 * does not close; 503 otherwise, with one word that says what is missing.
 */
export function registerHealth(fastify: FastifyInstance, reader: Reader, isClosing: () => boolean): void {
  fastify.get('/healthz', () => ({ status: 'alive' }))
  fastify.get('/readyz', async (request, reply) => {
    if (isClosing()) return reply.code(503).send({ status: 'closing' })
    const status = await readiness(reader).catch((error: unknown) => {
      request.log.warn({ err: error }, 'not ready')
      return 'database' as const
    })
    if (status !== 'ready') reply.code(503).header('retry-after', 5)
    return status === 'ready' ? { status } : { status: 'waiting', for: status }
  })
}

async function readiness(reader: Reader): Promise<'ready' | 'schema' | 'indexes'> {
  const constraints = await reader.rows('SHOW CONSTRAINTS YIELD name RETURN name LIMIT 1')
  if (constraints.length === 0) return 'schema'
  const building = await reader.rows("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name LIMIT 1")
  return building.length === 0 ? 'ready' : 'indexes'
}
