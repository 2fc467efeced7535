import type { ApolloServer, ApolloServerPlugin, BaseContext } from '@apollo/server'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { readCitation } from '../pipeline.js'
import { mostRuns, Run } from './answers/consistent.js'
import { Revisions } from './answers/revisions.js'
import { createApollo } from './apollo.js'
import { Batches } from './batch.js'
import { Direct } from './compiled/direct.js'
import type { Answered } from './compiled/operation.js'
import { compiledAnswers } from './compiled/plugin.js'
import type { ApiContext } from './context.js'
import { clientError } from './errors.js'
import type { Report } from './mask.js'
import type { Reader } from './reader.js'
import { buildApi } from './schema.js'
import { Costs } from './shape/cost.js'
import { withoutApoc } from './without-apoc.js'

/** Errors of an answer, as clients are told them. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join('; '))
  }
}

/**
 * The data of an operation, of one revision of the graph, under all limits.
 *
 * @throws Refused with the errors of the answer
 */
export type Ask = (query: string, variables: Record<string, unknown>, requestId?: string) => Promise<AskedData>
export type AskedData = Record<string, unknown>

/** GraphQL without HTTP: what `/graphql`, the exports and the command line have in common. */
export interface Engine {
  schema: GraphQLSchema
  apollo: ApolloServer<ApiContext & BaseContext>
  revisions: Revisions
  /** What a run's resolvers get. */
  contextOf: ContextOf
  /** What answers without Apollo. */
  direct: Direct
  ask: Ask
}

export type ContextOf = (run: Run, requestId?: string, attempted?: Promise<Answered | null>) => ApiContext

export interface EngineOptions {
  /** Takes faults, which clients only see as incident ids. */
  report: Report
  /** Whether clients may ask for the schema. */
  introspection: boolean
  plugins?: ApolloServerPlugin<ApiContext>[]
}

/** @param reader the database */
export async function createEngine(reader: Reader, options: EngineOptions): Promise<Engine> {
  const { report, introspection, plugins = [] } = options
  const { schema, filler, operations } = await buildApi()
  const costs = new Costs(schema)
  const direct = new Direct(operations, costs, reader)
  const apollo = createApollo(schema, costs, [compiledAnswers(operations, reader), ...plugins], report, introspection)
  await apollo.start()
  const revisions = new Revisions(reader)
  const contextOf: ContextOf = (run, requestId, attempted) => {
    const own = run.over(reader)
    const executionContext = withoutApoc(own)
    return {
      reader: own,
      executionContext,
      filler,
      batches: new Batches(),
      readCitation,
      run,
      ...(requestId && { requestId }),
      ...(attempted && { attempted }),
    }
  }
  const ask: Ask = async (query, variables, requestId) => {
    for (let count = 1; count <= mostRuns; count++) {
      const run = new Run(revisions, count === mostRuns)
      const contextValue = contextOf(run, requestId)
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
      if (body.kind !== 'single') throw new Error('An answer in parts')
      const { data, errors } = body.singleResult
      if (errors?.length) throw new Refused(errors)
      if (run.moved === null) return data as AskedData
    }
    throw new Refused([
      clientError('SERVICE_UNAVAILABLE', 'The graph is changing; try again', { retryAfter: 5 }).toJSON(),
    ])
  }
  return { schema, apollo, revisions, contextOf, direct, ask }
}
