import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { consistent } from './answers/consistent.js'
import type { ApiContext } from './context.js'
import { legacyStatus } from './http-status.js'
import { limits } from './limits.js'
import { maskErrors } from './mask.js'
import { shapeLimits } from './shape/plugin.js'

/**
 * Apollo Server over `schema`: no landing page of its own (it would load a CDN), no batches, nothing said of its inside.
 *
 * @param compiled answers what can be compiled
 * @param introspection whether clients may ask for the schema
 */
export function createApollo(
  schema: GraphQLSchema,
  compiled: ApolloServerPlugin<ApiContext>,
  fastify: FastifyInstance,
  introspection: boolean,
): ApolloServer<ApiContext & BaseContext> {
  return new ApolloServer<ApiContext & BaseContext>({
    schema,
    nodeEnv: 'production',
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.recursiveSelections,
    validationOptions: { maxErrors: limits.validationErrors },
    formatError: maskErrors((fault, incident) => fastify.log.error({ err: fault, incident }, 'request failed')),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(fastify),
      shapeLimits(schema),
      legacyStatus,
      compiled,
      consistent,
    ],
  })
}
