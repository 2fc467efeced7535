import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { labelOf } from '../kinds.js'
import type { Ontology } from './ontology.js'

export type Variables = Readonly<Record<string, unknown>>
export type Arguments = Readonly<Record<string, unknown>>

/** What is asked cannot be compiled, or its answer does not fit: the ordinary execution answers it, or says why not. */
export class NotCompiled extends Error {}

/** A Cypher expression, the subqueries that it needs before it, and how its value becomes a part of the answer. */
export interface Column {
  before: string
  cypher: string
  read: Read
}
export type Read = (value: unknown, variables: Variables) => unknown

/** A field as it is selected: its nodes (several when fragments select it again), and its arguments for given variables. */
export interface Selected {
  field: GraphQLField<unknown, unknown>
  nodes: readonly FieldNode[]
  args: (variables: Variables) => Arguments
}

/** A field of ours below an entity: its value from the node `n`. */
export type OwnField = (compiler: Compiler, n: string, selected: Selected) => Column

/** The parts of the schema that every compilation reads. */
export interface Grammar {
  schema: GraphQLSchema
  ontology: Ontology
  /** `Type.field` → field of ours, whether it can be compiled or not. */
  isOwn: (type: string, field: string) => boolean
  own: Readonly<Record<string, OwnField>>
}

/**
 * Compiles selections to Cypher: one expression that gives exactly what is selected from a node, nested as deep as the
 * selection. Values never stand in the text: they are parameters, so one operation has one text and one plan.
 */
export class Compiler {
  /** Values of variables that shaped the text: it holds for others with the same ones only. */
  readonly guards: { get: (variables: Variables) => unknown; value: unknown }[] = []
  readonly parameters: ((variables: Variables) => unknown)[] = []
  #variables = 0

  constructor(
    readonly grammar: Grammar,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    private readonly given: Variables,
  ) {}

  /** A new Cypher variable. */
  variable(): string {
    return `n${this.#variables++}`
  }

  /** A Cypher parameter with the value that `get` takes from the variables. */
  parameter(get: (variables: Variables) => unknown): string {
    return `$p${this.parameters.push(get) - 1}`
  }

  /** The value that `get` takes from the variables, for text that depends on it. */
  fixed<T extends string | number | boolean | null>(get: (variables: Variables) => T): T {
    const guard = (variables: Variables): T | typeof left => orLeft(() => get(variables))
    const value = guard(this.given)
    this.guards.push({ get: guard, value })
    if (value === left) throw new NotCompiled()
    return value
  }

  /** The fields that are selected on `type`, by response name, in order. */
  collect(
    type: GraphQLObjectType,
    nodes: readonly { selectionSet?: SelectionSetNode | undefined }[],
  ): Map<string, Selected | null> {
    const fields = new Map<string, FieldNode[]>()
    for (const { selectionSet } of nodes) if (selectionSet) this.#collect(type, selectionSet, fields)
    return new Map(
      [...fields].map(([key, nodes]) => {
        const name = nodes[0]!.name.value
        if (name === '__typename') return [key, null]
        const field = type.getFields()[name]!
        return [key, { field, nodes, args: (variables) => getArgumentValues(field, nodes[0]!, variables) }]
      }),
    )
  }

  /** Exactly what is selected on the node (or map) `n`; of an abstract type, by the node's labels. */
  entity(type: GraphQLOutputType, n: string, nodes: readonly FieldNode[]): Column {
    const named = getNamedType(type)
    const fieldsOf = (kind: GraphQLObjectType): Column =>
      this.fields(kind, nodes, (selected) => this.#entry(kind, n, selected), n)
    if (isObjectType(named)) return fieldsOf(named)
    if (!isAbstractType(named)) throw new NotCompiled()
    const kinds = this.grammar.schema.getPossibleTypes(named).filter(({ name }) => this.grammar.ontology.has(name))
    const each = kinds.map((kind) => ({ kind, ...fieldsOf(kind) }))
    const cases = each.map(({ kind, cypher }) => `WHEN ${n}:${labelOf(kind.name)} THEN ['${kind.name}', ${cypher}]`)
    const readers = new Map(each.map(({ kind, read }) => [kind.name, read]))
    return {
      before: each
        .map(({ kind, before }) =>
          before.replaceAll(`CALL (${n}) {`, `CALL (${n}) { WITH ${n} WHERE ${n}:${labelOf(kind.name)}`),
        )
        .join(' '),
      cypher: `CASE ${cases.join(' ')} END`,
      read: (value, variables) => {
        if (value === null) throw new NotCompiled()
        const [kind, fields] = value as [string, unknown]
        return readers.get(kind)!(fields, variables)
      },
    }
  }

  /** What is selected on an object: each field's column under its response name, as a map of `n`. */
  fields(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    column: (selected: Selected) => Column,
    n: string,
  ): Column {
    const entries: string[] = []
    const befores: string[] = []
    const readers: [key: string, read: Read][] = []
    for (const [key, selected] of this.collect(type, nodes)) {
      if (selected === null) readers.push([key, () => type.name])
      else {
        const { before, cypher, read } = column(selected)
        befores.push(before)
        entries.push(cypher === `${n}.${key}` ? `.${key}` : `${key}: ${cypher}`)
        readers.push([key, completed(selected.field.type, read)])
      }
    }
    return {
      before: befores.filter(Boolean).join(' '),
      cypher: `${n} { ${entries.join(', ')} }`,
      read: (value, variables) => {
        const answer: Record<string, unknown> = {}
        for (const [key, read] of readers) answer[key] = read((value as Record<string, unknown>)[key], variables)
        return answer
      },
    }
  }

  /** All rows of a subquery about `n`, each as `column`: an expression where Cypher allows one, which costs it less. */
  list(n: string, rows: string, column: Column): Column {
    if (column.before === '' && !aggregates.test(rows))
      return { before: '', cypher: `COLLECT { ${rows} RETURN ${column.cypher} }`, read: column.read }
    const all = this.variable()
    return {
      before: `CALL (${n}) { ${rows} ${column.before} RETURN collect(${column.cypher}) AS ${all} }`,
      cypher: all,
      read: column.read,
    }
  }

  #entry(type: GraphQLObjectType, n: string, selected: Selected): Column {
    const { field, nodes } = selected
    const own = this.grammar.own[`${type.name}.${field.name}`]
    if (own) return own(this, n, selected)
    const origin = this.grammar.ontology.get(type.name)?.get(field.name)
    if (!origin || this.grammar.isOwn(type.name, field.name)) throw new NotCompiled()
    const named = getNamedType(field.type)
    if (origin.from === 'property') {
      if (!isLeafType(named)) throw new NotCompiled()
      const property = `${n}.${field.name}`
      return { before: '', cypher: named.name === 'DateTime' ? `toString(${property})` : property, read: leaf(named) }
    }
    const x = this.variable()
    const column = isLeafType(named) ? { before: '', cypher: x, read: leaf(named) } : this.entity(named, x, nodes)
    if (origin.from === 'edges') {
      const kinds = isAbstractType(named) ? this.grammar.schema.getPossibleTypes(named) : [named]
      const labels = kinds.filter(({ name }) => this.grammar.ontology.has(name)).map(({ name }) => labelOf(name))
      const [left, right] = arrows[origin.direction]
      const match = `MATCH (${n})${left}[:${origin.type}]${right}(${x}:${labels.join('|')}) WITH DISTINCT ${x}`
      return this.list(n, match + this.#window(x, selected), column)
    }
    const all = this.#computed(origin, n, x, column)
    return isListType(getNullableType(field.type)) ? all : { ...all, cypher: `head(${all.cypher})` }
  }

  /** What a `@cypher` field's statement gives for `n`, each value `x` as `column`. */
  #computed(
    { statement, column: name }: { statement: string; column: string },
    n: string,
    x: string,
    column: Column,
  ): Column {
    const about = statement.replaceAll(/\bthis\b/g, n)
    const last = about.lastIndexOf('RETURN')
    const [body, returned] = [about.slice(0, last).trim(), about.slice(last + 'RETURN'.length).trim()]
    if (body !== '' || column.before !== '')
      return this.list(n, `${body} WITH ${returned} WITH ${name} AS ${x}`, column)
    return { ...column, cypher: `[${x} IN [${returned.replace(/ AS \w+$/, '')}] | ${column.cypher}]` }
  }

  /** `limit` and `offset` of a generated list; other arguments are the generated layer's. */
  #window(x: string, { args }: Selected): string {
    const others = ({ limit: _, offset: __, ...more }: Arguments): boolean => Object.keys(more).length > 0
    if (this.fixed((variables) => others(args(variables)))) throw new NotCompiled()
    const whole = (name: string): string => `toInteger(${this.parameter((variables) => args(variables)[name])})`
    const has = (name: string): boolean => this.fixed((variables) => args(variables)[name] != null)
    const [skip, limit] = [
      has('offset') ? ` SKIP ${whole('offset')}` : '',
      has('limit') ? ` LIMIT ${whole('limit')}` : '',
    ]
    return skip + limit === '' ? '' : ` WITH ${x}${skip}${limit}`
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
    for (const selection of set.selections) {
      if (selection.directives?.length && !this.fixed((variables) => isIncluded(selection, variables))) continue
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        fields.set(key, [...(fields.get(key) ?? []), selection])
        continue
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments[selection.name.value]! : selection
      const condition = fragment.typeCondition && this.grammar.schema.getType(fragment.typeCondition.name.value)
      const holds =
        !condition ||
        condition === type ||
        (isAbstractType(condition) && this.grammar.schema.isSubType(condition, type))
      if (holds) this.#collect(type, fragment.selectionSet, fields)
    }
  }
}

/** What a guard has for variables with which the operation is not compiled. */
const left = Symbol('not compiled')

function orLeft<T>(get: () => T): T | typeof left {
  try {
    return get()
  } catch (error) {
    if (error instanceof NotCompiled) return left
    throw error
  }
}

/** Neo4j takes an aggregation within `COLLECT { }` for one of the map around it. */
const aggregates = /\b(?:collect|count|min|max|sum|avg)\(/

/** What stands before and behind a relationship, by direction. */
export const arrows = { OUT: ['-', '->'], IN: ['<-', '-'], UNDIRECTED: ['-', '-'] } as const

/** Reads a value as its type demands: lists by item, null only where it may be. */
export function completed(type: GraphQLOutputType, read: Read): Read {
  if (isNonNullType(type)) {
    const inner = completed(type.ofType, read)
    return (value, variables) => {
      const answer = inner(value, variables)
      if (answer === null) throw new NotCompiled()
      return answer
    }
  }
  if (isListType(type)) {
    const inner = completed(type.ofType, read)
    return (value, variables) => (value == null ? null : (value as unknown[]).map((item) => inner(item, variables)))
  }
  return (value, variables) => (value == null ? null : read(value, variables))
}

const leaf = (type: GraphQLLeafType): Read =>
  isSpecifiedScalarType(type)
    ? (value) => (typeof value === 'object' ? type.serialize(value) : value)
    : (value) => type.serialize(value)

function isIncluded(selection: { directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true
  return !skip && getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
}
