import { bodyKinds, type BodyKind } from '../reference/index.js'
import { firstFrom, placeTones, treeOf, type Span } from '../text/index.js'
import type { PlaceMention } from './mention.js'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD, literal, rule, type Scene, type Finds } from './rule.js'

/**
 * Bodies by their usual names: `Ban Bí thư` · `Tỉnh ủy Hải Dương` · `Ban Thường vụ Huyện ủy Thanh Miện` · `UBND tỉnh` ·
 * `Đảng ủy Công an tỉnh` · `Hội đồng nhân dân, UBND tỉnh Hải Dương` (the place counts for both).
 * Forms stand in seeds/reference/bodies.json.
 */
/** "Ban Nội chính Trung ương" is also written with T.Ư, TƯ, TW. */
function shortened(form: string): string[] {
  return form.includes('Trung ương')
    ? ['Trung ương', 'T.Ư', 'TƯ', 'TW'].map((w) => form.replace('Trung ương', w))
    : [form]
}
/** "Lao động - Thương binh", "Lao động- Thương binh": a dash joins names with and without blanks. */
const keyOf = (form: string): string => form.replace(/ ?- ?/gu, '-')
const byForm = new Map<string, BodyKind[]>()
for (const kind of bodyKinds)
  for (const form of kind.forms.flatMap(shortened)) {
    const folded = keyOf(placeTones(form).toLowerCase())
    const known = byForm.get(folded) ?? []
    if (!known.includes(kind)) byForm.set(folded, [...known, kind])
  }
const standing = [...byForm.keys()].filter((form) => form.startsWith('thường trực'))
const others = [...byForm.keys()].filter((form) => !form.startsWith('thường trực'))
/** "Phó Bí thư Thường trực | Tỉnh ủy": the word is the title's, the body is the committee. */
const NOT_IN_TITLE = '(?<!(?:phó bí thư|phó chủ tịch|phó chủ nhiệm|phó giám đốc|phó trưởng ban|ủy viên) )'
/** "Ủy ban Kiểm tra (UBKT) Tỉnh ủy": the abbreviation may stand before the committee. */
const COMMITTEE = /(?<=\p{L}) (?=(?:tỉnh|thành|huyện|quận|thị) ủy)/u
const aliased = (form: string): string[] => {
  const parts = form
    .split(COMMITTEE)
    .map((part) => [...part].map((letter) => (letter === '-' ? ' ?- ?' : literal(letter))))
  return parts.flatMap((part, i) => (i === 0 ? part : ['(?: \\([\\p{Lu}&.-]{2,12}\\))? ', ...part]))
}
const FORM = new RegExp(
  `${NOT_AFTER_WORD}(?:${treeOf(others.map(aliased))}|${NOT_IN_TITLE}${treeOf(standing.map(aliased))})${NOT_BEFORE_WORD}`,
  'giu',
)
const IN_TITLE = /(?:[Tt]rưởng|[Pp]hó|[Bb]í thư|[Tt]hường trực) $/u
const ALIAS = /^ \([\p{Lu}\d&.-]{2,12}\)/u
const TERM = /^ khóa [IVXL\d]+(?: của)?(?= )/u
const TYPE_WORD = /^(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn)(?![\p{L}\p{M}])/iu
/** "Ban Chấp hành Đảng bộ tỉnh | Hà Nam": the form ends with the place's own type word. */
const FORMS_OWN_WORD = /(?:tỉnh|thành phố)$/iu
/** Between two heads that share one place: "HĐND, UBND tỉnh". */
const SHARED = /^(?:, và |, | và |-| - )/u
const LEVELS: Record<string, BodyKind['place'][]> = {
  tỉnh: ['PROVINCE'],
  'thành phố': ['PROVINCE', 'DISTRICT'],
  tp: ['PROVINCE', 'DISTRICT'],
  huyện: ['DISTRICT'],
  quận: ['DISTRICT'],
  'thị xã': ['DISTRICT'],
  xã: ['COMMUNE'],
  phường: ['COMMUNE'],
  'thị trấn': ['COMMUNE'],
}
const OF_UNION = /^(?:ban chấp hành|bch) (?:trung ương|t\.ư|tư|tw)$/u
const UNION = /^ (?:Hội|Đoàn|Mặt trận|MTTQ|Giáo hội)(?!\p{L})/u
/** What stands behind a head: a named place, or only its type word. */
interface Tail {
  readonly end: number
  readonly place: PlaceMention | null
  readonly levels: readonly BodyKind['place'][]
  /** Whether it stands right behind this head, or behind a later one that shares it. */
  readonly own: boolean
}

/** The place or bare type word that begins at a position. */
function tailAt({ text, found }: Scene, at: number): Tail | null {
  const place = found.at('Place', at)
  if (place) return { end: place.end, place, levels: [place.level], own: true }
  const word = TYPE_WORD.exec(text.norm.slice(at, at + 12))?.[0]
  return word ? { end: at + word.length, place: null, levels: LEVELS[word.toLowerCase()] ?? [], own: true } : null
}

/** "ỦY BAN NHÂN DÂN" over "TỈNH HẢI DƯƠNG", each a line in capitals. */
const isLetterhead = (norm: string, end: number): boolean =>
  norm[end] === '\n' &&
  /^[\p{Lu} -]+$/u.test(norm.slice(norm.lastIndexOf('\n', end - 1) + 1, end)) &&
  /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ) [\p{Lu} -]+$/mu.test(norm.slice(end + 1, end + 40).split('\n')[0]!)

/** Follows shared heads ("HĐND, UBND tỉnh X") to the place behind the last of them. */
function tailBehind(scene: Scene, heads: readonly Span[], end: number, depth = 0): Tail | null {
  const { norm } = scene.text
  const word = FORMS_OWN_WORD.exec(norm.slice(Math.max(0, end - 10), end))?.[0]
  const typed = word && scene.found.at('Place', end - word.length)
  if (typed) return { end: typed.end, place: typed, levels: [typed.level], own: true }
  // "Đoàn đại biểu Quốc hội khóa XV thành phố Hải Phòng"
  const past = end + (TERM.exec(norm.slice(end, end + 20))?.[0].length ?? 0)
  if (norm[past] === ' ' || isLetterhead(norm, past)) {
    const tail = tailAt(scene, past + 1)
    if (tail) return tail
  }
  const joint = SHARED.exec(norm.slice(end, end + 5))?.[0]
  const behind = joint && depth < 4 ? heads[firstFrom(heads, end + joint.length)] : undefined
  const next = behind?.start === end + (joint?.length ?? 0) ? behind : undefined
  const shared = next ? tailBehind(scene, heads, next.end, depth + 1) : null
  return shared && { ...shared, own: false }
}

export const bodies = rule('Body', {
  name: 'body.name',
  examples: [
    'của Ban Bí thư',
    'Tỉnh ủy Hải Dương',
    'Ban Thường vụ Huyện ủy Thanh Miện',
    'UBND tỉnh',
    'Ủy ban nhân dân (UBND) tỉnh Hải Dương',
    'HĐND, UBND tỉnh Hải Dương',
    'Thành ủy Hà Nội',
    'Công an huyện Bình Giang',
  ],
  counterExamples: [
    'cán bộ công an',
    'công an xã bán chuyên trách',
    'Công an các cấp',
    'UBND các cấp',
    'ban tổ chức hội nghị',
  ],
  *find(scene): Finds<'Body'> {
    const { norm } = scene.text
    const heads: Span[] = []
    for (const match of scene.text.matchAll(FORM)) {
      // A small letter only inside a title: "Trưởng ban Đối ngoại Trung ương".
      if (!/\p{Lu}/u.test(match[0][0]!) && !IN_TITLE.test(norm.slice(Math.max(0, match.index - 7), match.index)))
        continue
      let end = match.index + match[0].length
      end += ALIAS.exec(norm.slice(end, end + 20))?.[0].length ?? 0
      heads.push({ start: match.index, end })
    }
    for (const head of heads) {
      const form = norm
        .slice(head.start, head.end)
        .replace(ALIAS, '')
        .replace(/ \([^()]*\)/u, '')
        .toLowerCase()
      const kinds = byForm.get(keyOf(form)) ?? []
      // "BCH Trung ương Hội Nông dân Việt Nam" is that union's.
      if (OF_UNION.test(form) && UNION.test(norm.slice(head.end, head.end + 10))) continue
      const central = kinds.find((kind) => kind.place === undefined)
      const local = kinds.filter((kind) => kind.place !== undefined)
      const tail = local.length > 0 ? tailBehind(scene, heads, head.end) : null
      const end = tail?.own ? tail.end : head.end
      const fitting =
        tail && local.find((kind) => tail.levels.includes(kind.place) && (tail.place ?? (kind.placeWord || central)))
      // A committee's own name tells its level; a city committee may be a province's or a district's.
      const committee = central ? undefined : local.find((kind) => kind.placeWord !== true)
      if (fitting && (tail.place || fitting.place !== 'COMMUNE'))
        yield { start: head.start, end, body: fitting, place: tail.place }
      // "Sở Xây dựng, UBND quận Ninh Kiều": a province's department is not that district's.
      else if (committee && tail?.place && (tail.own || tail.levels.includes(committee.place)))
        yield { start: head.start, end, body: committee, place: tail.place }
      // "Thành ủy TP": the type word says again what the committee's name says.
      else if (committee)
        yield {
          start: head.start,
          end: tail?.levels.includes(committee.place) ? end : head.end,
          body: committee,
          place: null,
        }
      else if (central) yield { start: head.start, end: head.end, body: central, place: null }
    }
  },
})
