import { getNamedType, isInputObjectType, Kind, type GraphQLInputType } from 'graphql'
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity'

type Place = 'top' | 'relation' | 'logical'

const relation = /^(?:some|all|none|single)$|_(?:SOME|ALL|NONE|SINGLE)$/
const operators = new Set(['AND', 'OR', 'NOT'])

/**
 * What the schema of the generated layer allows and @neo4j/graphql has no statement for, or a wrong one.
 *
 * @returns the place, what is wrong with it and what to write instead; null when all is well
 */
export function untranslatable({ field, args, node }: ComplexityEstimatorArgs): string | null {
  const where = field.args.find(({ name }) => name === 'where')
  if (!where) return null
  const negative = ['first', 'limit', 'offset'].find((name) => Number(args[name]) < 0)
  if (negative) return `${field.name}(${negative}: ${args[negative]}): give 0 or more`
  if (args['where'] == null) return null
  const selections = node.kind === Kind.FIELD ? (node.selectionSet?.selections ?? []) : []
  // What a fragment asks for is not looked up: totals may be in it.
  const totals = selections.some((one) => one.kind !== Kind.FIELD || one.name.value === 'aggregate')
  const fault = faultOf(args['where'], where.type, 'where', 'top', totals)
  return fault && `${field.name}(${fault}`
}

function faultOf(value: unknown, type: GraphQLInputType, path: string, place: Place, totals: boolean): string | null {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return null
  if (Array.isArray(value)) return first(value, (one, i) => faultOf(one, type, `${path}[${i}]`, place, totals))
  if (value === null) return `${path}: null) is no condition: leave it out; { eq: null } finds what has no value`
  const fields = named.getFields()
  return first(Object.entries(value as object), ([name, inner]) => {
    const [at, type] = [`${path}.${name}`, fields[name]!.type]
    if (name === 'typename' && place === 'relation')
      return `${at}) is only there for a list's own kind: ask for the field of that kind instead`
    if (name === 'node' && place === 'logical' && totals && inner !== null && Object.keys(inner as object).length !== 1)
      return `${at}) takes one condition there, where totals are asked for: write AND: [{ node: … }, { node: … }]`
    if (isOne(name, type) && !hasCondition(inner)) return `${at}) holds no condition: leave it out`
    const next = relation.test(name) ? 'relation' : operators.has(name) && place === 'top' ? 'logical' : place
    return faultOf(inner, type, at, next, totals)
  })
}

/** Conditions on the one thing at the other end, without `some` or `all` between. */
const isOne = (name: string, type: GraphQLInputType): boolean =>
  /Where$/.test(getNamedType(type).name) && !relation.test(name) && !operators.has(name) && name !== 'node'

const hasCondition = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.values(value).some(hasCondition)

function first<T>(items: readonly T[], find: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found !== null) return found
  }
  return null
}
