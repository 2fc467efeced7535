import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config.js'
import { VankienError } from '../errors.js'
import { registerExplorer } from '../explorer/routes.js'
import type { Database } from '../neo4j/index.js'
import { readCitation } from '../pipeline.js'
import type { Run } from './answers/consistent.js'
import { Revisions } from './answers/revisions.js'
import { registerGraphql } from './answers/route.js'
import { Answers } from './answers/store.js'
import { createApollo } from './apollo.js'
import { Batches } from './batch.js'
import { compiledAnswers } from './compiled/plugin.js'
import type { ApiContext } from './context.js'
import { registerHealth } from './health.js'
import { registerHttpErrors } from './http-errors.js'
import { limits } from './limits.js'
import { createReader } from './reader.js'
import { buildApi } from './schema.js'
import { securityHeaders } from './security-headers.js'
import { schemaBuild } from './sources.js'
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
  const apollo = createApollo(schema, compiledAnswers(operations, reader), fastify, config.introspection)
  await fastify.register(helmet, securityHeaders)
  registerHttpErrors(fastify)
  registerHealth(fastify, reader)
  await registerExplorer(fastify, config, schema)
  await apollo.start()
  const revisions = new Revisions(reader)
  const contextOf = (run: Run): ApiContext => {
    const own = run.over(reader)
    return { reader: own, executionContext: withoutApoc(own), filler, batches: new Batches(), readCitation, run }
  }
  registerGraphql(fastify, {
    apollo,
    revisions,
    answers: new Answers(config.answersMegabytes),
    contextOf,
    build: schemaBuild(),
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
