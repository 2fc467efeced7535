const MOST = 12

/** Words as a reader counts them: a number or a date is one. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean)

const runsOf = (text: string): string[] => {
  const words = wordsOf(text)
  return words.slice(MOST).map((_, i) => words.slice(i, i + MOST + 1).join(' '))
}

/** Runs of thirteen words of some pages: what a text of ours may not share with them, names and titles excepted. */
export class LongRuns {
  readonly #runs: ReadonlySet<string>

  constructor(...pages: string[]) {
    this.#runs = new Set(pages.flatMap(runsOf))
  }
  sharedWith(text: string, names: readonly string[]): string[] {
    const longest = names.map((name) => ` ${wordsOf(name).join(' ')} `).sort((a, b) => b.length - a.length)
    const own = longest.reduce((rest, name) => rest.replaceAll(name, ' | '), ` ${wordsOf(text).join(' ')} `)
    return own.split('|').flatMap((part) => runsOf(part).filter((run) => this.#runs.has(run)))
  }
}
