import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { Neo4jError } from 'neo4j-driver'
import type { ErrorCode } from './error-codes.js'
import { isErrorCode } from './errors.js'

/** Takes the fault that a client only sees as an incident id, and the error of the answer that it is told in. */
export type Report = (fault: unknown, incident: string, error: unknown) => void

interface Safe {
  message: string
  code: ErrorCode
  /** Seconds after which asking again makes sense. */
  retryAfter?: number
}

/**
 * Apollo's `formatError`: every error leaves with a code of the documented enum, and only what was written for clients
 * keeps its words. Faults and database messages are reported under an incident id and leave as that id alone.
 */
export function maskErrors(
  report: Report,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { locations, path } = formatted
    const where = { ...(locations && { locations }), ...(path && { path }) }
    const fault = unwrapResolverError(error)
    if (fault instanceof GraphQLError && isErrorCode(fault.extensions['code']) && !isFault(fault)) {
      const { http: _, ...extensions } = fault.extensions
      return { message: fault.message, ...where, extensions }
    }
    const safe = fromApollo(formatted) ?? fromDatabase(fault)
    if (safe) {
      const { message, ...extensions } = safe
      return { message, ...where, extensions: { ...extensions } }
    }
    const incident = randomUUID()
    report(fault, incident, error)
    return { message: 'Internal server error', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR', incident } }
  }
}

const isFault = (error: GraphQLError): boolean => error.extensions['code'] === 'INTERNAL_SERVER_ERROR'

/** Requests that Apollo or graphql-js refuses before anything runs. Their messages quote the request only. */
function fromApollo({ message, extensions }: GraphQLFormattedError): Safe | undefined {
  switch (extensions?.['code']) {
    case 'GRAPHQL_PARSE_FAILED':
      return { message, code: /contains more that \d+ tokens/.test(message) ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT' }
    case 'GRAPHQL_VALIDATION_FAILED':
      if (extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED') {
        return { message: 'The schema is not told here: introspection is switched off', code: 'BAD_USER_INPUT' }
      }
      return { message, code: /recursive selections/.test(message) ? 'QUERY_TOO_COMPLEX' : 'BAD_USER_INPUT' }
    case 'BAD_USER_INPUT':
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return { message, code: 'BAD_USER_INPUT' }
    default:
      // graphql-js, asked for a mutation or subscription of a schema that has none.
      if (!/^Schema is not configured to execute/.test(message)) return undefined
      return { message: 'There are only queries here', code: 'BAD_USER_INPUT' }
  }
}

/** Errors of the database by their status code; their messages hold Cypher and never leave. */
function fromDatabase(fault: unknown): Safe | undefined {
  if (!(fault instanceof Neo4jError)) return undefined
  const { code } = fault
  if (/Transaction\.(TransactionTimedOut|LockClientStopped|Terminated)/.test(code)) {
    return { message: 'The database took longer than allowed; ask for less at a time', code: 'TIMEOUT' }
  }
  if (/^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|ClientError\.Security|TransientError/.test(code)) {
    return { message: 'The database does not answer; try again', code: 'SERVICE_UNAVAILABLE', retryAfter: 5 }
  }
  if (/ClientError\.Statement\.(ArgumentError|TypeError|ParameterMissing)/.test(code)) {
    return { message: 'An argument has a value that cannot be used there', code: 'BAD_USER_INPUT' }
  }
  return undefined
}
