import type { GraphiQLProps } from 'graphiql'
import type { ExecutionResult } from 'graphql'

/** Asks the API that served this page. The second header is what the API wants of every client, also for GET. */
export const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'Apollo-Require-Preflight': 'true', ...options?.headers },
    body: JSON.stringify(operation),
  })
  return (await response.json()) as ExecutionResult
}
