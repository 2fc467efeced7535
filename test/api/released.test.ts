import { buildSchema, type GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { undeclaredBreaks } from '../../src/api/released.js'
import { printedSchema } from '../../src/api/sources.js'

describe('clients of the last release', () => {
  let printed: string
  const after = (from: string | RegExp, to: string): GraphQLSchema => {
    const changed = printed.replace(from, to)
    expect(changed).not.toBe(printed)
    return buildSchema(changed)
  }
  beforeAll(() => {
    printed = readFileSync(printedSchema, 'utf8')
  })

  it('break nowhere that schema/released/breaking-changes.json does not declare', () => {
    expect(undeclaredBreaks(buildSchema(printed))).toEqual({ undeclared: [], idle: [] })
  })

  it('would break where a field goes, an argument becomes required, an enum value goes', () => {
    const undeclared = (schema: GraphQLSchema) => undeclaredBreaks(schema).undeclared
    expect(undeclared(after(/^ {2}excerpt: String!$/m, '  words: String!'))).toEqual(['Evidence.excerpt was removed.'])
    expect(undeclared(after(/citation: String(?=\s+"""\s+Its key)/, 'citation: String!'))).toEqual([
      'Query.document arg citation has changed type from String to String!.',
    ])
    expect(undeclared(after(/^ {2}POSSIBLE$/m, '  LIKELY'))).toEqual(['POSSIBLE was removed from enum type Certainty.'])
  })

  it('do not break where a field is added', () => {
    const schema = after(/^ {2}excerpt: String!$/m, '  excerpt: String!\n  more: String')
    expect(undeclaredBreaks(schema).undeclared).toEqual([])
  })
})
