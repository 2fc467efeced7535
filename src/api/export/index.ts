import type { GraphQLSchema } from 'graphql'
import type { Ask } from '../engine.js'
import { badInput } from '../errors.js'
import { limits } from '../limits.js'
import { openAround } from './around.js'
import { operationOf, ownOperation, thingOf } from './operations.js'
import { openOperation, type Opened, type Operation } from './rows.js'
import { targetsOf, variablesOf, type Target } from './targets.js'

export { formats, type Format } from './formats/index.js'
export type { Opened } from './rows.js'
export { mainArgument } from './targets.js'

/** What can be exported, and how it is asked for. */
export class Exports {
  readonly targets: ReadonlyMap<string, Target>

  /** @param most rows of one export */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly most: number = limits.exportRows,
  ) {
    this.targets = targetsOf(schema)
  }

  /**
   * Opens an export: `node` with `id` (an id or a key), `query` with `query` and `variables` (an operation of one's own), or a
   * field of the API with its arguments, by its name in small letters (`inspections-covering`).
   *
   * @throws GraphQLError, Refused: BAD_USER_INPUT for what is not there or cannot be asked, and what the API refuses
   */
  async open(ask: Ask, name: string, given: Readonly<Record<string, unknown>>): Promise<Opened> {
    if (name === 'node') {
      if (typeof given['id'] !== 'string') throw badInput('"id" is missing: the id or the key of a thing')
      return openAround(ask, this.schema, await thingOf(ask, this.schema, given['id']))
    }
    if (name === 'query') {
      const { query, variables = {} } = given
      if (typeof query !== 'string') throw badInput('"query" is missing: a GraphQL operation')
      return this.#open(ask, ownOperation(this.schema, query, objectOf(variables)))
    }
    const target = this.targets.get(name)
    if (!target)
      throw badInput(`There is no export "${name}": there are node, query, ${[...this.targets.keys()].join(', ')}`)
    return this.#open(ask, operationOf(this.schema, target, variablesOf(target, given)))
  }

  #open(ask: Ask, operation: Operation): Promise<Opened> {
    return openOperation(ask, this.schema, { ...operation, most: this.most })
  }
}

function objectOf(variables: unknown): Record<string, unknown> {
  try {
    const value = (typeof variables === 'string' ? JSON.parse(variables) : variables) as unknown
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw badInput('"variables" is to be a JSON object')
}
