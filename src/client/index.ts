import type { ErrorCode } from '../api/error-codes.js'

export type { ErrorCode }

/** The guides' questions as typed documents (`InspectionsCoveringDocument` …) and the types of what they answer. */
export * from '../generated/client/graphql.js'

/**
 * The text of an operation with the types of its answer and variables: the documents here, and those that any
 * graphql-codegen `client` preset with `documentMode: 'string'` makes of a frontend's own operations.
 */
export interface TypedText<Result, Variables> {
  toString(): string
  __apiType?: (variables: Variables) => Result
}

/** One error of an answer. */
export interface AnswerError {
  message: string
  path?: readonly (string | number)[]
  extensions: {
    code: ErrorCode
    /** SERVICE_UNAVAILABLE and RATE_LIMITED: seconds to wait. */
    retryAfter?: number
    /** INTERNAL_SERVER_ERROR: names the fault in the server's log. */
    incident?: string
    [name: string]: unknown
  }
}

/** The API answered with errors. */
export class RequestError extends Error {
  constructor(readonly errors: readonly AnswerError[]) {
    super(errors.map(({ message }) => message).join('; '))
    this.name = 'RequestError'
  }

  /** Code of the first error. */
  get code(): ErrorCode | undefined {
    return this.errors[0]?.extensions.code
  }
}

export interface ClientOptions {
  /** Default `http://localhost:4000/graphql`. */
  url?: string
  /** Default the platform's own. */
  fetch?: typeof fetch
  headers?: Readonly<Record<string, string>>
}

export interface Client {
  /**
   * Asks one question; variables are needed where the document needs them.
   *
   * @throws RequestError when the answer holds errors
   */
  request<Result, Variables>(
    document: TypedText<Result, Variables>,
    ...variables: Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables]
  ): Promise<Result>
}

/** A client of the API for browsers and Node, without any dependency. */
export function createClient(options: ClientOptions = {}): Client {
  const { url = 'http://localhost:4000/graphql', fetch: send = fetch, headers } = options
  return {
    async request<Result>(document: { toString(): string }, variables?: unknown): Promise<Result> {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify({ query: document.toString(), variables }),
      })
      const { data, errors } = (await response.json()) as { data?: Result | null; errors?: AnswerError[] }
      if (errors !== undefined || data == null) throw new RequestError(errors ?? [])
      return data
    },
  }
}
