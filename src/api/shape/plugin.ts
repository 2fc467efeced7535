import type { ApolloServerPlugin } from '@apollo/server'
import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql'
import type { ErrorCode } from '../error-codes.js'
import { clientError } from '../errors.js'
import { limits } from '../limits.js'
import { Untranslatable, type Costs } from './cost.js'
import { measure, type Shape } from './measure.js'

/**
 * Refuses operations that are too deep, hold too many aliases or directives, or cost too much, before the database hears
 * of them; and tells each answer's cost in `extensions.cost`. Each document is measured once.
 *
 * @param costs what operations cost, on the schema that is asked
 */
export function shapeLimits(costs: Costs, limit: number = limits.cost): ApolloServerPlugin {
  const shapes = new WeakMap<OperationDefinitionNode, Shape>()
  const shapeOf = (operation: OperationDefinitionNode, document: DocumentNode): Shape => {
    const shape = shapes.get(operation) ?? measure(operation, fragmentsOf(document))
    shapes.set(operation, shape)
    return shape
  }
  return {
    async requestDidStart() {
      let requested: number | null = null
      return {
        async didResolveOperation({ document, operation, operationName, request }) {
          if (!operation) return
          check(shapeOf(operation, document))
          const cost = costs.of(document, operationName, request.variables)
          if (cost instanceof Untranslatable) refuse('BAD_USER_INPUT', cost.message)
          requested = cost
          if (requested === null || requested <= limit) return
          const message = `The query costs ${requested}, and ${limit} is the limit: ask for fewer things at a time`
          refuse('QUERY_TOO_COMPLEX', message, { cost: { requested, limit } })
        },
        async willSendResponse({ response: { body } }) {
          if (requested === null || body.kind !== 'single') return
          const { singleResult } = body
          singleResult.extensions = { ...singleResult.extensions, cost: { requested, limit } }
        },
      }
    },
  }
}

function check({ depth, aliases, directives, repeats }: Shape): void {
  if (depth > limits.queryDepth) {
    refuse('QUERY_TOO_DEEP', `The query is ${depth} fields deep, and ${limits.queryDepth} is the limit`)
  }
  if (aliases > limits.aliases) {
    refuse('QUERY_TOO_COMPLEX', `The query has ${aliases} aliases, and ${limits.aliases} is the limit`)
  }
  if (directives > limits.directives) {
    refuse('QUERY_TOO_COMPLEX', `The query has ${directives} directives, and ${limits.directives} is the limit`)
  }
  if (repeats > limits.repeats) {
    refuse('QUERY_TOO_COMPLEX', `The query asks for ${repeats} fields twice, and ${limits.repeats} is the limit`)
  }
}

/** Apollo takes the status from `http` and leaves it out of the answer. */
function refuse(code: ErrorCode, message: string, extensions: Record<string, unknown> = {}): never {
  throw clientError(code, message, { ...extensions, http: { status: 400, headers: new Map() } })
}

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  )
