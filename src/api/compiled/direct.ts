import { getOperationAST, type DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { limits } from '../limits.js'
import type { Reader } from '../reader.js'
import type { Costs } from '../shape/cost.js'
import type { Variables } from './column.js'
import type { Answered, Data, Operations } from './operation.js'

/** A request for an operation, and what it accepts as its answer. */
export interface Asked {
  query: string
  operationName: string | null
  variables: Variables
  accept: string | undefined
}

/** An answer under way, which may turn out to be none. */
export interface Attempt {
  /** As `Operations.answer` gives it. */
  answered: Promise<Answered | null>
  answer: (data: Data) => Answer
}
export interface Answer {
  /** Content type. */
  type: string
  headers: Readonly<Record<string, string>>
  body: string
}

interface Known {
  document: DocumentNode
  type: string
  headers: Answer['headers']
}

/** Characters of the texts that are remembered. */
const mostText = 8 * 1024 * 1024

/**
 * Answers requests whose text Apollo has let through before, and answered by one statement. What Apollo and the limits say
 * of a text they would say again; what the variables decide, their types and the cost, is checked for each request. The
 * answer is Apollo's, to the letter.
 */
export class Direct {
  readonly #known = new LRUCache<string, Known>({ maxSize: mostText, sizeCalculation: (_, key) => key.length })

  constructor(
    private readonly operations: Operations,
    private readonly costs: Costs,
    private readonly reader: Reader,
  ) {}

  /** Remembers what Apollo made of a request: the document, and the headers of its answer. */
  learn(asked: Asked, document: DocumentNode, answered: Record<string, string>): void {
    const { 'content-type': type = '', ...headers } = answered
    this.#known.set(keyOf(asked), { document, type, headers })
  }

  /** Null for a request that Apollo has to answer, or to refuse. */
  attempt(asked: Asked): Attempt | null {
    const known = this.#known.get(keyOf(asked))
    if (!known) return null
    const { operationName, variables } = asked
    const { document, type, headers } = known
    const requested = this.costs.of(document, operationName, variables)
    if (typeof requested !== 'number' || requested > limits.cost) return null
    const operation = getOperationAST(document, operationName)!
    return {
      answered: this.operations.answer(document, operation, variables, { one: this.reader, several: null }),
      answer: (data) => {
        const extensions = { cost: { requested, limit: limits.cost } }
        return { type, headers, body: `${JSON.stringify({ data, extensions })}\n` }
      },
    }
  }
}

const keyOf = ({ query, operationName, accept = '' }: Asked): string => `${accept}\n${operationName ?? ''}\n${query}`
