import type { QueryObservationsArgs, QueryResolvers } from '../../generated/resolvers.js'
import { daysOf } from '../../graph/edtf.js'
import { fold } from '../../text/index.js'
import { emptyPage, readPage, type Found } from '../connection.js'
import { count } from '../count.js'
import type { ApiContext } from '../context.js'
import { checkFirst } from '../cursor.js'
import { badInput } from '../errors.js'
import { oneDocument } from '../one-document.js'
import { byIdOrKey } from '../documents.js'

/** Each condition starts from what it names, so that the database starts from the most selective one. */
const conditions = {
  place: 'EXISTS { MATCH (o)-[:PLACE]->(x:Place) WHERE x.id IN $place }',
  indicator: 'EXISTS { MATCH (o)-[:INDICATOR]->(x:Indicator) WHERE x.id IN $indicator }',
  movement: 'EXISTS { MATCH (o)-[:ABOUT]->(x:Movement) WHERE x.id IN $movement }',
  program: 'EXISTS { MATCH (o)-[:ABOUT]->(x:Program) WHERE x.id IN $program }',
  document: `(EXISTS { MATCH (o)-[:ABOUT|AT]->(x:Document) WHERE x.id IN $document } OR
    EXISTS { MATCH (o)-[:AT]->()-[:COVERED]->(x:Document) WHERE x.id IN $document } OR
    EXISTS { MATCH (o)-[:AT]->()<-[:HAS_SESSION]-(:Inspection)-[:COVERED]->(x:Document) WHERE x.id IN $document })`,
  period: 'o.periodStart <= date($period.last) AND o.periodEnd >= date($period.first)',
} as const
type Condition = keyof typeof conditions

/** Figures of one indicator stand together, those without one last and by label; then by place and period. */
const sorted = `
  OPTIONAL MATCH (o)-[:INDICATOR]->(i:Indicator) OPTIONAL MATCH (o)-[:PLACE]->(p:Place)
  WITH o, coalesce('0' + head(collect(i.key)), '1' + toLower(o.label)) + '|' + coalesce(head(collect(p.key)), '~') +
    '|' + coalesce(toString(o.periodStart), '9999') AS sort`

export const observations: NonNullable<QueryResolvers['observations']> = async (_, args, context) => {
  checkFirst(args.first)
  const known = await knownConditions(context, args)
  if (known === null) return emptyPage
  const where = ['o.status = $status', ...(Object.keys(known) as Condition[]).map((name) => conditions[name])].join(
    ' AND ',
  )
  const parameters = { ...known, status: args.status }
  const match = `MATCH (o:Observation) WHERE ${where}`
  const find = (keyset: object): Promise<Found[]> => {
    const cypher = `${match} ${sorted} WHERE $sort IS NULL OR sort > $sort OR (sort = $sort AND o.id > $id)
      RETURN o.id AS id, sort, 'Observation' AS kind ORDER BY sort, id LIMIT $limit`
    return context.reader.rows<Found>(cypher, { ...parameters, ...keyset })
  }
  return readPage('observations', args, find, () => count(context, `${match} RETURN count(o) AS count`, parameters))
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
