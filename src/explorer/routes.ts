import cors from '@fastify/cors'
import serveFolder from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { ensureGraphiql } from './build.js'
import { registerDocs } from './docs/routes.js'
import { registerPermalinks } from './permalinks.js'
import { readQuestions } from './questions.js'
import { savedQueries } from './saved-queries.js'

/**
 * What people see in a browser: GraphiQL for a GET of /graphql that asks for HTML, with its assets and its questions;
 * the schema, type by type, at /docs; permalinks below
 * /id; and for Neo4j Browser, which asks from another port, the guides, the graph style and the saved queries. GraphiQL is
 * built first where its build is missing or stale.
 *
 * @param fastify the root instance, before its route `/graphql` answers GraphQL
 */
export async function registerExplorer(
  fastify: FastifyInstance,
  { root }: Pick<Config, 'root'>,
  schema: GraphQLSchema,
): Promise<void> {
  const guides = join(root, 'guides')
  await registerGraphiql(fastify)
  await fastify.register((scope) => registerDocs(scope, schema), { prefix: '/docs' })
  await fastify.register(registerPermalinks, { prefix: '/id' })
  await fastify.register((scope) => registerGuides(scope, guides), { prefix: '/guides' })
  await fastify.register((scope) => registerForBrowser(scope, guides), { prefix: '/browser' })
}

async function registerGraphiql(fastify: FastifyInstance): Promise<void> {
  const built = await ensureGraphiql()
  const page = readFileSync(join(built, 'index.html'))
  await fastify.register(serveFolder, {
    root: join(built, 'assets'),
    prefix: '/graphiql/assets/',
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
  return method === 'GET' && /^\/graphql\/?(?:\?|$)/.test(url) && (headers.accept ?? '').includes('text/html')
}

async function registerGuides(scope: FastifyInstance, guides: string): Promise<void> {
  await scope.register(cors, forBrowser)
  await scope.register(serveFolder, { root: guides, cacheControl: false, index: false, decorateReply: false })
  scope.get('/questions.json', async () => readQuestions(guides))
  scope.get('/browser/vankien.md', async ({ socket }, reply) => {
    const guide = readFileSync(join(guides, 'browser', 'vankien.md'), 'utf8')
    // Neo4j Browser would take relative links for its own.
    const linked = guide.replaceAll('http://localhost:4000/', `http://localhost:${socket.localPort}/`)
    return reply.type('text/markdown; charset=utf-8').send(linked)
  })
}

async function registerForBrowser(scope: FastifyInstance, guides: string): Promise<void> {
  await scope.register(cors, forBrowser)
  scope.get('/vankien.grass', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(readFileSync(join(guides, 'browser', 'vankien.grass'))),
  )
  scope.get('/vankien-queries.zip', async (_request, reply) => reply.type('application/zip').send(savedQueries(guides)))
}

/** Neo4j Browser beside this server may read, on whatever port it runs; it asks first, as it sends headers of its own. */
const forBrowser = { origin: /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/, methods: ['GET'] }
