import { addResolversToSchema } from '@graphql-tools/schema'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { Operations } from './compiled/operation.js'
import { readOrigins } from './compiled/ontology.js'
import { ownFields } from './compiled/questions.js'
import { describeGenerated } from './describe.js'
import { Filler } from './fill.js'
import { generatedLayer } from './generated-layer.js'
import { namedResolvers } from './named/index.js'
import { addOwn, ownParts } from './own.js'
import { finishScalars } from './scalars.js'
import { readNamedFields, readOntology } from './sources.js'

export interface Api {
  schema: GraphQLSchema
  filler: Filler
  /** What one statement can answer whole. */
  operations: Operations
}

/**
 * The whole schema, ready to answer: the generated layer over the ontology, and above it our named fields, which find
 * entities with Cypher of their own and have them filled by the generated layer. Needs no database to be made.
 */
export async function buildApi(): Promise<Api> {
  const ontology = readOntology()
  const generated = await generatedLayer(ontology)
  const sdl = readNamedFields()
  const own = ownParts(sdl)
  const schema = addOwn(generated, sdl, own)
  finishScalars(schema)
  describeGenerated(schema, ontology)
  const filler = new Filler(generated, schema, own)
  filler.wrapGenerated(own)
  addResolversToSchema({ schema, resolvers: namedResolvers, updateResolversInPlace: true })
  const isOwn = (type: string, field: string): boolean => own.fields.get(type)?.has(field) ?? false
  const operations = new Operations({ schema, ontology: readOrigins(ontology), isOwn, own: ownFields })
  return { schema, filler, operations }
}

/** The schema as it is committed: sorted, so that a change shows as itself. */
export function printApi(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
