import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import type { Reader } from '../reader.js'
import { NotCompiled, type Read, type Variables } from './column.js'
import { Compiler, type Grammar } from './compiler.js'
import { completed } from './read.js'
import { questionOf } from './questions.js'

/** An operation as one statement, or as none, for all variables that pass its guards. */
interface Compiled {
  guards: Compiler['guards']
  statement: { cypher: string; parameters: Compiler['parameters']; read: Read } | null
}

/** The value of `data` in an answer. */
export type Data = Record<string, unknown>

/** Texts that one operation may have, each for other values of the variables that shape it. */
const mostTexts = 16

/**
 * Answers operations of one root field with one statement, compiled once from the selection. What it does not know it
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
    reader: Reader,
  ): Promise<Data | null> {
    const { coerced } = getVariableValues(this.grammar.schema, operation.variableDefinitions ?? [], inputs)
    if (!coerced) return null
    const { statement } = this.#compile(document, operation, coerced)
    if (statement === null) return null
    try {
      const values: Record<string, unknown> = {}
      statement.parameters.forEach((get, index) => (values[`p${index}`] = get(coerced)))
      const { records } = await reader.run(statement.cypher, values)
      return records.length === 1 ? (statement.read(records[0]!.get(0), coerced) as Data) : null
    } catch (error) {
      if (error instanceof NotCompiled) return null
      throw error
    }
  }

  /** The statement that `answer` runs, for tests and measurements. */
  textOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): string | null {
    return this.#compile(document, operation, variables).statement?.cypher ?? null
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
  const compiler = new Compiler(grammar, Object.fromEntries(fragments), variables)
  const { guards, parameters } = compiler
  try {
    if (operation !== OperationTypeNode.QUERY) throw new NotCompiled()
    const [[key, selected] = [], ...others] = compiler.collect(grammar.schema.getQueryType()!, [{ selectionSet }])
    if (!selected || others.length > 0) throw new NotCompiled()
    const question = questionOf(grammar, selected.field.name)
    const { match, answer } = question(compiler, selected)
    const read = completed(selected.field.type, answer.read)
    const cypher = `${match} ${answer.before} RETURN ${answer.cypher}`.replaceAll(/\s+/g, ' ')
    return { guards, statement: { cypher, parameters, read: (value, v) => ({ [key!]: read(value, v) }) } }
  } catch (error) {
    if (error instanceof NotCompiled) return { guards, statement: null }
    throw error
  }
}
