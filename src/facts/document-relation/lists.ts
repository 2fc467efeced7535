import type { DocumentMention } from '../../mentions/index.js'
import type { Reading } from '../../resolve/index.js'
import type { Cue } from './cues.js'

/** "A và B" · "A; các Nghị quyết của HĐND tỉnh: B". */
const GOES_ON_WITH = /^"?(?<join>[,;]| và|, và| cùng) (?:các (?:\p{L}+ \p{L}+ của [^.,:;]{1,60}: )?)?$/u
/** What joins "… thực hiện A và B", where B has the cue of A; null where B does not go on with A. */
export function joinOf({ scene: { text } }: Reading, a: DocumentMention, b: DocumentMention): string | null {
  const end = Math.max(a.end, a.title && a.title.end <= b.start ? a.title.end : 0)
  return b.start > end ? (GOES_ON_WITH.exec(text.norm.slice(end, b.start))?.groups!['join'] ?? null) : null
}

/** "A thay thế B và bãi bỏ C": C's has the relation that B's has. */
export function goesOn({ scene: { text } }: Reading, { core, end, title }: DocumentMention, cue: Cue): boolean {
  const from = Math.max(end, title && title.start > core.end ? title.end : 0)
  return cue.at > from && /^"?[,;]? (?:và|đồng thời)(?: đồng thời)? ?$/u.test(text.norm.slice(from, cue.at))
}
