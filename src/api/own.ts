import {
  extendSchema,
  GraphQLObjectType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql'

/** What our own SDL adds to the generated schema, so that the generated resolvers can be shown only what they know. */
export interface Own {
  /** Type → its fields that are ours. */
  fields: ReadonlyMap<string, ReadonlySet<string>>
  /** Interfaces that the generated layer has never heard of. */
  interfaces: ReadonlySet<string>
}

export function ownParts(sdl: DocumentNode): Own {
  const fields = new Map<string, Set<string>>()
  for (const { name, fields: added = [] } of sdl.definitions.filter(isExtension)) {
    const known = fields.get(name.value) ?? new Set()
    fields.set(name.value, known)
    for (const field of added) known.add(field.name.value)
  }
  return { fields, interfaces: new Set(sdl.definitions.filter(isInterface).map(({ name }) => name.value)) }
}

/**
 * The generated schema with our SDL merged into it. Where we name a field as the generated layer does
 * (`Inspection.sessions`, `Query.observations`), ours takes its place; its filters and its `…Connection` stay. `generated`
 * itself is as before when this returns.
 */
export function addOwn(generated: GraphQLSchema, sdl: DocumentNode, { fields }: Own): GraphQLSchema {
  const restore: (() => void)[] = []
  for (const [typeName, names] of fields) {
    const type = generated.getType(typeName)
    if (!(type instanceof GraphQLObjectType)) continue
    const known = type.getFields()
    const kept = { ...known }
    for (const name of names) delete known[name]
    restore.push(() => Object.assign(known, kept))
  }
  try {
    return extendSchema(generated, sdl)
  } finally {
    for (const step of restore) step()
  }
}

const isExtension = (node: { kind: Kind }): node is ObjectTypeExtensionNode => node.kind === Kind.OBJECT_TYPE_EXTENSION
const isInterface = (node: { kind: Kind }): node is InterfaceTypeDefinitionNode =>
  node.kind === Kind.INTERFACE_TYPE_DEFINITION
