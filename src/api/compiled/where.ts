import { getNamedType, isEnumType, isObjectType, type GraphQLNamedType } from 'graphql'
import neo4j from 'neo4j-driver'
import { labelOf } from '../kinds.js'
import { limits } from '../limits.js'
import { arrows, NotCompiled, type Column, type Compiler, type Selected, type Variables } from './compiler.js'

/** A value given for `where` or `sort`, with its words left out: what the text depends on. */
type Shape = string | Shape[] | { [name: string]: Shape }
type Path = readonly (string | number)[]

/**
 * A root list of the generated layer, with its conditions. Where things related are asked for (`some`), the database is free
 * to start from those: a filter through relations need not read the whole kind.
 */
export function rootList(compiler: Compiler, { field, nodes, args }: Selected): { match: string; answer: Column } {
  const type = getNamedType(field.type)
  const shape = compiler.fixed((variables) => JSON.stringify(shapeOf(args(variables))))
  const { where = {}, sort = [], limit: _, offset: __, ...others } = JSON.parse(shape) as Record<string, Shape>
  if (!isObjectType(type) || Object.keys(others).length > 0) throw new NotCompiled()
  const n = compiler.variable()
  const value =
    (path: Path) =>
    (variables: Variables): unknown =>
      path.reduce((inner, name) => (inner as Record<string | number, unknown>)[name], args(variables) as unknown)
  const conditions = new Conditions(compiler, value)
  const wanted = conditions.all(type, n, where, ['where'], true)
  const matches = [`MATCH (${n}:${labelOf(type.name)})`, ...conditions.matches].join(' ')
  const rows = `${matches} ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''} WITH ${conditions.matches.length > 0 ? 'DISTINCT ' : ''}${n}
    ${order(compiler, type, n, sort, value)}
    SKIP ${compiler.parameter((v) => neo4j.int(Number(args(v)['offset'] ?? 0)))}
    LIMIT ${compiler.parameter((v) => neo4j.int(Number(args(v)['limit'] ?? limits.list)))}`
  return { match: 'WITH true AS q', answer: compiler.list('q', rows, compiler.entity(type, n, nodes)) }
}

/** Conditions as Cypher. Values are parameters. */
class Conditions {
  /** Related things from which the database may start. */
  readonly matches: string[] = []

  constructor(
    private readonly compiler: Compiler,
    private readonly value: (path: Path) => (variables: Variables) => unknown,
  ) {}

  /** @param must whether the list can be held to them by a MATCH: neither below OR nor NOT */
  all(type: GraphQLNamedType, n: string, where: Shape, path: Path, must: boolean): string[] {
    if (!isMap(where)) throw new NotCompiled()
    return Object.entries(where).flatMap(([name, given]) => this.#one(type, n, name, given, [...path, name], must))
  }

  #one(type: GraphQLNamedType, n: string, name: string, given: Shape, path: Path, must: boolean): string[] {
    const each = (inner: boolean): string[][] =>
      (Array.isArray(given) ? given : []).map((one, index) => this.all(type, n, one, [...path, index], inner))
    if (name === 'AND') return each(must).flat()
    if (name === 'OR') return [`(${each(false).map(together).join(' OR ')})`]
    if (name === 'NOT') return [`NOT ${together(this.all(type, n, given, path, false))}`]
    const origin = this.compiler.grammar.ontology.get(type.name)?.get(name)
    const field = isObjectType(type) ? type.getFields()[name] : undefined
    if (!origin || !field || !isMap(given)) throw new NotCompiled()
    const target = getNamedType(field.type)
    if (origin.from === 'property') return this.#compared(target, `${n}.${name}`, given, path)
    if (!isObjectType(target)) throw new NotCompiled()
    const x = this.compiler.variable()
    if (origin.from === 'edges') {
      const [left, right] = arrows[origin.direction]
      const { some, ...others } = given
      if (some === undefined || Object.keys(others).length > 0) throw new NotCompiled()
      const match = `MATCH (${n})${left}[:${origin.type}]${right}(${x}:${labelOf(target.name)})`
      return this.#related(match, target, x, some, [...path, 'some'], must)
    }
    // The first thing at the end of an edge: found from either end, then held to be the first.
    const [, edge, kind] = /^MATCH \(this\)(\S+)\(x:(\w+)\) RETURN x LIMIT 1$/.exec(origin.statement.trim()) ?? []
    if (edge === undefined) throw new NotCompiled()
    const to = (y: string): string => `MATCH (${n})${edge}(${y}:${kind!})`
    const first = `${x} = head(COLLECT { ${to('y')} RETURN y LIMIT 1 })`
    return this.#related(to(x), target, x, given, path, must, first)
  }

  #related(match: string, type: GraphQLNamedType, x: string, where: Shape, path: Path, must: boolean, more?: string) {
    if (must) this.matches.push(match)
    const wanted = [...this.all(type, x, where, path, must), ...(more === undefined ? [] : [more])]
    return must ? wanted : [`EXISTS { ${match} ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''} }`]
  }

  #compared(type: GraphQLNamedType, property: string, given: Record<string, Shape>, path: Path): string[] {
    if (!isEnumType(type) && !plain.has(type.name)) throw new NotCompiled()
    return Object.keys(given).map((name) => {
      const operator = operators[name]
      if (operator === undefined || given[name] === 'null') throw new NotCompiled()
      return `${property} ${operator} ${this.compiler.parameter(this.value([...path, name]))}`
    })
  }
}

/** `sort: [{ key: ASC }]` by properties; the directions are part of the text. */
function order(
  compiler: Compiler,
  type: GraphQLNamedType,
  n: string,
  sort: Shape,
  value: (path: Path) => (variables: Variables) => unknown,
): string {
  if (!Array.isArray(sort)) throw new NotCompiled()
  const keys = sort.flatMap((one, index) =>
    Object.keys(isMap(one) ? one : {}).map((name) => {
      if (compiler.grammar.ontology.get(type.name)?.get(name)?.from !== 'property') throw new NotCompiled()
      const downwards = compiler.fixed((variables) => value(['sort', index, name])(variables) === 'DESC')
      return `${n}.${name} ${downwards ? 'DESC' : 'ASC'}`
    }),
  )
  return keys.length > 0 ? `ORDER BY ${keys.join(', ')}` : ''
}

/** Kinds of values that Neo4j keeps as GraphQL gives them. */
const plain = new Set(['ID', 'String', 'EDTF', 'Boolean'])
const operators: Readonly<Record<string, string>> = {
  eq: '=',
  in: 'IN',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
}

const together = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : `(${conditions.join(' AND ')})`
const isMap = (shape: Shape): shape is { [name: string]: Shape } => typeof shape === 'object' && !Array.isArray(shape)

function shapeOf(value: unknown): Shape {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : ''
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]))
  return value.every((one) => one !== null && typeof one !== 'object') ? '' : value.map(shapeOf)
}
