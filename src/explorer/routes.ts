import cors from '@fastify/cors'
import serveFolder from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { ensureGraphiql, graphiqlBase } from './build.js'
import { readQuestions } from './questions.js'
import { savedQueries } from './saved-queries.js'

/**
 * What people see in a browser: GraphiQL for a GET of /graphql that asks for HTML, with its assets and its questions;
 * and for Neo4j Browser, which asks from another port, the guide, the graph style and the saved queries.
 *
 * @param fastify the root instance, before its route `/graphql` answers GraphQL
 */
export async function registerExplorer(fastify: FastifyInstance, { root }: Pick<Config, 'root'>): Promise<void> {
  await registerGraphiql(fastify)
  const guides = join(root, 'guides')
  await fastify.register(
    async (scope) => {
      await scope.register(cors, { origin: thisMachine, methods: ['GET'] })
      await scope.register(serveFolder, { root: guides, cacheControl: false, index: false, decorateReply: false })
      scope.get('/questions.json', async () => readQuestions(guides))
      scope.get('/browser/vankien.md', async ({ socket }, reply) =>
        reply
          .type('text/markdown; charset=utf-8')
          .send(guideOf(join(guides, 'browser', 'vankien.md'), socket.localPort)),
      )
    },
    { prefix: '/guides' },
  )
  await fastify.register(
    async (scope) => {
      await scope.register(cors, { origin: thisMachine, methods: ['GET'] })
      scope.get('/vankien.grass', async (_request, reply) =>
        reply.type('text/plain; charset=utf-8').send(readFileSync(join(guides, 'browser', 'vankien.grass'))),
      )
      scope.get('/vankien-queries.zip', async (_request, reply) =>
        reply.type('application/zip').send(savedQueries(guides)),
      )
    },
    { prefix: '/browser' },
  )
}

/** The origins that Neo4j Browser may have when it runs beside this server. */
const thisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/

/** The guide with its links to this server: the Browser would take relative ones for its own. */
function guideOf(path: string, port = 4000): string {
  return readFileSync(path, 'utf8').replaceAll('http://localhost:4000/', `http://localhost:${port}/`)
}

async function registerGraphiql(fastify: FastifyInstance): Promise<void> {
  const built = await ensureGraphiql()
  const page = readFileSync(join(built, 'index.html'))
  await fastify.register(serveFolder, {
    root: join(built, 'assets'),
    prefix: `${graphiqlBase}assets/`,
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
  })
  fastify.addHook('onRequest', async (request, reply) => {
    if (!asksForPage(request)) return
    return reply.headers({ 'cache-control': 'no-cache', vary: 'accept' }).type('text/html; charset=utf-8').send(page)
  })
}

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && /^\/graphql\/?$/.test(url) && (headers.accept ?? '').includes('text/html')
}
