import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

/** A field of a type or an input type, as far as it is described. */
interface Described {
  name: string
  description?: string | null | undefined
  args?: readonly GraphQLArgument[]
}

type Patterns = readonly (readonly [pattern: RegExp, description: string])[]

/** Types that the generated layer makes, by their name's end. */
const types: Patterns = [
  [/NodeAggregationWhereInput$/, 'Conditions on totals over related things. Slow on a large graph.'],
  [/AggregationWhereInput$/, 'Conditions on totals over relations. Slow on a large graph.'],
  [/ConnectionAggregateInput$/, 'Conditions on how many related things there are. Slow on a large graph.'],
  [/ConnectionFilters$/, 'Conditions on a relation: on some, all, none or exactly one of the related things.'],
  [/RelationshipFilters$/, 'Conditions on related things: on some, all, none or exactly one of them.'],
  [/ConnectionWhere$/, 'Conditions on related things and on the relations to them.'],
  [/ConnectionSort$/, 'Order of related things, by their own fields or by those of the relation.'],
  [/Where$/, 'Conditions; all that are given must hold.'],
  [/Sort$/, 'Order by these fields.'],
  [/(?:Filters|FiltersInt|Filter|FilterInput)$/, 'Conditions on one value; all that are given must hold.'],
  [/(?:NodeAggregateSelection|AggregateNode)$/, 'Totals over the things.'],
  [/EdgeAggregateSelection$/, 'Totals over the relations.'],
  [/AggregateSelection(?:Nullable|NonNullable)?$/, 'Totals.'],
  [/Aggregate$/, 'Totals.'],
  [/Relationship$/, 'One related thing, with the relation to it.'],
  [/Edge$/, 'One thing of a list.'],
  [/Connection$/, 'A list with totals. Its cursors are offsets and it reads its whole kind: named fields are faster.'],
  [/Implementation$/, 'The kinds that the interface stands for.'],
  [/^Count(?:Connection)?$/, 'How many.'],
  [/^SortDirection$/, 'Which way to sort.'],
  [/^Query$/, 'Everything that can be asked.'],
]

/** Fields of those types, and arguments, by name. */
const names: Patterns = [
  [/^AND$/, 'All of these.'],
  [/^OR$/, 'At least one of these.'],
  [/^NOT$/, 'Not this.'],
  [/^Count(?:Connection)?\.nodes$/, 'How many things.'],
  [/^CountConnection\.edges$/, 'How many relations to them.'],
  [/^(?:nodes|node)$/, 'The thing itself, or conditions on it.'],
  [/^(?:edges|edge|properties)$/, 'The relation itself, or conditions on it.'],
  [/^count$/, 'How many.'],
  [/^cursor$/, 'Where to go on from.'],
  [/^totalCount$/, 'How many there are in all.'],
  [/^hasNextPage$/, 'Whether there is more.'],
  [/^hasPreviousPage$/, 'Whether there is something before.'],
  [/^startCursor$/, 'Cursor of the first one of the page; null for an empty page.'],
  [/^endCursor$/, 'Cursor of the last one of the page, to be passed as `after`; null for an empty page.'],
  [/^(?:shortestLength|longestLength)$/, 'Number of letters of the shortest or longest.'],
  [/^pageInfo$/, 'Where the page stands.'],
  [/^aggregate$/, 'Totals over the list.'],
  [/^where$/, 'Only what meets these conditions.'],
  [/^sort$/, 'In this order; the first entry counts most.'],
  [/^limit$/, 'How many at most. Without it a root list gives 1,000, a relation all; a query is priced by it.'],
  [/^offset$/, 'How many to leave out at the beginning.'],
  [/^first$/, 'How many at most.'],
  [/^after$/, '`endCursor` of the page before.'],
  [/^typename$/, 'Only these kinds.'],
  [
    /^(?:some|.*_SOME)$/,
    'For at least one. Scans the kind, so it costs 1,000 at the root: `inspectionsCovering`, `observations`, `holdersOf`, `implementationChain` and `timeline` start from the thing that is named.',
  ],
  [/^(?:all|.*_ALL)$/, 'For every one. Scans the kind and costs 1,000 at the root: see `some`.'],
  [/^(?:none|.*_NONE)$/, 'For none. Scans the kind and costs 1,000 at the root: see `some`.'],
  [/^(?:single|.*_SINGLE)$/, 'For exactly one. Scans the kind and costs 1,000 at the root: see `some`.'],
  [/^eq$/, 'Equal to this.'],
  [/^in$/, 'One of these.'],
  [/^includes$/, 'The list holds this.'],
  [
    /^contains$/,
    'Holds these letters, exactly as written. Scans the kind and costs 1,000 at the root: words are found by `search`, folded names are in `nameFolded`.',
  ],
  [/^startsWith$/, 'Begins with these letters. Costs 1,000 at the root: `search` finds beginnings of words.'],
  [/^endsWith$/, 'Ends with these letters. Scans the kind and costs 1,000 at the root: see `contains`.'],
  [/^lte?$/, 'Less, or equal where so named.'],
  [/^gte?$/, 'Greater, or equal where so named.'],
  [/^(?:min|shortest)$/, 'The smallest, first or shortest.'],
  [/^(?:max|longest)$/, 'The largest, last or longest.'],
  [/^(?:average|averageLength)$/, 'The mean.'],
  [/^sum$/, 'The sum. Figures of different pages are never to be added.'],
  [/^ASC$/, 'Upwards.'],
  [/^DESC$/, 'Downwards.'],
]

const found = (patterns: Patterns, name: string): string | undefined =>
  patterns.find(([pattern]) => pattern.test(name))?.[1]

/**
 * Describes what the generated layer leaves without a word: a condition or total on a field says what the field is, the
 * library's own forms say what they do, slow ones that they are. In place.
 */
export function describeGenerated(schema: GraphQLSchema, ontology: DocumentNode): void {
  // The library drops the descriptions of interfaces.
  for (const node of ontology.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION || !node.description) continue
    const type = schema.getType(node.name.value)
    if (type) type.description ??= node.description.value
  }
  const ofField = fieldDescriptions(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    type.description ??= found(types, type.name)
    if (isEnumType(type)) {
      for (const value of type.getValues())
        value.description ??= found(names, value.name) ?? kindDescription(schema, value.name)
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values<Described>(type.getFields())) {
      field.description ??=
        ofField.own(type.name, field.name) ??
        found(names, `${type.name}.${field.name}`) ??
        found(names, field.name) ??
        ofField.any(field.name) ??
        listDescription(field.name, type)
      for (const arg of field.args ?? []) arg.description ??= found(names, arg.name)
    }
  }
}

interface FieldDescriptions {
  /** Of the type that `typeName` begins with. */
  own(typeName: string, field: string): string | undefined
  /** Of any type that has it. */
  any(field: string): string | undefined
}

/** The ontology's own words for a field. */
function fieldDescriptions(schema: GraphQLSchema): FieldDescriptions {
  const own = new Map<string, Map<string, string>>()
  const any = new Map<string, string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.description || type.name === 'Query') continue
    const described = Object.values(type.getFields()).filter(({ description }) => description)
    own.set(type.name, new Map(described.map(({ name, description }) => [name, description!])))
    for (const { name, description } of described) if (!any.has(name)) any.set(name, description!)
  }
  const prefixes = [...own.keys()].sort((a, b) => b.length - a.length)
  return {
    own: (typeName, field) => {
      const bare = field.replace(/(?:Connection|_ALL|_SOME|_NONE|_SINGLE)$/, '')
      const kind = prefixes.find((prefix) => typeName.startsWith(prefix) && own.get(prefix)!.has(bare))
      const description = kind === undefined ? undefined : own.get(kind)!.get(bare)
      return description && bare !== field ? `${description} ${found(names, field) ?? 'As a connection.'}` : description
    },
    any: (field) => any.get(field),
  }
}

const kindDescription = (schema: GraphQLSchema, name: string): string | undefined =>
  schema.getType(name)?.description ?? undefined

/** Root lists of the generated layer: `documents`, `documentsConnection`. */
function listDescription(name: string, type: GraphQLNamedType): string | undefined {
  if (type.name !== 'Query') return undefined
  const words = name.replace(/Connection$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return name.endsWith('Connection')
    ? `All ${words}, with totals (\`aggregate { count { nodes } }\`). Reads the whole kind for each page.`
    : `The ${words} that meet the conditions.`
}
