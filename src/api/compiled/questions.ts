import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql'
import type { Attestation } from '../certainty.js'
import { judge } from '../certainty.js'
import type { ApiContext } from '../context.js'
import { kinds } from '../kinds.js'
import { limits } from '../limits.js'
import { inspectionsOf, sessionsOf } from '../named/inspections.js'
import { placesOfFigures } from '../named/observations.js'
import { oneDocument } from '../one-document.js'
import { NotCompiled, type Column, type Selected, type Variables } from './column.js'
import type { Compiler, Grammar, OwnField } from './compiler.js'
import { connection } from './connection.js'
import { lineage } from './lineage.js'
import { figures } from './observations.js'
import { leaf } from './read.js'
import { found } from './search.js'
import { renamed } from './statement.js'
import { rootList } from './root-list.js'

/** How a root field is answered. One row, or the field is not compiled. */
export type Question = (
  compiler: Compiler,
  selected: Selected,
) => {
  /** What is matched first. */
  match: string
  /** What is made of it. */
  answer: Column
  /** What has to be found by other statements before. */
  prepare?: Prepare
}
/** @throws NotCompiled, GraphQLError where the ordinary execution has to say what is wrong */
export type Prepare = (variables: Variables, context: ApiContext) => Promise<void>

/** Root fields of ours that one statement can answer whole. Each starts from one node by its index. */
const questions: Readonly<Record<string, Question>> = {
  document: (compiler, selected) => {
    const d = compiler.variable()
    const found = byCitation(compiler, selected, d) ?? byIdOrKey(compiler, selected, 'Document', 'key', d)
    return { ...found, answer: compiler.entity(selected.field.type, d, selected.nodes) }
  },
  node: (compiler, selected) => {
    const kind = compiler.fixed((variables) => kindOf(String(selected.args(variables)['id'])))
    const n = compiler.variable()
    const found = byIdOrKey(compiler, selected, kind, 'id', n)
    return { ...found, answer: compiler.entity(compiler.grammar.schema.getType(kind) as never, n, selected.nodes) }
  },
  nodes: (compiler, selected) => {
    only(compiler, selected, 'ids')
    const ids = (variables: Variables): string[] => selected.args(variables)['ids'] as string[]
    // Things of one kind, and all of them there: others are found one by one.
    const kind = compiler.fixed((variables) => {
      const [first, ...others] = new Set(ids(variables).map(kindOf))
      return others.length === 0 && ids(variables).length <= limits.first ? (first ?? '') : ''
    })
    if (kind === '') throw new NotCompiled()
    const n = compiler.variable()
    const entity = compiler.entity(compiler.grammar.schema.getType(kind) as GraphQLObjectType, n, selected.nodes)
    const rows = `UNWIND ${compiler.parameter(ids)} AS id OPTIONAL MATCH (${n}:${kind} { id: id })`
    const answer = compiler.list('q', rows, {
      before: entity.before,
      cypher: `[${n}.id, ${entity.cypher}]`,
      read: (row, variables) => {
        const [id, thing] = row as [string | null, unknown]
        if (id === null) throw new NotCompiled()
        return entity.read(thing, variables)
      },
    })
    return { match: 'WITH true AS q', answer }
  },
  inspectionsCovering: (compiler, selected) => {
    const d = compiler.variable()
    const paging = ['first', 'after']
    const found =
      byCitation(compiler, selected, d, ...paging) ??
      byIdOrKey(compiler, selected, 'Document', 'document', d, ...paging)
    return { ...found, answer: inspections(compiler, d, selected) }
  },
  holdersOf: (compiler, selected) => {
    const p = compiler.variable()
    const found = byIdOrKey(compiler, selected, 'Post', 'title', p)
    return { ...found, answer: attestations(compiler, p, selected, 'Person') }
  },
  observations: figures,
  search: found,
  revision: (compiler, { field, nodes }) => {
    const type = getNamedType(field.type) as GraphQLObjectType
    const answer = compiler.fields(type, nodes, ({ field: { name, type: of } }) => {
      const named = getNamedType(of)
      if (!isLeafType(named)) throw new NotCompiled()
      const read = leaf(named)
      return { before: '', cypher: name === 'at' ? 'toString(r.at)' : `r.${name}`, read }
    })
    return { match: 'MATCH (r:Revision) WITH r ORDER BY r.number DESC LIMIT 1', answer }
  },
}

/** How a root field is answered: one of ours, or a list of the generated layer. */
export function questionOf({ isOwn }: Grammar, field: string): Question {
  const question = questions[field] ?? (isOwn('Query', field) ? undefined : rootList)
  if (!question) throw new NotCompiled()
  return question
}

/** Fields of ours below entities. */
export const ownFields: Readonly<Record<string, OwnField>> = {
  'Document.lineage': lineage,
  'Document.observationsByPlace': countsByPlace,
  'Inspection.sessions': (compiler, n, selected) =>
    connection(compiler, n, selected, 'Meeting', 'sessions', (rows) =>
      withNames(sessionsOf, { i: n, m: rows.n, sort: rows.sort }),
    ),
  'Post.holders': (compiler, n, selected) => {
    only(compiler, selected)
    return attestations(compiler, n, selected, 'Person')
  },
  'Person.career': (compiler, n, selected) => attestations(compiler, n, selected, 'Post'),
  'Occupancy.certainty': (_, n) => judgedAlone(n, ({ certainty }) => certainty),
  'Occupancy.certaintyReason': (compiler, n, { field, nodes }) => {
    const type = getNamedType(field.type) as GraphQLObjectType
    const fields = [...compiler.collect(type, nodes)]
    return judgedAlone(n, ({ reason }) =>
      Object.fromEntries(
        fields.map(([key, selected]) => [
          key,
          selected ? reason[selected.field.name as keyof typeof reason] : type.name,
        ]),
      ),
    )
  },
}

function countsByPlace(compiler: Compiler, d: string, { field, nodes }: Selected): Column {
  const [p, count] = [compiler.variable(), compiler.variable()]
  const rows = withNames(placesOfFigures, { d, p, count })
  const column = compiler.fields(getNamedType(field.type) as GraphQLObjectType, nodes, (selected) =>
    selected.field.name === 'count'
      ? { before: '', cypher: count, read: (value) => value }
      : compiler.entity(selected.field.type, p, selected.nodes),
  )
  return compiler.list(d, rows, column)
}

const inspections: OwnField = (compiler, d, selected) =>
  connection(compiler, d, selected, 'Inspection', 'inspectionsCovering', (rows) =>
    withNames(inspectionsOf, { d, i: rows.n, sort: rows.sort }),
  )

/** All attestations of a post or of a person by day; which of them answer a day is judged by the ordinary execution. */
function attestations(compiler: Compiler, n: string, { field, nodes }: Selected, to: 'Person' | 'Post'): Column {
  const o = compiler.variable()
  const from = to === 'Person' ? 'POST' : 'PERSON'
  const rows = `
    MATCH (${n})<-[:${from}]-(o:Occupancy)-[:${to.toUpperCase()}]->(:${to})
    WITH o, coalesce(toString(o.attestedOnEarliest), left(o.startsOn, 10), '9999-12-31') AS day
    ORDER BY day, o.id LIMIT ${limits.first}`
  return compiler.list(n, withNames(rows, { o }), compiler.entity(field.type, o, nodes))
}

const withNames = (cypher: string, names: Record<string, string>): string =>
  renamed(cypher, new Map(Object.entries(names)))

function judgedAlone(n: string, read: (judged: NonNullable<ReturnType<typeof judge>>) => unknown): Column {
  return {
    before: '',
    cypher: `${n} { .id, .attestedOn, .startsOn, .endsOn, person: '', post: '' }`,
    read: (value) => read(judge(value as Attestation, null)!),
  }
}

/** Finds the node by the argument, which is an id or a whole key. Whatever else it may be is not compiled. */
function byIdOrKey(
  compiler: Compiler,
  selected: Selected,
  kind: string,
  argument: string,
  n: string,
  ...others: string[]
): { match: string } {
  only(compiler, selected, argument, ...others)
  const given = (variables: Variables): string => {
    const value = selected.args(variables)[argument]
    if (typeof value !== 'string') throw new NotCompiled()
    return value
  }
  const property = compiler.fixed((variables) => (given(variables).startsWith(`${kind}_`) ? 'id' : 'key'))
  return { match: `MATCH (${n}:${kind} { ${property}: ${compiler.parameter(given)} })` }
}

/** Finds the document of a citation; null where none is given. */
function byCitation(
  compiler: Compiler,
  selected: Selected,
  n: string,
  ...others: string[]
): { match: string; prepare: Prepare } | null {
  const given = (variables: Variables): string | null => (selected.args(variables)['citation'] as string | null) ?? null
  if (compiler.fixed((variables) => given(variables) === null)) return null
  only(compiler, selected, 'citation', ...others)
  const ids = new WeakMap<Variables, string>()
  return {
    match: `MATCH (${n}:Document { id: ${compiler.parameter((variables) => ids.get(variables))} })`,
    prepare: async (variables, context) => {
      const id = await oneDocument(context, { citation: given(variables) })
      if (id === null) throw new NotCompiled()
      ids.set(variables, id)
    },
  }
}

/** No arguments but these are given. */
function only(compiler: Compiler, { args }: Selected, ...names: string[]): void {
  const others = compiler.fixed((variables) =>
    Object.entries(args(variables)).some(([name, value]) => value != null && !names.includes(name)),
  )
  if (others) throw new NotCompiled()
}

/** The kind that an id names; one that is retired or goes by another id is found by the ordinary execution. */
function kindOf(id: string): string {
  const kind = id.slice(0, id.indexOf('_'))
  if (!kinds.includes(kind)) throw new NotCompiled()
  return kind
}
