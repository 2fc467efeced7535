import { HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import { driverCode } from '../../neo4j/connect.js'
import type { ApiContext } from '../context.js'
import type { Reader } from '../reader.js'
import type { Answered, Operations } from './operation.js'

/**
 * Answers what can be compiled before the ordinary execution, after all limits. When the database fails, the execution that
 * follows meets the same error, and says so with its code.
 */
export const compiledAnswers = (operations: Operations, shared: Reader): ApolloServerPlugin<ApiContext> => ({
  async requestDidStart() {
    return {
      async responseForOperation({ document, operation, request, contextValue }) {
        const { run, attempted } = contextValue
        try {
          const answer = (): Promise<Answered | null> =>
            operations.answer(document, operation, request.variables ?? {}, { one: shared, several: contextValue })
          const answered = await (attempted ?? answer())
          if (answered?.isOne) run?.wasCompiled(document)
          if (answered === null) return null
          const { data } = answered
          return { body: { kind: 'single', singleResult: { data } }, http: { headers: new HeaderMap() } }
        } catch (error) {
          // A text that the database does not take is ours; the ordinary execution has its own.
          if (driverCode(error) === 'Neo.ClientError.Statement.SyntaxError') return null
          const failed = async (): Promise<never> => {
            throw error
          }
          const reader: Reader = { run: failed, rows: failed }
          Object.assign(contextValue, { reader, executionContext: reader })
          return null
        }
      },
    }
  },
})
