import { randomUUID } from 'node:crypto'
import {
  LogController,
  type FastifyInstance,
  type FastifyServerOptions,
  type RawRequestDefaultExpression,
} from 'fastify'
import type { Config } from '../../config.js'
import { limits } from '../limits.js'

/**
 * How the server takes requests. Connections are kept for longer than reverse proxies keep them idle (nginx: 60 seconds),
 * so that none is closed under a request that the proxy has just sent.
 */
export function requestOptions({
  logLevel,
  trustProxy,
}: Pick<Config, 'logLevel' | 'trustProxy'>): FastifyServerOptions {
  return {
    bodyLimit: limits.body,
    keepAliveTimeout: limits.keepAlive,
    requestTimeout: limits.request,
    forceCloseConnections: 'idle',
    // What a kept connection brings while the server closes is answered too.
    return503OnClosing: false,
    trustProxy: trustProxy.length > 0 && trustProxy,
    logger: { level: logLevel, stream: process.stderr },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
  }
}

/** The client's own id where it is harmless in a log and a header, else a new one. */
export function requestId({ headers }: RawRequestDefaultExpression): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
}

/** Tells each request's id in `x-request-id`, and at level `info` a line for each answer. */
export function registerRequestLog(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  if (fastify.log.level !== 'info' && fastify.log.level !== 'debug') return
  fastify.addHook('onResponse', ({ method, routeOptions, ip, log }, { statusCode: status, elapsedTime }, done) => {
    log.info({ method, route: routeOptions.url, ip, status, ms: Math.round(elapsedTime * 10) / 10 }, 'answered')
    done()
  })
}
