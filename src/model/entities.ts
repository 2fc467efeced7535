import { z } from 'zod'
import { Edtf } from './edtf.js'
import { Evidence, LocalId, Mention } from './evidence.js'
import * as v from './values.js'

const id = LocalId
const many = z.array(id)

/** What every entity has: a local id, the graph's key (null when a part of it is unknown) and its mentions. */
const entity = <K extends string>(kind: K) => ({
  id,
  key: z.string().min(1).nullable(),
  kind: z.literal(kind),
  mentions: z.array(Mention),
})

/** Who issued a document: a body, a post of a body, or both (10/CT-UBND is issued by the chairman of a committee). */
export const Issuer = z.strictObject({ body: id.nullable(), post: id.nullable(), as: v.IssuerRole })

export const Document = z.strictObject({
  ...entity('Document'),
  /** Vietnamese type name folded to an identifier: KET_LUAN, CHI_THI, NGHI_QUYET, QUYET_DINH, LUAT … */
  type: z.string().regex(/^[A-Z_]+$/),
  /** Fullest form known, as written on the page or supplied by resolution: 44-KL/TW, 22/2023/QĐ-TTg, or only 02. */
  number: z.string().nullable(),
  title: z.string().nullable(),
  authority: v.Authority.nullable(),
  /** The first issuer: a Body, or the Event for plenum and congress documents. */
  issuer: id.nullable(),
  issuers: z.array(Issuer),
  /** Roman numeral of the issuing body's own khóa. */
  term: z
    .string()
    .regex(/^[IVXL]+$/)
    .nullable(),
  termBasis: v.Basis.nullable(),
  issuedOn: Edtf.nullable(),
  issuedOnBasis: v.Basis.nullable(),
  /** Interval in which the page puts an unstated day of issue: after the latest document it cites, before an event. */
  issuedBetween: Edtf.nullable(),
  coversPeriod: Edtf.nullable(),
  effectiveOn: Edtf.nullable(),
  status: v.DocumentStatus,
  /** True when the page gives too little to know which document it is. */
  stub: z.boolean(),
})
export const Person = z.strictObject({ ...entity('Person'), name: z.string(), altNames: z.array(z.string()) })
export const Body = z.strictObject({
  ...entity('Body'),
  name: z.string(),
  nameEn: z.string().nullable(),
  altNames: z.array(z.string()),
  bodyType: v.BodyType,
  level: v.BodyLevel,
  place: id.nullable(),
  partOf: id.nullable(),
  basis: v.Basis,
  basisReason: z.string().nullable(),
})
export const Post = z.strictObject({
  ...entity('Post'),
  title: z.string(),
  titleEn: z.string().nullable(),
  body: id.nullable(),
  rankOrder: z.number().int().nullable(),
})
export const Place = z.strictObject({
  ...entity('Place'),
  /** The gazetteer's name without its type word: Hải Dương, Thanh Miện. */
  name: z.string(),
  level: v.PlaceLevel,
  code: z.string().nullable(),
  era: v.Era.nullable(),
  /** The unit that it lies in. */
  partOf: id.nullable(),
})
export const Program = z.strictObject({
  ...entity('Program'),
  name: z.string(),
  programType: v.ProgramType,
  period: Edtf.nullable(),
  place: id.nullable(),
  owner: id.nullable(),
})
export const Movement = z.strictObject({ ...entity('Movement'), name: z.string(), altNames: z.array(z.string()) })
export const Indicator = z.strictObject({
  ...entity('Indicator'),
  label: z.string(),
  labelEn: z.string().nullable(),
  unit: z.string().nullable(),
})
export const Event = z.strictObject({
  ...entity('Event'),
  type: v.EventType,
  /** The event's own name where the page gives one ("Hội nghị Tổng kết …"), at most its leading words. */
  name: z.string().nullable(),
  startsOn: Edtf.nullable(),
  startsOnBasis: v.Basis.nullable(),
  notBefore: Edtf.nullable(),
  notAfter: Edtf.nullable(),
  endsOn: Edtf.nullable(),
  partOfDay: v.PartOfDay.nullable(),
  status: v.EventStatus,
  /** Period that an inspection looks at: 2019/2022. */
  scopePeriod: Edtf.nullable(),
  /** Documents whose implementation is inspected or reviewed. */
  covers: many,
  sentBy: id.nullable(),
  head: id.nullable(),
  headBasis: v.Basis.nullable(),
  /** Bodies inspected or visited. */
  inspects: many,
  hosts: many,
  place: id.nullable(),
  /** For a session: the inspection that it belongs to. */
  partOf: id.nullable(),
  agenda: z.array(z.string()),
  basis: v.Basis,
  basisReason: z.string().nullable(),
  evidence: z.array(Evidence).min(1),
})

/** Every entity kind once: a kind that is forgotten anywhere does not compile. */
export const entitySchemas = { Document, Person, Body, Post, Place, Program, Movement, Indicator, Event } as const
export const Entity = z.discriminatedUnion('kind', [
  Document,
  Person,
  Body,
  Post,
  Place,
  Program,
  Movement,
  Indicator,
  Event,
])

export type EntityKind = keyof typeof entitySchemas
export type EntityOf<K extends EntityKind> = z.infer<(typeof entitySchemas)[K]>
export type Entity = z.infer<typeof Entity>
export type Issuer = z.infer<typeof Issuer>
