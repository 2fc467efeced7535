import { roman } from '../../reference/index.js'
import type { Span } from '../../text/index.js'
import { rule, type Finds, type Scene } from '../rule.js'
import { cite, UNNUMBERED } from './cite.js'
import { START, typeNamed } from './grammar.js'
import { isPart } from './numbered.js'

/**
 * `Nghị quyết Trung ương 4 khóa XII` · `Nghị quyết Hội nghị Trung ương 6 (khóa XIII)` · `Nghị quyết 4 khóa XII` · `Nghị quyết Hội nghị
 * lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI` · `Nghị quyết Trung ương 4 (khóa XI, XII)` · `Nghị quyết Trung ương 6, 7
 * khóa XII` (two documents). The digit is the
 * plenum, never a document's number.
 */
const WORDS = [
  'nhất',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
  'mười ba',
  'mười bốn',
  'mười lăm',
]
const CENTRAL = '(?:Ban [Cc]hấp hành |BCH )?(?:Trung ương|T\\.Ư|TW|TƯ)(?: Đảng)?'
const TERMS =
  ',? ?\\(?(?:của Đảng )?khóa (?<t>[IVX]{1,5}|[89](?!\\d)|1[0-4](?!\\d))(?<u>(?:\\)?(?:,| và) \\(?(?:khóa )?[IVX]{1,5}(?![\\p{L}\\p{N}])){0,3})(?<close>\\))?'
const ORDINALS = [...WORDS].reverse().join('|')
const PATTERN = new RegExp(
  `${START}(?<type>[Nn]ghị quyết|NQ|Kết luận) ?(?:(?:của )?Hội ?nghị )?(?:(?:lần thứ )?${CENTRAL} ?(?:(?:lần thứ )?(?<a>\\d{1,2}|[IVX]{1,4}(?=,? \\(?khóa))(?<v>(?:(?:,| và) (?:(?:Trung ương|TW) )?\\d{1,2}(?!\\d)){0,3}(?=,? \\(?khóa)|(?:(?:,| và) (?:Trung ương|TW) \\d{1,2}(?!\\d)){1,3})?|lần thứ (?<e>${ORDINALS}))|lần thứ (?<b>\\d{1,2}|${ORDINALS}),? (?:của )?${CENTRAL}|(?<c>\\d{1,2})(?= \\(?khóa [IVX]+(?![\\p{L}\\p{N}])))(?:${TERMS})?(?![\\p{L}\\p{M}\\p{N}/-])`,
  'dgu',
)
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

export const plenum = rule('Document', {
  name: 'document.plenum',
  examples: [
    'thực hiện Nghị quyết Trung ương 4 khóa XII.',
    'Nghị quyết Trung ương 5 (khóa VIII) về văn hóa',
    'Nghị quyết Hội nghị Trung ương 6 khóa XIII',
    'Nghị quyết 4 khóa XII',
    'Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI)',
    'Nghị quyết Trung ương 4 (khóa XI, XII)',
    'Nghị quyết Trung ương 6, 7 khóa XII',
    'Nghị quyết Trung ương 4 và Trung ương 7',
    'Nghị quyết Trung ương V (khóa VIII)',
    'Nghị quyết Hội nghị Trung ương lần thứ bảy (khóa X)',
    'Nghị quyết TW4 khóa 11',
    'NQTW 8 (khóa XI)',
  ],
  counterExamples: [
    'Hội nghị Trung ương 9 (khóa XI)',
    'nghị quyết của Trung ương',
    'Trong 4 nghị quyết của Hội nghị Trung ương 6 có hai',
    'Nghị quyết số 18-NQ/TW',
    'Nghị quyết 26 của Quốc hội (khóa XII)',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.matchAll(PATTERN)) {
      if (isPart(scene, match.index) || isCounted(scene, match)) continue
      const { type: word, a, b, c, e, t, u, v } = match.groups as { type: string } & Record<string, string | undefined>
      const type = typeNamed(word === 'NQ' ? 'Nghị quyết' : word)
      const at = match.indices!.groups!
      const one = (core: Span, plenum: string, term: { value: string; span: Span } | null) =>
        cite(scene, {
          core,
          type: type.code,
          ...UNNUMBERED,
          name: `${type.name} Hội nghị Trung ương ${plenum}${term ? ` khóa ${term.value}` : ''}`,
          session: { type: 'PLENUM', numeral: plenum, place: null, level: 'CENTRAL', organisation: null },
          ...(term ? { term } : {}),
        })
      const whole = { start: match.index, end: match.index + match[0].length }
      const first = numeralOf(a ?? c ?? e ?? b!)
      const term = t
        ? { value: /\d/u.test(t) ? roman(Number(t)) : t, span: { start: at['t']![0], end: at['t']![1] } }
        : null
      const others = partsOf(/(?:(?:Trung ương|TW) )?(?<value>\d+)/gu, v, at['v']?.[0])
      const terms = partsOf(/(?:khóa )?(?<value>[IVX]+)/gu, u, at['u']?.[0])
      const end = others.length > 0 ? at['a']![1] : terms.length > 0 ? at['t']![1] : whole.end
      yield { ...one({ start: whole.start, end }, first, term), end }
      for (const [i, { value, span }] of others.entries())
        yield one(
          i === others.length - 1 && terms.length === 0 ? { start: span.start, end: whole.end } : span,
          value,
          term,
        )
      for (const { value, span } of terms)
        yield one(span, first, { value, span: { start: span.end - value.length, end: span.end } })
    }
  },
})

/** "Trong 4 nghị quyết của Hội nghị Trung ương 6": some of them, no one in particular. */
const isCounted = ({ text }: Scene, { index, 0: words }: RegExpMatchArray): boolean =>
  /^n/u.test(words) &&
  /(?:\d|[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Mm]ột) $/u.test(text.norm.slice(Math.max(0, index! - 8), index))

/** A plenum's number in digits, of a digit, a Roman numeral or a word. */
function numeralOf(written: string): string {
  if (/^\d/u.test(written)) return written
  return String(ROMAN.indexOf(written) + 1 || WORDS.indexOf(written) + 1)
}

/** The further numerals of a list, each with its span and the word before it: "Trung ương 7", "khóa XII". */
const partsOf = (each: RegExp, list: string | undefined, from = 0): { value: string; span: Span }[] =>
  [...(list ?? '').matchAll(each)].map(({ 0: words, groups, index }) => ({
    value: groups!['value']!,
    span: { start: from + index, end: from + index + words.length },
  }))
