import type { Outcome, Sample } from './sample.js'

export interface Row {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** One row for each kind of outcome, by name. A ratio of nothing is 1: nothing was asked, nothing was wrong. */
export function tabulate(outcomes: Iterable<Outcome>): Record<string, Row> {
  const counts = new Map<string, Record<Outcome['is'], number>>()
  for (const { row, is } of outcomes) {
    const count = counts.get(row) ?? { right: 0, wrong: 0, missed: 0 }
    count[is]++
    counts.set(row, count)
  }
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([row, count]) => [row, ratios(count)]),
  )
}

function ratios({ right, wrong, missed }: Record<Outcome['is'], number>): Row {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000)
  return {
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  }
}

/** An error as one line: file, passage, what and where. */
export const errorLine = ({ file, name }: Pick<Sample, 'file' | 'name'>, { row, is, what, quote }: Outcome): string =>
  [
    `${file}${file.includes(name) ? '' : ` "${name}"`}`,
    `${row} ${is}`,
    ...(what ? [what] : []),
    ...(quote ? [`“${quote}”`] : []),
  ].join(': ')
