import helmet from '@fastify/helmet'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { registerExplorer } from '../explorer/routes.js'
import type { Database } from '../neo4j/index.js'
import { readCitation } from '../pipeline.js'
import { createApollo } from './apollo.js'
import { Batches } from './batch.js'
import type { ApiContext } from './context.js'
import { registerHealth } from './health.js'
import { registerHttpErrors } from './http-errors.js'
import { limits } from './limits.js'
import { createReader } from './reader.js'
import { buildApi } from './schema.js'
import { securityHeaders } from './security-headers.js'
import { withoutApoc } from './without-apoc.js'

export interface Served {
  /** `http://localhost:4000`; GraphQL is at `/graphql` below it. */
  url: string
  /** Answers what is under way, then closes. The database stays open. */
  close: () => Promise<void>
}

/**
 * Serves the API on the loopback: `/graphql` (GraphQL by POST and GET, GraphiQL for a browser), the explorer's pages,
 * `/healthz` and `/readyz`.
 *
 * @param config `port` 0 takes a free one
 * @throws VankienError when the port is taken
 */
export async function serve(config: Config, db: Pick<Database, 'driver' | 'database'>): Promise<Served> {
  const fastify = Fastify({
    bodyLimit: limits.body,
    logger: { level: 'warn', stream: process.stderr },
    forceCloseConnections: 'idle',
  })
  const { schema, filler, operations } = await buildApi()
  const reader = createReader(db)
  const generatedReader = withoutApoc(reader)
  const apollo = createApollo(schema, operations, fastify, config.introspection)
  await fastify.register(helmet, securityHeaders)
  registerHttpErrors(fastify)
  registerHealth(fastify, reader)
  await registerExplorer(fastify, config)
  await apollo.start()
  fastify.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async (): Promise<ApiContext> => ({
        reader,
        executionContext: generatedReader,
        filler,
        batches: new Batches(),
        readCitation,
      }),
    }),
  })
  const port = await listen(fastify, config.port)
  return { url: `http://localhost:${port}`, close: () => apollo.stop() }
}

async function listen(fastify: FastifyInstance, port: number): Promise<number> {
  try {
    await fastify.listen({ host: 'localhost', port })
  } catch (error) {
    await fastify.close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    const remedy = 'Stop that process, or set PORT to a free one.'
    throw new VankienError(`Another process listens on port ${port}`, { remedy, cause: error })
  }
  return (fastify.server.address() as AddressInfo).port
}
