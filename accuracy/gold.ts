import { z } from 'zod'
import { Edtf, values as v } from '../src/model/index.js'

/**
 * What a careful reader finds on a page: the annotation format of the shared pages' NAME.expected.json, and of the
 * composed passages. In passages words are given as `quote` alone and their place is searched for; on pages `start` and
 * `end` (code points, end exclusive) stand beside it. A field that is null or left out is not scored.
 */
const quoted = {
  quote: z.string().min(1).optional(),
  /** Which occurrence of the quote, from 1, where it occurs more than once. */
  nth: z.number().int().positive().optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().positive().optional(),
  note: z.string().optional(),
}
const text = z.string().min(1)
const names = z.array(text)
/** EDTF, or `--09-18` for a day without its year. */
const Day = z.union([Edtf, z.string().regex(/^--\d{2}-\d{2}$/)])
const Core = z.strictObject(quoted)

const Document = z.strictObject({
  /** Names it within the annotation: relations and events refer to it. */
  id: text.optional(),
  /** The type's Vietnamese name: Kết luận. */
  type: text,
  number: text.nullish(),
  symbol: text.nullish(),
  /** Number and symbol in full: 44-KL/TW. */
  canonical: text.nullish(),
  /** Full number of the document that a short citation means. */
  resolvesTo: text.nullish(),
  issuer: text.nullish(),
  issuerAlternatives: names.optional(),
  term: text.nullish(),
  date: Day.nullish(),
  title: text.nullish(),
  note: z.string().optional(),
  mentions: z.array(z.strictObject({ ...quoted, core: Core.optional() })).min(1),
})
const Official = z.strictObject({
  ...quoted,
  name: text,
  rank: text.nullish(),
  titles: names,
  /** Keys of posts, for titles whose body the page leaves to its reader. */
  posts: names.optional(),
})
const Place = z.strictObject({
  ...quoted,
  level: z.enum(['province', 'district']),
  name: text,
  optional: z.boolean().optional(),
})
const EVENTS = [
  ...(['inspection', 'working_session', 'conference', 'meeting', 'announcement', 'issuance'] as const),
  ...(['establishment', 'plenum', 'congress', 'ceremony', 'festival'] as const),
] as const
const Event = z.strictObject({
  ...quoted,
  kind: z.enum(EVENTS),
  date: Day.nullish(),
  date_span: Core.nullish(),
  partOfDay: v.PartOfDay.nullish(),
  status: v.EventStatus.nullish(),
  /** Where it was held. */
  place: text.nullish(),
  sentBy: text.nullish(),
  head: text.nullish(),
  hosts: names.optional(),
  /** Bodies and places inspected or visited. */
  inspects: names.optional(),
  /** Ids of documents whose implementation is looked at. */
  documents: names.optional(),
  attendance: z.array(z.strictObject({ who: text, role: v.ParticipationRole.optional() })).optional(),
})
const number = z.union([z.number(), text])
const Figure = z.strictObject({
  ...quoted,
  /** The number; of a range the lower bound, or both as 7,3–7,8. */
  value: number.nullable(),
  valueMax: z.number().nullish(),
  /** What it is a part of: the y of x/y. */
  of: z.number().nullish(),
  unit: text.nullish(),
  /** Value of the figure that it is a part of. */
  partOf: z.number().nullish(),
  /** What a share is of, or a change is against. */
  base: text.nullish(),
  label: text.nullish(),
  comparator: v.Comparator.nullish(),
  /** The comparator's words: trên, gần. */
  qualifier: text.nullish(),
  statistic: v.Statistic.nullish(),
  recurrence: v.Recurrence.nullish(),
  status: v.ObservationStatus.nullish(),
  /** Who pays or does. */
  actor: text.nullish(),
  place: text.nullish(),
  period: Day.nullish(),
  indicator: text.nullish(),
})
const Relation = z.strictObject({
  ...quoted,
  kind: v.Relation,
  from: text,
  to: text,
  uncertain: z.boolean().optional(),
})
const Award = z.strictObject({
  ...quoted,
  award: text.nullish(),
  count: z.number().nullish(),
  recipientType: v.RecipientType.nullish(),
  grantedBy: text.nullish(),
  recipients: names.optional(),
})
const Recommendation = z.strictObject({
  ...quoted,
  mode: v.Mode.optional(),
  by: text.nullish(),
  to: names.optional(),
  executors: names.optional(),
  about: names.optional(),
  deadline: Day.nullish(),
})
const Finding = z.strictObject({
  ...quoted,
  polarity: v.Polarity.optional(),
  by: text.nullish(),
  capacity: v.Capacity.optional(),
  about: names.optional(),
  place: text.nullish(),
})

/** The parts that can be scored, by their names in `expected`. */
export const parts = {
  documents: z.array(Document),
  officials: z.array(Official),
  places: z.array(Place),
  events: z.array(Event),
  figures: z.array(Figure),
  relations: z.array(Relation),
  awards: z.array(Award),
  recommendations: z.array(Recommendation),
  findings: z.array(Finding),
} as const
export type Part = keyof typeof parts
export const PARTS = Object.keys(parts) as [Part, ...Part[]]

/** `notFigures`: numbers that are none, alone or with their words. */
const NotFigure = z.union([z.number(), z.strictObject({ ...quoted, value: z.number().nullish() })])

export const Expected = z.strictObject({ ...parts, notFigures: z.array(NotFigure) }).partial()
export type Expected = z.infer<typeof Expected>
export type Gold<P extends Part> = z.infer<(typeof parts)[P]>[number]

/** An annotated page. It may say more than is scored here. */
export const PageGold = z.object({ ...parts, notFigures: z.array(NotFigure) }).partial()

/** A composed passage. */
export const Passage = z.strictObject({
  name: text,
  text: text,
  /** The day on which it would have been published, as a page's metadata say it; null for one that does not say. */
  published: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullish(),
  expected: Expected,
  /** Parts in which `expected` is complete: whatever else is read there is wrong. */
  scored: z.array(z.enum(PARTS)).min(1),
  /** Why it is not read yet. Such a passage must fail. */
  known: text.optional(),
  note: z.string().optional(),
})
export type Passage = z.infer<typeof Passage>
