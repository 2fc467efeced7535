import { escapeMarkup } from '../../../text/index.js'
import { valuesAt } from '../columns.js'
import type { Opened, Row } from '../rows.js'
import type { Format } from './format.js'

/**
 * GraphML: each thing with an identifier is a node, once; where a field leads to another thing is an edge that is named as
 * the field. What has no identifier (a statement, evidence) belongs to the node around it, in keys as `statement.en`.
 */
export const graphml: Format = {
  ending: 'graphml',
  title: 'GraphML',
  type: 'application/graphml+xml; charset=utf-8',
  async *write({ name, columns, revision, pages }: Opened) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield `${key('revision', 'graph')}${key('relation', 'edge')}${key('kind', 'node')}`
    for (const column of keysOf(columns)) yield key(column, 'node')
    yield `<graph id="${name}" edgedefault="directed">\n${data('revision', revision.number)}\n`
    const seen = new Set<string>()
    for await (const page of pages) for (const row of page) yield* elements(row, keysOf(columns), seen)
    yield '</graph>\n</graphml>\n'
  },
}

/** A thing of a row may carry what a thing at any depth does: the ends of the paths are keys too. */
function keysOf(columns: readonly string[]): string[] {
  const ends = columns.flatMap((column) => column.split('.').map((_, i, steps) => steps.slice(i).join('.')))
  return [...new Set(ends)].filter((name) => name !== 'id')
}

function* elements(thing: Row, keys: readonly string[], seen: Set<string>): Generator<string> {
  const id = thing['id'] as string
  const values = keys.flatMap((name) => {
    const texts = valuesAt(thing, name.split('.')).filter((value) => value !== null && typeof value !== 'object')
    return texts.length > 0 && !throughThing(thing, name) ? [data(name, texts.join(' | '))] : []
  })
  // A thing that was only referred to may come as a row later; GraphML has no second node of one id.
  if (!seen.has(id)) yield `<node id="${xml(id)}">${data('kind', thing['__typename'])}${values.join('')}</node>\n`
  seen.add(id)
  for (const [relation, to] of thingsIn(thing, '')) {
    yield* elements(to, keys, seen)
    const edge = `${id} ${relation} ${to['id'] as string}`
    if (seen.has(edge)) continue
    seen.add(edge)
    yield `<edge source="${xml(id)}" target="${xml(to['id'])}">${data('relation', relation)}</edge>\n`
  }
}

/** Things that a thing leads to, also through what has no identifier, with the path there. */
function* thingsIn(value: Row, path: string): Generator<[string, Row]> {
  for (const [name, inner] of Object.entries(value)) {
    for (const item of Array.isArray(inner) ? (inner as unknown[]) : [inner]) {
      if (!isObject(item)) continue
      const here = path + name
      if (typeof item['id'] === 'string') yield [here, item]
      else yield* thingsIn(item, `${here}.`)
    }
  }
}

/** Whether a path leads through another thing, whose values are its own. */
function throughThing(thing: Row, path: string): boolean {
  const steps = path.split('.').slice(0, -1)
  return steps.some((_, i) => valuesAt(thing, steps.slice(0, i + 1)).some((value) => isObject(value) && 'id' in value))
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const key = (name: string, on: string): string =>
  `<key id="${xml(name)}" for="${on}" attr.name="${xml(name)}" attr.type="string"/>\n`
const data = (name: string, value: unknown): string => `<data key="${xml(name)}">${xml(value)}</data>`

/** XML 1.0 text: what it cannot hold is left out. */
function xml(value: unknown): string {
  const text = String(value).replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
  return escapeMarkup(text)
}
