import { captionOf } from '../facts/statements/index.js'
import type { Entity, EntityOf } from '../model/index.js'
import { fold } from '../text/index.js'
import { entitiesAround, entityOf } from './around.js'
import { kindOfId } from './ids.js'
import { forRows } from './run.js'
import { baseOf, type EntityState, type Fields } from './state.js'
import type { States } from './states.js'

/** `Kết luận số 44-KL/TW (khóa XII)`; without a number the type and the title. Party numbers start anew in each term. */
export function documentCaption(state: EntityState): string {
  const document = entityOf(state) as EntityOf<'Document'>
  const term = document.authority === 'PARTY' && document.term !== null ? ` (khóa ${document.term})` : ''
  return `${captionOf(document, () => undefined).vi}${term}`
}

/** Caption and sentences of posts and events, which name their bodies; id → properties. */
export async function captionProperties(states: States, ids: readonly string[]): Promise<Map<string, Fields>> {
  const named = ids.filter((id) => kindOfId(id) === 'Post' || baseOf(kindOfId(id)) === 'Event')
  const entities = await entitiesAround(states, named)
  return new Map(
    named.flatMap((id) => {
      const entity = entities.get(id)
      return entity ? [[id, propertiesOf(entity, (other) => entities.get(other))]] : []
    }),
  )
}

/**
 * Captions of posts and events anew: of the given ones, and of those of which a body, document, place or head has a new
 * name. Gives the ids of those whose caption is new.
 */
export async function writeCaptions(
  states: States,
  touched: readonly string[],
  renamed: readonly string[],
): Promise<string[]> {
  const { tx } = states.unit
  const found = await forRows<{ id: string }>(
    tx,
    `CALL (row) {
       MATCH (:Body { id: row })<-[:AT]-(n:Post) RETURN n
       UNION MATCH (:Entity { id: row })<-[:VISITED|HOSTED_BY|SENT_BY|COVERED|LED_BY|IN]-(n:Event) RETURN n }
     RETURN DISTINCT n.id AS id`,
    renamed,
  )
  const properties = await captionProperties(states, [...new Set([...touched, ...found.map(({ id }) => id)])])
  const changed = await forRows<{ id: string }>(
    tx,
    `MATCH (n:Entity|Event { id: row.id }) WITH n, row, n.caption AS before
     SET n += row.properties WITH n, before WHERE before IS NULL OR before <> n.caption RETURN n.id AS id`,
    [...properties].map(([id, properties]) => ({ id, properties })),
  )
  return changed.map(({ id }) => id)
}

type Lookup = (id: string) => Entity | undefined

function propertiesOf(entity: Entity, lookup: Lookup): Fields {
  const said = captionOf(entity, lookup)
  const caption = capital(said.vi)
  if (entity.kind !== 'Event') return { caption, searchText: fold(caption) }
  const names = (ids: readonly (string | null)[], language: 'vi' | 'en'): string =>
    ids.flatMap((id) => (id === null ? [] : (captionOf(lookup(id)!, lookup)[language] ?? []))).join(', ')
  const sentence = (language: 'vi' | 'en', about: string, led: string): string => {
    const [documents, head] = [names(entity.covers, language), names([entity.head], language)]
    const parts = [capital(said[language]), documents && `${about} ${documents}`, head && `${led} ${head}`]
    return `${parts.filter(Boolean).join(', ')}.`
  }
  const bodies = names([...entity.inspects, ...entity.hosts], 'vi')
  return {
    caption,
    searchText: fold([caption, bodies, names(entity.covers, 'vi')].join(' ')),
    statementVi: sentence('vi', 'về', 'trưởng đoàn'),
    statementEn: sentence('en', 'about', 'led by'),
  }
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
