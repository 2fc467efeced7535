import { Kind, type DocumentNode } from 'graphql'
import { readOntology } from '../sources.js'

/** The vocabularies that the ontology's descriptions name, by their usual prefixes. */
const prefixes: Record<string, string> = {
  eli: 'http://data.europa.eu/eli/ontology#',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  qb: 'http://purl.org/linked-data/cube#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** What no vocabulary has a term for, and each of our kinds beside the classes that it is of. */
const own = 'urn:vankien:vocab:'

/** Terms that a description names in brackets: `First day (schema:startDate).` */
export function termsIn(description: string): string[] {
  return [...description.matchAll(/\((?<bracket>[^()]*)\)/g)]
    .flatMap(({ groups }) => groups!['bracket']!.split(', '))
    .filter((term) => /^[a-z]+:\w+$/.test(term) && term.split(':')[0]! in prefixes)
}

/** Classes of each kind, as its description names them: `Inspection` → prov:Activity, schema:Event. */
export function classesByKind(ontology: DocumentNode = readOntology()): ReadonlyMap<string, readonly string[]> {
  return new Map(types(ontology).map(({ name, description }) => [name.value, termsIn(description?.value ?? '')]))
}

/**
 * The JSON-LD context (1.1) in which an answer of the API is linked data: one for each type, as one name can mean
 * different things in two types (a document's `title` is eli:title, a page's is schema:headline). Read off the
 * ontology's descriptions.
 */
export function context(ontology: DocumentNode = readOntology()): Record<string, unknown> {
  const byType = types(ontology).map(({ name, fields = [] }) => {
    const terms = fields.flatMap((field) => {
      const [term] = termsIn(field.description?.value ?? '')
      let { type } = field
      while (type.kind !== Kind.NAMED_TYPE) type = type.type
      const datatype = datatypes[type.name.value] ?? (field.name.value === 'url' ? '@id' : undefined)
      const id = term ?? (datatype && `${own}${field.name.value}`)
      return id === undefined ? [] : [[field.name.value, datatype ? { '@id': id, '@type': datatype } : id] as const]
    })
    return [name.value, { '@id': own + name.value, '@context': Object.fromEntries(terms) }] as const
  })
  return {
    '@version': 1.1,
    '@vocab': own,
    ...prefixes,
    vankien: 'urn:vankien:',
    ...everywhere,
    ...Object.fromEntries(byType),
  }
}

/** The context as it is committed and served. */
export const printContext = (): string => `${JSON.stringify({ '@context': context() }, null, 2)}\n`

/** What is the same in every type. */
const everywhere = {
  id: '@id',
  key: 'schema:identifier',
  name: 'schema:name',
  caption: 'rdfs:label',
  evidence: 'prov:wasDerivedFrom',
}

const datatypes: Record<string, string | undefined> = { Date: 'xsd:date', DateTime: 'xsd:dateTime' }

const types = (ontology: DocumentNode) =>
  ontology.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
