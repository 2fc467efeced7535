import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorCodes } from '../../src/api/error-codes.js'
import { buildApi } from '../../src/api/schema.js'
import { serve, type Served } from '../../src/api/server.js'
import { readConfig } from '../../src/config.js'
import { seedGraph, type ApiGraph } from './api-graph.js'

/** Operations drawn from the schema, by a seed that a failure names: none gets a 5xx, none makes the server talk. */
const count = 300
let graph: ApiGraph
let api: Served
beforeAll(async () => {
  graph = await seedGraph()
  api = await serve(readConfig({ PORT: '0', VANKIEN_RATE_LIMIT: '0', VANKIEN_LOG: 'fatal' }), graph.db)
}, 180_000)
afterAll(async () => {
  await api?.close()
  await graph?.close()
})
const { schema } = await buildApi()

const strings = [
  '',
  'Hải Dương',
  'Kết luận 44-KL/TW',
  '44',
  "'",
  '"',
  '\\',
  '`',
  '*:*',
  'a~ AND (',
  '$id',
  '\u0000',
  '😀',
  '}) DETACH DELETE n //',
  '=1+1',
  '2023-03-14',
  'XXXX-03',
  'x'.repeat(600),
]
const numbers = [0, 1, 3, 25, 100, 101, -1, 2147483647, 0.5]

class Draw {
  constructor(private state: number) {}
  /** mulberry32 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  one<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!
  }
  chance(probability: number): boolean {
    return this.next() < probability
  }

  value(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return this.value(type.ofType, depth)
    if (this.chance(0.05)) return 'null'
    if (isListType(type))
      return `[${Array.from({ length: Math.floor(this.next() * 3) }, () => this.value(type.ofType, depth)).join(', ')}]`
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const chosen = fields.filter(
        (field) => isNonNullType(field.type) || (depth < 3 && this.chance(1.5 / fields.length)),
      )
      return `{ ${chosen.map(({ name, type: of }) => `${name}: ${this.value(of, depth + 1)}`).join(', ')} }`
    }
    if (isEnumType(type)) return this.one(type.getValues()).name
    if (type.name === 'Boolean') return this.one(['true', 'false'])
    if (type.name === 'Int') return String(Math.trunc(this.one(numbers)))
    return type.name === 'Float' ? String(this.one(numbers)) : JSON.stringify(this.one(strings))
  }

  field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args.filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || this.chance(0.25))
    const written = given.map((arg) => `${arg.name}: ${this.value(arg.type, 0)}`)
    const named = getNamedType(type)
    const call = `${name}${written.length > 0 ? `(${written.join(', ')})` : ''}`
    return isLeafType(named) ? call : `${call} ${this.selection(named as GraphQLCompositeType, depth)}`
  }

  selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) {
      const of = this.one(schema.getPossibleTypes(type))
      return `{ __typename ... on ${of.name} ${this.selection(of, depth)} }`
    }
    const fields = Object.values(type.getFields())
    const fits = fields.filter((field) => isLeafType(getNamedType(field.type)) || depth < 4)
    const chosen = new Set(Array.from({ length: 1 + Math.floor(this.next() * 3) }, () => this.one(fits)))
    return `{ __typename ${[...chosen]
      .filter(Boolean)
      .map((field) => this.field(field, depth + 1))
      .join(' ')} }`
  }
}

const inside = /did you mean|\bMATCH\b|\bRETURN\b|CYPHER|Neo\.|Neo4jError|node_modules|\.ts\b|\.js:|at \w+ \(|bolt:/i

it('every operation of the schema is answered or refused with a code, and no error tells of the inside', async () => {
  const fields = Object.values(schema.getQueryType()!.getFields())
  const seen: Record<string, number> = {}
  for (let seed = 1; seed <= count; seed++) {
    const draw = new Draw(seed)
    const query = `{ ${draw.field(fields[seed % fields.length]!, 1)} }`
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] }
    const what = `seed ${seed}: ${query.slice(0, 600)}`
    expect([what, response.status]).toEqual([what, 200])
    for (const { message, extensions } of errors) {
      expect([what, message, errorCodes.includes(extensions.code as never)]).toEqual([what, message, true])
      expect([what, extensions.code]).not.toEqual([what, 'INTERNAL_SERVER_ERROR'])
      // The message quotes the request, which may hold such words itself.
      if (!inside.test(query)) expect([what, inside.test(message) && message]).toEqual([what, false])
    }
    const outcome = errors[0]?.extensions.code ?? 'data'
    seen[outcome] = (seen[outcome] ?? 0) + 1
  }
  // Most are to be answered, else nothing was tried.
  expect(seen['data']).toBeGreaterThan(count / 3)
}, 300_000)
