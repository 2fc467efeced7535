import type { EntityOf } from '../../src/model/index.js'
import { areNamed, field, isNamed, labels } from '../compare.js'
import type { Gold } from '../gold.js'
import { byId, entitiesOf, factsOf, labelOf, type Outcome, type Sample, type Scorer } from '../sample.js'
import { numberKey, placeKey, sameDate, shared } from '../same.js'

type Event = EntityOf<'Event'>
const day = (date: string): string => date.split('/')[0]!

/** Distinct days on which something happened; events told twice; then, where the gold has them, what each event was. */
export const events: Scorer = function* (sample) {
  yield* days(sample)
  yield* doubles(sample)
  for (const gold of sample.gold.events ?? []) if (gold.kind !== 'issuance') yield* details(sample, gold)
}

function* days(sample: Sample): Generator<Outcome> {
  const row = 'event dates'
  const gold = (sample.gold.events ?? []).filter((event) => event.date)
  // The issuance of a document counts as an event where the gold has it as one.
  const issued = entitiesOf(sample, 'Document').filter(
    ({ issuedOn, issuedOnBasis }) =>
      issuedOnBasis === 'STATED' && gold.some((event) => event.kind === 'issuance' && sameDate(event.date!, issuedOn)),
  )
  const read = new Map<string, { whole: boolean; quote: string }>()
  for (const { startsOn, type, evidence } of entitiesOf(sample, 'Event'))
    if (startsOn)
      read.set(day(startsOn), {
        // The span of an inspection as a whole is never wrong.
        whole: type === 'INSPECTION' && (read.get(day(startsOn))?.whole ?? true),
        quote: evidence[0]!.excerpt,
      })
  for (const { issuedOn, mentions } of issued)
    read.set(day(issuedOn!), { whole: false, quote: mentions[0]?.text ?? '' })
  for (const want of new Set(gold.map((event) => day(event.date!)))) {
    const hit = [...read.keys()].find((own) => sameDate(want, own))
    if (hit) read.delete(hit)
    const { quote, date_span } = gold.find((event) => day(event.date!) === want)!
    yield { row, is: hit ? 'right' : 'missed', what: want, quote: quote ?? date_span?.quote }
  }
  for (const [own, { whole, quote }] of read) if (!whole) yield { row, is: 'wrong', what: own, quote }
}

/** More events of one kind on one day than the gold has. */
function* doubles(sample: Sample): Generator<Outcome> {
  const gold = (sample.gold.events ?? []).filter((event) => event.date)
  const left = [...gold]
  const read = entitiesOf(sample, 'Event').filter(({ startsOn, type }) => startsOn && type !== 'INSPECTION')
  for (const { startsOn, type, evidence } of read) {
    const fits = (event: Gold<'events'>): boolean =>
      types[event.kind] === type && sameDate(day(event.date!), day(startsOn!))
    const at = left.findIndex(fits)
    if (at >= 0) left.splice(at, 1)
    else if (gold.some(fits))
      yield { row: 'events told once', is: 'wrong', what: startsOn!, quote: evidence[0]!.excerpt }
  }
}

const types: Partial<Record<Gold<'events'>['kind'], Event['type']>> = {
  inspection: 'INSPECTION',
  working_session: 'WORK_SESSION',
  conference: 'CONFERENCE',
  meeting: 'MEETING',
  plenum: 'PLENUM',
  congress: 'CONGRESS',
  ceremony: 'CEREMONY',
  festival: 'FESTIVAL',
  announcement: 'MEETING',
  establishment: 'DECISION',
}

/** The event read that has the gold's type where one has, day and words. */
function eventRead(sample: Sample, gold: Gold<'events'>): Event | undefined {
  const fits = entitiesOf(sample, 'Event').filter(
    (event) =>
      (gold.date ? sameDate(day(gold.date), event.startsOn && day(event.startsOn)) : true) &&
      (gold.date ||
        gold.quote === undefined ||
        [...event.evidence, ...event.mentions].some((words) => shared(words, gold) > 0)),
  )
  return fits.find((event) => event.type === types[gold.kind]) ?? fits[0]
}

function* details(sample: Sample, gold: Gold<'events'>): Generator<Outcome> {
  const event = eventRead(sample, gold)
  const quote = gold.quote ?? gold.date_span?.quote
  const type = types[gold.kind]
  if (type) yield field('event types', type, event?.type, event?.type === type, quote)
  const one = (row: string, want: string | null | undefined, read: string | null | undefined): Outcome[] =>
    want ? [field(row, want, labels(sample, [read ?? null]), isNamed(sample, read, want), quote)] : []
  if (gold.partOfDay)
    yield field('event details', gold.partOfDay, event?.partOfDay, event?.partOfDay === gold.partOfDay, quote)
  if (gold.status) yield field('event details', gold.status, event?.status, event?.status === gold.status, quote)
  if (gold.place) {
    const place = byId(sample, event?.place)
    const name = place && labelOf(place)
    yield field('event details', gold.place, name, placeKey(name ?? '') === placeKey(gold.place), quote)
  }
  yield* one('event details', gold.sentBy, event?.sentBy)
  yield* one('event details', gold.head, event?.head)
  for (const list of ['hosts', 'inspects'] as const) {
    const want = gold[list]
    const read = event?.[list] ?? []
    if (want) yield field('event details', want, labels(sample, read), areNamed(sample, read, want), quote)
  }
  if (gold.documents) yield covered(sample, gold.documents, event?.covers ?? [], quote)
  for (const { who, role } of gold.attendance ?? []) {
    const roles = factsOf(sample, 'Participation')
      .filter((fact) => fact.event === event?.id && isNamed(sample, fact.who ?? fact.group, who))
      .map((fact) => fact.role)
    const right = role === undefined ? roles.length > 0 : roles.includes(role)
    yield field('event attendance', [who, role ?? []].flat().join(' '), roles, right, quote)
  }
}

/** Documents whose implementation was looked at: what the gold has, and no other. */
function covered(sample: Sample, ids: readonly string[], covers: readonly string[], quote?: string): Outcome {
  const gold = ids.flatMap((id) => sample.gold.documents?.find((document) => document.id === id) ?? [])
  const read = covers.flatMap((id) => {
    const entity = byId(sample, id)
    return entity?.kind === 'Document' ? [entity] : []
  })
  const right =
    gold.length === read.length &&
    gold.every(({ canonical, mentions }) =>
      read.some((own) =>
        canonical
          ? numberKey(own.number ?? '') === numberKey(canonical)
          : mentions.some((mention) => own.mentions.some((words) => shared(mention, words) > 0)),
      ),
    )
  return field(
    'event documents',
    gold.map(({ canonical, mentions }) => canonical ?? mentions[0]!.quote ?? ''),
    labels(sample, covers),
    right,
    quote,
  )
}
