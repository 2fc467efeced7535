import { GraphQLError, Kind, parse, valueFromASTUntyped, type DefinitionNode } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A guide question as GraphiQL shows it. */
export interface Question {
  /** The file's name without its ending: `01-inspections-covering-…`. */
  name: string
  /** The question in Vietnamese, then in English: the first two comment lines of the file. */
  vi: string
  en: string
  /** The whole file. */
  query: string
  /** The operation's variables with their defaults, as JSON to edit; empty for none, and for a file that is no GraphQL. */
  variables: string
}

/**
 * The questions of `guides/*.graphql`, in the order of their numbers. Read on demand, so that an edited guide shows at
 * the next reload.
 *
 * @param guides the folder
 */
export function readQuestions(guides: string): Question[] {
  const files = readdirSync(guides).filter((name) => name.endsWith('.graphql'))
  return files.sort().map((file) => {
    const query = readFileSync(join(guides, file), 'utf8')
    const [vi = file, en = vi] = titleLines(query)
    return { name: file.replace(/\.graphql$/, ''), vi, en, query, variables: defaults(query) }
  })
}

function titleLines(text: string): string[] {
  return [...text.matchAll(/^(?:#|\/\/)[ \t]*(\S.*)$/gm)].map(([, line]) => line!.trim())
}

function defaults(query: string): string {
  const variables = definitions(query).flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  )
  const entries = variables.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue === undefined ? null : valueFromASTUntyped(defaultValue),
  ])
  return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries), null, 2)
}

/** A slip of the pen in one guide must not keep the others from GraphiQL, whose editor shows where it is. */
function definitions(query: string): readonly DefinitionNode[] {
  try {
    return parse(query).definitions
  } catch (error) {
    if (error instanceof GraphQLError) return []
    throw error
  }
}
