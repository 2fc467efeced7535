import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { ErrorCode } from '../error-codes.js'
import type { Metrics } from './metrics.js'

/** What is refused or fails outside of Apollo leaves in the shape of a GraphQL answer, and faults as an incident id. */
export function registerRefusals(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.setNotFoundHandler((_request, reply) => reply.code(404).send(refusal('There is nothing here')))
  fastify.setErrorHandler<FastifyError | TooMany>((error, request, reply) => {
    if (error instanceof TooMany) {
      const { message, retryAfter } = error
      metrics.refused('RATE_LIMITED')
      return reply.code(429).send(refusal(message, 'RATE_LIMITED', { retryAfter }))
    }
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send(refusal(refusals[status] ?? 'Bad request'))
    metrics.refused('INTERNAL_SERVER_ERROR')
    const incident = randomUUID()
    request.log.error({ err: error, incident }, 'request failed')
    return reply.code(500).send(refusal('Internal server error', 'INTERNAL_SERVER_ERROR', { incident }))
  })
}

/** A client asked more often than it may. */
export class TooMany extends Error {
  /** @param retryAfter seconds to wait */
  constructor(readonly retryAfter: number) {
    super(`Too many requests: ask again in ${retryAfter} seconds`)
  }
}

const refusals: Record<number, string> = {
  400: 'The body is not valid JSON',
  413: 'The body is larger than 256 KiB',
  415: 'Send the request as application/json',
}

/** The body of an answer that holds one error. */
export function refusal(message: string, code: ErrorCode = 'BAD_USER_INPUT', more: object = {}): object {
  return { errors: [{ message, extensions: { code, ...more } }] }
}
