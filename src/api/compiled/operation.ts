import {
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import type { ApiContext } from '../context.js'
import type { Reader } from '../reader.js'
import { NotCompiled, type Read, type Variables } from './column.js'
import { Compiler, type Grammar } from './compiler.js'
import { completed } from './read.js'
import { questionOf, type Prepare } from './questions.js'

/** A root field as one statement. */
interface Statement {
  key: string
  cypher: string
  parameters: Compiler['parameters']
  read: Read
  prepare?: Prepare | undefined
}

/** An operation as a statement for each root field, or as none, for all variables that pass its guards. */
interface Compiled {
  guards: Compiler['guards']
  statements: readonly Statement[] | null
}

/** The value of `data` in an answer. */
export type Data = Record<string, unknown>

export interface Answered {
  data: Data
  /** Whether one statement gave it. */
  isOne: boolean
}

/** What runs statements: one that answers alone, and several, which have to see the same graph. */
export interface Readers {
  one: Reader
  /** null: an operation of several statements is left. */
  several: ApiContext | null
}

/** Texts that one operation may have, each for other values of the variables that shape it. */
const mostTexts = 16

/**
 * Answers each root field of an operation with one statement, compiled once from the selection. What it does not know it
 * leaves to the ordinary execution; so it does where its answer would not fit the schema.
 */
export class Operations {
  readonly #compiled = new WeakMap<OperationDefinitionNode, Compiled[]>()

  constructor(private readonly grammar: Grammar) {}

  /**
   * The operation's data, or null where the ordinary execution has to answer.
   *
   * @param inputs the variables as the request gives them
   * @throws Neo4jError as the driver throws it
   */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    inputs: Variables,
    { one, several }: Readers,
  ): Promise<Answered | null> {
    const { coerced } = getVariableValues(this.grammar.schema, operation.variableDefinitions ?? [], inputs)
    if (!coerced) return null
    const { statements } = this.#compile(document, operation, coerced)
    if (statements === null) return null
    const [first, ...others] = statements
    const isOne = others.length === 0 && first?.prepare === undefined
    const reader = isOne ? one : several?.reader
    if (!reader) return null
    try {
      if (several) await Promise.all(statements.map(async ({ prepare }) => prepare?.(coerced, several)))
      const values = await Promise.all(statements.map((statement) => ask(statement, coerced, reader)))
      return { data: Object.fromEntries<unknown>(values), isOne }
    } catch (error) {
      if (error instanceof NotCompiled || error instanceof GraphQLError) return null
      throw error
    }
  }

  /** The statements that `answer` runs, for tests and measurements. */
  textOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): string | null {
    const { statements } = this.#compile(document, operation, variables)
    return statements && statements.map(({ cypher }) => cypher).join('\n')
  }

  #compile(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Compiled {
    const texts = this.#compiled.get(operation) ?? []
    const known = texts.find(({ guards }) => guards.every(({ get, value }) => get(variables) === value))
    if (known) return known
    const compiled = compile(this.grammar, document, operation, variables)
    this.#compiled.set(operation, [compiled, ...texts.slice(0, mostTexts - 1)])
    return compiled
  }
}

function compile(
  grammar: Grammar,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  variables: Variables,
): Compiled {
  const fragments = definitions.flatMap((one): [string, FragmentDefinitionNode][] =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
  )
  const given = [grammar, Object.fromEntries(fragments), variables] as const
  const root = new Compiler(...given)
  const { guards } = root
  try {
    if (operation !== OperationTypeNode.QUERY) throw new NotCompiled()
    const fields = root.collect(grammar.schema.getQueryType()!, [{ selectionSet }])
    const statements = [...fields].map(([key, selected]) => {
      if (!selected) throw new NotCompiled()
      const compiler = new Compiler(...given, guards)
      const { match, answer, prepare } = questionOf(grammar, selected.field.name)(compiler, selected)
      const cypher = `${match} ${answer.before} RETURN ${answer.cypher}`.replaceAll(/\s+/g, ' ')
      const read = completed(selected.field.type, answer.read)
      return { key, cypher, parameters: compiler.parameters, read, prepare }
    })
    return { guards, statements }
  } catch (error) {
    if (error instanceof NotCompiled) return { guards, statements: null }
    throw error
  }
}

/** @throws NotCompiled where the answer is another than one row that fits the schema */
async function ask(
  { key, cypher, parameters, read }: Statement,
  variables: Variables,
  reader: Reader,
): Promise<[key: string, value: unknown]> {
  const values: Record<string, unknown> = {}
  parameters.forEach((get, index) => (values[`p${index}`] = get(variables)))
  const { records } = await reader.run(cypher, values)
  if (records.length !== 1) throw new NotCompiled()
  return [key, read(records[0]!.get(0), variables)]
}
