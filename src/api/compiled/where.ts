import { getNamedType, isEnumType, isObjectType, type GraphQLNamedType, type GraphQLObjectType } from 'graphql'
import neo4j from 'neo4j-driver'
import { labelOf } from '../kinds.js'
import { limits } from '../limits.js'
import type { Bindings } from './bindings.js'
import { arrows, NotCompiled, type Arguments, type Selected, type Variables } from './column.js'
import type { Kinds } from './ontology.js'

/** A value given for `where` or `sort`, with its words left out: what the text depends on. */
type Shape = string | Shape[] | { [name: string]: Shape }
type Path = readonly (string | number)[]

/** What the arguments of a generated list say of its things `n`. */
export interface Held {
  /** MATCH clauses for related things, from which the database may start. */
  matches: readonly string[]
  conditions: readonly string[]
  /** ORDER BY, SKIP and LIMIT, as far as they are asked for. */
  window: string
}

/**
 * Reads the arguments of a list of the generated layer. Where things related are asked for (`some`), the database is free
 * to start from those: a filter through relations need not read the whole kind.
 *
 * @param isRoot whether the list is of a whole kind, which may be found from what is related, and has a length
 */
export function held(
  bindings: Bindings,
  kinds: Kinds,
  type: GraphQLNamedType,
  n: string,
  { args }: Selected,
  isRoot: boolean,
): Held {
  const shape = bindings.fixed((variables) => JSON.stringify(shapeOf(args(variables))))
  const { where = 'null', sort = 'null', limit = 'null', offset = 'null', ...others } = JSON.parse(shape) as Given
  if (Object.keys(others).length > 0) throw new NotCompiled()
  const conditions = new Conditions(bindings, kinds, args)
  const whole = (name: string, otherwise?: number): string =>
    bindings.parameter((variables) => neo4j.int((args(variables)[name] ?? otherwise) as number))
  const wanted = where === 'null' ? [] : conditions.all(type, n, where, ['where'], isRoot)
  const order = sort === 'null' ? [] : conditions.order(type, n, sort)
  const window = [
    order.length > 0 ? `ORDER BY ${order.join(', ')}` : '',
    offset === 'null' ? '' : `SKIP ${whole('offset')}`,
    limit === 'null' && !isRoot ? '' : `LIMIT ${whole('limit', limits.list)}`,
  ]
  return { matches: conditions.matches, conditions: wanted, window: window.filter(Boolean).join(' ') }
}
type Given = Record<string, Shape>

export const whereOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''

/** Conditions as Cypher. Values are parameters. */
class Conditions {
  readonly matches: string[] = []

  constructor(
    private readonly bindings: Bindings,
    private readonly kinds: Kinds,
    private readonly args: (variables: Variables) => Arguments,
  ) {}

  /** @param must whether the list can be held to them by a MATCH: neither below OR nor NOT */
  all(type: GraphQLNamedType, n: string, where: Shape, path: Path, must: boolean): string[] {
    if (!isMap(where) || Object.keys(where).length === 0) throw new NotCompiled()
    return Object.entries(where).flatMap(([name, given]) => this.#one(type, n, name, given, [...path, name], must))
  }

  /** `sort: [{ key: ASC }]` by properties; the directions are part of the text. */
  order(type: GraphQLNamedType, n: string, sort: Shape): string[] {
    if (!Array.isArray(sort)) throw new NotCompiled()
    return sort.flatMap((one, index) =>
      Object.keys(isMap(one) ? one : {}).map((name) => {
        if (this.#origin(type, name)?.from !== 'property') throw new NotCompiled()
        const downwards = this.bindings.fixed((variables) => this.#value(['sort', index, name], variables) === 'DESC')
        return `${n}.${name} ${downwards ? 'DESC' : 'ASC'}`
      }),
    )
  }

  #one(type: GraphQLNamedType, n: string, name: string, given: Shape, path: Path, must: boolean): string[] {
    const each = (inner: boolean): string[][] => {
      if (!Array.isArray(given) || given.length === 0) throw new NotCompiled()
      return given.map((one, index) => this.all(type, n, one, [...path, index], inner))
    }
    if (name === 'AND') return each(must).flat()
    if (name === 'OR') return [`(${each(false).map(together).join(' OR ')})`]
    if (name === 'NOT') return [`NOT ${together(this.all(type, n, given, path, false))}`]
    const origin = this.#origin(type, name)
    const field = isObjectType(type) ? type.getFields()[name] : undefined
    if (!origin || !field || !isMap(given)) throw new NotCompiled()
    // A field of ours may have taken the place of the relation: its conditions are the relation's still.
    const target = origin.from === 'edges' ? this.kinds.schema.getType(origin.to) : getNamedType(field.type)
    if (!target) throw new NotCompiled()
    if (origin.from === 'property') return this.#compared(target, `${n}.${name}`, given, path)
    if (!isObjectType(target)) throw new NotCompiled()
    if (origin.from === 'statement') return [this.#first(target, n, origin.statement, given, path, must)].flat()
    const [left, right] = arrows[origin.direction]
    const match = (x: string): string => `MATCH (${n})${left}[:${origin.type}]${right}(${x}:${labelOf(target.name)})`
    return Object.entries(given).flatMap(([quantifier, inner]) =>
      this.#quantified(quantifier, target, match, inner, [...path, quantifier], must),
    )
  }

  /** How many of what is related have to meet the conditions. */
  #quantified(
    quantifier: string,
    target: GraphQLObjectType,
    match: (x: string) => string,
    where: Shape,
    path: Path,
    must: boolean,
  ): string[] {
    const x = this.bindings.variable()
    if (quantifier === 'some' && must) {
      this.matches.push(match(x))
      return this.all(target, x, where, path, true)
    }
    const conditions = this.all(target, x, where, path, false)
    const met = `${match(x)} ${whereOf(conditions)}`
    if (quantifier === 'some') return [`EXISTS { ${met} }`]
    if (quantifier === 'none') return [`NOT EXISTS { ${met} }`]
    if (quantifier === 'single') return [`COUNT { ${met} } = 1`]
    if (quantifier !== 'all') throw new NotCompiled()
    return [`EXISTS { ${met} }`, `NOT EXISTS { ${match(x)} WHERE NOT ${together(conditions)} }`]
  }

  /** A field that is the first thing at the end of an edge: conditions on it are neither true nor false where there is none. */
  #first(
    target: GraphQLObjectType,
    n: string,
    statement: string,
    given: Shape,
    path: Path,
    must: boolean,
  ): string | string[] {
    const [, edge, kind] = /^MATCH \(this\)(\S+)\(x:(\w+)\) RETURN x LIMIT 1$/.exec(statement.trim()) ?? []
    if (edge === undefined) throw new NotCompiled()
    const x = this.bindings.variable()
    const to = (y: string): string => `MATCH (${n})${edge}(${y}:${kind!})`
    const conditions = this.all(target, x, given, path, must)
    if (!must) return `head(COLLECT { ${to(x)} WITH ${x} LIMIT 1 RETURN ${together(conditions)} }) = true`
    // Found from either end, then held to be the first; the only one is, which a count of edges tells at no cost.
    this.matches.push(to(x))
    const isFirst = `${x} = head(COLLECT { ${to('y')} RETURN y LIMIT 1 })`
    return [...conditions, `(COUNT { (${n})${edge}() } = 1 OR ${isFirst})`]
  }

  #compared(type: GraphQLNamedType, property: string, given: Record<string, Shape>, path: Path): string[] {
    if (!isEnumType(type) && !plain.has(type.name)) throw new NotCompiled()
    return Object.keys(given).map((name) => {
      if (name === 'eq' && given[name] === 'null') return `${property} IS NULL`
      const operator = operators[name]
      if (operator === undefined || given[name] === 'null') throw new NotCompiled()
      return `${property} ${operator} ${this.bindings.parameter((v) => this.#value([...path, name], v))}`
    })
  }

  #origin(type: GraphQLNamedType, name: string) {
    return this.kinds.ontology.get(type.name)?.get(name)
  }

  #value(path: Path, variables: Variables): unknown {
    return path.reduce(
      (inner, name) => (inner as Record<string | number, unknown>)[name],
      this.args(variables) as unknown,
    )
  }
}

/** Kinds of values that Neo4j compares as GraphQL gives them. */
const plain = new Set(['ID', 'String', 'EDTF', 'Boolean', 'Int', 'Float', 'Date'])
const operators: Readonly<Record<string, string>> = {
  eq: '=',
  in: 'IN',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
}

const together = (conditions: readonly string[]): string => `(${conditions.join(' AND ')})`
const isMap = (shape: Shape): shape is { [name: string]: Shape } => typeof shape === 'object' && !Array.isArray(shape)

function shapeOf(value: unknown): Shape {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : ''
  if (Array.isArray(value)) return value.some((one) => isInput(one) || one === null) ? value.map(shapeOf) : ''
  if (!isInput(value)) return ''
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]))
}

/** An input object, and no value such as a date. */
const isInput = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
