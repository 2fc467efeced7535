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
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql'
import { labelOf } from '../kinds.js'
import { Bindings, type Guard } from './bindings.js'
import { arrows, NotCompiled, type Column, type Read, type Selected, type Variables } from './column.js'
import type { Kinds } from './ontology.js'
import { completed, leaf } from './read.js'
import { statementAbout, valueOf, type Thing } from './statement.js'
import { held, whereOf } from './where.js'

/** A field of ours below an entity: its value from the node `n`. */
export type OwnField = (compiler: Compiler, n: string, selected: Selected) => Column

/** The parts of the schema that every compilation reads. */
export interface Grammar extends Kinds {
  /** `Type.field` → field of ours, whether it can be compiled or not. */
  isOwn: (type: string, field: string) => boolean
  own: Readonly<Record<string, OwnField>>
}

/**
 * Compiles selections to Cypher: one expression that gives exactly what is selected from a node, nested as deep as the
 * selection.
 */
export class Compiler extends Bindings {
  constructor(
    readonly grammar: Grammar,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    given: Variables,
    guards: Guard[] = [],
  ) {
    super(given, guards)
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
        return [key, { field, nodes, args: oncePerVariables((v) => getArgumentValues(field, nodes[0]!, v)) }]
      }),
    )
  }

  /** Exactly what is selected on the thing `n`; of an abstract type, by the node's labels. */
  entity(type: GraphQLOutputType, n: Thing, nodes: readonly FieldNode[]): Column {
    const named = getNamedType(type)
    const fieldsOf = (kind: GraphQLObjectType): Column =>
      this.fields(kind, nodes, (selected) => this.#entry(kind, n, selected))
    if (isObjectType(named)) return fieldsOf(named)
    if (!isAbstractType(named) || typeof n !== 'string') throw new NotCompiled()
    const kinds = this.grammar.schema.getPossibleTypes(named).filter(({ name }) => this.grammar.ontology.has(name))
    // Kinds of which the same is asked stand together: the label tells them apart only where the answer does.
    const alike = new Map<string, Column & { kinds: GraphQLObjectType[] }>()
    for (const kind of kinds) {
      const column = fieldsOf(kind)
      const form = `${column.cypher} ${this.#formOf(kind, nodes)}`
      const known = alike.get(form)
      if (known) known.kinds.push(kind)
      else alike.set(form, { ...column, kinds: [kind] })
    }
    const each = [...alike.values()]
      .sort((one, other) => one.kinds.length - other.kinds.length)
      .map((column) => ({ ...column, labels: labelsOf(column.kinds) }))
    const cases = each.map(({ labels, cypher }, index) => `WHEN ${n}:${labels} THEN [${index}, ${cypher}]`)
    return {
      before: each
        .map(({ before, labels }) => before.replaceAll(`CALL (${n}) {`, `CALL (${n}) { WITH ${n} WHERE ${n}:${labels}`))
        .join(' '),
      cypher: `CASE ${cases.join(' ')} END`,
      read: (value, variables) => {
        if (value === null) throw new NotCompiled()
        const [index, fields] = value as [number, unknown]
        return each[index]!.read(fields, variables)
      },
    }
  }

  /** What is selected on an object: each field's column, in a list, as names would be sent with every row. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[], column: (selected: Selected) => Column): Column {
    const columns: Column[] = []
    const readers: [key: string, read: Read][] = []
    for (const [key, selected] of this.collect(type, nodes)) {
      if (selected === null) readers.push([key, () => type.name])
      else {
        const own = column(selected)
        const at = columns.push(own) - 1
        const read = completed(selected.field.type, own.read)
        readers.push([key, (row, variables) => read((row as unknown[])[at], variables)])
      }
    }
    return {
      before: columns
        .map(({ before }) => before)
        .filter(Boolean)
        .join(' '),
      cypher: `[${columns.map(({ cypher }) => cypher).join(', ')}]`,
      read: (row, variables) => {
        const answer: Record<string, unknown> = {}
        for (const [key, read] of readers) answer[key] = read(row, variables)
        return answer
      },
    }
  }

  /** All rows of a subquery about `n`, each as `column`: an expression where Cypher allows one, which costs it less. */
  list(n: Thing, rows: string, column: Column): Column {
    if (column.before === '' && !aggregates.test(rows))
      return { before: '', cypher: `COLLECT { ${rows} RETURN ${column.cypher} }`, read: column.read }
    const all = this.variable()
    const known = typeof n === 'string' ? n : '*'
    return {
      before: `CALL (${known}) { ${rows} ${column.before} RETURN collect(${column.cypher}) AS ${all} }`,
      cypher: all,
      read: column.read,
    }
  }

  #entry(type: GraphQLObjectType, n: Thing, selected: Selected): Column {
    const { field, nodes } = selected
    const own = this.grammar.own[`${type.name}.${field.name}`]
    if (own && typeof n === 'string') return own(this, n, selected)
    const origin = this.grammar.ontology.get(type.name)?.get(field.name)
    if (!origin || this.grammar.isOwn(type.name, field.name)) throw new NotCompiled()
    const named = getNamedType(field.type)
    if (origin.from === 'property') {
      if (!isLeafType(named)) throw new NotCompiled()
      const property = valueOf(n, field.name)
      return { before: '', cypher: named.name === 'DateTime' ? `toString(${property})` : property, read: leaf(named) }
    }
    const columnOf = (x: Thing): Column => {
      if (!isLeafType(named)) return this.entity(named, x, nodes)
      if (typeof x !== 'string') throw new NotCompiled()
      return { before: '', cypher: x, read: leaf(named) }
    }
    if (origin.from === 'edges') {
      if (typeof n !== 'string') throw new NotCompiled()
      const x = this.variable()
      const kinds = isAbstractType(named) ? this.grammar.schema.getPossibleTypes(named) : [named as GraphQLObjectType]
      const [left, right] = arrows[origin.direction]
      const ends = labelsOf(kinds.filter(({ name }) => this.grammar.ontology.has(name)))
      const { conditions, window } = held(this, this.grammar, named, x, selected, false)
      const match = `MATCH (${n})${left}[:${origin.type}]${right}(${x}:${ends})`
      return this.list(n, `${match} ${whereOf(conditions)} WITH DISTINCT ${x} ${window}`, columnOf(x))
    }
    const { body, value, tail } = statementAbout(n, origin, () => this.variable())
    const column = columnOf(value)
    if (body === '') return column
    const all = this.list(n, `${body} ${tail}`, column)
    return isListType(getNullableType(field.type)) ? all : { ...all, cypher: `head(${all.cypher})` }
  }

  /** What the answer depends on beside the values: types, and the kind's name where it is asked for. */
  #formOf(kind: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    const fields = [...this.collect(kind, nodes)]
    return fields.map(([key, selected]) => `${key}: ${String(selected?.field.type ?? kind)}`).join()
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

/** The function, that works once for the variables of an operation however often it is asked. */
function oncePerVariables<T>(get: (variables: Variables) => T): (variables: Variables) => T {
  let last: { variables: Variables; value: T } | null = null
  return (variables) => {
    if (last?.variables !== variables) last = { variables, value: get(variables) }
    return last.value
  }
}

/** Neo4j takes an aggregation within `COLLECT { }` for one of the map around it. */
const aggregates = /\b(?:collect|count|min|max|sum|avg)\(/

const labelsOf = (kinds: readonly GraphQLObjectType[]): string => kinds.map(({ name }) => labelOf(name)).join('|')

function isIncluded(selection: { directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true
  return !skip && getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
}
