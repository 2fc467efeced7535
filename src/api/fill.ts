import {
  getNamedType,
  getNullableType,
  GraphQLObjectType,
  isCompositeType,
  isListType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import type { ApiContext } from './context.js'
import { clientError } from './errors.js'
import { limits } from './limits.js'
import type { Own } from './own.js'
import { rowId, Selections } from './selection.js'

/** A row of the generated layer: the selected fields under their aliases, and the entity's id. */
export interface Row {
  rowId: string
  /** Kind of the row, for our interfaces and the generated ones. */
  __typename: string
  __resolveType: string
  [alias: string]: unknown
}

type RootField = ReturnType<GraphQLObjectType['getFields']>[string]

/**
 * Fills entities that our own Cypher has found, for exactly the selected fields, by calling the generated list's
 * resolver (`documents`, `inspections` …) with the ids as its filter. Nested relations, their filters and our own
 * fields below them therefore mean the same under a named field as under the generated list.
 */
export class Filler {
  /** Kind → the generated root field `kinds(where, sort, limit, offset): [Kind!]!`. */
  readonly #lists: ReadonlyMap<string, RootField>
  readonly #selections: Selections

  /**
   * @param generated the generated layer alone: it resolves
   * @param schema the whole schema: what clients select on
   */
  constructor(
    private readonly generated: GraphQLSchema,
    private readonly schema: GraphQLSchema,
    own: Own,
  ) {
    this.#lists = listsOf(generated.getQueryType()!)
    this.#selections = new Selections(schema, own, ({ name }) => this.#lists.has(name))
  }

  /** Every kind that has a list, such as Document and Observation. */
  get kinds(): string[] {
    return [...this.#lists.keys()]
  }

  /** The entity of this kind and id, or null when there is none. Siblings share one statement. */
  async one(kind: string, id: string, context: ApiContext, info: GraphQLResolveInfo): Promise<Row | null> {
    const load = (ids: string[]): Promise<ReadonlyMap<string, Row>> => this.#load(kind, ids, context, info)
    return (await context.batches.get(info.fieldNodes, kind, id, load)) ?? null
  }

  /**
   * The entity of this kind and id, which was there a moment ago.
   *
   * @throws SERVICE_UNAVAILABLE when it was withdrawn since
   */
  async known(kind: string, id: string, context: ApiContext, info: GraphQLResolveInfo): Promise<Row> {
    const row = await this.one(kind, id, context, info)
    if (row) return row
    throw clientError('SERVICE_UNAVAILABLE', 'The graph changed while it was read; ask again', { retryAfter: 1 })
  }

  /** The entities of these ids in this order; ids that name nothing (any more) are left out. */
  async many(kind: string, ids: readonly string[], context: ApiContext, info: GraphQLResolveInfo): Promise<Row[]> {
    const rows = await Promise.all(ids.map((id) => this.one(kind, id, context, info)))
    return rows.filter((row) => row !== null)
  }

  /** Lets the generated root fields of the whole schema answer selections that hold fields of ours further down. */
  wrapGenerated(own: Own): void {
    const roots: [string, RootField][] = Object.entries(this.generated.getQueryType()!.getFields())
    for (const [name, generated] of roots) {
      const { resolve } = generated
      const field = this.schema.getQueryType()!.getFields()[name]!
      const returned = getNamedType(field.type)
      if (!resolve || !isCompositeType(returned) || own.fields.get('Query')?.has(name)) continue
      field.resolve = (source, args, context, info) => {
        const sets = this.#selections.on(returned, info.fieldNodes, info.fragments)
        const fieldNodes = info.fieldNodes.map((node, index) => ({ ...node, selectionSet: sets[index]! }))
        return resolve(
          source,
          { ...args, ...lengthOf(generated, args as Record<string, unknown>) },
          context,
          this.#asGenerated(info, generated, fieldNodes),
        )
      }
    }
  }

  async #load(
    kind: string,
    ids: string[],
    context: ApiContext,
    info: GraphQLResolveInfo,
  ): Promise<ReadonlyMap<string, Row>> {
    const list = this.#lists.get(kind)!
    const type = this.schema.getType(kind) as GraphQLObjectType
    const fieldNodes = this.#selections.on(type, info.fieldNodes, info.fragments).map((selectionSet): FieldNode => ({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: list.name },
      selectionSet,
    }))
    const where = { id: { in: ids } }
    const rows = (await list.resolve!(
      undefined,
      { where },
      context,
      this.#asGenerated(info, list, fieldNodes),
    )) as Row[]
    return new Map(rows.map((row) => [row[rowId], { ...row, __typename: kind, __resolveType: kind }]))
  }

  /** What a generated resolver is told: an operation on the generated schema alone, with this root field. */
  #asGenerated(info: GraphQLResolveInfo, field: RootField, fieldNodes: readonly FieldNode[]): GraphQLResolveInfo {
    const { generated: schema } = this
    return {
      ...info,
      schema,
      fieldNodes,
      fieldName: field.name,
      parentType: schema.getQueryType()!,
      returnType: field.type,
    }
  }
}

/** A root list gives so many things where the client does not say how many. */
function lengthOf({ args: known }: RootField, args: Record<string, unknown>): Record<string, unknown> {
  const name = known.find((arg) => arg.name === 'limit' || arg.name === 'first')?.name
  return name === undefined || args[name] != null ? {} : { [name]: limits.list }
}

function listsOf(query: GraphQLObjectType): Map<string, RootField> {
  const lists = Object.values(query.getFields()).flatMap((field): [string, RootField][] => {
    const kind = getNamedType(field.type)
    const isList = isListType(getNullableType(field.type)) && field.args.some(({ name }) => name === 'where')
    return isList && kind instanceof GraphQLObjectType ? [[kind.name, field]] : []
  })
  return new Map(lists)
}
