/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** A cell longer than this is a part of the page's frame, not of a table. */
const LONGEST_CELL = 200
const CELL = ' | '

/** An element's words as lines: one for each block, list item, caption and row of a table, whose cells stand between bars. */
export function linesOf(root: Element): string[] {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    const words = line.replace(/[\s\u00a0]+/gu, ' ').trim()
    if (words !== '') lines.push(words)
    line = ''
  }
  const visit = (node: Node): void => {
    if (node.nodeType === 3) line += node.textContent ?? ''
    if (node.nodeType !== 1) return
    const element = node as Element
    const name = element.localName
    if (name === 'tr') {
      end()
      lines.push(...row(element))
      return
    }
    if (BLOCKS.has(name)) end()
    for (const child of element.childNodes) visit(child)
    if (BLOCKS.has(name)) end()
  }
  visit(root)
  end()
  return lines
}

function row(element: Element): string[] {
  const cells = [...element.children].map(linesOf)
  const plain = cells.every((cell) => cell.length <= 1 && (cell[0]?.length ?? 0) <= LONGEST_CELL)
  return plain ? [cells.flat().join(CELL)].filter(Boolean) : cells.flat()
}
