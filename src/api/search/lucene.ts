import type { Alternative, Unit } from './words.js'

/**
 * The units as a Lucene query: each must be there, in one of its alternatives. Folding has left letters, digits and
 * blanks only, in lower case, so nothing of Lucene's own syntax (`AND`, `*`, `field:`) comes from what people typed.
 */
export const luceneQuery = (units: readonly Unit[]): string =>
  units.map((unit) => `+(${clauses(unit).join(' ')})`).join(' ')

function clauses({ alternatives, open }: Unit): string[] {
  const beginning = open ? [`${alternatives[0]!.words.at(-1)}*`] : []
  return [...alternatives.map(clause), ...beginning]
}

function clause({ words, together }: Alternative): string {
  if (words.length === 1) return words[0]!
  return together ? `"${words.join(' ')}"` : `(${words.map((word) => `+${word}`).join(' ')})`
}
