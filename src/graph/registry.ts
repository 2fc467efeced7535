import type { EntityKind, EntityOf, FactKind, FactOf } from '../model/index.js'

/**
 * How each field of the fact file stands in the graph. A field that is forgotten here does not compile.
 *
 * - `ref`: points to another entity (or fact); in the graph an edge of that type, from the one that has the field
 *   (`reversed`: to it); `many` when it is a list.
 * - `value`: kept as it is; for a fact also part of its identity.
 * - `text`: as `value`, but compared folded, so that spelling makes no second fact.
 * - `said`: kept, but no part of a fact's identity: what one page says of it (the title as written).
 * - `issuers`: the list of issuers.
 */
export type Use =
  | { use: 'ref'; type: string; kinds: readonly (EntityKind | FactKind)[]; many?: true; reversed?: true }
  | { use: 'value' }
  | { use: 'text' }
  | { use: 'said' }
  | { use: 'issuers' }

type Own<T, Common extends string> = { readonly [F in Exclude<keyof T, Common>]: Use }
type EntityFields = { readonly [K in EntityKind]: Own<EntityOf<K>, 'id' | 'key' | 'kind' | 'mentions' | 'evidence'> }
type FactFields = {
  readonly [K in FactKind]: Own<FactOf<K>, 'id' | 'kind' | 'basis' | 'basisReason' | 'evidence' | 'statement'>
}

const value = { use: 'value' } as const
const text = { use: 'text' } as const
const said = { use: 'said' } as const
const issuers = { use: 'issuers' } as const
const ref = (type: string, ...kinds: (EntityKind | FactKind)[]): Use => ({ use: 'ref', type, kinds })
const refs = (type: string, ...kinds: (EntityKind | FactKind)[]): Use => ({ use: 'ref', type, kinds, many: true })

/** Whoever can act or be asked to. */
const ACTOR = ['Person', 'Post', 'Body', 'Place'] as const
/** What facts are about. */
const SUBJECT = ['Document', 'Program', 'Movement'] as const
/** Where things are said. */
const OCCASION = ['Event', 'Document'] as const

export const entityFields: EntityFields = {
  Document: {
    type: value,
    number: value,
    title: value,
    authority: value,
    issuer: ref('ISSUED_AT', 'Body', 'Event'),
    issuers,
    term: value,
    termBasis: value,
    issuedOn: value,
    issuedOnBasis: value,
    issuedBetween: value,
    coversPeriod: value,
    effectiveOn: value,
    status: value,
    stub: value,
  },
  Person: { name: value, altNames: value },
  Body: {
    name: value,
    nameEn: value,
    altNames: value,
    bodyType: value,
    level: value,
    place: ref('IN', 'Place'),
    partOf: ref('PART_OF', 'Body'),
    basis: value,
    basisReason: value,
  },
  Post: { title: value, titleEn: value, body: ref('AT', 'Body'), rankOrder: value },
  Place: { name: value, level: value, code: value, era: value, partOf: ref('PART_OF', 'Place') },
  Program: {
    name: value,
    programType: value,
    period: value,
    place: ref('IN', 'Place'),
    owner: ref('OWNED_BY', 'Body'),
  },
  Movement: { name: value, altNames: value },
  Indicator: { label: value, labelEn: value, unit: value },
  Event: {
    type: value,
    name: value,
    startsOn: value,
    startsOnBasis: value,
    notBefore: value,
    notAfter: value,
    endsOn: value,
    partOfDay: value,
    status: value,
    scopePeriod: value,
    covers: refs('COVERED', 'Document'),
    sentBy: ref('SENT_BY', 'Body'),
    head: ref('LED_BY', 'Person'),
    headBasis: value,
    inspects: refs('VISITED', 'Body'),
    hosts: refs('HOSTED_BY', 'Body'),
    place: ref('IN', 'Place'),
    // One inspection on each page; a session that two pages tell of has both.
    partOf: { use: 'ref', type: 'HAS_SESSION', kinds: ['Event'], many: true, reversed: true },
    agenda: value,
    basis: value,
    basisReason: value,
  },
}

export const factFields: FactFields = {
  Issuance: {
    document: ref('DOCUMENT', 'Document'),
    issuers,
    signers: refs('SIGNERS', 'Person', 'Post'),
    on: value,
    term: said,
  },
  DocumentRelation: { from: ref('FROM', ...SUBJECT), to: ref('TO', ...SUBJECT), relation: value },
  Provision: { document: ref('DOCUMENT', 'Document'), effect: value, objects: text, inForceOn: value },
  Occupancy: {
    person: ref('PERSON', 'Person'),
    post: ref('POST', 'Post'),
    title: said,
    rank: said,
    attestedOn: value,
    startsOn: value,
    endsOn: value,
  },
  Participation: { who: ref('WHO', ...ACTOR), group: text, event: ref('EVENT', 'Event'), role: value },
  Observation: {
    indicator: ref('INDICATOR', 'Indicator'),
    label: text,
    value,
    valueMax: value,
    denominator: value,
    comparator: value,
    words: text,
    unit: text,
    statistic: value,
    status: value,
    base: text,
    recurrence: value,
    actor: ref('ACTOR', ...ACTOR),
    partOf: ref('PART_OF', 'Observation'),
    dimension: text,
    place: ref('PLACE', 'Place'),
    period: value,
    about: refs('ABOUT', ...SUBJECT),
    reportedBy: ref('REPORTED_BY', ...ACTOR),
    at: ref('AT', ...OCCASION),
  },
  Recommendation: {
    by: ref('BY', ...ACTOR),
    to: refs('TO', ...ACTOR),
    toGroups: text,
    executors: refs('EXECUTORS', ...ACTOR),
    executorGroups: text,
    mode: value,
    about: refs('ABOUT', ...SUBJECT),
    at: ref('AT', ...OCCASION),
    deadline: value,
  },
  Finding: {
    polarity: value,
    by: ref('BY', ...ACTOR),
    capacity: value,
    about: refs('ABOUT', ...SUBJECT),
    at: ref('AT', ...OCCASION),
    place: ref('PLACE', 'Place'),
  },
  AwardGrant: {
    award: text,
    grantedBy: ref('GRANTED_BY', ...ACTOR),
    grantedByBasis: said,
    handedOverBy: refs('HANDED_OVER_BY', ...ACTOR),
    at: ref('AT', ...OCCASION),
    recipientType: value,
    recipients: refs('RECIPIENTS', ...ACTOR),
    count: value,
  },
  Milestone: {
    subject: ref('SUBJECT', ...SUBJECT),
    by: ref('BY', ...ACTOR),
    at: ref('AT', ...OCCASION),
    action: value,
    on: value,
    period: value,
  },
}

/** Facts whose content is in their words alone: the words are part of what identifies them. */
export const identifiedByWords: ReadonlySet<FactKind> = new Set(['Recommendation', 'Finding'])

/**
 * Fields of which one must be known, else the fact is scoped to its article: "70 communes" of nowhere is not the same
 * figure as another page's "70 communes" of nowhere.
 */
export const anchors: { readonly [K in FactKind]: readonly (keyof FactOf<K>)[] } = {
  Issuance: ['document'],
  DocumentRelation: ['from'],
  Provision: ['document'],
  Occupancy: ['person'],
  Participation: ['event'],
  Observation: ['place'],
  Recommendation: ['by', 'at'],
  Finding: ['by', 'at', 'place'],
  AwardGrant: ['at'],
  Milestone: ['subject'],
}

export const entityKinds = Object.keys(entityFields) as EntityKind[]
export const factKinds = Object.keys(factFields) as FactKind[]
/** Labels of the graph's entities and events: an Event is an Inspection or a Meeting. */
export const entityLabels = [...entityKinds.filter((kind) => kind !== 'Event'), 'Inspection', 'Meeting'] as const

/** The fields of a kind with their use, as pairs. */
export const fieldsOf = (kind: EntityKind | FactKind): [string, Use][] =>
  Object.entries(kind in entityFields ? entityFields[kind as EntityKind] : factFields[kind as FactKind])
