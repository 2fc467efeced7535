import type { PlaceMention, QuantityMention } from '../../mentions/index.js'
import { refOf, type Reading, type Ref } from '../../resolve/index.js'
import type { Sentence, Span } from '../../text/index.js'

const NATION =
  /(?<![\p{L}\p{M}])(?<!(?:đầu|nhất|với|quân|thứ|\d) )(?:cả nước|toàn quốc|trên phạm vi cả nước|(?:ở|tại) (?:các|nhiều) tỉnh)(?![\p{L}\p{M}])/iu
/** The whole of the page's province, whatever district the paragraph speaks of. */
const PROVINCE = /(?<![\p{L}\p{M}])(?:toàn|cả|trên địa bàn|địa bàn toàn|trong toàn) tỉnh(?![\p{L}\p{M}])/iu
/** The district that the page named last: "huyện đã xây dựng", "toàn huyện có". */
const DISTRICT =
  /(?<!\p{L})(?:(?:toàn|cả|trên địa bàn|trong toàn) (?:huyện|thị xã|quận)|(?:[Hh]uyện|[Tt]hị xã|[Qq]uận) (?:đã|có|hiện|cũng|còn)|(?:Công an|UBND|HĐND|Đảng bộ|Hội đồng [\p{L} ]{5,30}) (?:huyện|thị xã|quận)|Huyện ủy|Thị ủy|Quận ủy)(?! ?\p{Lu})(?!\p{L})/u
/** What makes a sentence one of the whole nation's report: the report of a national conference, or of a central body. */
const NATIONAL_REPORT = /(?:trực tuyến )?toàn quốc|cả nước/iu

/**
 * Where a figure holds: the place that its sentence names before it (the nearest, when it is named by itself and not in
 * a list), else the place of the paragraph, else the province that the page is about. Null for figures of the nation
 * and where a list leaves it open.
 */
export function placeOf(reading: Reading, figure: QuantityMention): Ref | null {
  const { text, found } = reading.scene
  const sentence = text.sentenceAt(figure.start)
  const block = text.blocks[sentence.block]!
  const own = ofThem(
    reading,
    placesIn(reading, sentence).filter((place) => place.start < figure.start && !closed(place)),
  )
  const clause = sentence.start + text.norm.slice(sentence.start, figure.start).lastIndexOf(';') + 1
  const nearest = own.findLast((place) => place.start >= clause) ?? own.findLast((place) => leads(place))
  if (nearest) return isListed(nearest) ? null : refOf(reading, nearest)
  if (own.length > 0) return reading.home
  if (text.has(NATION, sentence)) return null
  if (text.has(PROVINCE, sentence)) return reading.home
  if (text.has(DISTRICT, { start: Math.max(block.start, figure.start - REACH), end: figure.start })) {
    for (const place of found.before('Place', figure.start))
      if (place.level === 'DISTRICT') return refOf(reading, place)
  }
  const told = toldBefore(reading, sentence)
  if (told) return told.place
  return nationalPage(reading, figure) || turnsLater(reading, figure) ? null : ownPlace(reading)

  /** "2 thành phố là X và Y": one of several. */
  function isListed(place: PlaceMention): boolean {
    const last = own.findLast((other) => other.end <= place.start)
    return (
      last !== undefined &&
      last.level === place.level &&
      /^(?:,| và|, và) (?:tỉnh |huyện |TP\.? ?|thành phố )?$/u.test(text.norm.slice(last.end, place.start))
    )
  }
  /** "3 thành phố (X, Y và Z) và 9 huyện": places in brackets before the figure. */
  function closed(place: PlaceMention): boolean {
    return /^[^(]*\)/u.test(text.norm.slice(place.end, figure.start))
  }
  /** Whether a place stands before the first figure of the sentence: the whole sentence is about it. */
  function leads(place: PlaceMention): boolean {
    const first = found.within('Quantity', sentence)[0]
    return first === undefined || place.start < first.start
  }
}

/** Places that a span names for themselves: not in a post ("Bí thư Tỉnh ủy X") or a person's or document's words. */
function placesIn({ scene: { text, found } }: Reading, span: Span): PlaceMention[] {
  const covered = (place: PlaceMention): boolean =>
    (['Post', 'Person', 'Document'] as const).some((kind) => found.around(kind, place))
  return found.within('Place', span).filter((place) => !covered(place) && !isGuest(place))

  /** "đại diện Huyện ủy X dự": whose place is not the figure's. */
  function isGuest(place: PlaceMention): boolean {
    const body = found.around('Body', place)
    return body !== undefined && GUEST.test(text.norm.slice(Math.max(0, body.start - 20), body.start))
  }
}

/** "X là huyện miền núi của tỉnh Y": a province that only tells where a district lies is left out. */
const ofThem = ({ scene: { text } }: Reading, places: readonly PlaceMention[]): PlaceMention[] =>
  places.filter(
    (place, i) =>
      place.level !== 'PROVINCE' ||
      places[i - 1]?.level !== 'DISTRICT' ||
      !/(?:của|thuộc|,|\() ?(?:tỉnh |thành phố )?$/u.test(text.norm.slice(Math.max(0, place.start - 20), place.start)),
  )

/** The place that the sentences before one in its paragraph tell, the nearest first; undefined when they tell none. */
interface Told {
  readonly place: Ref | null
}
const toldUpTo = new WeakMap<Reading, Map<number, Told | undefined>>()
function toldBefore(reading: Reading, sentence: Sentence): Told | undefined {
  const { text } = reading.scene
  const known = toldUpTo.get(reading) ?? new Map<number, Told | undefined>()
  toldUpTo.set(reading, known)
  const passed: number[] = []
  let told: Told | undefined
  for (let i = sentence.index - 1; !told && text.sentences[i]?.block === sentence.block; i--) {
    if (known.has(i)) {
      told = known.get(i)
      break
    }
    passed.push(i)
    const earlier = text.sentences[i]!
    const refs = new Set(ofThem(reading, placesIn(reading, earlier)).map((place) => refOf(reading, place)))
    if (refs.size > 0) told = { place: refs.size === 1 ? [...refs][0]! : null }
    else if (text.has(NATION, earlier)) told = { place: null }
  }
  for (const i of passed) known.set(i, told)
  return told
}

const GUEST = /(?:lãnh đạo|đại diện|đại biểu|cùng) $/u

const ITS_OWN =
  /(?:Tỉnh ủy|Thành ủy|Huyện ủy|(?:UBND|HĐND|Công an|Đảng bộ|toàn|của|trong|địa bàn) (?:tỉnh|thành phố|huyện))(?!\p{L})/u
/** How far into a page it names the place that it is about. */
const LEAD = 700

/** How far back in a paragraph "huyện đã …" may stand. */
const REACH = 2000

const ownPlaces = new WeakMap<Reading, { place: Ref | null }>()
/** The place that a page is about: its one district, else its province. Worked out once for a page. */
function ownPlace(reading: Reading): Ref | null {
  const known = ownPlaces.get(reading) ?? { place: isAbout(reading) ? (onlyDistrict(reading) ?? reading.home) : null }
  ownPlaces.set(reading, known)
  return known.place
}

/** Whether a page is about its place: it is the first that it names, at its beginning, or it speaks of "the province"; else it only comes up. */
function isAbout(reading: Reading): boolean {
  const { found, text } = reading.scene
  const only = found.of('Place').filter((place) => refOf(reading, place) === reading.home)
  if (only.length === 1 && TURNS.test(text.norm.slice(Math.max(0, only[0]!.start - 40), only[0]!.start))) return false
  const first = found.of('Place').find(({ start }) => start < LEAD)
  const isOwn = first !== undefined && (first.level === 'DISTRICT' || refOf(reading, first) === reading.home)
  return isOwn || ITS_OWN.test(text.norm)
}

/** How far into a page its own district is named, where nothing else says that it is about one. */
const OPENING = 300
/** The one district that a page names which never names its province: the page is about it. */
function onlyDistrict(reading: Reading): Ref | null {
  const places = reading.scene.found.of('Place')
  if (places.some((place) => place.level === 'PROVINCE')) return null
  const first = places[0]
  if (!first || (first.start >= OPENING && !ITS_OWN.test(reading.scene.text.norm))) return null
  const refs = new Set(places.map((place) => refOf(reading, place)))
  return refs.size === 1 ? [...refs][0]! : null
}

const TURNS = /(?:^|[.\n] ?)(?:Tại|Riêng|Ở)(?: tại)?(?: địa bàn)? (?:tỉnh |thành phố )?$/u

/** A passage before "Tại tỉnh X, …", the first that the page says of a place. */
function turnsLater({ scene: { text, found } }: Reading, figure: QuantityMention): boolean {
  const first = found.of('Place')[0]
  return (
    first !== undefined &&
    first.start > figure.end &&
    TURNS.test(text.norm.slice(Math.max(0, first.start - 40), first.start))
  )
}

const nationalFrom = new WeakMap<Reading, number>()
/** A passage that comes before the page turns to its own province, in a report of a national conference. */
function nationalPage(reading: Reading, figure: QuantityMention): boolean {
  const { text, found } = reading.scene
  let from = nationalFrom.get(reading)
  if (from === undefined) {
    const event = found.of('Event').find((e) => NATIONAL_REPORT.test(text.slice(e)))
    const words = /[Hh]ội nghị (?:trực tuyến )?toàn quốc/u.exec(text.norm)
    const nation = NATION.exec(text.norm.slice(0, LEAD))
    const first = found.of('Place')[0]?.start ?? Infinity
    const lead =
      nation && nation.index < first && !/["']/u.test(text.norm[nation.index - 1] ?? '') ? nation.index : Infinity
    from = Math.min(lead, event?.end ?? Infinity, words ? words.index + words[0].length : Infinity)
    nationalFrom.set(reading, from)
  }
  return from <= figure.start
}
