import type {
  DocumentResolvers,
  ObservationOrder,
  QueryObservationsArgs,
  QueryResolvers,
} from '../../generated/resolvers.js'
import { daysOf } from '../../graph/edtf.js'
import { figuresOf } from '../../graph/figures.js'
import { fold } from '../../text/index.js'
import { behind, emptyPage, readPage, type Found, type Order } from '../connection.js'
import { count } from '../count.js'
import type { ApiContext } from '../context.js'
import { checkFirst } from '../cursor.js'
import { badInput } from '../errors.js'
import { oneDocument } from '../one-document.js'
import { byIdOrKey } from '../documents.js'
import type { PlaceRow } from './search.js'

/** How figures `o` are found from what an argument names, `x`; the most selective arguments first. */
const starts = {
  document: `MATCH (d:Document) WHERE d.id IN $document ${figuresOf}`,
  program: 'MATCH (x:Program)<-[:ABOUT]-(o:Observation) WHERE x.id IN $program',
  movement: 'MATCH (x:Movement)<-[:ABOUT]-(o:Observation) WHERE x.id IN $movement',
  place: 'MATCH (x:Place)<-[:PLACE]-(o:Observation) WHERE x.id IN $place',
  indicator: 'MATCH (x:Indicator)<-[:INDICATOR]-(o:Observation) WHERE x.id IN $indicator',
} as const
type Start = keyof typeof starts
type Condition = Start | 'period'

/** The same arguments as conditions on figures that another one found; a document is always where they are found from. */
const conditions: Record<Exclude<Condition, 'document'>, string> = {
  program: 'EXISTS { MATCH (o)-[:ABOUT]->(x:Program) WHERE x.id IN $program }',
  movement: 'EXISTS { MATCH (o)-[:ABOUT]->(x:Movement) WHERE x.id IN $movement }',
  place: 'EXISTS { MATCH (o)-[:PLACE]->(x:Place) WHERE x.id IN $place }',
  indicator: 'EXISTS { MATCH (o)-[:INDICATOR]->(x:Indicator) WHERE x.id IN $indicator }',
  period: 'o.periodStart <= date($period.last) AND o.periodEnd >= date($period.first)',
}

/** Figures that meet the conditions: found from one of them, held to the others. */
function matching(known: readonly Condition[]): string {
  const start = (Object.keys(starts) as Start[]).find((name) => known.includes(name))
  const rest = known.flatMap((name) => (name === start || name === 'document' ? [] : [conditions[name]]))
  return `${start ? starts[start] : 'MATCH (o:Observation)'}
    WITH DISTINCT o WHERE ${['o.status = $status', ...rest].join(' AND ')}`
}

/** Figures of one indicator stand together, those without one last and by label; then by place and period. */
const byIndicator: Order = {
  way: 'ASC',
  sort: `
    OPTIONAL MATCH (o)-[:INDICATOR]->(i:Indicator) OPTIONAL MATCH (o)-[:PLACE]->(p:Place)
    WITH o, coalesce('0' + head(collect(i.key)), '1' + toLower(o.label)) + '|' + coalesce(head(collect(p.key)), '~') +
      '|' + coalesce(toString(o.periodStart), '9999') AS sort`,
}
const orders: Record<ObservationOrder, Order> = {
  NEWEST_FIRST: { way: 'DESC', sort: "WITH o, coalesce(toString(o.periodStart), '0000') AS sort" },
  OLDEST_FIRST: { way: 'ASC', sort: "WITH o, coalesce(toString(o.periodStart), '9999') AS sort" },
  LARGEST_FIRST: { way: 'DESC', sort: 'WITH o, coalesce(o.value, -1.0e308) AS sort' },
}

/** How figures `o` are asked for: what finds them and in which order, and the list that its cursors belong to. */
export function figuresAsked(args: QueryObservationsArgs): { list: string; match: string; order: Order } {
  const known = (Object.keys({ ...starts, ...conditions }) as Condition[]).filter((name) => args[name] != null)
  return {
    list: ['observations', args.order].filter(Boolean).join(' '),
    match: matching(known),
    order: args.order ? orders[args.order] : byIndicator,
  }
}

/** What `figuresAsked` has as parameters; null when an argument names nothing known. */
export async function figureParameters(
  context: ApiContext,
  args: QueryObservationsArgs,
): Promise<Record<string, unknown> | null> {
  const known = await knownConditions(context, args)
  return known && { ...known, status: args.status }
}

export const observations: NonNullable<QueryResolvers['observations']> = async (_, args, context) => {
  checkFirst(args.first)
  const parameters = await figureParameters(context, args)
  if (parameters === null) return emptyPage
  const { list, match, order } = figuresAsked(args)
  const find = (keyset: object): Promise<Found[]> => {
    const cypher = `${match} ${order.sort} WHERE ${behind(order.way, 'o.id')}
      RETURN o.id AS id, sort, 'Observation' AS kind ORDER BY sort ${order.way}, id LIMIT $limit`
    return context.reader.rows<Found>(cypher, { ...parameters, ...keyset })
  }
  return readPage(list, args, find, () => count(context, `${match} RETURN count(o) AS count`, parameters))
}

/** The places of a document's figures, `p`, with their number as it is kept. */
export const placesOfFigures = 'MATCH (d)-[r:FIGURES_IN]->(p:Place) WITH p, r.count AS count ORDER BY count DESC, p.id'

export const observationsByPlace: NonNullable<DocumentResolvers['observationsByPlace']> = async (
  { rowId },
  _,
  context,
  info,
) => {
  const load = async (ids: string[]): Promise<ReadonlyMap<string, PlaceRow[]>> => {
    const cypher = `
      UNWIND $ids AS document MATCH (d:Document { id: document })
      CALL (d) { ${placesOfFigures} RETURN collect({ id: p.id, count: count }) AS found }
      RETURN document, found`
    const rows = await context.reader.rows<{ document: string; found: PlaceRow[] }>(cypher, { ids })
    return new Map(rows.map(({ document, found }) => [document, found]))
  }
  return (await context.batches.get(info.fieldNodes, 'observationsByPlace', rowId, load)) ?? []
}

/** What the arguments name, or null when one of them names nothing known. */
async function knownConditions(
  context: ApiContext,
  args: QueryObservationsArgs,
): Promise<Partial<Record<Condition, unknown>> | null> {
  const { place, indicator, movement, program, document, period } = args
  const found = await Promise.all([
    nameIds('place', place, (text) => placesOf(context, text)),
    nameIds('indicator', indicator, (text) => idsOf(context, 'Indicator', text)),
    nameIds('movement', movement, (text) => idsOf(context, 'Movement', text)),
    nameIds('program', program, (text) => idsOf(context, 'Program', text)),
    nameIds('document', document, (text) => documentsOf(context, text)),
  ])
  const given = found.filter((entry) => entry !== null)
  if (given.some(([, ids]) => ids.length === 0)) return null
  return { ...Object.fromEntries(given), ...(period != null && { period: span(period) }) }
}

/** The condition and the ids that the text names, or null when the argument was not given. */
async function nameIds(
  condition: Condition,
  text: string | null | undefined,
  find: (text: string) => Promise<string[]>,
): Promise<[Condition, string[]] | null> {
  return text == null ? null : [condition, await find(text)]
}

function span(period: string): { first: string; last: string } {
  const { first, last } = daysOf(period)
  if (first === null && last === null) throw badInput('"period" needs a year')
  return { first: first ?? '0001-01-01', last: last ?? '9999-12-31' }
}

async function documentsOf(context: ApiContext, text: string): Promise<string[]> {
  const [known] = await byIdOrKey(context, text)
  const id = known?.id ?? (await oneDocument(context, { citation: text }))
  return id === null ? [] : [id]
}

/** The units of this name, and what they were before and became: figures of either era stand side by side. */
async function placesOf(context: ApiContext, text: string): Promise<string[]> {
  const cypher = `
    MATCH (p:Place) WHERE p.id = $text OR p.key = $text OR p.nameFolded = $folded
    MATCH (p)-[:SUCCEEDED_BY*0..2]-(x:Place) RETURN DISTINCT x.id AS id`
  return ids(context, cypher, text)
}

/** Things of one kind by id, key (also without its last parts) or any of their names. */
function idsOf(context: ApiContext, kind: string, text: string): Promise<string[]> {
  const cypher = `
    MATCH (x:${kind}) WHERE x.id = $text OR x.key = $text OR x.key STARTS WITH $text + '/' OR $folded IN split(x.searchText, ' · ')
    RETURN x.id AS id`
  return ids(context, cypher, text)
}

async function ids(context: ApiContext, cypher: string, text: string): Promise<string[]> {
  return (await context.reader.rows<{ id: string }>(cypher, { text, folded: fold(text) })).map(({ id }) => id)
}
