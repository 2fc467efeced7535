import { contains, type Span } from '../text/index.js'
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
  const block = text.blocks[sentence.block]!
  for (const earlier of block.sentences.filter((s) => s.start <= sentence.start).reverse()) {
    const named = subjectsIn(reading, earlier)
    if (named.length > 0) return named
  }
  return []
}

/** Documents, movements and programmes that are named inside a span. */
export function subjectsIn(reading: Reading, span: Span): Ref[] {
  const { found } = reading.scene
  const documents = found.of('Document')
  const inTitle = (mention: AnyMention): boolean => documents.some((d) => d !== mention && contains(d, mention))
  const mentions = [...documents.filter((d) => contains(span, d.core)), ...within('Movement'), ...within('Program')]
  mentions.sort((a, b) => a.start - b.start)
  const refs = mentions.flatMap((mention) => refOf(reading, mention) ?? [])
  return [...new Set(refs)]

  function within<K extends 'Movement' | 'Program'>(kind: K): AnyMention[] {
    return found.within(kind, span).filter((mention) => !inTitle(mention))
  }
}
