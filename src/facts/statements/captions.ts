import type { Entity, EntityKind, EntityOf } from '../../model/index.js'
import { fold } from '../../text/index.js'
import { both, join, said, type EntityLookup, type Said } from './saying.js'
import { dated } from './dates.js'
import { documentCaption } from './document-captions.js'
import { eventCaption } from './event-captions.js'

type Captions = { [K in EntityKind]: (entity: EntityOf<K>, caption: (id: string) => Said) => Said }

/** One short name for each kind of entity; a kind that is forgotten does not compile. */
const captions: Captions = {
  Document: (document) => documentCaption(document),
  Person: ({ name }) => both(name),
  Body: ({ name, nameEn }) => said(name, nameEn === null ? name : `the ${nameEn}`),
  Post: ({ title, titleEn, body }, caption) => postCaption(title, titleEn, body === null ? null : caption(body)),
  Place: ({ name }) => both(name),
  Program: ({ name, period }) => join(both(`“${name}”`), dated(period)),
  Movement: ({ name }) => said(`phong trào ${withoutType(name)}`, `the movement “${withoutType(name)}”`),
  Indicator: ({ label, labelEn }) => said(label, labelEn ?? label),
  Event: (event, caption) => eventCaption(event, caption),
}

/** A name that a person can read, in both languages: `Kết luận số 44-KL/TW` · `Conclusion 44-KL/TW`. */
export function captionOf(entity: Entity, entityOf: EntityLookup): Said {
  const make = captions[entity.kind] as (entity: Entity, caption: (id: string) => Said) => Said
  return make(entity, (id) => nameOf(id, entityOf))
}

/** Caption of the entity with that id; nothing when there is none. */
export function nameOf(id: string | null, entityOf: EntityLookup): Said {
  const entity = id === null ? undefined : entityOf(id)
  return entity ? captionOf(entity, entityOf) : both('')
}

/** "Phó Trưởng Ban" of "Ban Nội chính Trung ương" → "Phó Trưởng Ban Nội chính Trung ương"; a title that names its body stays. */
function postCaption(title: string, titleEn: string | null, body: Said | null): Said {
  if (!body || body.vi === '') return said(title, titleEn === null ? title : `the ${titleEn}`)
  const holds = fold(title).includes(fold(body.vi))
  const shared = fold(title).split(' ').at(-1) === fold(body.vi).split(' ')[0]
  const vi = holds ? title : `${shared ? title.slice(0, title.lastIndexOf(' ')) : title} ${body.vi}`
  return said(vi, titleEn === null ? vi : `the ${/(?: of | - )/u.test(titleEn) ? titleEn : `${titleEn} of ${body.en}`}`)
}

const withoutType = (name: string): string => name.replace(/^phong trào /iu, '')
