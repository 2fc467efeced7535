/** The parts of a path or address that may tell one page from another. */
export interface NameParts {
  readonly folders: readonly string[]
  readonly stem: string
  /** With its dot. */
  readonly ending: string
}

/** Names for a page, the shortest first. */
const LEVELS: readonly ((parts: NameParts) => string)[] = [
  ({ stem }) => stem,
  ({ stem, ending }) => stem + ending,
  ({ folders, stem }) => [...folders, stem].join('_'),
  ({ folders, stem, ending }) => [...folders, stem + ending].join('_'),
]
/** Some file systems keep no letters' case, some decompose them. */
const same = (name: string): string => name.normalize('NFC').toLowerCase()

/**
 * A name for each page that no other has: its stem; with its ending where pages share a stem (`x.html`, `x.pdf`);
 * with its folders where that is not enough (`2023_x`, `2024_x`); at last with a number.
 */
export function uniqueNames(pages: readonly NameParts[]): string[] {
  const level = pages.map(() => 0)
  const names = (): string[] => pages.map((parts, i) => LEVELS[level[i]!]!(parts))
  for (let i = 1; i < LEVELS.length; i++) {
    const now = names()
    const count = new Map<string, number>()
    for (const name of now) count.set(same(name), (count.get(same(name)) ?? 0) + 1)
    for (const [at, name] of now.entries()) if (count.get(same(name))! > 1) level[at] = Math.max(level[at]!, i)
  }
  const taken = new Set<string>()
  return names().map((name) => {
    let own = name
    for (let i = 2; taken.has(same(own)); i++) own = `${name}-${i}`
    taken.add(same(own))
    return own
  })
}
