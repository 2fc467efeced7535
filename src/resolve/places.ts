import type { PlaceMention } from '../mentions/index.js'
import {
  districtKey,
  eraOf,
  namedOn,
  provinceKey,
  provinces,
  type District,
  type Province,
} from '../reference/index.js'
import { fold, roleOf } from '../text/index.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

/** Provinces and districts of the page's era; the province that the page is about. */
export function resolvePlaces(reading: Reading): void {
  const { found } = reading.scene
  const { dateStatus, publishedOn } = reading.dates
  reading.placesOn = dateStatus === 'CONTRADICTED' ? null : (publishedOn ?? latestYear(reading))
  const provinces = found.of('Place').filter((place) => place.level === 'PROVINCE')
  const told = provinces.filter((place) => isTold(reading, place))
  // Where the page itself names none, its author's line may.
  const named = told.length > 0 || reading.scene.text.damage.heavy ? told : provinces
  for (const place of provinces) {
    const province = place.provinces.find((p) => p.era === eraOf(reading.placesOn)) ?? place.provinces[0]!
    reading.refs.set(place, provinceRef(reading, province))
  }
  for (const place of named) reading.registry.mention(reading.refs.get(place)!, place)
  reading.home = homeOf(reading, named)
  for (const place of found.of('Place')) if (place.level === 'DISTRICT') resolveDistrict(reading, place)
  reading.home ??= named.length === 0 ? provinceOfDistricts(reading) : null
}

/** Menus, related news and the author's line tell nothing of what the page is about. */
const isTold = ({ scene: { text, layout } }: Reading, place: PlaceMention): boolean =>
  !/^(?:CHROME|BYLINE|ATTACHMENT)$/u.test(roleOf(layout, text.blockAt(place.start).index))

const latestYear = (reading: Reading): string | null =>
  reading.scene.found
    .of('Date')
    .map((date) => date.value)
    .filter((value) => /^\d{4}-\d{2}/u.test(value))
    .sort()
    .at(-1) ?? null

export const provinceRef = ({ registry, placesOn }: Reading, province: Province): Ref =>
  registry.entity('Place', provinceKey(province), () => ({
    key: provinceKey(province),
    name: namedOn(province, placesOn).name,
    level: 'PROVINCE',
    code: province.code,
    era: province.era,
    partOf: null,
  }))

/** On a page that names no province: the one in which all its districts lie. */
function provinceOfDistricts(reading: Reading): Ref | null {
  const provinces = reading.scene.found
    .of('Place')
    .map((place) => reading.registry.fields(reading.refs.get(place), 'Place')?.partOf)
    .filter((ref) => ref != null)
  return new Set(provinces).size === 1 ? (provinces[0] as Ref) : null
}

/** The district that a bare "Huyện ủy" or "UBND huyện" means: the only one that title and lead name. */
export function homeDistrict(reading: Reading): Ref | null {
  const { text, layout, found } = reading.scene
  const lead = text.blocks.find((block) => roleOf(layout, block.index) === 'BODY')
  const refs = found
    .of('Place')
    .filter((place) => place.level === 'DISTRICT')
    .filter(({ start }) => {
      const block = text.blockAt(start).index
      return block === lead?.index || roleOf(layout, block) === 'TITLE'
    })
    .map((place) => reading.refs.get(place))
  return new Set(refs).size === 1 ? (refs[0] ?? null) : null
}

/** The only province named; else the one named in title or lead, when it is one; else the one named most, by a clear margin. */
function homeOf(reading: Reading, named: readonly PlaceMention[]): Ref | null {
  const { text, layout } = reading.scene
  const count = new Map<Ref, number>()
  for (const place of named) {
    const ref = reading.refs.get(place)!
    count.set(ref, (count.get(ref) ?? 0) + 1)
  }
  if (count.size === 1) return [...count.keys()][0]!
  const lead = text.blocks.find((block) => roleOf(layout, block.index) === 'BODY')
  const first = named.filter((place) => {
    const block = text.blockAt(place.start)
    return roleOf(layout, block.index) === 'TITLE' || block.index === lead?.index
  })
  const leading = new Set(first.map((place) => reading.refs.get(place)!))
  if (leading.size === 1) return [...leading][0]!
  const ranked = [...count].sort((a, b) => b[1] - a[1])
  return ranked[0] && ranked[1] && ranked[0][1] >= 2 * ranked[1][1] ? ranked[0][0] : null
}

/** "huyện Châu Thành, tỉnh Tiền Giang", "huyện Châu Thành (Tiền Giang)". */
function provinceBeside({ scene: { text, found }, refs }: Reading, place: PlaceMention): Ref | null {
  const joint = /^(?:, | \(| - |-| )/u.exec(text.norm.slice(place.end, place.end + 3))
  const next = joint && found.at('Place', place.end + joint[0].length)
  return next?.level === 'PROVINCE' ? (refs.get(next) ?? null) : null
}

function resolveDistrict(reading: Reading, place: PlaceMention): void {
  const said = reading.registry.fields(provinceBeside(reading, place) ?? reading.home, 'Place')
  const old = provinces.find((p) => p.era === 'pre2025' && said && fold(p.name) === fold(said.name))
  const candidates =
    place.districts.length === 1 ? place.districts : place.districts.filter((d) => d.province === old?.code)
  if (candidates.length !== 1) {
    const names = place.districts.map((d) => `${d.type} ${d.name} (${provinceOf(d).name})`)
    reading.registry.unresolved.push({
      span: place,
      kind: 'Place',
      reason: 'several districts have this name',
      candidates: names,
    })
    return
  }
  const district = candidates[0]!
  const ref = reading.registry.entity('Place', districtKey(district), () => ({
    key: districtKey(district),
    name: district.name,
    level: 'DISTRICT',
    code: district.code,
    era: 'pre2025',
    partOf: provinceRef(reading, provinceOf(district)),
  }))
  reading.registry.mention(ref, place)
  reading.refs.set(place, ref)
}

const provinceOf = (district: District): Province =>
  provinces.find((p) => p.era === 'pre2025' && p.code === district.province)!
