import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'

/** Every `extensions.code` that a client may see. The enum `ErrorCode` of the schema says what each means. */
export const errorCodes = [
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'QUERY_TOO_DEEP',
  'RATE_LIMITED',
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An error that a client may read as it stands: `message`, its code and further extensions. */
export function clientError(code: ErrorCode, message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } })
}

/** What the client asked cannot be answered as asked, and the message says why. */
export function badInput(message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError {
  return clientError('BAD_USER_INPUT', message, extensions)
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.includes(code as ErrorCode)
}
