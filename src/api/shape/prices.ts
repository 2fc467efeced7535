import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import type { ComplexityEstimator, ComplexityEstimatorArgs } from 'graphql-query-complexity'
import { limits } from '../limits.js'

/**
 * The unit: one thing (node) that the answer may hold. Plain values come with their thing. What makes the database look
 * at more than it gives is priced in the same unit, by how many things it looks at.
 */
const prices = {
  /** A condition through a relation, or on letters within a value, reads the whole kind: at the root of the query. */
  scan: 1000,
  /** The same below another thing: reads what that thing is joined to. */
  smallScan: 10,
  /** A root list with conditions and without a limit counts this part of what it can give. */
  filtered: 10,
  /** Finding things by words. */
  words: 100,
  /** Counting what a search found by kind, place and year. */
  facets: 200,
  /** Finding by citation, title or name. */
  lookup: 20,
  /** Things that one reading of a citation, and one holder of a post, usually means. */
  few: 5,
  /** Documents at one distance of a lineage. */
  neighbours: 10,
} as const

/** How many things a relation usually leads to, where that is not about ten. Read off the seeds and the generated pages. */
const usual: Readonly<Record<string, number>> = {
  authors: 1,
  career: 5,
  contradicts: 2,
  counts: 1,
  evidence: 2,
  facts: 2,
  holders: 5,
  inspections: 5,
  issuances: 2,
  issuers: 2,
  judgements: 2,
  mentionedIn: 20,
  mentions: 50,
  occupancies: 5,
  passages: 30,
  predecessors: 4,
  sameArticleAs: 1,
  sessions: 5,
  successors: 2,
}
const usually = 10

type Args = Readonly<Record<string, unknown>>

/** What a named field costs before anything that it gives, and how many things it gives. */
const named: Readonly<Record<string, (args: Args) => { own: number; count: number }>> = {
  'Query.citation': () => ({ own: prices.lookup, count: prices.few }),
  'Query.unresolved': ({ first }) => ({ own: prices.lookup, count: number(first) }),
  'Query.contradictions': ({ first }) => ({ own: prices.scan, count: number(first) }),
  'Query.document': () => ({ own: prices.lookup, count: 1 }),
  'Query.holdersOf': () => ({ own: prices.scan, count: usually }),
  'Query.implementationChain': () => ({ own: prices.lookup, count: 1 }),
  'Query.inspectionsCovering': ({ first }) => ({ own: prices.lookup, count: number(first) }),
  'Query.nodes': ({ ids }) => ({ own: 0, count: (ids as unknown[]).length }),
  'Query.observations': ({ first, after: _, status: __, order: ___, ...conditions }) => ({
    own: Object.keys(conditions).length === 0 ? prices.scan : prices.lookup,
    count: number(first),
  }),
  'Query.search': ({ first }) => ({ own: prices.words, count: number(first) }),
  'SearchConnection.facets': () => ({ own: prices.facets, count: 0 }),
  'Document.lineage': ({ depth }) => ({ own: 0, count: number(depth) * prices.neighbours }),
}

/** The price of a field with all below it, for graphql-query-complexity. */
export function pricesOf(schema: GraphQLSchema): ComplexityEstimator {
  return (asked) => {
    const { type, field, args, childComplexity } = asked
    if (field.name.startsWith('__')) return 0
    const own = named[`${type.name}.${field.name}`]?.(args)
    if (own) return own.own + own.count * (1 + childComplexity)
    const target = getNamedType(field.type)
    if (!isCompositeType(target)) return field.name === 'totalCount' ? 1 : 0
    // A connection's own fields are one page, which the connection's field has multiplied already.
    if (/Connection$/.test(type.name)) return ['edges', 'nodes'].includes(field.name) ? childComplexity : 0
    if (/(?:Edge|Hit|Relationship)$/.test(type.name) && field.name === 'node') return childComplexity
    const isPage = /Connection$/.test(target.name)
    if (!isPage && !isList(field.type)) return 1 + childComplexity
    const branches = isAbstractType(target) ? schema.getPossibleTypes(target).length : 0
    return branches + searching(asked, isPage) + length(asked) * (1 + childComplexity)
  }
}

/** How many things a list gives: what is asked for, else what it gives when nothing is. */
function length({ type, field, args }: ComplexityEstimatorArgs): number {
  const named = identified(args['where'])
  const asked = number(args['limit'] ?? args['first'] ?? Infinity)
  const ofKind = isObject(args['where']) ? limits.list / prices.filtered : limits.list
  const all = type.name === 'Query' ? ofKind : (usual[field.name.replace(/Connection$/, '')] ?? usually)
  return Math.min(named, asked === Infinity ? all : asked)
}

/** What a generated list looks at before it gives anything. */
function searching({ type, args }: ComplexityEstimatorArgs, isPage: boolean): number {
  const atRoot = type.name === 'Query'
  const scan = atRoot ? prices.scan : prices.smallScan
  const where: unknown = args['where']
  const sorts = atRoot && args['sort'] !== undefined && identified(where) === Infinity
  const scans = slowConditions(where) + Number(sorts) + Number(atRoot && isPage)
  return scans * scan + number(args['offset'] ?? 0)
}

/** How many things a filter on `id` or `key` can leave; Infinity where there is none. */
function identified(where: unknown): number {
  if (!isObject(where)) return Infinity
  const own = ['id', 'key'].map((name) => {
    const condition = where[name]
    if (!isObject(condition)) return Infinity
    return 'eq' in condition ? 1 : Array.isArray(condition['in']) ? condition['in'].length : Infinity
  })
  const all = Array.isArray(where['AND']) ? where['AND'].map(identified) : []
  return Math.min(...own, ...all)
}

const slow = new Set(['some', 'all', 'none', 'single', 'contains', 'endsWith', 'startsWith', 'aggregate'])

/** Conditions that have no index: through relations, and on letters. */
function slowConditions(where: unknown): number {
  if (Array.isArray(where)) return where.reduce<number>((sum, one) => sum + slowConditions(one), 0)
  if (!isObject(where)) return 0
  return Object.entries(where).reduce((sum, [name, inner]) => sum + Number(slow.has(name)) + slowConditions(inner), 0)
}

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type))
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Numbers of our own arguments, and the library's integers. */
const number = (value: unknown): number => Math.max(0, Number(value))
