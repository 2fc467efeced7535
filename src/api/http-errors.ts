import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { ErrorCode } from './error-codes.js'

/** What Fastify refuses before Apollo sees it leaves in the shape of a GraphQL answer, and faults as an incident id. */
export function registerHttpErrors(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(answer('There is nothing here', 'BAD_USER_INPUT')),
  )
  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send(answer(refusals[status] ?? 'Bad request', 'BAD_USER_INPUT'))
    const incident = randomUUID()
    request.log.error({ err: error, incident }, 'request failed')
    return reply.code(500).send(answer('Internal server error', 'INTERNAL_SERVER_ERROR', incident))
  })
}

const refusals: Record<number, string> = {
  400: 'The body is not valid JSON',
  413: 'The body is larger than 256 KiB',
  415: 'Send the request as application/json',
}

function answer(message: string, code: ErrorCode, incident?: string): object {
  return { errors: [{ message, extensions: { code, ...(incident && { incident }) } }] }
}
