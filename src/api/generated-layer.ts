import { Neo4jGraphQL } from '@neo4j/graphql'
import type { DocumentNode, GraphQLSchema } from 'graphql'

/**
 * The layer that `@neo4j/graphql` generates over the ontology: lists, nested relations and filters. It needs no database
 * to be made; each request brings its own reader.
 */
export function generatedLayer(ontology: DocumentNode): Promise<GraphQLSchema> {
  return new Neo4jGraphQL({ typeDefs: ontology, features: { excludeDeprecatedFields } }).getSchema()
}

/** Forms that the library keeps for older clients: there are none here. */
const excludeDeprecatedFields = {
  aggregationFilters: true,
  aggregationFiltersOutsideConnection: true,
  attributeFilters: true,
  mutationOperations: true,
  relationshipFilters: true,
}
