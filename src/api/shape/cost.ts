import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import { untranslatable } from './conditions.js'
import { pricesOf } from './prices.js'

type Variables = Readonly<Record<string, unknown>>

/** Conditions that have no translation: the message says where, and what to write instead. */
export class Untranslatable extends Error {}
export type Cost = number | null | Untranslatable

/** Costs kept for one document: of so many different forms of its variables. */
const kept = 100

/**
 * What operations cost, priced by `pricesOf`. Computed once for each document, operation and form of the variables: only
 * their numbers, lengths and names bear on it, not their words.
 */
export class Costs {
  readonly #known = new WeakMap<DocumentNode, Map<string, Cost>>()

  constructor(private readonly schema: GraphQLSchema) {}

  /** Null where the variables are of the wrong type, which the execution refuses with words of its own. */
  of(document: DocumentNode, operationName: string | null | undefined, variables: Variables = {}): Cost {
    const known = this.#known.get(document) ?? new Map<string, Cost>()
    this.#known.set(document, known)
    const form = JSON.stringify([operationName, formOf(variables)])
    let cost = known.get(form)
    if (cost === undefined) {
      cost = this.#price(document, operationName, variables)
      if (known.size >= kept) known.clear()
      known.set(form, cost)
    }
    return cost
  }

  #price(query: DocumentNode, operationName: string | null | undefined, variables: Variables): Cost {
    try {
      const { schema } = this
      const named = operationName ? { operationName } : {}
      return getComplexity({ schema, query, variables, estimators: [translatable, pricesOf(schema)], ...named })
    } catch (error) {
      if (error instanceof Untranslatable) return error
      if (error instanceof GraphQLError) return null
      throw error
    }
  }
}

/** Prices nothing: the next estimator does. */
const translatable: ComplexityEstimator = (asked) => {
  const fault = untranslatable(asked)
  if (fault !== null) throw new Untranslatable(fault)
}

/** A value without its words: texts are one, lists of them are their length. */
function formOf(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, formOf(one)]))
  return value.every((one) => typeof one === 'string') ? ['', value.length] : value.map(formOf)
}
