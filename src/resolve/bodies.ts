import type { BodyMention, PersonMention, PlaceMention, PostMention } from '../mentions/index.js'
import { bodyKinds, districts, namedOn, provinceKey, provinces, type BodyKind } from '../reference/index.js'
import { fold } from '../text/index.js'
import { homeDistrict } from './places.js'
import type { Reading } from './reading.js'
import type { Ref } from './registry.js'

const kindById = new Map(bodyKinds.map((kind) => [kind.id, kind]))

/**
 * Bodies by kind and place. Those with their place first, so that a body is STATED where any line states it; a bare
 * "Tỉnh ủy" is that of the place in the same chain of titles, else of the page's province, INFERRED.
 */
export function resolveBodies(reading: Reading): void {
  const mentions = reading.scene.found.of('Body')
  const bare = mentions.filter((mention) => mention.place === null && mention.body.place !== undefined)
  const chained = placesOfChains(reading)
  for (const mention of [...mentions.filter((m) => !bare.includes(m)), ...bare]) {
    const place = placeOf(reading, mention, chained)
    const known = bodyRef(reading, mention.body, place, mention.place === null)
    const ref =
      known ??
      // A bare "UBND huyện" may be any, and is none, unless it acts.
      (mention.place === null && (mention.body.place === 'PROVINCE' || acts(reading, mention))
        ? placelessRef(reading, mention.body, CITY.test(reading.scene.text.slice(mention)))
        : null)
    if (ref) {
      reading.registry.mention(ref, mention)
      reading.refs.set(mention, ref)
    }
    if (!known)
      reading.registry.unresolved.push({
        span: mention,
        kind: 'Body',
        reason: mention.place ? 'the place is not known' : 'the page does not say of which place',
        candidates: [],
      })
  }
}

/** "Ban Thường vụ Huyện ủy yêu cầu …": one that speaks is a certain one. */
const ACTS = /^(?: (?:cũng|đã|vừa))? (?:yêu cầu|đề nghị|kiến nghị|giao)(?!\p{L})/u
const acts = ({ scene: { text } }: Reading, { start, end }: BodyMention): boolean =>
  ACTS.test(text.norm.slice(end, end + 20)) &&
  !/(?:[Cc]ác|[Nn]hững|[Mm]ỗi) $/u.test(text.norm.slice(Math.max(0, start - 6), start))

function placeOf(reading: Reading, mention: BodyMention, chained: ReadonlyMap<BodyMention, Ref>): Ref | null {
  if (mention.place) return reading.refs.get(mention.place) ?? null
  const place = chained.get(mention)
  if (place) return place
  if (mention.body.place === 'DISTRICT') return homeDistrict(reading)
  if (mention.body.place !== 'PROVINCE') return null
  const near = headingProvince(reading, mention) ?? reading.home ?? onlyProvince(reading, mention)
  return near && isOfType(reading, reading.scene.text.slice(mention), near) ? near : null
}

/** Whether a place can be meant: "UBND tỉnh" is no city's, "Thành ủy" no province's. */
export function isOfType({ registry, placesOn }: Reading, words: string, place: Ref): boolean {
  const key = registry.fields(place, 'Place')?.key
  const province = provinces.find((p) => provinceKey(p) === key)
  if (!province) return true
  const { type } = namedOn(province, placesOn)
  return type === 'tỉnh' ? !CITY.test(words) : !PROVINCE.test(words)
}
const PROVINCE = /(?<!\p{L})tỉnh(?!\p{L})/iu
const CITY = /(?<!\p{L})(?:thành (?:phố|ủy|đoàn)|TP)(?!\p{L})/iu

/** "Đắk Nông: Ông …, chủ tịch HĐND tỉnh": the province that heads the paragraph. */
function headingProvince({ scene: { text, found }, refs }: Reading, mention: BodyMention): Ref | null {
  const place = found.at('Place', text.blockAt(mention.start).start)
  return place?.level === 'PROVINCE' && text.norm[place.end] === ':' ? (refs.get(place) ?? null) : null
}

/** On a page about several provinces: the only one that the sentence names. */
function onlyProvince(reading: Reading, mention: BodyMention): Ref | null {
  const { text, found } = reading.scene
  const named = found.within('Place', text.sentenceAt(mention.start)).filter((place) => place.level === 'PROVINCE')
  const refs = new Set(named.map((place) => reading.refs.get(place)))
  return refs.size === 1 ? ([...refs][0] ?? null) : null
}

/**
 * "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X": one person's titles share the place that the last of them names; a title
 * that names none has the place with which another line gives it to the same person.
 */
function placesOfChains(reading: Reading): Map<BodyMention, Ref> {
  const out = new Map<BodyMention, Ref>()
  const people = reading.scene.found.of('Person')
  const elsewhere = new Map<string, Set<Ref>>()
  const idOf = (person: PersonMention, title: PostMention, body: BodyMention): string =>
    `${fold(person.name)} ${title.role} ${body.body.id}`
  for (const person of people)
    for (const title of person.titles) {
      const place = title.body?.place && reading.refs.get(title.body.place)
      if (!title.body || !place) continue
      const id = idOf(person, title, title.body)
      elsewhere.set(id, (elsewhere.get(id) ?? new Set()).add(place))
    }
  for (const person of people)
    for (const title of person.titles) {
      const { body } = title
      if (!body || body.place) continue
      const [there, another] = elsewhere.get(idOf(person, title, body)) ?? []
      const place = chainPlace(reading, person, body.body) ?? openingProvince(reading, body) ?? (another ? null : there)
      if (place) out.set(body, place)
    }
  return out
}

/** "Tại tỉnh X, ông … giữ chức Bí thư Tỉnh ủy": the province with which the sentence opens. */
function openingProvince({ scene: { text, found }, refs }: Reading, mention: BodyMention): Ref | null {
  const { start } = text.sentenceAt(mention.start)
  const place = text.norm.startsWith('Tại ', start) ? found.at('Place', start + 4) : undefined
  return mention.body.place === 'PROVINCE' && place?.level === 'PROVINCE' ? (refs.get(place) ?? null) : null
}

/** The place that a person's other titles name, of the level that a kind of body needs; a district's province too. */
export function chainPlace(reading: Reading, { titles }: PersonMention, kind: BodyKind): Ref | null {
  const named = titles.flatMap((title) => reading.refs.get(title.body?.place as PlaceMention) ?? [])
  const fields = (ref: Ref) => reading.registry.fields(ref, 'Place')
  if (kind.place === 'DISTRICT') return named.findLast((ref) => fields(ref)?.level === 'DISTRICT') ?? null
  if (kind.place !== 'PROVINCE') return null
  const province = named.findLast((ref) => fields(ref)?.level === 'PROVINCE')
  return province ?? (named.map((ref) => fields(ref)?.partOf).findLast((ref) => ref != null) as Ref | undefined) ?? null
}

/** The body of a kind at a place, made when new. Null when the kind needs a place and there is none. */
export function bodyRef(reading: Reading, kind: BodyKind, place: Ref | null, inferred: boolean): Ref | null {
  const { registry } = reading
  const local = kind.place !== undefined
  const where = local ? registry.fields(place, 'Place') : null
  if (local && !where) return null
  const key = where ? `${placeSlug(where.key!)}.${kind.id}` : kind.id
  const parent = kind.partOf ? kindById.get(kind.partOf) : undefined
  return registry.entity('Body', key, () => ({
    key,
    name: where ? kind.name.replace('{place}', nameIn(reading, kind, where)) : kind.name,
    nameEn: where ? kind.nameEn.replace('{place}', where.name) : kind.nameEn,
    altNames: [],
    bodyType: kind.type,
    level: where && where.level === 'DISTRICT' ? 'DISTRICT' : kind.level,
    place: local ? place : null,
    partOf: parent ? bodyRef(reading, parent, place, inferred) : null,
    basis: local && inferred ? 'INFERRED' : 'STATED',
    basisReason: local && inferred ? `the place is inferred: ${where!.name}` : null,
  }))
}

/** "Tỉnh ủy" on a page that names no province, "Huyện ủy" that issues on one that names no district: one body, without a key. */
export function placelessRef(reading: Reading, kind: BodyKind, ofCity = false): Ref | null {
  const unit = kind.place !== 'PROVINCE' ? ' huyện' : ofCity ? ' thành phố' : ' tỉnh'
  const word = kind.placeWord === true ? unit : ''
  return reading.registry.entity('Body', `? ${kind.id}${word}`, () => ({
    key: null,
    name: kind.name.replace(' {place}', word),
    nameEn: null,
    altNames: [],
    bodyType: kind.type,
    level: kind.level,
    place: null,
    partOf: null,
    basis: 'STATED',
    basisReason: null,
  }))
}

export const bodyKindOf = (id: string): BodyKind => {
  const kind = kindById.get(id)
  if (!kind) throw new Error(`seeds/reference/bodies.json has no ${id}`)
  return kind
}

/** `hai-duong` of `pre2025:30`, `huyen-thanh-mien.hai-duong` of `pre2025:30/300`. */
export function placeSlug(key: string): string {
  const [era, codes] = key.split(':') as [string, string]
  const [province, district] = codes.split('/') as [string, string?]
  const found = district
    ? districts.find((d) => d.code === district && d.province === province)
    : provinces.find((p) => p.era === era && p.code === province)
  return found!.slug
}

/** "tỉnh Hải Dương" behind administrative bodies, "Hải Dương" behind committees: as their official names have it. */
function nameIn({ placesOn }: Reading, kind: BodyKind, where: { key: string | null; name: string }): string {
  if (kind.placeWord !== true) return where.name
  const [era, codes] = where.key!.split(':') as [string, string]
  const [province, district] = codes.split('/') as [string, string?]
  const type = district
    ? districts.find((d) => d.code === district && d.province === province)!.type
    : namedOn(
        provinces.find((p) => p.era === era && p.code === province)!,
        placesOn,
      ).type
  return `${type} ${where.name}`
}
