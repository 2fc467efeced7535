import { districts, provinces, surnames, type District, type Province } from '../reference/index.js'
import { placeTones } from '../text/index.js'
import { NOT_AFTER_WORD, NOT_BEFORE_WORD, oneOf, rule, type Finds } from './rule.js'

/**
 * Provinces and districts by name: `tỉnh Hải Dương` · `TP Hà Nội` · `huyện Bình Giang` · `Huyện ủy Thanh Miện`.
 * A province's name stands alone; a district's needs its type word or a district committee before it, as 33 of them
 * are named like a province and many like people. Source: ../shared/reference/gazetteer.md.
 */
const index = <T extends { name: string }>(records: readonly T[], names: (record: T) => string[]): Map<string, T[]> => {
  const map = new Map<string, T[]>()
  for (const record of records)
    for (const name of names(record)) map.set(placeTones(name), [...(map.get(placeTones(name)) ?? []), record])
  return map
}
const provinceNames = index<Province>(provinces, (p) => [p.name, ...p.altNames])
const districtNames = index<District>(districts, (d) => [d.name])

const TYPE_WORD = String.raw`[Tt]ỉnh|[Tt]hành phố|TP\.?|Tp\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|TX\.?`
const PROVINCE = new RegExp(
  `${NOT_AFTER_WORD}(?:(?<type>${TYPE_WORD}) )?(?<name>${oneOf(provinceNames.keys())})${NOT_BEFORE_WORD}`,
  'gu',
)
const DISTRICT = new RegExp(
  `${NOT_AFTER_WORD}(?:(?<type>[Tt]hành phố|TP\\.?|Tp\\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|TX\\.?) |(?<=(?:Huyện|Quận|Thị|Thành) ủy ))(?<name>${oneOf(districtNames.keys())})${NOT_BEFORE_WORD}`,
  'gu',
)
/** Names that hold a province's name: organisations, newspapers, people, the ocean. */
const INSIDE_NAME =
  /(?:Báo|báo|TNCS|Thanh niên Cộng sản|Chủ tịch|Bác|quốc gia|tư tưởng|đạo đức|phong cách|đường|Đài PT-TH|Cổng thông tin điện tử) $/u
/** A family name, and up to two more syllables of a person's name. */
const IN_PERSON = new RegExp(
  `${NOT_AFTER_WORD}(?:${oneOf(surnames.map((s) => placeTones(s.name)).filter((s) => s.length > 2 || s === 'Võ' || s === 'Lý' || s === 'Lê' || s === 'Vũ' || s === 'Hồ' || s === 'Đỗ'))})(?: \\p{Lu}\\p{Ll}{1,5}){0,2} $`,
  'u',
)
const HO_CHI_MINH = /(?:thành phố|Thành phố|TP\.?|Tp\.?|Thành ủy|UBND|Công an) ?$/u
const isCity = (type: string | undefined): boolean => type !== undefined && /^(?:[Tt]hành phố|T[Pp]\.?)$/u.test(type)

export const places = rule('Place', {
  name: 'place.gazetteer',
  examples: [
    'tỉnh Hải Dương',
    'tại Hà Nội,',
    'TP.HCM',
    'Huyện ủy Thanh Miện',
    'huyện Bình Giang',
    'thành phố Hải Dương',
  ],
  counterExamples: [
    'diễn biến hòa bình',
    'Đoàn TNCS Hồ Chí Minh',
    'Báo Quảng Trị',
    'ông Nguyễn Hòa Bình',
    'Thái Bình Dương',
    'tư tưởng Hồ Chí Minh',
  ],
  *find({ text }): Finds<'Place'> {
    for (const match of text.norm.matchAll(DISTRICT)) {
      const { type, name } = match.groups as { type?: string; name: string }
      const asProvince = provinceNames.get(name)
      if (asProvince?.some((p) => p.type === 'thành phố') && isCity(type)) continue
      const all = districtNames.get(name)!
      const word = type
        ?.toLowerCase()
        .replace(/^tp\.?$/u, 'thành phố')
        .replace(/^tx\.?$/u, 'thị xã')
      const fitting = word ? all.filter((d) => d.type === word) : all
      const candidates = fitting.length > 0 ? fitting : all
      yield {
        start: match.index,
        end: match.index + match[0].length,
        level: 'DISTRICT',
        name,
        provinces: [],
        districts: candidates,
        typed: type !== undefined,
      }
    }
    for (const match of text.norm.matchAll(PROVINCE)) {
      const { type, name } = match.groups as { type?: string; name: string }
      const before = text.norm.slice(Math.max(0, match.index - 24), match.index)
      const after = text.norm.slice(match.index + match[0].length)
      if (
        type === undefined &&
        (INSIDE_NAME.test(before) || IN_PERSON.test(before) || (name === 'Hồ Chí Minh' && !HO_CHI_MINH.test(before)))
      )
        continue
      if (/^ Dương(?!\p{L})/u.test(after) && name === 'Thái Bình') continue
      if (type !== undefined && /^(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|TX)/u.test(type)) continue
      yield {
        start: match.index,
        end: match.index + match[0].length,
        level: 'PROVINCE',
        name,
        provinces: provinceNames.get(name)!,
        districts: [],
        typed: type !== undefined,
      }
    }
  },
})
