import { contains, type Sentence, type Span } from '../text/index.js'
import type { AnyMention } from '../mentions/index.js'
import { refOf, type Reading } from './reading.js'
import type { Ref } from './registry.js'

/**
 * Documents, movements and programmes that a span is about: those named in it; else those of its sentence; else those
 * of the nearest earlier sentence of its paragraph that names any. Each once, in order of appearance. A movement inside
 * a document's title is part of the citation and does not count by itself.
 */
export function aboutOf(reading: Reading, span: Span): Ref[] {
  const { text } = reading.scene
  const own = subjectsIn(reading, span)
  if (own.length > 0) return own
  const sentence = text.sentenceAt(span.start)
  return isOfAnother(reading, sentence) ? [] : subjectsUpTo(reading, sentence)
}

/** "Qua 5 năm thực hiện Đề án, đã có …", of which nothing before it tells the name. */
const UNNAMED = /(?<!\p{L})(?:Đề án|đề án (?:này|trên))(?= ?[,.;)]| đã| được| trong)/gu
function isOfAnother({ scene: { text, found } }: Reading, sentence: Sentence): boolean {
  for (const { 0: words, index: start } of text.within(UNNAMED, sentence))
    if (!found.covered({ start, end: start + words.length }, 'Program', 'Document')) return true
  return false
}

const known = new WeakMap<Reading, Map<Sentence, Ref[]>>()
/** Those of a sentence, else of the nearest before it in its paragraph that names any; found once for each sentence. */
function subjectsUpTo(reading: Reading, sentence: Sentence): Ref[] {
  const { sentences } = reading.scene.text
  const upTo = known.get(reading) ?? new Map<Sentence, Ref[]>()
  known.set(reading, upTo)
  const passed: Sentence[] = []
  let subjects: Ref[] = []
  for (let i = sentence.index; sentences[i]?.block === sentence.block; i--) {
    const earlier = sentences[i]!
    subjects = upTo.get(earlier) ?? subjectsIn(reading, earlier)
    passed.push(earlier)
    if (subjects.length > 0 || upTo.has(earlier)) break
  }
  for (const earlier of passed) upTo.set(earlier, subjects)
  return subjects
}

/** Documents, movements and programmes that are named inside a span. */
export function subjectsIn(reading: Reading, span: Span): Ref[] {
  const { found } = reading.scene
  const documents = found.touching('Document', span).filter((d) => contains(span, d.core))
  const mentions = [...documents, ...within('Movement'), ...within('Program')]
  mentions.sort((a, b) => a.start - b.start)
  const refs = mentions.flatMap((mention) => refOf(reading, mention) ?? [])
  return [...new Set(refs)]

  function within<K extends 'Movement' | 'Program'>(kind: K): AnyMention[] {
    return found.within(kind, span).filter((mention) => !found.around('Document', mention))
  }
}
