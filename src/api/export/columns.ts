import {
  getNamedType,
  isCompositeType,
  isLeafType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'

/**
 * Paths of the values below the field `rows` of an operation, each once, in the order of the selection: `head.caption`.
 * Of the things that a row refers to the identifiers are left out; `nodes` of a connection is no step of a path.
 */
export function columnsOf(schema: GraphQLSchema, query: string): string[] {
  const { definitions } = parse(query)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!
  const columns = new Set<string>()
  visit(operation.selectionSet, schema.getQueryType()!, [])
  const paths = [...columns].filter((path) => path.startsWith('rows.')).map((path) => path.slice('rows.'.length))
  return paths.filter((path) => !/\.id$|(?:^|\.)(?:__typename|totalCount|pageInfo\.\w+)$/.test(path))

  function visit({ selections }: SelectionSetNode, type: GraphQLCompositeType, path: string[]): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { typeCondition, selectionSet } = fragments.get(selection.name.value)!
        visit(selectionSet, schema.getType(typeCondition.name.value) as GraphQLCompositeType, path)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition
        visit(selection.selectionSet, on ? (schema.getType(on.name.value) as GraphQLCompositeType) : type, path)
      } else {
        const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined
        const named = field && getNamedType(field.type)
        const key = (selection.alias ?? selection.name).value
        const here = key === 'nodes' ? path : [...path, key]
        if (!named || isLeafType(named)) columns.add(here.join('.'))
        else if (isCompositeType(named) && selection.selectionSet) visit(selection.selectionSet, named, here)
      }
    }
  }
}

/** The values of a row at a path; a list gives one for each of its items, and null for those without. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (name === undefined) return [value]
  if (typeof value !== 'object' || value === null) return [null]
  return valuesAt((value as Record<string, unknown>)[name] ?? null, rest)
}
