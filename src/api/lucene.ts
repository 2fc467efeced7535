import { fold } from '../text/index.js'

/**
 * What people type as a Lucene query over folded text: every word must be there, words in double quotes as a phrase. Null
 * when there are no words. Folding leaves letters, digits and blanks only, so nothing of Lucene's own syntax gets through.
 */
export function luceneQuery(text: string): string | null {
  // Every second part stands between quotes; an unclosed quote opens none.
  const parts = text.split('"')
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join(' ')]
  const terms = closed
    .flatMap((part, index) => (index % 2 === 1 ? [fold(part)] : fold(part).split(' ')))
    .filter(Boolean)
  return terms.length === 0 ? null : terms.map((term) => `+"${term}"`).join(' ')
}
