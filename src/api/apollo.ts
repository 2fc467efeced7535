import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import { consistent } from './answers/consistent.js'
import type { ApiContext } from './context.js'
import { legacyStatus } from './http/legacy-status.js'
import { limits } from './limits.js'
import { maskErrors, type Report } from './mask.js'
import type { Costs } from './shape/cost.js'
import { shapeLimits } from './shape/plugin.js'

/**
 * Apollo Server over `schema`: no landing page of its own (it would load a CDN), no batches, nothing said of its inside.
 *
 * @param costs what operations on it cost
 * @param first plugins that come before the execution: what answers by itself, what looks on
 * @param report takes faults, which clients only see as incident ids
 * @param introspection whether clients may ask for the schema
 */
export function createApollo(
  schema: GraphQLSchema,
  costs: Costs,
  first: ApolloServerPlugin<ApiContext>[],
  report: Report,
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
    formatError: maskErrors(report),
    plugins: [ApolloServerPluginLandingPageDisabled(), shapeLimits(costs), legacyStatus, ...first, consistent],
  })
}
