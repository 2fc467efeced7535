import { z } from 'zod'
import { Edtf } from './edtf.js'
import { Issuer } from './entities.js'
import { Evidence, LocalId } from './evidence.js'
import * as v from './values.js'

const id = LocalId
const many = z.array(id)
const words = z.array(z.string())

/** What every fact has. `statement` is made from the fact's own fields, one template per kind. */
const fact = <K extends string>(kind: K) => ({
  id,
  kind: z.literal(kind),
  basis: v.Basis,
  basisReason: z.string().nullable(),
  evidence: z.array(Evidence).min(1),
  statement: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
})

export const Issuance = z.strictObject({
  ...fact('Issuance'),
  document: id,
  issuers: z.array(Issuer),
  /** Persons or posts that signed. */
  signers: many,
  on: Edtf.nullable(),
  term: z.string().nullable(),
})
export const DocumentRelation = z.strictObject({
  ...fact('DocumentRelation'),
  /** A Document or Program. */
  from: id,
  to: id,
  relation: v.Relation,
})
export const Provision = z.strictObject({
  ...fact('Provision'),
  document: id,
  effect: v.ProvisionEffect,
  /** Names of what is established, merged or abolished. */
  objects: words,
  inForceOn: Edtf.nullable(),
})
export const Occupancy = z.strictObject({
  ...fact('Occupancy'),
  person: id,
  post: id,
  /** The title as the page writes it. */
  title: z.string(),
  /** Military or police rank (Trung tướng, Đại tá). */
  rank: z.string().nullable(),
  attestedOn: Edtf.nullable(),
  startsOn: Edtf.nullable(),
  endsOn: Edtf.nullable(),
})
export const Participation = z.strictObject({
  ...fact('Participation'),
  /** A Person or Body; null for an unnamed group, whose words stand in `group`. */
  who: id.nullable(),
  group: z.string().nullable(),
  event: id,
  role: v.ParticipationRole,
})
export const Observation = z.strictObject({
  ...fact('Observation'),
  /** General concept of the reference data; null when nothing matches. */
  indicator: id.nullable(),
  /** The head phrase as written. */
  label: z.string(),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  denominator: z.number().nullable(),
  comparator: v.Comparator,
  /** The page's words where there is no number ("hàng nghìn"). */
  words: z.string().nullable(),
  unit: z.string().nullable(),
  statistic: v.Statistic,
  /** Targets (phấn đấu, mục tiêu) and forecasts (dự kiến) were never observed. */
  status: v.ObservationStatus,
  /** What a share is of or a change is against, as written ("kế hoạch năm", "so với cùng kỳ năm 2021"). */
  base: z.string().nullable(),
  recurrence: v.Recurrence.nullable(),
  /** Who pays or does. */
  actor: id.nullable(),
  /** The Observation that this one is a part of: sums are never doubled. */
  partOf: id.nullable(),
  /** What the part is cut by ("tại các cơ quan, doanh nghiệp"). */
  dimension: z.string().nullable(),
  place: id.nullable(),
  period: Edtf.nullable(),
  /** Documents, movements, programmes that the figure is about. */
  about: many,
  reportedBy: id.nullable(),
  /** The event at which it was reported. */
  at: id.nullable(),
})
export const Recommendation = z.strictObject({
  ...fact('Recommendation'),
  /** Person, Post or Body that asks. */
  by: id.nullable(),
  to: many,
  /** Addressees without a node of their own ("các sở, ngành"). */
  toGroups: words,
  executors: many,
  executorGroups: words,
  mode: v.Mode,
  /** Documents, movements, programmes it is about. */
  about: many,
  /** The Event at which, or the Document in which, it is asked. */
  at: id.nullable(),
  deadline: Edtf.nullable(),
})
export const Finding = z.strictObject({
  ...fact('Finding'),
  polarity: v.Polarity,
  by: id.nullable(),
  capacity: v.Capacity,
  about: many,
  at: id.nullable(),
  place: id.nullable(),
})
export const AwardGrant = z.strictObject({
  ...fact('AwardGrant'),
  /** Name of the award (Bằng khen, Cờ thi đua xuất sắc). */
  award: z.string(),
  grantedBy: id.nullable(),
  grantedByBasis: v.Basis.nullable(),
  handedOverBy: many,
  at: id.nullable(),
  recipientType: v.RecipientType,
  recipients: many,
  count: z.number().int().positive().nullable(),
})
export const Milestone = z.strictObject({
  ...fact('Milestone'),
  /** Program, Movement or Document. */
  subject: id,
  by: id.nullable(),
  at: id.nullable(),
  action: v.MilestoneAction,
  on: Edtf.nullable(),
  period: Edtf.nullable(),
})

/** Every fact kind once: a kind that is forgotten anywhere does not compile. */
export const factSchemas = {
  Issuance,
  DocumentRelation,
  Provision,
  Occupancy,
  Participation,
  Observation,
  Recommendation,
  Finding,
  AwardGrant,
  Milestone,
} as const
export const Fact = z.discriminatedUnion('kind', [
  Issuance,
  DocumentRelation,
  Provision,
  Occupancy,
  Participation,
  Observation,
  Recommendation,
  Finding,
  AwardGrant,
  Milestone,
])
export type FactKind = keyof typeof factSchemas
export type FactOf<K extends FactKind> = z.infer<(typeof factSchemas)[K]>
export type Fact = z.infer<typeof Fact>
