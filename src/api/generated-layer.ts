import { Neo4jGraphQL } from '@neo4j/graphql'
import {
  getNamedType,
  GraphQLNonNull,
  GraphQLSchema,
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql'

/**
 * The layer that `@neo4j/graphql` generates over the ontology: lists, nested relations and filters. It needs no database
 * to be made; each request brings its own reader.
 */
export async function generatedLayer(ontology: DocumentNode): Promise<GraphQLSchema> {
  const schema = await new Neo4jGraphQL({ typeDefs: ontology, features: { excludeDeprecatedFields } }).getSchema()
  countNodesAlone(schema)
  const config = schema.toConfig()
  return new GraphQLSchema({ ...config, types: config.types.filter(({ name }) => !leftovers.has(name)) })
}

/** Of things of several kinds the library counts the things, and has no statement to count the relations to them. */
function countNodesAlone(schema: GraphQLSchema): void {
  const nodesAlone = schema.getType('Count')!
  for (const type of Object.values(schema.getTypeMap())) {
    const node = under(type, 'edges', 'node')
    const count = under(type, 'aggregate', 'count')
    if (count && node && isAbstractType(getNamedType(node.type))) count.type = new GraphQLNonNull(nodesAlone as never)
  }
}

/** The field that a path of fields leads to. */
function under(type: GraphQLNamedType, name: string, ...rest: string[]): GraphQLField<unknown, unknown> | undefined {
  const field = isObjectType(type) ? type.getFields()[name] : undefined
  const [next, ...others] = rest
  return field === undefined || next === undefined ? field : under(getNamedType(field.type), next, ...others)
}

/** Types that the library adds for subscriptions, also where there are none. */
const leftovers = new Set(['EventType'])

/** Forms that the library keeps for older clients: there are none here. */
const excludeDeprecatedFields = {
  aggregationFilters: true,
  aggregationFiltersOutsideConnection: true,
  attributeFilters: true,
  mutationOperations: true,
  relationshipFilters: true,
}
