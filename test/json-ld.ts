import jsonld from 'jsonld'

/** JSON-LD without its context; fails on what the context does not map to an IRI (`safe`). */
export function expand(document: unknown): Promise<Record<string, unknown>[]> {
  const options = { safe: true } as object
  return jsonld.expand(document as jsonld.JsonLdDocument, options)
}
