import {
  Kind,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** The outer form of an operation, with its fragments written out at each place where they are spread. */
export interface Shape {
  /** Fields below fields; `{ a { b } }` is 2. Introspection does not count: its depth is the client's tools' own. */
  depth: number
  aliases: number
  directives: number
  /** Fields that one pair of braces holds more than once under one name. */
  repeats: number
}

/** @param fragments those of the document, which validation has found to be free of cycles */
export function measure(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Shape {
  const known = new Map<string, Shape>()
  const below = selectionsShape(operation.selectionSet)
  return { ...below, directives: below.directives + count(operation.directives) }

  function selectionsShape({ selections }: SelectionSetNode): Shape {
    const shapes = selections.map(shapeOf)
    return {
      depth: Math.max(...shapes.map(({ depth }) => depth)),
      aliases: sum(shapes.map(({ aliases }) => aliases)),
      directives: sum(shapes.map(({ directives }) => directives)),
      repeats: sum(shapes.map(({ repeats }) => repeats)) + repeatsIn(selections),
    }
  }

  function shapeOf(node: SelectionNode): Shape {
    const own = count(node.directives)
    if (node.kind !== Kind.FIELD) {
      const below =
        node.kind === Kind.FRAGMENT_SPREAD ? fragmentShape(node.name.value) : selectionsShape(node.selectionSet)
      return { ...below, directives: below.directives + own }
    }
    const below = node.selectionSet ? selectionsShape(node.selectionSet) : leaf
    return {
      depth: node.name.value.startsWith('__') ? 0 : below.depth + 1,
      aliases: below.aliases + Number(node.alias !== undefined),
      directives: below.directives + own,
      repeats: below.repeats,
    }
  }

  function fragmentShape(name: string): Shape {
    const shape = known.get(name) ?? selectionsShape(fragments.get(name)!.selectionSet)
    known.set(name, shape)
    return shape
  }
}

const leaf: Shape = { depth: 0, aliases: 0, directives: 0, repeats: 0 }

function repeatsIn(selections: readonly SelectionNode[]): number {
  const names = selections.flatMap((node) => (node.kind === Kind.FIELD ? [(node.alias ?? node.name).value] : []))
  return names.length - new Set(names).size
}

const count = (directives: readonly DirectiveNode[] = []): number => directives.length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
