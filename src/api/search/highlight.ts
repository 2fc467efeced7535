import { escapeMarkup, fold } from '../../text/index.js'
import type { Unit } from './words.js'

interface Run {
  words: readonly string[]
  open: boolean
}

/**
 * A text as HTML with what a search found in it between `<mark>` and `</mark>`. Everything else is escaped, so the result
 * holds no other markup, whatever the text holds.
 *
 * @returns the HTML, and how many places are marked
 */
export function highlight(text: string, units: readonly Unit[]): { html: string; marked: number } {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const runs = units.flatMap(runsOf)
  let html = ''
  let done = 0
  let marked = 0
  for (let at = 0; at < words.length;) {
    const length = Math.max(0, ...runs.map((run) => (standsAt(run, words, at) ? run.words.length : 0)))
    if (length > 0) {
      const [start, end] = [words[at]!.start, words[at + length - 1]!.end]
      html += `${escapeMarkup(text.slice(done, start))}<mark>${escapeMarkup(text.slice(start, end))}</mark>`
      done = end
      marked++
    }
    at += Math.max(1, length)
  }
  return { html: html + escapeMarkup(text.slice(done)), marked }
}

/** What is marked as one: words that must stand together, else each word. */
function runsOf({ alternatives, open }: Unit): Run[] {
  return alternatives.flatMap(({ words, together }) =>
    together ? [{ words, open }] : words.map((word) => ({ words: [word], open: false })),
  )
}

function standsAt({ words, open }: Run, text: readonly { folded: string }[], at: number): boolean {
  return words.every((word, offset) => {
    const there = text[at + offset]?.folded
    const last = offset === words.length - 1
    return there === word || (open && last && there !== undefined && there.startsWith(word))
  })
}
