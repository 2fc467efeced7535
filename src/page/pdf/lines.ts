/** A piece of a page as PDF holds it; lengths in points, the origin is at the bottom left. */
export interface Item {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
}

/** A line of a page. */
export interface Line {
  readonly words: string
  readonly left: number
  readonly right: number
  /** Its base line. */
  readonly y: number
  readonly size: number
  /** True for a row of a table: words set apart as cells are. */
  readonly isRow: boolean
}

/** Parts of the font size: how far apart base lines of one line may be, and pieces that are one word. */
const SAME_LINE = 0.5
const BLANK = 0.2
/** Parts of the font size from which on words stand in another cell; justified lines stay below. */
const CELL = 2

/** Joins the pieces of a page that stand on one line, in the order in which the file has them. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = []
  for (const { str, x, y, width, fontSize } of items) {
    const line = lines.at(-1)
    const same = line && Math.abs(line.y - y) <= SAME_LINE * Math.max(line.size, fontSize)
    const blank = str.trim() === ''
    if (same && blank) lines[lines.length - 1] = { ...line, words: line.words + str }
    else if (same) {
      const gap = x - line.right
      const isCell = gap > CELL * fontSize
      const blankBetween = gap > BLANK * fontSize && !line.words.endsWith(' ') && !str.startsWith(' ')
      lines[lines.length - 1] = {
        words: line.words + (isCell ? ' | ' : blankBetween ? ' ' : '') + str,
        left: Math.min(line.left, x),
        right: Math.max(line.right, x + width),
        y: line.y,
        size: Math.max(line.size, fontSize),
        isRow: line.isRow || isCell,
      }
    } else if (!blank) lines.push({ words: str, left: x, right: x + width, y, size: fontSize, isRow: false })
  }
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/gu, ' ').trim() }))
}
