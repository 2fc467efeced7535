import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity'
import { badInput } from '../errors.js'
import { untranslatable } from './conditions.js'
import { pricesOf } from './prices.js'

type Variables = Readonly<Record<string, unknown>>

/** Costs kept for one document: of so many different forms of its variables. */
const kept = 100

/**
 * What operations cost, priced by `pricesOf`. Computed once for each document, operation and form of the variables: only
 * their numbers, lengths and names bear on it, not their words.
 */
export class Costs {
  readonly #known = new WeakMap<DocumentNode, Map<string, number | null | Refusal>>()

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * @returns null where the variables are of the wrong type, which the execution refuses with words of its own
   * @throws BAD_USER_INPUT for conditions that have no translation
   */
  of(document: DocumentNode, operationName: string | null | undefined, variables: Variables = {}): number | null {
    const known = this.#known.get(document) ?? new Map<string, number | null | Refusal>()
    this.#known.set(document, known)
    const form = JSON.stringify([operationName, formOf(variables)])
    let cost = known.get(form)
    if (cost === undefined) {
      cost = this.#price(document, operationName, variables)
      if (known.size >= kept) known.clear()
      known.set(form, cost)
    }
    if (cost instanceof Refusal) throw badInput(cost.message, { http: { status: 400, headers: new Map() } })
    return cost
  }

  #price(query: DocumentNode, operationName: string | null | undefined, variables: Variables): number | null | Refusal {
    try {
      const { schema } = this
      const named = operationName ? { operationName } : {}
      return getComplexity({ schema, query, variables, estimators: [translatable, pricesOf(schema)], ...named })
    } catch (error) {
      if (error instanceof Refusal) return error
      if (error instanceof GraphQLError) return null
      throw error
    }
  }
}

class Refusal extends Error {}

/** Prices nothing: the next estimator does. */
const translatable: ComplexityEstimator = (asked) => {
  const fault = untranslatable(asked)
  if (fault !== null) throw new Refusal(fault)
}

/** A value without its words: texts are one, lists of them are their length. */
function formOf(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, formOf(one)]))
  return value.every((one) => typeof one === 'string') ? ['', value.length] : value.map(formOf)
}
