import type { FastifyInstance } from 'fastify'

/** What a permalink shows first; the reader goes on from there in GraphiQL. */
const query = `query Permalink($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity { key caption }
    ... on Evidenced {
      caption
      basis
      basisReason
      recordedAt
      retiredAt
      evidence { excerpt quote quoteStatus start end source { title url publishedOn dateStatus } }
    }
    ... on Source { title url publishedOn dateStatus }
  }
}
`

/** `/id/ID`: the address to cite a fact, an entity or a page by. It opens GraphiQL with the question for it. */
export async function registerPermalinks(scope: FastifyInstance): Promise<void> {
  scope.get<{ Params: { id: string } }>('/:id', (request, reply) => {
    const asked = new URLSearchParams({ query, variables: JSON.stringify({ id: request.params.id }, null, 2) })
    return reply.redirect(`/graphql?${asked}`, 303)
  })
}
