import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, concatAST, print, type DocumentNode, Source } from 'graphql'
import packageJson from '../../package.json' with { type: 'json' }
import { sha256 } from '../text/index.js'

const ontology = fileURLToPath(new URL('../../schema/', import.meta.url))
const named = fileURLToPath(new URL('./sdl/', import.meta.url))

/** The printed full schema, which stands beside the ontology that it is made from. */
export const printedSchema = `${ontology}api.graphql`

/** The ontology, for the generated layer. */
export function readOntology(): DocumentNode {
  return readFolder(ontology, (name) => name !== 'api.graphql')
}

/** Our own fields and types, for the layer above it. */
export function readNamedFields(): DocumentNode {
  return readFolder(named, () => true)
}

function readFolder(folder: string, wanted: (name: string) => boolean): DocumentNode {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql') && wanted(name))
  return concatAST(names.sort().map((name) => parse(new Source(readFileSync(folder + name, 'utf8'), name))))
}

/** Names the schema and its program: equal for all processes of one build. */
export const schemaBuild = (): string =>
  sha256([packageJson.version, print(readOntology()), print(readNamedFields())].join('\n')).slice(0, 16)
