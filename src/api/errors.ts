import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'
import { errorCodes, type ErrorCode } from './error-codes.js'

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
