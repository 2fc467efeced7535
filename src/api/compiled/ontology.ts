import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql'

/** How a field of the ontology is found from a node `this`. */
export type Origin =
  | { from: 'property' }
  /** The nodes at the other end of edges: `to` is their type. */
  | { from: 'edges'; type: string; direction: 'OUT' | 'IN' | 'UNDIRECTED'; to: string }
  /** What a statement about `this` gives in its column. */
  | { from: 'statement'; statement: string; column: string }

/** Type → field → where it is found. */
export type Ontology = ReadonlyMap<string, ReadonlyMap<string, Origin>>

/** The kinds of things, as they are asked for and as they are stored. */
export interface Kinds {
  schema: GraphQLSchema
  ontology: Ontology
}

/** Where each field of each type is found, as the ontology's directives say it to the generated layer too. */
export const readOrigins = (ontology: DocumentNode): Ontology =>
  new Map(
    ontology.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[definition.name.value, new Map(definition.fields?.map((field) => [field.name.value, originOf(field)]))]]
        : [],
    ),
  )

function originOf(field: FieldDefinitionNode): Origin {
  const computed = directive(field, 'cypher')
  if (computed) return { from: 'statement', statement: computed['statement']!, column: computed['columnName']! }
  const edges = directive(field, 'relationship')
  if (!edges) return { from: 'property' }
  const direction = (edges['queryDirection'] ?? edges['direction']) as 'OUT' | 'IN' | 'UNDIRECTED'
  return { from: 'edges', type: edges['type']!, direction, to: nameOf(field.type) }
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type))

/** The arguments of a directive, all of them strings or enums; undefined where it is not there. */
function directive({ directives = [] }: FieldDefinitionNode, name: string): Record<string, string> | undefined {
  const found = directives.find((one) => one.name.value === name)
  return (
    found &&
    Object.fromEntries((found.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value) as string]))
  )
}
