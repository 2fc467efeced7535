import {
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Own } from './own.js'

/** Under this name every row carries its id, whatever the client selected and aliased. */
export const rowId = 'rowId'

type Fragments = GraphQLResolveInfo['fragments']

/**
 * The selection as the generated layer can translate it. Our own fields are taken out (they are resolved in the same
 * execution, from the row's id), conditions on our own interfaces are written as conditions on generated types, named
 * fragments are written out. Aliases stay, so that rows can be handed to the default resolvers as they come.
 */
export class Selections {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly own: Own,
    private readonly isEntity: (type: GraphQLCompositeType) => boolean,
  ) {}

  /** The selections of `fieldNodes`, read as selections on `type`. */
  on(type: GraphQLCompositeType, fieldNodes: readonly FieldNode[], fragments: Fragments): SelectionSetNode[] {
    return fieldNodes.flatMap(({ selectionSet }) =>
      selectionSet ? [this.#rewrite(type, selectionSet, fragments)] : [],
    )
  }

  #rewrite(root: GraphQLCompositeType, selectionSet: SelectionSetNode, fragments: Fragments): SelectionSetNode {
    const typeInfo = new TypeInfo(this.schema, root)
    const enter = (node: SelectionSetNode): SelectionSetNode => {
      const type = typeInfo.getParentType()
      if (!type) return node
      const known = node.selections.flatMap((selection) => this.#known(type, selection, fragments))
      const withId = this.isEntity(type) && (type === root || known.length < node.selections.length)
      return { ...node, selections: withId ? [...known, idField] : known }
    }
    return visit(selectionSet, visitWithTypeInfo(typeInfo, { SelectionSet: { enter } }))
  }

  /** What `selection` on `type` means to the generated layer: itself, several fragments, or nothing. */
  #known(type: GraphQLCompositeType, selection: SelectionNode, fragments: Fragments): SelectionNode[] {
    if (selection.kind === Kind.FIELD) {
      return this.own.fields.get(type.name)?.has(selection.name.value) ? [] : [selection]
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? writtenOut(selection, fragments) : selection
    const condition = fragment.typeCondition?.name.value
    if (condition === undefined || condition === type.name) return [unconditional(fragment)]
    if (isObjectType(type)) return this.#covers(condition, type) ? [unconditional(fragment)] : []
    if (!this.own.interfaces.has(condition) || !isAbstractType(type)) return [fragment]
    const members = this.schema.getPossibleTypes(type).filter((member) => this.#covers(condition, member))
    return members.map(({ name }) => onType(name, fragment))
  }

  #covers(condition: string, type: GraphQLObjectType): boolean {
    const asked = this.schema.getType(condition)
    return asked === type || (isAbstractType(asked) && this.schema.isSubType(asked, type))
  }
}

const idField: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: 'id' },
  alias: { kind: Kind.NAME, value: rowId },
}

function writtenOut(
  spread: Extract<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>,
  fragments: Fragments,
): InlineFragmentNode {
  const { typeCondition, selectionSet } = fragments[spread.name.value]!
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition,
    selectionSet,
    ...(spread.directives && { directives: spread.directives }),
  }
}

function unconditional({ typeCondition: _, ...fragment }: InlineFragmentNode): InlineFragmentNode {
  return fragment
}

function onType(name: string, fragment: InlineFragmentNode): InlineFragmentNode {
  return { ...fragment, typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } }
}
