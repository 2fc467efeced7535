import { contains, type Span } from '../../text/index.js'
import type { DocumentMention } from '../mention.js'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD, rule, type Finds, type Scene } from '../rule.js'
import { KIND, NO, serialOf, TYPE } from './grammar.js'

/**
 * `Chương trình số 09/CTrPH-… (gọi tắt là Chương trình phối hợp 09)` · `Quyết định số 06/QĐ-TTg … phê duyệt Đề án … (Đề án 06)`: a
 * name in brackets with the number of the citation before it. It is that document there and wherever the page uses it later,
 * even if its type word is another one.
 */
const DECLARED = new RegExp(
  `(?<=\\((?:(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết) (?:tắt )?là:? )?"?)(?<name>${TYPE}${KIND} ${NO}?(?<n>\\d{1,4}))(?=(?:-\\p{Lu}+/\\p{Lu}+)?"?\\))`,
  'dgu',
)
const USED = new RegExp(`${NOT_AFTER_WORD}${TYPE}${KIND} ${NO}?\\d{1,4}${NOT_BEFORE_WORD}(?![-/.]\\p{L}|/\\d)`, 'gu')
/** Most characters between a number and the bracket that names it again: a title. */
const BRACKET = 600

export const alias = rule('Document', {
  name: 'document.alias',
  examples: [
    'Chương trình số 09/CTrPH-BCA-BYT (gọi tắt là Chương trình phối hợp 09). Chương trình phối hợp 09 đã đi vào cuộc sống',
    'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án về dữ liệu (Đề án 06)',
    'Chỉ thị số 26-CT/TU của Tỉnh ủy (sau đây viết tắt là Chỉ thị 26)',
  ],
  counterExamples: [
    'Ban Chỉ đạo thực hiện Chỉ thị số 35-CT/TU (gọi tắt là Ban Chỉ đạo 35)',
    'thành lập tổ giúp việc (gọi tắt là Đề án 12)',
    'Quyết định số 06/QĐ-TTg (Điều 6)',
  ],
  *find(scene): Finds<'Document'> {
    const declared = new Map<string, { target: DocumentMention; end: number }>()
    for (const match of scene.text.matchAll(DECLARED)) {
      const { name, n } = match.groups as { name: string; n: string }
      const [start, end] = match.indices!.groups!['name']!
      const target = namedBefore(scene, start, serialOf(n))
      if (!target) continue
      yield again(target, { start, end })
      if (!declared.has(name)) declared.set(name, { target, end })
    }
    if (declared.size === 0) return
    for (const { 0: name, index } of scene.text.matchAll(USED)) {
      const known = declared.get(name)
      if (known && index > known.end) yield again(known.target, { start: index, end: index + name.length })
    }
  },
})

/** The citation of the same number that the bracket stands behind, at most a title away. */
function namedBefore({ text, found }: Scene, at: number, serial: string): DocumentMention | undefined {
  const sentence = text.sentenceAt(at)
  return found
    .within('Document', { start: Math.max(sentence.start, at - BRACKET), end: at })
    .findLast((mention) => mention.serial === serial && (mention.symbol !== null || mention.issuers.length > 0))
}

/** The document once more, by its other name: all that is kept is what tells which one it is. */
const again = (target: DocumentMention, core: Span) => ({
  ...target,
  ...core,
  core,
  issuers: [],
  issuedOn: null,
  term: null,
  title: target.title && contains(target.title, core) ? target.title : null,
  issuing: null,
})
