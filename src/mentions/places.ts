import { districts, provinces, surnames, type District, type Province } from '../reference/index.js'
import { placeTones, wordEnd } from '../text/index.js'
import type { PlaceMention } from './mention.js'
import { rule, type Finds } from './rule.js'

/**
 * Provinces and districts by name: `tỉnh Hải Dương` · `TP Hà Nội` · `huyện Bình Giang` · `Huyện ủy Thanh Miện` ·
 * `TỈNH HẢI DƯƠNG`. A province's name stands alone; a district's needs its type word or a district committee before it,
 * as 33 of them are named like a province and many like people. Source: ../shared/reference/gazetteer.md.
 */
interface Units {
  readonly provinces: Province[]
  readonly districts: District[]
}
interface Spelling extends Units {
  readonly form: string
  /** With usual capitals. */
  readonly name: string
}
/** "Quận 7": the name is a number. */
const NUMBER = /(?<![\p{L}\p{M}\p{N}])(?<=(?:uận|ủy|Q\.) ?)\d{1,2}/gu
const IN_WORD = /[\p{L}\p{M}\p{N}]/u

/** Every spelling by its first word, the longest first: one look-up for each word of a text. */
const byFirstWord = spellings()
function spellings(): Map<string, Spelling[]> {
  const byName = new Map<string, Units>()
  const unitsOf = (name: string): Units => {
    const units = byName.get(placeTones(name)) ?? { provinces: [], districts: [] }
    byName.set(placeTones(name), units)
    return units
  }
  for (const province of provinces)
    for (const name of [province.name, ...province.altNames]) unitsOf(name).provinces.push(province)
  for (const district of districts) unitsOf(district.name).districts.push(district)
  const out = new Map<string, Spelling[]>()
  for (const [name, units] of byName)
    for (const form of new Set([name, name.toUpperCase()])) {
      const first = /^(?:[\p{L}\p{M}]+|\d+)/u.exec(form)?.[0]
      if (first) out.set(first, [...(out.get(first) ?? []), { form, name, ...units }])
    }
  for (const list of out.values()) list.sort((a, b) => b.form.length - a.form.length)
  return out
}

/** The longest name that begins at a word. */
const nameAt = (norm: string, at: number, word: string): Spelling | undefined =>
  byFirstWord.get(word)?.find(({ form }) => norm.startsWith(form, at) && !IN_WORD.test(norm[at + form.length] ?? ' '))

const TYPE_WORD =
  /(?<![\p{L}\p{M}\p{N}])(?:(?<province>tỉnh)|(?<city>thành phố|t\.?p\.?)|(?<district>huyện|quận|q\.|thị xã|t\.?x\.?)) ?$/iu
const TYPES: Record<string, District['type']> = { t: 'thành phố', h: 'huyện', q: 'quận' }
/** "Huyện ủy Thanh Miện": a committee of a district, or of a city of either level. */
const COMMITTEE = /(?<![\p{L}\p{M}\p{N}])(?:Huyện|Quận|Thị|Thành) ủy $/iu
/** Heads whose own name holds a province's: newspapers, clubs, streets and rivers, communes, authors and other people. */
const INSIDE_NAME =
  /(?<![\p{L}\p{M}])(?:[Bb]áo|BÁO|[Tt]ạp chí|[Đđ]ài(?: PT-?TH| Phát thanh(?: và|,| -|-) Truyền hình)?|Truyền hình|[Cc]ổng (?:thông tin điện tử|TTĐT)|CLB|Câu lạc bộ|SHB|Becamex|XSKT|Than|Hoàng Anh|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Bb]ản|[Ấấ]p|[Bb]uôn|[Kk]hu phố|[Đđ]ường|[Pp]hố|[Nn]gõ|(?<![Đđ](?:iểm|ầu) )[Cc]ầu|[Ss]ông|[Cc]hợ|[Nn]úi|[Đđ]èo|[Qq]uảng trường|[Cc]ông viên|[Kk]hách sạn|[Nn]hà hát|[Rr]ạp|PV|[Pp]hóng viên|[Nn]hà báo|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Đđ]ồng chí|Ảnh:|Tin:) $/u
/** What makes a longer name of it: the ocean, the town, a newspaper. */
const LONGER: Record<string, RegExp> = {
  'Thái Bình': /^ Dương(?!\p{L})/u,
  'Điện Biên': /^ Phủ(?!\p{L})/u,
  'Hà Nội': /^ ?[Mm]ới(?!\p{L})/u,
  'Hải Dương': /^ học(?!\p{L})/u,
}
const HO_CHI_MINH = /(?<![\p{L}\p{M}])(?:Thành ủy|UBND|HĐND|Công an|Đảng bộ) $/u
/** Family names that are hardly words of their own. */
const families = new Set(
  surnames.map((s) => placeTones(s.name)).filter((s) => s.length > 2 || /^(?:Võ|Lý|Lê|Vũ|Hồ|Đỗ)$/u.test(s)),
)
const CAPITALISED = /(?:(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}']* ){1,3}$/u

/** Whether a family name, and up to two more syllables of a person's name, stand before it: "Nguyễn | Hòa Bình". */
function inPerson(before: string): boolean {
  const words = CAPITALISED.exec(before)?.[0].trim().split(' ') ?? []
  return words.some((word, i) => {
    const usual = word[0]! + word.slice(1).toLowerCase()
    // "Tỉnh Đoàn Hà Nam" is a youth union.
    return families.has(usual) && !(usual === 'Đoàn' && i === words.length - 1)
  })
}

export const places = rule('Place', {
  name: 'place.gazetteer',
  examples: [
    'tỉnh Hải Dương',
    'tại Hà Nội,',
    'tại điểm cầu Hưng Yên',
    'TP.HCM',
    'Tp. Hồ Chí Minh',
    'TỈNH ỦY CAO BẰNG',
    'Huyện ủy Thanh Miện',
    'huyện Bình Giang',
    'thành phố Hải Dương',
    'TP.Điện Biên Phủ',
    'Quận 7',
  ],
  counterExamples: [
    'diễn biến hòa bình',
    'Đoàn TNCS Hồ Chí Minh',
    'Báo Quảng Trị',
    'ông Nguyễn Hòa Bình',
    'Thái Bình Dương',
    'tư tưởng Hồ Chí Minh',
    'chiến thắng Điện Biên Phủ',
    'sông Đồng Nai',
    'phường Hà Nam',
    'PV Thái Bình',
    'ngày 7 tháng 5',
  ],
  *find({ text }): Finds<'Place'> {
    const { norm } = text
    const numbers = [...text.matchAll(NUMBER)]
    const words = numbers.map(({ index, 0: word }) => ({ start: index, word }))
    for (const start of text.capitals) words.push({ start, word: norm.slice(start, wordEnd(norm, start)) })
    if (numbers.length > 0) words.sort((a, b) => a.start - b.start)
    let end = 0
    for (const { start, word } of words) {
      if (start < end) continue
      const spelling = nameAt(norm, start, word)
      if (!spelling) continue
      const before = norm.slice(Math.max(0, start - 40), start)
      const type = TYPE_WORD.exec(before)
      const last = start + spelling.form.length
      const place = unitOf(spelling, before, type?.groups, norm.slice(last, last + 16))
      if (!place) continue
      end = last
      const typed = type !== null || spelling.form.startsWith('TP')
      yield { start: start - (type?.[0].length ?? 0), end, name: spelling.name, typed, ...place }
    }
  },
})

/** Whether a family name begins it and one more syllable, which is none, stands behind it. */
function isPerson(name: string, after: string): boolean {
  const last = /^ (\p{Lu}[\p{Ll}\p{M}]+)(?![\p{L}\p{M}]| \p{Lu})/u.exec(after)?.[1]
  return last !== undefined && families.has(name.split(' ')[0]!) && !families.has(last)
}

type Unit = Pick<PlaceMention, 'level' | 'provinces' | 'districts'>

/** What a name is by the words around it; null where it is no place. */
function unitOf(
  { name, provinces: inProvinces, districts: inDistricts }: Spelling,
  before: string,
  type: Partial<Record<string, string>> | undefined,
  after: string,
): Unit | null {
  const province: Unit = { level: 'PROVINCE', provinces: inProvinces, districts: [] }
  const city = inProvinces.some((p) => p.type === 'thành phố')
  const word = type?.district ?? type?.city
  if ((word || (!type && COMMITTEE.test(before))) && inDistricts.length > 0 && !(city && !type?.district)) {
    const first = /^(?:thị|t\.?x)/iu.test(word ?? '') ? 'thị xã' : TYPES[word?.[0]?.toLowerCase() ?? '']
    const fitting = inDistricts.filter((district) => district.type === first)
    // "Chủ tịch HĐND thành phố Đồng Văn A": a district of another type, and a name that goes on.
    if (word && fitting.length === 0 && isPerson(name, after)) return null
    return { level: 'DISTRICT', provinces: [], districts: fitting.length > 0 ? fitting : inDistricts }
  }
  if (inProvinces.length === 0 || type?.district || LONGER[name]?.test(after)) return null
  if (name === 'Hồ Chí Minh') return type?.city || HO_CHI_MINH.test(before) ? province : null
  return type || !(INSIDE_NAME.test(before) || inPerson(before)) ? province : null
}
