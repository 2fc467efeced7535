import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hash as digest } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Asked, Direct } from '../compiled/direct.js'
import type { ApiContext } from '../context.js'
import type { ContextOf } from '../engine.js'
import type { From, Metrics } from '../http/metrics.js'
import { mostRuns, Run } from './consistent.js'
import type { Revisions } from './revisions.js'
import type { Answers } from './store.js'

export interface GraphqlRoute {
  apollo: ApolloServer<ApiContext>
  revisions: Revisions
  answers: Answers
  contextOf: ContextOf
  direct: Direct
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
  { apollo, revisions, answers, contextOf, direct, build, metrics }: GraphqlRoute,
): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const began = performance.now()
    const answered = (from: From): void => metrics.answered(operationOf(request), from, began)
    const asked = askedOf(request)
    const isGet = request.method === 'GET'
    const key = asked !== null && (isGet || answers.areKept) ? keyOf(asked) : null
    const known = key !== null && (isGet || answers.isRepeated(key))
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
    const keep = (type: string, body: string): void => {
      if (key !== null && revision !== null) answers.keep(key, { revision, type, body })
    }
    const plain = plainOf(asked)
    const attempt = plain && direct.attempt(plain)
    const answer = await attempt?.answered.catch(() => null)
    if (attempt && answer) {
      const { type, headers, body } = attempt.answer(answer.data)
      answered('execution')
      keep(type, body)
      return label(reply.headers(headers), tag).type(type).send(body)
    }
    const { run, response } = await execute(request, attempt?.answered)
    answered('execution')
    const { status, headers, body } = response
    for (const [name, value] of headers) reply.header(name, value)
    reply.code(status ?? 200)
    if (body.kind !== 'complete') return reply.send(Readable.from(body.asyncIterator))
    if (run?.succeeded && run.moved === null) {
      label(reply, tag)
      const type = headers.get('content-type')
      if (type && run.statements > 0) keep(type, body.string)
      if (plain && run.compiled) direct.learn(plain, run.compiled, Object.fromEntries(headers))
    }
    return reply.send(body.string)
  }
  const execute = async (
    request: FastifyRequest,
    attempted: ApiContext['attempted'],
  ): Promise<{ run: Run | null; response: HTTPGraphQLResponse }> => {
    const httpGraphQLRequest = asApolloTakesIt(request)
    for (let count = 1; ; count++) {
      // A request that Apollo refuses never gets a context.
      let run: Run | null = null
      const context = async (): Promise<ApiContext> =>
        contextOf((run = new Run(revisions, count === mostRuns)), request.id, attempted)
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

/** What tells requests apart. */
interface Request extends Record<'operationName' | 'variables' | 'extensions', unknown> {
  method: string
  accept: string | undefined
  query: string
}

/** Null for what is not plainly a request for an answer, or could come from another site. */
function askedOf({ method, headers, body, query: search }: FastifyRequest): Request | null {
  const asked = (method === 'GET' ? search : body) as Record<string, unknown> | null
  const preflighted =
    headers['apollo-require-preflight'] !== undefined || headers['x-apollo-operation-name'] !== undefined
  if (method === 'GET' ? !preflighted : !headers['content-type']?.startsWith('application/json')) return null
  if (typeof asked !== 'object' || typeof asked?.['query'] !== 'string') return null
  const { query, operationName = null, variables = null, extensions = null } = asked
  return { method, accept: headers.accept, query: query, operationName, variables, extensions }
}

/** A request that can be answered without Apollo; null where Apollo may have something to say of its form. */
function plainOf(request: Request | null): Asked | null {
  if (request?.extensions !== null) return null
  const { query, operationName, accept } = request
  const variables = request.method === 'GET' ? parsed(request.variables) : request.variables
  if (operationName !== null && (typeof operationName !== 'string' || !/^\w+$/.test(operationName))) return null
  if (typeof variables !== 'object' || Array.isArray(variables)) return null
  return { query, operationName, variables: (variables ?? {}) as Asked['variables'], accept }
}

/** Variables as an address has them; undefined when they are no object. */
function parsed(variables: unknown): unknown {
  if (variables === null) return null
  try {
    return (JSON.parse(variables as string) as unknown) ?? undefined
  } catch {
    return undefined
  }
}

const keyOf = ({ method, accept, query, operationName, variables, extensions }: Request): string =>
  hash(JSON.stringify([method, accept, query, operationName, variables, extensions]))

const hash = (text: string): string => digest('sha256', text, 'base64url')

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
