/** Text as it comes → text as it is matched, with an exact way back. */
export { escapeMarkup } from './escape.js'
export { fold, identifier, placeTones, slug } from './fold.js'
export { isGlued, isSyllable } from './glued.js'
export { bySpan, contains, firstFrom, overlaps, sliceCodePoints, type Span } from './span.js'
export type { Block, Sentence } from './sentences.js'
export { sha256, Text } from './text.js'
export { treeOf } from './tree.js'
export { roleOf, readLayout, type BlockRole, type Layout } from './layout.js'
