import type { Line } from './lines.js'

/** Lines at the top and the bottom of a page that may be running ones. */
const DEEP = 2
/** Points by which a running line's height may differ from page to page. */
const NEAR = 6
const PAGE_NUMBER = /^(?:[-–—] ?)?(?:(?:Trang|Page) )?\d{1,4}(?: ?(?:\/|trên|of) ?\d{1,4})?(?: ?[-–—])?$/iu

/** Pages without page numbers, and without the lines that stand at one height on most pages, whatever their numbers. */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number[]>()
  for (const [number, page] of pages.entries())
    for (const line of edges(page)) seen.set(keyOf(line), [...(seen.get(keyOf(line)) ?? []), number])
  const often = Math.max(2, Math.ceil((pages.length - 1) / 2))
  return pages.map((page) => {
    const edge = new Set(edges(page))
    const isRunning = (line: Line): boolean =>
      edge.has(line) && (PAGE_NUMBER.test(line.words) || pagesWith(seen, line) >= often)
    return page.filter((line) => !isRunning(line))
  })
}

function edges(page: readonly Line[]): Line[] {
  const down = [...page].sort((a, b) => b.y - a.y)
  return [...new Set([...down.slice(0, DEEP), ...down.slice(-DEEP)])]
}

const keyOf = ({ words, y }: Line, step = 0): string => `${Math.round(y / NEAR) + step} ${words.replace(/\d+/gu, '#')}`

/** On how many pages a line stands at this height, or as good as. */
const pagesWith = (seen: ReadonlyMap<string, readonly number[]>, line: Line): number =>
  new Set([-1, 0, 1].flatMap((step) => seen.get(keyOf(line, step)) ?? [])).size
