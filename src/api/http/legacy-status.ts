import type { ApolloServerPlugin } from '@apollo/server'

/**
 * GraphQL over HTTP, section "application/json": a well-formed request that fails in parsing, validation or coercion is
 * answered with 200 for clients of the older media type (Apollo answers 400, which only application/graphql-response+json
 * asks for). What is no GraphQL request at all keeps its 4xx.
 */
export const legacyStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const legacy = !request.http?.headers.get('accept')?.includes('application/graphql-response+json')
        const refused = response.body.kind === 'single' && !('data' in response.body.singleResult)
        if (legacy && refused && response.http.status === 400 && request.query) response.http.status = 200
      },
    }
  },
}
