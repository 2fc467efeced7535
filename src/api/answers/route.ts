import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import type { Direct } from '../compiled/direct.js'
import type { ApiContext } from '../context.js'
import type { ContextOf } from '../engine.js'
import type { From, Metrics } from '../http/metrics.js'
import { mostRuns, Run } from './consistent.js'
import { asApolloTakesIt, askedOf, hash, keyOf, operationOf, plainOf } from './request.js'
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

/** RFC 9110, 13.1.2: weak comparison with any of the list. */
const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim() === tag)
