import type { FastifyInstance } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { Readable } from 'node:stream'
import { Refused, type Engine } from '../engine.js'
import { badInput, clientError } from '../errors.js'
import { limits } from '../limits.js'
import { Exports, formats } from './index.js'
import { printContext } from './terms.js'

/**
 * `GET /export/NAME.ENDING?argument=…`: what the API answers as a file. Its headers tell the revision, how many rows there
 * are and how many an export may have. `/context.jsonld` is the context of JSON-LD.
 */
export function registerExports(fastify: FastifyInstance, { ask, schema }: Pick<Engine, 'ask' | 'schema'>): void {
  const exports = new Exports(schema)
  let running = 0
  fastify.get<{ Params: { file: string }; Querystring: Record<string, unknown> }>(
    '/export/:file',
    async (request, reply) => {
      try {
        const [, name = '', ending = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(request.params.file) ?? []
        const format = formats.get(ending)
        if (!format) throw badInput(`An export ends in ${[...formats.keys()].map((known) => `.${known}`).join(', ')}`)
        if (running >= limits.exports) {
          throw clientError('RATE_LIMITED', 'Other exports are being written; try again', { retryAfter: 5 })
        }
        running++
        reply.raw.once('close', () => running--)
        const opened = await exports.open((query, variables) => ask(query, variables, request.id), name, request.query)
        reply.headers({
          'content-type': format.type,
          'content-disposition': `attachment; filename="${opened.name}-r${opened.revision.number}.${ending}"`,
          'cache-control': 'no-store',
          'vankien-revision': opened.revision.number,
          'vankien-rows-limit': limits.exportRows,
          'vankien-related-limit': limits.first,
          ...(opened.total !== null && { 'vankien-rows': opened.total }),
        })
        return await reply.send(Readable.from(format.write(opened)))
      } catch (error) {
        const errors = refusalOf(error)
        const code = errors[0]?.extensions?.['code'] as string
        const after = errors[0]?.extensions?.['retryAfter']
        if (typeof after === 'number') reply.header('retry-after', after)
        return reply.code(statuses[code] ?? 400).send({ errors })
      }
    },
  )
  fastify.get('/context.jsonld', (_request, reply) => reply.type('application/ld+json').send(printContext()))
}

/** @throws what was not written for clients */
function refusalOf(error: unknown): readonly GraphQLFormattedError[] {
  if (error instanceof Refused) return error.errors
  if (!(error instanceof GraphQLError)) throw error
  const { message, extensions } = error
  return [{ message, extensions: { code: 'BAD_USER_INPUT', ...extensions } }]
}

const statuses: Record<string, number> = {
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
}
