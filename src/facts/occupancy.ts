import type { PersonMention, PostMention } from '../mentions/index.js'
import {
  eventAround,
  isDocumentDate,
  mentionsOf,
  type FactDraft,
  type Facts,
  type Reading,
  type Ref,
  type Words,
} from '../resolve/index.js'

interface Held {
  readonly person: Ref
  readonly post: Ref
  readonly title: PostMention
  readonly day: Day
  readonly former: boolean
  /** The day from which it is held, or not held any longer, where that is said. */
  readonly from: string | null
  readonly evidence: Words[]
}
interface Day {
  readonly on: string | null
  readonly basis: 'STATED' | 'INFERRED'
  readonly reason: string | null
}

/**
 * People in posts. One occupancy for person, post and day, with all its evidence: its title is the fullest that the page
 * writes. Attested on the day of the event at which the person appears, else on the page's own day, INFERRED. A rank
 * belongs to the person's posts; a rank without a post makes no fact.
 */
export function readOccupancies(reading: Reading, facts: Facts): void {
  const present = new Set(facts.of('Participation').map(({ fields }) => `${fields.who} ${fields.event}`))
  const held = new Map<string, Held>()
  const fullest = new Map<string, PostMention>()
  for (const mention of reading.scene.found.of('Person'))
    for (const title of mention.titles) {
      const person = reading.refs.get(mention)!
      const post = reading.refs.get(title)
      if (!post) continue
      const former = title.former || mention.ended.includes(title) || isPast(reading, mention)
      const day = former
        ? { on: null, basis: 'STATED' as const, reason: null }
        : dayOf(reading, present, mention, person)
      const key = [person, post, day.on, former].join(' ')
      const known = held.get(key)
      const words = { span: wordsOf(mention, title), rule: 'occupancy.name-and-title' }
      const id = `${person} ${post}`
      const full = fullest.get(id)
      if (!full || isFuller(title, full)) fullest.set(id, title)
      if (!known) held.set(key, { person, post, title, day, former, from: turnOf(reading, title), evidence: [words] })
      else known.evidence.push(words)
    }
  const ofPerson = new Map<Ref, Held[]>()
  for (const one of held.values()) ofPerson.set(one.person, [...(ofPerson.get(one.person) ?? []), one])
  for (const one of held.values()) {
    const { person, post, day, evidence } = one
    const title = fullest.get(`${person} ${post}`)!
    if (ofPerson.get(person)!.some((other) => isCut(reading, one, other))) continue
    const keyed = reading.registry.fields(post, 'Post')?.key != null
    const cut = keyed && title.body === null && title.bodyId === null
    const bare = keyed && title.body !== null && title.body.place === null && title.body.body.place !== undefined
    const reasons = [
      day.reason,
      cut ? 'the body is that of the fuller title or sentence' : null,
      bare ? 'the place is that of the page or of the title beside it' : null,
    ].filter((reason) => reason !== null)
    const fields: FactDraft<'Occupancy'> = {
      person,
      post,
      title: title.title,
      rank: rankOf(reading, person),
      attestedOn: day.on,
      startsOn: one.former ? null : one.from,
      endsOn: one.former ? one.from : null,
      basis: reasons.length > 0 ? 'INFERRED' : day.basis,
      basisReason: reasons.length > 0 ? reasons.join('; ') : null,
      evidence,
    }
    facts.add('Occupancy', fields)
  }
}

/** "Bí thư Đảng ủy", whose body is not known, of one who is "Bí thư Đảng ủy phường …" too. */
const isCut = (reading: Reading, one: Held, other: Held): boolean =>
  one.former === other.former &&
  one.title.role === other.title.role &&
  reading.registry.fields(one.post, 'Post')?.key == null &&
  other.title.title.toLowerCase().startsWith(`${one.title.title.toLowerCase()} `)

/** Fuller titles name their body, and more of it. */
const isFuller = (a: PostMention, b: PostMention): boolean =>
  Number(a.body !== null) - Number(b.body !== null) > 0 ||
  ((a.body !== null) === (b.body !== null) && sizeOf(a) > sizeOf(b))
/** In a heading in capitals a title is as long, but not as well written. */
const sizeOf = ({ title }: PostMention): number => title.length - (title === title.toUpperCase() ? 0.5 : 0)

/** Name and title with what stands between them. */
const wordsOf = (mention: PersonMention, title: PostMention): { start: number; end: number } => ({
  start: Math.min(mention.nameSpan.start, title.start),
  end: Math.max(mention.nameSpan.end, title.end),
})

const rankOf = (reading: Reading, person: Ref): string | null =>
  mentionsOf(reading, person).find((p) => p.rank)?.rank ?? null

function dayOf(reading: Reading, present: ReadonlySet<string>, mention: PersonMention, person: Ref): Day {
  const told = openingDay(reading, mention)
  const event = eventAround(reading, mention.start)
  const fields = reading.registry.fields(event, 'Event')
  const { text } = reading.scene
  const here = text.sentenceAt(mention.start).index
  const another =
    told && told.on !== fields?.startsOn && !fields?.evidence.some((e) => text.sentenceAt(e.span.start).index === here)
  if (fields?.startsOn && !another) {
    const there = present.has(`${person} ${event}`)
    const reason = fields.startsOnBasis === 'INFERRED' ? fields.basisReason : null
    if (there) return { on: fields.startsOn, basis: fields.startsOnBasis ?? 'STATED', reason }
    return { on: fields.startsOn, basis: 'INFERRED', reason: reason ?? 'the day of the event that the page reports' }
  }
  if (told) return told
  const { publishedOn, dateStatus } = reading.dates
  if (!publishedOn || dateStatus === 'CONTRADICTED' || text.damage.lacksLead)
    return { on: null, basis: 'STATED', reason: null }
  return { on: publishedOn, basis: 'INFERRED', reason: "the page's own day" }
}

/** Where no event has a day: the one before the person in the sentence ("Chiều ngày 18/8, đồng chí X … đã đến thăm …"). */
function openingDay(reading: Reading, mention: PersonMention): Day | null {
  const { text, found } = reading.scene
  const date = found
    .within('Date', { start: text.sentenceAt(mention.start).start, end: mention.start })
    .findLast((d) => d.form === 'DAY' && OPENING.test(text.slice(d)) && !isDocumentDate(reading, d))
  if (!date || LIMIT.test(text.norm.slice(Math.max(0, date.start - 8), date.start))) return null
  const { value, basis, reason } = reading.dates.resolve(date)
  return { on: value, basis, reason }
}
/** "Trước đó, ông A là …", "ông A từng giữ chức …". */
const PAST_BEFORE = /(?:trước (?:đó|đây)|trước khi [^,.;\n]{1,60}),? (?:(?:đồng chí|ông|bà) )?$/iu
const PAST_BEHIND = /^ (?:đã )?từng /u
const TOLD = /^ (?:là|giữ|làm|được) /u
const isPast = ({ scene: { text } }: Reading, { nameSpan: { start, end } }: PersonMention): boolean =>
  PAST_BEHIND.test(text.norm.slice(end, end + 10)) ||
  (TOLD.test(text.norm.slice(end, end + 6)) && PAST_BEFORE.test(text.norm.slice(Math.max(0, start - 90), start)))

/** "giữ chức vụ … kể từ ngày 1/8/2024", past the term of office and how long it lasts. */
const FROM =
  /^(?: \([^()\n]{1,40}\))?(?:,? (?:khóa [IVXL\d]+|nhiệm kỳ \d{4} ?- ?\d{4}|thời hạn [^,.;\n]{1,24}))*,? (?:kể )?từ (?=ngày |tháng |\d)/u
function turnOf({ scene: { text, found }, dates }: Reading, { end, former }: PostMention): string | null {
  const words = former ? null : FROM.exec(text.norm.slice(end, end + 140))?.[0]
  const date = words ? (found.at('Date', end + words.length) ?? found.at('Date', end + words.length + 5)) : undefined
  if (!date || UNTIL.test(text.norm.slice(date.end, date.end + 12))) return null
  return dates.resolve(date).value
}
/** A span of years long past. */
const UNTIL = /^ (?:đến|tới)(?! nay)|^ ?- ?\d/u
const OPENING = /^(?:sáng|trưa|chiều|tối|ngày)/iu
const LIMIT = /(?:từ|đến|trước|sau|kể từ) $/iu
