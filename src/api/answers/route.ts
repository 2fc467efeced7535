import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ApiContext } from '../context.js'
import type { From, Metrics } from '../http/metrics.js'
import { mostRuns, Run } from './consistent.js'
import type { Revisions } from './revisions.js'
import type { Answers } from './store.js'

export interface GraphqlRoute {
  apollo: ApolloServer<ApiContext>
  revisions: Revisions
  answers: Answers
  /** What a run's resolvers get. */
  contextOf: (run: Run, requestId: string) => ApiContext
  /** Names the schema: another one gives other answers. */
  build: string
  metrics: Pick<Metrics, 'answered'>
}

/**
 * `/graphql` by POST and GET. Requests that were made before are answered from memory while the graph's revision stays, and
 * a GET whose answer the client has already (`ETag`) with 304, both before anything is executed.
 */
export function registerGraphql(
  fastify: FastifyInstance,
  { apollo, revisions, answers, contextOf, build, metrics }: GraphqlRoute,
): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const began = performance.now()
    const answered = (from: From): void => metrics.answered(operationOf(request), from, began)
    const key = keyOf(request)
    const isGet = request.method === 'GET'
    const known = key !== null && (answers.isRepeated(key) || isGet)
    // None without a database, which the execution says, nor while a commit is under way.
    const revision = known
      ? await revisions.current().then(
          ({ word }) => word,
          () => null,
        )
      : null
    const tag = isGet && revision !== null ? `W/"${hash(`${build} ${revision} ${key}`)}"` : null
    if (tag !== null && matches(request.headers['if-none-match'], tag)) {
      answered('client')
      return label(reply, tag).code(304).send()
    }
    const found = key !== null && revision !== null ? answers.get(key, revision) : null
    if (found) {
      answered('memory')
      return label(reply, tag).type(found.type).send(found.body)
    }
    const { run, response } = await execute(request)
    answered('execution')
    const { status, headers, body } = response
    for (const [name, value] of headers) reply.header(name, value)
    reply.code(status ?? 200)
    if (body.kind !== 'complete') return reply.send(Readable.from(body.asyncIterator))
    if (run?.succeeded && run.moved === null) {
      label(reply, tag)
      const type = headers.get('content-type')
      if (key !== null && revision !== null && run.statements > 0 && type)
        answers.keep(key, { revision, type, body: body.string })
    }
    return reply.send(body.string)
  }
  const execute = async (request: FastifyRequest): Promise<{ run: Run | null; response: HTTPGraphQLResponse }> => {
    const httpGraphQLRequest = asApolloTakesIt(request)
    for (let count = 1; ; count++) {
      // A request that Apollo refuses never gets a context.
      let run: Run | null = null
      const context = async (): Promise<ApiContext> =>
        contextOf((run = new Run(revisions, count === mostRuns)), request.id)
      const response = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context })
      if (!(run as Run | null)?.moved || count === mostRuns) return { run, response }
    }
  }
  fastify.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', handler })
}

/** An answer with a tag may be kept by clients, if they ask each time whether it still holds. */
function label(reply: FastifyReply, tag: string | null): FastifyReply {
  return tag === null ? reply : reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept' })
}

/** The name by which a request is counted: the one that it asks for, else that of its first operation. */
function operationOf({ method, body, query }: FastifyRequest): string | null {
  const asked = (method === 'GET' ? query : body) as { operationName?: unknown; query?: unknown } | null
  if (typeof asked?.operationName === 'string') return asked.operationName
  return typeof asked?.query === 'string' ? (/\bquery\s+(\w+)/.exec(asked.query)?.[1] ?? null) : null
}

/** What tells requests apart; null for one that is not plainly a request for an answer, or could come from another site. */
function keyOf({ method, headers, body, query }: FastifyRequest): string | null {
  const asked = (method === 'GET' ? query : body) as Record<string, unknown> | null
  const preflighted =
    headers['apollo-require-preflight'] !== undefined || headers['x-apollo-operation-name'] !== undefined
  if (method === 'GET' ? !preflighted : !headers['content-type']?.startsWith('application/json')) return null
  if (typeof asked !== 'object' || typeof asked?.['query'] !== 'string') return null
  const { query: text, operationName = null, variables = null, extensions = null } = asked
  return hash(JSON.stringify([method, headers.accept, text, operationName, variables, extensions]))
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** RFC 9110, 13.1.2: weak comparison with any of the list. */
const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim() === tag)

function asApolloTakesIt({
  method,
  url,
  headers,
  body,
}: FastifyRequest): Parameters<ApolloServer['executeHTTPGraphQLRequest']>[0]['httpGraphQLRequest'] {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  const at = url.indexOf('?')
  return { method, headers: map, search: at < 0 ? '' : url.slice(at), body }
}
