import serveFolder from '@fastify/static'
import type { GraphQLSchema } from 'graphql'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { renderIndex, renderType, searchEntries } from './render.js'

/** `/docs`: all names by kind; `/docs/TYPE`: one type; a search over them that needs no network but this server. */
export async function registerDocs(scope: FastifyInstance, schema: GraphQLSchema): Promise<void> {
  let entries: string | undefined
  const html = 'text/html; charset=utf-8'

  await scope.register(serveFolder, {
    root: fileURLToPath(new URL('./assets', import.meta.url)),
    // A route for each file: a wildcard would stand behind the types' names.
    wildcard: false,
    index: false,
    decorateReply: false,
  })
  scope.get('', (_, reply) => reply.type(html).send(renderIndex(schema)))
  scope.get('/search.json', (_, reply) =>
    reply.type('application/json').send((entries ??= JSON.stringify(searchEntries(schema)))),
  )
  scope.get<{ Params: { name: string } }>('/:name', (request, reply) => {
    const found = renderType(schema, request.params.name)
    if (found === null) return reply.callNotFound()
    return reply.type(html).send(found)
  })
}
