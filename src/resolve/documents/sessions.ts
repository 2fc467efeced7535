import type { DocumentMention } from '../../mentions/index.js'
import { provinceKey, provinces } from '../../reference/index.js'
import { placeSlug } from '../bodies.js'
import { bareEvent } from '../events/draft.js'
import type { Reading } from '../reading.js'
import type { Ref } from '../registry.js'

type Session = NonNullable<DocumentMention['session']>
/** What the congress or plenum is called on this page, and its slug for a document's key. */
export interface SessionName {
  readonly name: string
  /** First part of the key; null where the page does not say of which place. */
  readonly owner: string | null
  readonly slug: string
}

const LEVELS = { CENTRAL: '', PROVINCE: 'tỉnh', DISTRICT: 'huyện', COMMUNE: 'xã' } as const

/** Key parts and name of a congress or plenum. */
export function sessionName(reading: Reading, session: Session, term: string | null): SessionName {
  const { numeral, type, level, organisation } = session
  if (type === 'PLENUM')
    return {
      name: `Hội nghị Trung ương ${numeral}${term ? ` khóa ${term}` : ''}`,
      owner: 'tw',
      slug: `hoi-nghi-${numeral}`,
    }
  const slug = `dai-hoi-${numeral.toLowerCase()}`
  if (level === 'CENTRAL' && organisation)
    return { name: `Đại hội ${organisation.name} lần thứ ${numeral}`, owner: organisation.id, slug }
  if (level === 'CENTRAL')
    return { name: `Đại hội đại biểu toàn quốc lần thứ ${numeral} của Đảng`, owner: 'dang', slug }
  const place = session.place ? (reading.refs.get(session.place) ?? null) : level === 'PROVINCE' ? reading.home : null
  const fields = reading.registry.fields(place, 'Place')
  const where = fields ? `${typeOf(fields.key)} ${fields.name}` : LEVELS[level]
  return {
    name: `Đại hội ${organisation?.name ?? 'Đảng bộ'} ${where} lần thứ ${numeral}`,
    owner: fields ? `${placeSlug(fields.key!)}.${organisation?.id ?? 'dang-bo'}` : null,
    slug,
  }
}

const typeOf = (key: string | null): string => provinces.find((p) => provinceKey(p) === key)?.type ?? 'huyện'

/** The congress or plenum as an event: undated, with the citations as its words. */
export function sessionRef(
  reading: Reading,
  session: Session,
  named: SessionName,
  mentions: readonly DocumentMention[],
): Ref {
  const { registry } = reading
  const place = session.place ? (reading.refs.get(session.place) ?? null) : null
  return registry.entity('Event', `${session.type} ${named.name}`, () => ({
    ...bareEvent(
      session.type,
      mentions.map((mention) => ({ span: mention.core, rule: mention.rule })),
    ),
    name: named.name,
    place,
  }))
}
