import type { ApolloServerPlugin } from '@apollo/server'
import type { ApiContext } from '../context.js'
import type { Metrics } from './metrics.js'

/** Which request an error came up in, for the log; and how many errors clients are told. */
export class ToldErrors {
  readonly #requests = new WeakMap<object, string>()

  constructor(private readonly metrics: Pick<Metrics, 'refused'>) {}

  /** @param error as it came up, or as Apollo's `formatError` gets it */
  requestOf(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.#requests.get(error) : undefined
  }

  readonly plugin: ApolloServerPlugin<ApiContext> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        if (requestId !== undefined) for (const error of errors) this.#requests.set(error, requestId)
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return
        for (const { extensions } of body.singleResult.errors ?? []) this.metrics.refused(String(extensions?.['code']))
      },
    }),
  }
}
