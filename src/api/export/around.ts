import { isObjectType, parse, print, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import type { Ask } from '../engine.js'
import { limits } from '../limits.js'
import { columnsOf } from './columns.js'
import { changed, lift, type Opened, type Row } from './rows.js'
import { neighbourhood, thingsOfKind } from './select.js'

/**
 * Opens a thing with everything around it, as one row.
 *
 * @throws Refused when the graph changes meanwhile
 */
export async function openAround(
  ask: Ask,
  schema: GraphQLSchema,
  { id, type }: { id: string; type: GraphQLObjectType },
): Promise<Opened> {
  const { relations, parts, outline } = neighbourhood(schema, type)
  const { revision, rows } = (await ask(outline, { id })) as unknown as {
    revision: Opened['revision']
    rows: Row | null
  }
  if (rows === null) throw changed()
  const row = lift(rows) as Row
  const around = relations.flatMap((name) => (row[name] ?? []) as Thing | Thing[])
  const things = await thingsOf(ask, schema, around, revision.number)
  const known = ({ id: one }: Thing): Row => things.get(one)!
  for (const name of relations) {
    const named = row[name] as Thing | Thing[] | null
    if (named) row[name] = Array.isArray(named) ? named.map(known) : known(named)
  }
  async function* pages(): AsyncGenerator<Row[]> {
    yield [row]
  }
  const queries = parts.map((part) => print(parse(part)))
  const columns = [...new Set(queries.flatMap((query) => columnsOf(schema, query)))]
  return { name: 'node', query: queries.join('\n\n'), variables: { id }, columns, revision, total: 1, pages: pages() }
}

interface Thing {
  __typename: string
  id: string
}

/** What can be said of these things, by identifier: asked kind by kind. */
async function thingsOf(
  ask: Ask,
  schema: GraphQLSchema,
  around: readonly Thing[],
  revision: number,
): Promise<ReadonlyMap<string, Row>> {
  const kinds = new Map<string, Set<string>>()
  for (const { __typename: kind, id } of around) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id))
  const found = [...kinds].flatMap(([name, ids]) => {
    const kind = schema.getType(name)
    return isObjectType(kind) ? pagesOf([...ids]).map((page) => askFor(kind, page)) : []
  })
  return new Map((await Promise.all(found)).flat())

  async function askFor(kind: GraphQLObjectType, ids: string[]): Promise<[id: string, thing: Row][]> {
    const answer = (await ask(thingsOfKind(schema, kind), { ids })) as unknown as {
      revision: Opened['revision']
      rows: (Row | null)[]
    }
    if (answer.revision.number !== revision || answer.rows.includes(null)) throw changed()
    return answer.rows.map((row, index) => [ids[index]!, lift(row) as Row])
  }
}

const pagesOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / limits.first) }, (_, page) =>
    ids.slice(page * limits.first, (page + 1) * limits.first),
  )
