import { Neo4jGraphQL } from '@neo4j/graphql'
import { GraphQLSchema, type DocumentNode } from 'graphql'

/**
 * The layer that `@neo4j/graphql` generates over the ontology: lists, nested relations and filters. It needs no database
 * to be made; each request brings its own reader.
 */
export async function generatedLayer(ontology: DocumentNode): Promise<GraphQLSchema> {
  const schema = await new Neo4jGraphQL({ typeDefs: ontology, features: { excludeDeprecatedFields } }).getSchema()
  const config = schema.toConfig()
  return new GraphQLSchema({ ...config, types: config.types.filter(({ name }) => !leftovers.has(name)) })
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
