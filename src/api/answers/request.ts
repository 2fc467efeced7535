import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { hash as digest } from 'node:crypto'
import type { Asked } from '../compiled/direct.js'

/** The name by which a request is counted: the one that it asks for, else that of its first operation. */
export function operationOf({ method, body, query }: FastifyRequest): string | null {
  const asked = (method === 'GET' ? query : body) as { operationName?: unknown; query?: unknown } | null
  if (typeof asked?.operationName === 'string') return asked.operationName
  return typeof asked?.query === 'string' ? (/\bquery\s+(\w+)/.exec(asked.query)?.[1] ?? null) : null
}

/** What tells requests apart. */
export interface Request extends Record<'operationName' | 'variables' | 'extensions', unknown> {
  method: string
  accept: string | undefined
  query: string
}

/** Null for what is not plainly a request for an answer, or could come from another site. */
export function askedOf({ method, headers, body, query: search }: FastifyRequest): Request | null {
  const asked = (method === 'GET' ? search : body) as Record<string, unknown> | null
  const preflighted =
    headers['apollo-require-preflight'] !== undefined || headers['x-apollo-operation-name'] !== undefined
  if (method === 'GET' ? !preflighted : !headers['content-type']?.startsWith('application/json')) return null
  if (typeof asked !== 'object' || typeof asked?.['query'] !== 'string') return null
  const { query, operationName = null, variables = null, extensions = null } = asked
  return { method, accept: headers.accept, query: query, operationName, variables, extensions }
}

/** A request that can be answered without Apollo; null where Apollo may have something to say of its form. */
export function plainOf(request: Request | null): Asked | null {
  if (request?.extensions !== null) return null
  const { query, operationName, accept } = request
  const variables = request.method === 'GET' ? parsed(request.variables) : request.variables
  if (operationName !== null && (typeof operationName !== 'string' || !/^\w+$/.test(operationName))) return null
  if (typeof variables !== 'object' || Array.isArray(variables)) return null
  return { query, operationName, variables: (variables ?? {}) as Asked['variables'], accept }
}

/** Variables as an address has them; undefined when they are no object. */
function parsed(variables: unknown): unknown {
  if (variables === null) return null
  try {
    return (JSON.parse(variables as string) as unknown) ?? undefined
  } catch {
    return undefined
  }
}

/** One short word for all requests that have the same answer. */
export const keyOf = ({ method, accept, query, operationName, variables, extensions }: Request): string =>
  hash(JSON.stringify([method, accept, query, operationName, variables, extensions]))

export const hash = (text: string): string => digest('sha256', text, 'base64url')

/** The same request in Apollo's own form. */
export function asApolloTakesIt({
  method,
  url,
  headers,
  body,
}: FastifyRequest): Parameters<ApolloServer['executeHTTPGraphQLRequest']>[0]['httpGraphQLRequest'] {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  const at = url.indexOf('?')
  return { method, headers: map, search: at < 0 ? '' : url.slice(at), body }
}
