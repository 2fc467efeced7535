interface Branch {
  /** Whether one of the ways ends here. */
  ends: boolean
  readonly next: Map<string, Branch>
}

/**
 * A pattern for one of many ways, the longest that fits: what they begin with alike is tried once for all of them. A way is a
 * list of patterns for one letter each.
 */
export function treeOf(ways: Iterable<readonly string[]>): string {
  const root: Branch = { ends: false, next: new Map() }
  for (const way of [...ways].sort((a, b) => b.length - a.length)) {
    let branch = root
    for (const letter of way) {
      const next = branch.next.get(letter) ?? { ends: false, next: new Map() }
      branch.next.set(letter, next)
      branch = next
    }
    branch.ends = true
  }
  return patternOf(root)
}

function patternOf({ ends, next }: Branch): string {
  const ways = [...next].map(([letter, branch]) => letter + patternOf(branch))
  if (ways.length === 0) return ''
  if (ends) return `(?:${ways.join('|')})?`
  return ways.length === 1 ? ways[0]! : `(?:${ways.join('|')})`
}
