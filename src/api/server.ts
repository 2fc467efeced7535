import Fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { registerExplorer } from '../explorer/routes.js'
import type { Database } from '../neo4j/index.js'
import { registerGraphql } from './answers/route.js'
import { Answers } from './answers/store.js'
import { createEngine } from './engine.js'
import { registerExports } from './export/route.js'
import { gracefulClose } from './http/closing.js'
import { registerCompression } from './http/compression.js'
import { registerCors } from './http/cors.js'
import { registerHealth } from './http/health.js'
import { Metrics } from './http/metrics.js'
import { registerRate } from './http/rate.js'
import { registerRefusals } from './http/refusals.js'
import { ToldErrors } from './http/told-errors.js'
import { registerRequestLog, requestOptions } from './http/requests.js'
import { registerSecurityHeaders } from './http/security-headers.js'
import type { Report } from './mask.js'
import { createReader } from './reader.js'
import { schemaBuild } from './sources.js'

export interface Served {
  /** `http://localhost:4000`; GraphQL is at `/graphql` below it. */
  url: string
  /** Answers what is under way, then closes. The database stays open. */
  close: () => Promise<void>
}

/**
 * Serves the API on the loopback: `/graphql` (GraphQL by POST and GET, GraphiQL for a browser), the explorer's pages,
 * `/healthz`, `/readyz` and `/metrics`.
 *
 * @param config `port` 0 takes a free one
 * @throws VankienError when the port is taken
 */
export async function serve(config: Config, db: Pick<Database, 'driver' | 'database'>): Promise<Served> {
  const fastify = Fastify(requestOptions(config))
  const metrics = new Metrics()
  const { close, isClosing } = gracefulClose(fastify)
  const reader = metrics.over(createReader(db))
  const errors = new ToldErrors(metrics)
  const report: Report = (fault, incident, error) =>
    fastify.log.error({ err: fault, incident, reqId: errors.requestOf(error) }, 'request failed')
  const { introspection } = config
  const engine = await createEngine(reader, { report, introspection, plugins: [errors.plugin] })
  registerRequestLog(fastify)
  registerSecurityHeaders(fastify)
  await registerCompression(fastify)
  registerRefusals(fastify, metrics)
  registerHealth(fastify, reader, isClosing)
  metrics.register(fastify)
  await registerExplorer(fastify, config, engine.schema)
  const answers = new Answers(config.answersMegabytes)
  await fastify.register(async (scope) => {
    await registerCors(scope, config.corsOrigins)
    await registerRate(scope, config.rateLimit)
    registerExports(scope, engine)
    registerGraphql(scope, { ...engine, answers, build: schemaBuild(), metrics })
  })
  const port = await listen(fastify, config.port)
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      await close()
      await engine.apollo.stop()
    },
  }
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
