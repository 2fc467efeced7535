import { Entity, Fact } from '../../../src/model/index.js'
import { captionOf, statementOf, type EntityLookup, type Said } from '../../../src/facts/statements/index.js'

/** A small invented world to make statements about. */
const place = { id: 'Place@1', key: null, kind: 'Place', mentions: [] }
const event = {
  key: null,
  kind: 'Event',
  mentions: [],
  name: null,
  startsOn: '2022-05-04',
  startsOnBasis: 'STATED',
  notBefore: null,
  notAfter: null,
  endsOn: null,
  partOfDay: null,
  status: 'HELD',
  scopePeriod: null,
  covers: [],
  sentBy: null,
  head: null,
  headBasis: null,
  inspects: [],
  hosts: [],
  place: null,
  partOf: null,
  agenda: [],
  basis: 'STATED',
  basisReason: null,
}
export const evidence = (excerpt: string): unknown => [
  {
    start: 0,
    end: 9,
    excerpt,
    passage: { start: 0, end: 9, hash: '0'.repeat(64) },
    role: 'BODY',
    rule: 'test',
  },
]
const body = (id: string, name: string, nameEn: string | null): unknown => ({
  id,
  key: null,
  kind: 'Body',
  mentions: [],
  name,
  nameEn,
  altNames: [],
  bodyType: 'OTHER',
  level: 'PROVINCE',
  place: null,
  partOf: null,
  basis: 'STATED',
  basisReason: null,
})
const document = (id: string, type: string, number: string | null, title: string | null): unknown => ({
  id,
  key: null,
  kind: 'Document',
  mentions: [],
  type,
  number,
  title,
  authority: null,
  issuer: null,
  issuers: [],
  term: null,
  termBasis: null,
  issuedOn: null,
  issuedOnBasis: null,
  issuedBetween: null,
  coversPeriod: null,
  effectiveOn: null,
  status: 'UNKNOWN',
  stub: false,
})
export const world = [
  { ...place, name: 'Sông Lam', level: 'PROVINCE', code: null, era: null, partOf: null },
  body('Body@1', 'Tỉnh ủy Sông Lam', 'Sông Lam Provincial Party Committee'),
  body('Body@2', 'Ban Nội vụ Sông Lam', 'Home Affairs Board of Sông Lam'),
  body('Body@3', 'Hội Người làm vườn', null),
  { id: 'Person@1', key: null, kind: 'Person', mentions: [], name: 'Đinh Thị Mơ', altNames: [] },
  {
    id: 'Post@1',
    key: null,
    kind: 'Post',
    mentions: [],
    title: 'Phó Trưởng Ban',
    titleEn: 'Deputy Head',
    body: 'Body@2',
    rankOrder: null,
  },
  {
    id: 'Post@2',
    key: null,
    kind: 'Post',
    mentions: [],
    title: 'Bí thư Tỉnh ủy Sông Lam',
    titleEn: null,
    body: 'Body@1',
    rankOrder: null,
  },
  document('Document@1', 'KET_LUAN', '7-KL/TU', null),
  document('Document@2', 'NGHI_QUYET', null, 'Đại hội đại biểu tỉnh Sông Lam lần thứ II'),
  document('Document@3', 'GIAY_MOI', null, null),
  {
    id: 'Program@1',
    key: null,
    kind: 'Program',
    mentions: [],
    name: 'Vườn chung',
    programType: 'SCHEME',
    period: '2011/2015',
    place: null,
    owner: null,
  },
  { id: 'Movement@1', key: null, kind: 'Movement', mentions: [], name: 'Phong trào trồng cây', altNames: [] },
  { id: 'Indicator@1', key: null, kind: 'Indicator', mentions: [], label: 'mô hình', labelEn: 'models', unit: null },
  { ...event, id: 'Event@1', type: 'WORK_SESSION', inspects: ['Body@1'], evidence: evidence('buổi làm việc') },
  {
    ...event,
    id: 'Event@2',
    type: 'CONFERENCE',
    name: 'Hội nghị tổng kết',
    startsOn: null,
    place: 'Place@1',
    evidence: evidence('hội nghị'),
  },
].map((given) => Entity.parse(given))

const lookup: EntityLookup = (id) => world.find((entity) => entity.id === id)
export const caption = (id: string): Said => captionOf(lookup(id)!, lookup)

/** The statement of a fact whose shared fields are filled in; parsed, so that a made-up fact cannot be malformed. */
export function state(fields: Record<string, unknown> & { kind: string }): [vi: string, en: string] {
  const fact = Fact.parse({
    id: `${fields.kind}@1`,
    basis: 'STATED',
    basisReason: null,
    evidence: evidence('trồng thêm cây'),
    statement: { vi: '-', en: '-' },
    ...fields,
  })
  const { vi, en } = statementOf(fact, lookup)
  return [vi, en]
}
