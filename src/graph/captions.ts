import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { loadTable } from '../reference/index.js'
import { fold } from '../text/index.js'
import { run, forRows } from './run.js'
import type { Fields } from './state.js'

const typeNames = new Map(
  loadTable('document-types.json', z.object({ code: z.string(), name: z.string() })).map(({ code, name }) => [
    code,
    name,
  ]),
)

/** `Kết luận 44-KL/TW (khóa XII)`; without a number the type and the title. */
export function documentCaption(fields: Fields): string {
  const type = typeNames.get(fields['type'] as string) ?? (fields['type'] as string)
  const title = fields['title'] as string | null
  const name = (fields['number'] as string | null) ?? title ?? ''
  const term = fields['authority'] === 'PARTY' && fields['term'] ? ` (khóa ${fields['term'] as string})` : ''
  return `${fold(name).startsWith(fold(type)) ? name : `${type} ${name}`.trim()}${term}`
}

const EVENTS: Readonly<Record<string, string>> = {
  INSPECTION: 'Đoàn kiểm tra',
  WORK_SESSION: 'Buổi làm việc',
  CONFERENCE: 'Hội nghị',
  CONGRESS: 'Đại hội',
  PLENUM: 'Hội nghị Ban Chấp hành',
  CEREMONY: 'Lễ',
  FESTIVAL: 'Ngày hội',
  MEETING: 'Cuộc họp',
}
const EVENTS_EN: Readonly<Record<string, string>> = {
  INSPECTION: 'Inspection',
  WORK_SESSION: 'Working session',
  CONFERENCE: 'Conference',
  CONGRESS: 'Congress',
  PLENUM: 'Plenum',
  CEREMONY: 'Ceremony',
  FESTIVAL: 'Festival',
  MEETING: 'Meeting',
}

interface EventRow extends Fields {
  id: string
  type: string
  name: string | null
  startsOn: string | null
  notAfter: string | null
  bodies: string[]
  documents: string[]
  head: string | null
}

/**
 * Captions of posts and events, which name their bodies: of the given ones, and of those whose body's, document's or
 * head's name changed. Gives the ids of those whose caption is new.
 */
export async function writeCaptions(
  tx: ManagedTransaction,
  touched: readonly string[],
  renamed: readonly string[],
): Promise<string[]> {
  const posts = await run<{ id: string; title: string; body: string | null }>(
    tx,
    `CALL () { UNWIND $touched AS id MATCH (p:Post { id: id }) RETURN p
       UNION UNWIND $renamed AS id MATCH (:Body { id: id })<-[:AT]-(p:Post) RETURN p }
     RETURN p.id AS id, p.title AS title, head([(p)-[:AT]->(b) | b.name]) AS body`,
    { touched, renamed },
  )
  const events = await run<EventRow>(
    tx,
    `CALL () { UNWIND $touched AS id MATCH (e:Event { id: id }) RETURN e
       UNION UNWIND $renamed AS id MATCH (:Entity { id: id })<-[:VISITED|HOSTED_BY|COVERED|LED_BY]-(e:Event) RETURN e }
     RETURN e.id AS id, e.type AS type, e.name AS name, e.startsOn AS startsOn, e.notAfter AS notAfter,
       COLLECT { MATCH (e)-[:VISITED|HOSTED_BY]->(b) RETURN DISTINCT b.name ORDER BY b.name } AS bodies,
       COLLECT { MATCH (e)-[:COVERED]->(d) RETURN d.caption ORDER BY d.caption } AS documents,
       head([(e)-[:LED_BY]->(p) | p.name]) AS head`,
    { touched, renamed },
  )
  const rows = [
    ...posts.map(({ id, title, body }) => ({ id, properties: postProperties(title, body) })),
    ...events.map((event) => ({ id: event.id, properties: eventProperties(event) })),
  ]
  const changed = await forRows<{ id: string }>(
    tx,
    `MATCH (n:Entity|Event { id: row.id }) WITH n, row, n.caption AS before
     SET n += row.properties WITH n, before WHERE before IS NULL OR before <> n.caption RETURN n.id AS id`,
    rows,
  )
  return changed.map(({ id }) => id)
}

function postProperties(title: string, body: string | null): Fields {
  const caption = body === null || fold(title).includes(fold(body)) ? title : `${title}, ${body}`
  return { caption, searchText: fold(caption) }
}

function eventProperties(event: EventRow): Fields {
  const date = event.startsOn ?? (event.notAfter === null ? null : `≤ ${event.notAfter}`)
  const what = event.type === 'INSPECTION' ? event.documents : event.bodies
  const caption = [event.name ?? EVENTS[event.type], date, what.join('; ')].filter(Boolean).join(' · ')
  const vi = [event.name ?? EVENTS[event.type], date && `ngày ${date}`, ...parts(event, 'về', 'với', 'trưởng đoàn')]
  const en = [event.name ?? EVENTS_EN[event.type], date && `on ${date}`, ...parts(event, 'about', 'with', 'led by')]
  return {
    caption,
    searchText: fold([caption, ...event.bodies, ...event.documents].join(' ')),
    statementVi: `${vi.filter(Boolean).join(', ')}.`,
    statementEn: `${en.filter(Boolean).join(', ')}.`,
  }
}

const parts = ({ documents, bodies, head }: EventRow, about: string, bodiesAre: string, led: string): string[] => [
  documents.length > 0 ? `${about} ${documents.join('; ')}` : '',
  bodies.length > 0 ? `${bodiesAre} ${bodies.join('; ')}` : '',
  head === null ? '' : `${led} ${head}`,
]
