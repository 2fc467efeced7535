const MOST = 12

/** Words as a reader counts them: a number or a date is one. */
export const wordsOf = (text: string): string[] =>
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

/** Runs of thirteen words of some pages: what a text of ours may not share with them. */
export class LongRuns {
  readonly #runs: ReadonlySet<string>

  constructor(...pages: string[]) {
    this.#runs = new Set(pages.flatMap(runsOf))
  }
  sharedWith(text: string): string[] {
    return runsOf(text).filter((run) => this.#runs.has(run))
  }
}
