import { countries } from '../../reference/index.js'
import { fold, isSyllable, placeTones } from '../../text/index.js'
import { NOT_BEFORE_WORD, oneOf } from '../rule.js'

/** Other countries in titles and before names: `Thủ tướng | Lào`, `nước CHDCND Lào`; never Lào Cai. */
const STATE = String.raw`(?:nước )?(?:(?:Cộng hòa|CHDCND|CHND|CH|Vương quốc|Liên bang|Hợp chủng quốc)(?: (?:Dân chủ|Nhân dân|Hồi giáo|Liên bang|Xã hội chủ nghĩa))* )?`
const names = countries.map((country) => placeTones(country.name))
/** Names that are words too: "Ban Pháp chế", "Mỹ thuật", "Đức Anh". */
const WORDS = new Set(['Nga', 'Mỹ', 'Pháp', 'Đức', 'Anh', 'Bỉ', 'Séc'])
const COUNTRY = `(?:${oneOf(names.filter((name) => !WORDS.has(name)))}(?! Cai)|(?:${oneOf(WORDS)})(?! (?:\\p{Ll}|Anh)))`
const BEHIND_TITLE = new RegExp(
  `^ (?:${STATE}${COUNTRY}${NOT_BEFORE_WORD}|Nhân dân Cách mạng |Cộng sản (?!Việt Nam))`,
  'u',
)
const BEFORE_NAME = new RegExp(`(?<before>[\\p{L}\\p{M}]+(?: -|-)? ?)${COUNTRY} $`, 'u')
const POSTED_THERE = new RegExp(`^ tại ${STATE}(?:${oneOf(names)})${NOT_BEFORE_WORD}`, 'u')
const STARTS = new RegExp(`${COUNTRY}${NOT_BEFORE_WORD}`, 'uy')

/** Whether a title that ends there is another country's. */
export const foreignTitle = (norm: string, end: number): boolean => BEHIND_TITLE.test(norm.slice(end, end + 64))

/** Whether a country's name stands right before a name: "Thủ tướng Lào X", not "Hội Hữu nghị Việt Nam - Lào". */
export function foreignName(norm: string, start: number): boolean {
  const match = BEFORE_NAME.exec(norm.slice(Math.max(0, start - 40), start))
  return match !== null && !/(?:tại|ở|về|từ|thăm|sang) ?$|- ?$/u.test(match.groups!.before!)
}

/** "Đại sứ Việt Nam | tại Lào": how far the title reaches. */
export const postedThere = (norm: string, end: number): number =>
  end + (POSTED_THERE.exec(norm.slice(end, end + 60))?.[0].length ?? 0)

export function countryAt(norm: string, at: number): boolean {
  STARTS.lastIndex = at
  return STARTS.test(norm)
}

/** Whether every syllable could be Vietnamese; names of other tongues are told by theirs ("Thongloun", "Sisoulith"). */
export const soundsVietnamese = (name: string): boolean => name.split(' ').every((word) => isSyllable(fold(word)))
