import type { Span } from '../../text/index.js'
import { rule, type Finds } from '../rule.js'
import { cite } from './cite.js'
import { START, typeNamed } from './grammar.js'

/**
 * `Nghị quyết Trung ương 4 khóa XII` · `Nghị quyết Hội nghị Trung ương 6 (khóa XIII)` · `Nghị quyết 4 khóa XII` · `Nghị quyết Hội nghị
 * lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI` · `Nghị quyết Trung ương 4 (khóa XI, XII)` (two documents). The digit is the
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
const CENTRAL = '(?:Ban Chấp hành |BCH )?(?:Trung ương|T\\.Ư|TW|TƯ)(?: Đảng)?'
const PATTERN = new RegExp(
  `${START}(?<type>[Nn]ghị quyết|Kết luận) (?:(?:của )?Hội nghị )?(?:(?:lần thứ )?${CENTRAL} (?:lần thứ )?(?<a>\\d{1,2})|lần thứ (?<b>\\d{1,2}|${[...WORDS].reverse().join('|')}),? (?:của )?${CENTRAL}|(?<c>\\d{1,2})(?= \\(?khóa [IVX]+(?![\\p{L}\\p{N}])))(?:,? ?\\(?(?:của Đảng )?khóa (?<t>[IVX]{1,5})(?<u>(?:(?:,| và) [IVX]{1,5}){0,3})(?<close>\\))?)?(?![\\p{L}\\p{M}\\p{N}/-])`,
  'dgu',
)

export const plenum = rule('Document', {
  name: 'document.plenum',
  examples: [
    'thực hiện Nghị quyết Trung ương 4 khóa XII.',
    'Nghị quyết Trung ương 5 (khóa VIII) về văn hóa',
    'Nghị quyết Hội nghị Trung ương 6 khóa XIII',
    'Nghị quyết 4 khóa XII',
    'Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI)',
    'Nghị quyết Trung ương 4 (khóa XI, XII)',
  ],
  counterExamples: [
    'Hội nghị Trung ương 9 (khóa XI)',
    'nghị quyết của Trung ương',
    'Nghị quyết số 18-NQ/TW',
    'Nghị quyết 26 của Quốc hội (khóa XII)',
  ],
  *find(scene): Finds<'Document'> {
    for (const match of scene.text.norm.matchAll(PATTERN)) {
      const { type, a, b, c, t, u, close } = match.groups as { type: string } & Record<string, string | undefined>
      const at = match.indices!.groups!
      const numeral = a ?? c ?? (/^\d/u.test(b!) ? b! : String(WORDS.indexOf(b!) + 1))
      const later = [...(u ?? '').matchAll(/[IVX]+/gu)].map((m) => ({ value: m[0], start: at['u']![0] + m.index }))
      const one = (core: Span, term: { value: string; span: Span } | null) =>
        cite(scene, {
          start: core.start,
          core,
          type: typeNamed(type).code,
          number: null,
          serial: null,
          symbol: null,
          year: null,
          name: `${typeNamed(type).name} Hội nghị Trung ương ${numeral}${term ? ` khóa ${term.value}` : ''}`,
          session: { type: 'PLENUM', numeral, place: null, level: 'CENTRAL' },
          ...(term ? { term } : {}),
        })
      const end = later.length > 0 ? at['t']![1] : match.index + match[0].length
      yield one(
        { start: match.index, end: close && later.length === 0 ? end : end },
        t ? { value: t, span: { start: at['t']![0], end: at['t']![1] } } : null,
      )
      for (const { value, start } of later) {
        const span = { start, end: start + value.length }
        yield one(span, { value, span })
      }
    }
  },
})
