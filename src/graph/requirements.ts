import { readdirSync, readFileSync } from 'node:fs'
import { Kind, parse, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql'

/** What the schema says of the nodes of one type: a query that finds those that break it, with the names of the properties. */
export interface Requirement {
  type: string
  query: string
}

const FOLDER = new URL('../../schema/', import.meta.url)

const GRAPH_TYPES: Readonly<Record<string, string>> = {
  ID: 'STRING',
  String: 'STRING',
  EDTF: 'STRING',
  Int: 'INTEGER',
  Float: 'FLOAT',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  DateTime: 'ZONED DATETIME',
}

/**
 * Required and typed properties and closed lists of values, taken from schema/*.graphql: the Community edition has no
 * constraints for them.
 */
export function requirements(): Requirement[] {
  const { definitions } = parse(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.graphql') && name !== 'api.graphql')
      .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
      .join('\n'),
  )
  const enums = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[node.name.value, (node.values ?? []).map(({ name }) => name.value)]]
        : [],
    ),
  )
  return definitions.flatMap((node) => {
    const labels = node.kind === Kind.OBJECT_TYPE_DEFINITION ? labelsOf(node) : []
    return node.kind !== Kind.OBJECT_TYPE_DEFINITION || labels.length === 0 ? [] : [requirementOf(node, labels, enums)]
  })
}

function requirementOf(
  node: ObjectTypeDefinitionNode,
  labels: readonly string[],
  enums: ReadonlyMap<string, readonly string[]>,
): Requirement {
  const checks = (node.fields ?? []).flatMap((field) => {
    const property = `n.${field.name.value}`
    const { type, list, required } = unwrap(field.type)
    const values = enums.get(type)
    const graphType = values ? 'STRING' : GRAPH_TYPES[type]
    if (graphType === undefined || (field.directives ?? []).length > 0) return []
    const is = list ? `LIST<${graphType} NOT NULL>` : graphType
    const wrong = [`NOT ${property} IS :: ${is}${required ? ' NOT NULL' : ''}`]
    if (values && !list) wrong.push(`NOT coalesce(${property}, '${values[0]}') IN ${JSON.stringify(values)}`)
    return [`CASE WHEN ${wrong.join(' OR ')} THEN '${field.name.value}' END`]
  })
  return {
    type: node.name.value,
    query: `MATCH (n:${labels.join(':')}) WITH n, [x IN [${checks.join(', ')}] WHERE x IS NOT NULL] AS wrong WHERE size(wrong) > 0
      RETURN n.id AS id, wrong ORDER BY id LIMIT 20`,
  }
}

/** Labels of a type of nodes; a type without them is no node of the graph. */
function labelsOf(node: ObjectTypeDefinitionNode): string[] {
  const labels = node.directives
    ?.find(({ name }) => name.value === 'node')
    ?.arguments?.find(({ name }) => name.value === 'labels')
  return labels?.value.kind === Kind.LIST
    ? labels.value.values.flatMap((value) => (value.kind === Kind.STRING ? value.value : []))
    : []
}

function unwrap(type: TypeNode): { type: string; list: boolean; required: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...unwrap(type.type), required: true }
  if (type.kind === Kind.LIST_TYPE) return { type: unwrap(type.type).type, list: true, required: false }
  return { type: type.name.value, list: false, required: false }
}
