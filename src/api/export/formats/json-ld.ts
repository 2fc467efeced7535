import type { Opened } from '../rows.js'
import { classesByKind, context } from '../terms.js'
import type { Format } from './format.js'

/** JSON-LD 1.1 with the context in it: the rows, and first the revision that they are of (prov:Entity). */
export const jsonLd: Format = {
  ending: 'jsonld',
  title: 'JSON-LD',
  type: 'application/ld+json',
  async *write({ revision, pages }: Opened) {
    const from = {
      '@id': `vankien:revision/${revision.number}`,
      '@type': 'prov:Entity',
      'prov:generatedAtTime': { '@value': revision.at, '@type': 'xsd:dateTime' },
    }
    yield `{"@context":${JSON.stringify(context())},\n"@graph":[\n${JSON.stringify(from)}`
    for await (const page of pages) for (const row of page) yield `,\n${JSON.stringify(linked(row))}`
    yield '\n]}\n'
  },
}

const classes = classesByKind()

/** `__typename` as `@type`, with the classes of its kind; identifiers as IRIs; without what is null. */
function linked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(linked)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (inner === null) return []
    if (name === '__typename') return [['@type', [inner, ...(classes.get(inner as string) ?? [])]]]
    if (name === 'id') return [['@id', `vankien:${inner as string}`]]
    return [[name, linked(inner)]]
  })
  return Object.fromEntries(entries)
}
