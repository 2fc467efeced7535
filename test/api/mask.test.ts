import { GraphQLError } from 'graphql'
import { Neo4jError } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { badInput, clientError } from '../../src/api/errors.js'
import { maskErrors } from '../../src/api/mask.js'

/** As Apollo hands it over: the error that a resolver threw, located, and its formatted form. */
function masked(thrown: Error) {
  const reported: unknown[][] = []
  const located =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError(thrown.message, { path: ['document'], originalError: thrown })
  const formatted = { extensions: { code: 'INTERNAL_SERVER_ERROR' }, ...located.toJSON() }
  return { error: maskErrors((...report) => reported.push(report))(formatted, located), reported }
}
const databaseError = (code: string): Neo4jError =>
  new Neo4jError('Invalid input in MATCH (secret:Label)', code, '', '')

describe('errors on their way out', () => {
  it('written for clients keep their words and extensions', () => {
    const { error, reported } = masked(badInput('"first" is 0', { candidates: [] }))
    expect(error).toMatchObject({ message: '"first" is 0', extensions: { code: 'BAD_USER_INPUT', candidates: [] } })
    expect(reported).toEqual([])
  })

  it.each([
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['ServiceUnavailable', 'SERVICE_UNAVAILABLE'],
    ['SessionExpired', 'SERVICE_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'SERVICE_UNAVAILABLE'],
    ['Neo.ClientError.Statement.ArgumentError', 'BAD_USER_INPUT'],
  ])("%s of the database is %s, without the database's words", (code, shown) => {
    const { error } = masked(databaseError(code))
    expect(error.extensions?.['code']).toBe(shown)
    expect(JSON.stringify(error)).not.toContain('secret')
  })

  it.each([databaseError('Neo.ClientError.Statement.SyntaxError'), new TypeError('x.secret is not a function')])(
    'that are faults leave as an incident: %s',
    (fault) => {
      const { error, reported } = masked(fault)
      const [[told, incident]] = reported as [[unknown, string]]
      expect(error).toEqual({
        message: 'Internal server error',
        path: ['document'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
      })
      expect(told).toBe(fault)
    },
  )

  it('that are away say when to come back', () => {
    expect(masked(databaseError('ServiceUnavailable')).error.extensions).toEqual({
      code: 'SERVICE_UNAVAILABLE',
      retryAfter: 5,
    })
  })

  it('of an unknown code are faults', () => {
    const { error } = masked(new GraphQLError('secret', { extensions: { code: 'SECRET' } }))
    expect(error.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR')
    expect(error.message).not.toContain('secret')
  })

  it('that a client error claims to be a fault are masked too', () => {
    expect(masked(clientError('INTERNAL_SERVER_ERROR', 'secret')).error.message).toBe('Internal server error')
  })
})
