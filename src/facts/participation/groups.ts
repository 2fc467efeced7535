import type { Scene } from '../../mentions/index.js'
import type { Sentence, Span } from '../../text/index.js'
import { attendanceFrom } from './verbs.js'

/** What opens an unnamed group in a list of those who attended. */
const OPENS =
  /(?<=(?:^|[,;:] | có | cùng | và |gồm ))(?:(?:cùng |và )?(?:các đồng chí|tập thể lãnh đạo|lãnh đạo|đại diện|thủ trưởng|các thành viên|các đại biểu|đông đảo|đại biểu|cán bộ|hơn \d[\d.]* |gần \d[\d.]* |trên \d[\d.]* |Công an (?:một số|các)))(?!\p{L})[^;.]*/gu
/** A new group or person in the same stretch. */
const NEXT =
  /(?: cùng|,| và) (?=(?:các đồng chí|đồng chí|lãnh đạo|đại diện|thủ trưởng|các đại biểu|các thành viên|đông đảo|ông|bà) )/u

/** Spans of unnamed groups ("lãnh đạo các sở, ngành của tỉnh") in a sentence that tells who attended. */
export function groupsIn({ text, found }: Scene, sentence: Sentence): Span[] {
  const words = text.slice(sentence)
  const from = attendanceFrom(words)
  if (from === null) return []
  const out: Span[] = []
  const list = words.slice(from)
  const base = sentence.start + from
  for (const match of list.matchAll(OPENS)) {
    let start = base + match.index
    let rest = match[0].replace(/^(?:cùng|và) /u, '')
    start += match[0].length - rest.length
    for (;;) {
      const cut = NEXT.exec(rest)
      const span = { start, end: start + (cut ? cut.index : rest.length) }
      if (
        /^(?:các đồng chí|lãnh|đại diện|thủ|các|đông|tập|cán|đại biểu|hơn|gần|trên|Công)/u.test(rest) &&
        !named(found, span)
      )
        out.push(trimmed(text.norm, span))
      if (!cut) break
      start += cut.index + cut[0].length
      rest = rest.slice(cut.index + cut[0].length)
    }
  }
  return out
}

const named = (found: Scene['found'], span: Span): boolean => found.covered(span, 'Person')

const trimmed = (norm: string, span: Span): Span => {
  const words = norm.slice(span.start, span.end).replace(/[\s,;:.]+$/u, '')
  return { start: span.start, end: span.start + words.length }
}
