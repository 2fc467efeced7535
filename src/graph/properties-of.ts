import { fold } from '../text/index.js'
import { documentCaption } from './captions.js'
import { citedAs, partialKey, splitNumber } from './documents.js'
import { daysOf } from './edtf.js'
import { graphDate, toGraph } from './properties.js'
import { fieldsOf } from './registry.js'
import { kindOf, type EntityState, type Fields } from './state.js'

/** All properties of an entity's node: its values, what is derived from them for searching and sorting, its caption. */
export function entityProperties(state: EntityState): Fields {
  const { id, label, key, fields } = state
  const plain = fieldsOf(kindOf(label)).filter(([, { use }]) => use === 'value')
  const values = Object.fromEntries(plain.map(([field]) => [field, fields[field]]))
  return toGraph({ ...values, id, fullKey: key, key: key ?? id, ...derived(state) })
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const firstDay = (date: unknown): unknown => graphDate(daysOf(date as string | null).first)

function derived(state: EntityState): Fields {
  const { id, label, key, fields } = state
  const name = text(fields['name'])
  const folded = { nameFolded: fold(name), caption: name }
  const unkeyed = `${fold(name).replaceAll(' ', '-')}~${id.slice(-8)}`
  const names = [name, text(fields['nameEn']), ...((fields['altNames'] ?? []) as string[])]
  switch (label) {
    case 'Document':
      return documentProperties(state)
    case 'Person':
      return { ...folded, key: key ?? unkeyed, identityPosts: fields['posts'] ?? [], searchText: search(names) }
    case 'Post': {
      const title = text(fields['title'])
      return {
        titleFolded: fold(title),
        ...(key === null && { key: `${fold(title).replaceAll(' ', '-')}~${id.slice(-8)}` }),
      }
    }
    case 'Indicator': {
      const words = text(fields['label'])
      return {
        caption: words,
        key: key ?? `${fold(words).replaceAll(' ', '-')}~${id.slice(-8)}`,
        searchText: search([words, text(fields['labelEn'])]),
      }
    }
    case 'Inspection':
    case 'Meeting':
      return { startsOnEarliest: firstDay(fields['startsOn']), key: key ?? eventKey(id, fields) }
    default:
      return { ...folded, key: key ?? unkeyed, searchText: search([...names, ...withTypeWord(label, fields)]) }
  }
}

/** Words that people put before a name and that are no part of it, by kind or by level of a place. */
const TYPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  Movement: ['phong trào'],
  PROVINCE: ['tỉnh', 'thành phố'],
  DISTRICT: ['huyện', 'quận', 'thị xã', 'thành phố'],
  COMMUNE: ['xã', 'phường', 'thị trấn'],
}
const withTypeWord = (label: string, { name, level }: Fields): string[] =>
  (TYPE_WORDS[label === 'Place' ? text(level) : label] ?? []).map((word) => `${word} ${text(name)}`)

function documentProperties(state: EntityState): Fields {
  const { key, fields } = state
  const [type, number, title] = [
    text(fields['type']),
    fields['number'] as string | null,
    fields['title'] as string | null,
  ]
  const partial = partialKey({
    type,
    number,
    title,
    authority: fields['authority'],
    term: fields['term'] as string | null,
    issuedOn: fields['issuedOn'] as string | null,
    issuerKey: (fields['issuerKey'] ?? null) as string | null,
  })
  const caption = documentCaption(state)
  return {
    key: key ?? partial,
    partialKey: key === null ? partial : null,
    issuerKey: fields['issuerKey'] ?? null,
    citedAs: citedAs(type, number),
    serial: splitNumber(number).serial,
    issuedOnEarliest: firstDay(fields['issuedOn']),
    caption,
    searchText: search([caption, text(title), text(number)]),
  }
}

const eventKey = (id: string, fields: Fields): string =>
  [text(fields['type']).toLowerCase().replaceAll('_', '-'), text(fields['startsOn']) || '-', id.slice(-8)].join('/')

/** Words as the full-text index takes them: folded, each spelling once. */
export const search = (words: readonly string[]): string => [...new Set(words.map(fold).filter(Boolean))].join(' · ')
