import type { Evidence } from '../model/index.js'
import type { Reading, Words } from '../resolve/index.js'
import { roleOf, sha256, type Text } from '../text/index.js'

const MOST_WORDS = 10

/** The first ten words, with an ellipsis where more follow. */
export function excerptOf(words: string): string {
  if (words.length <= 2 * MOST_WORDS) return words
  const first = words.trimStart().split(/\s+/u, MOST_WORDS + 1)
  return first.length > MOST_WORDS && first.pop() !== '' ? `${first.join(' ')}…` : words
}

/** Hashes of passages already met: many facts share one sentence. */
const hashes = new WeakMap<Text, Map<string, string>>()
function hashOf(text: Text, { start, end }: { start: number; end: number }): string {
  const known = hashes.get(text) ?? new Map<string, string>()
  hashes.set(text, known)
  const at = `${start}-${end}`
  const hash = known.get(at) ?? sha256(text.words(start, end))
  known.set(at, hash)
  return hash
}

/** Spans → evidence: page offsets, excerpt, passage (the sentence around, unless given) and its hash. */
export function evidenceOf({ scene: { text, layout } }: Reading, { span, passage, rule }: Words): Evidence {
  const { start, end } = text.toPage(span)
  const sentence = text.sentenceAt(span.start)
  const around = text.toPage(
    passage ?? { start: Math.min(sentence.start, span.start), end: Math.max(sentence.end, span.end) },
  )
  const role = roleOf(layout, sentence.block)
  return {
    start,
    end,
    excerpt: excerptOf(text.words(start, end)),
    passage: { ...around, hash: hashOf(text, around) },
    role: role === 'CAPTION' || role === 'HEADER' || role === 'BYLINE' ? role : 'BODY',
    rule,
  }
}
