import { ranks, roles, surnames } from '../../reference/index.js'
import { placeTones, type Span } from '../../text/index.js'
import { oneOf, type Scene } from '../rule.js'

/**
 * The grammar of a name: two to five capitalised syllables (six among peoples with long names): `Nguyễn Văn An` ·
 * `Tô Lâm` · `U Huấn` · `Y Thanh Hà Niê Kđăm` · `K'Mák Ban` · `PHAN VĂN PHỤNG`. Source of the family names:
 * seeds/reference/surnames.json.
 */
const families = new Set(surnames.map((surname) => placeTones(surname.name)))
const SYLLABLE = String.raw`(?:\p{Lu}{1,2}[\p{Ll}\p{M}]+|\p{Lu})(?:'\p{Lu}?[\p{Ll}\p{M}]+)*`
const NAME = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${SYLLABLE}(?: ${SYLLABLE}){0,5}(?![\\p{L}\\p{N}])`, 'uy')
const CAPITALS = /(?<![\p{L}\p{M}\p{N}])\p{Lu}+(?: \p{Lu}{2,}){1,4}(?![\p{L}\p{M}\p{N}])/uy
const RANK = new RegExp(`(?:${oneOf(ranks.map((rank) => rank.name))})(?![\\p{L}])`, 'uy')
const OPENS_TITLE = new RegExp(
  `(?:(?:${oneOf([...roles.flatMap((role) => role.forms.map(placeTones)), 'Ban Thường', 'Ban Chấp', 'Ban Bí', 'Đảng ủy', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy', 'Hội đồng', 'Mặt trận', 'Quốc hội', 'Chính phủ', 'Nguyên', 'Đồng chí', 'Ông', 'Bà', 'Đoàn ĐBQH', 'Đoàn kiểm', 'Đoàn công', 'Đoàn giám', 'Đoàn đại', 'Đoàn khảo', 'Đoàn Thanh niên', 'Đoàn TNCS', 'Đoàn thể'])})(?![\\p{L}])|Sở \\p{Lu})`,
  'iuy',
)
/** Heads of what people are honoured with; the name behind them is the thing's. */
const NAMED_AFTER =
  /(?:[Đđ]ường|[Pp]hố|[Pp]hường|[Xx]ã|[Qq]uận|[Tt]rường|THPT|THCS|[Tt]iểu học|[Bb]ệnh viện|[Cc]ông viên|[Hh]ội trường|[Qq]uảng trường|[Gg]iải(?: thưởng)?|[Qq]uỹ|[Cc]hợ|[Cc]ầu|[Hh]ọc viện|[Đđ]ại học|[Kk]hu (?:phố|tập thể|lưu niệm)|[Nn]hà (?:hát|văn hóa|lưu niệm)|[Bb]ảo tàng|[Cc]hi bộ|[Ll]iên đội|[Tt]ổ dân phố|[Ss]ân vận động|[Đđ]ền|[Cc]hùa|TNCS|Cộng sản|[Tt]ư tưởng|[Bb]áo|[Gg]ương) $/u
/** Leaders whose names stand for times and institutions, never for an official of a news page. */
const HISTORICAL = /^(?:Hồ Chí Minh|Nguyễn Ái Quốc|Các Mác|Tôn Đức Thắng|Lê Duẩn|Trường Chinh|Võ Nguyên Giáp)$/u

export interface NameSpan extends Span {
  /** With usual capitals. */
  readonly name: string
  /** Whether it begins with a family name of the table. */
  readonly family: boolean
}

const matchesAt = (pattern: RegExp, norm: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(norm)?.[0] ?? null
}
const usualCapitals = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0]! + word.slice(1).toLowerCase())
    .join(' ')

/** The name that begins at a position of `text.norm`; null when the words there are none, or a place, title or rank. */
export function nameAt({ text, found }: Scene, at: number): NameSpan | null {
  const { norm } = text
  const before = norm.slice(Math.max(0, at - 24), at)
  if (NAMED_AFTER.test(before) || matchesAt(OPENS_TITLE, norm, at) || found.at('Place', at)) return null
  const capitals = matchesAt(CAPITALS, norm, at)
  const words = capitals ?? matchesAt(NAME, norm, at)
  if (!words) return null
  const syllables: string[] = []
  let end = at
  for (const syllable of words.split(' ')) {
    const start = syllables.length === 0 ? at : end + 1
    if (syllables.length > 0 && (matchesAt(OPENS_TITLE, norm, start) || matchesAt(RANK, norm, start))) break
    if (syllables.length > 1 && found.at('Place', start)) break
    syllables.push(syllable)
    end = start + syllable.length
  }
  const name = capitals ? usualCapitals(syllables.join(' ')) : syllables.join(' ')
  const first = placeTones(name.split(' ')[0]!)
  const particle = /^(?:[HK]'|[AUYKH]$)/u.test(first)
  const family = families.has(first) || particle
  const most = particle || !/^\p{Lu}[\p{Ll}\p{M}]{0,5}$/u.test(first) ? 6 : 5
  const single = syllables.length === 1 && !/^[HK]'\p{L}{2,}/u.test(name)
  if (single || syllables.length > most) return null
  if (/(?: Văn| Thị)$/u.test(name) || HISTORICAL.test(name)) return null
  // More capitals than a name can have are a heading or an organisation.
  if (syllables.length === words.split(' ').length && /^ \p{Lu}/u.test(norm.slice(end, end + 2)) && !capitals) {
    if (!found.at('Place', end + 1) && !matchesAt(OPENS_TITLE, norm, end + 1)) return null
  }
  return { start: at, end, name, family }
}
