import type { OccupancyResolvers, PersonResolvers, PostResolvers, QueryResolvers } from '../../generated/resolvers.js'
import type { GraphQLResolveInfo } from 'graphql'
import { fold } from '../../text/index.js'
import { byCertainty, judge, type Attestation, type Judged } from '../certainty.js'
import type { ApiContext } from '../context.js'
import { checkText } from '../documents.js'
import type { Row } from '../fill.js'
import { limits } from '../limits.js'
import { readNames, type NamedKeys } from '../read-names.js'

type Answer = [Attestation, Judged]

const projected = `
  WITH o { .id, .attestedOn, .startsOn, .endsOn, person: person.id, post: p.id } AS o,
    coalesce(toString(o.attestedOnEarliest), left(o.startsOn, 10), '9999-12-31') AS day
  ORDER BY day, o.id`
const attestation = `MATCH (p)<-[:POST]-(o:Occupancy)-[:PERSON]->(person:Person) ${projected}`

/**
 * Posts `p` that a title and a body can mean. A post's full title ends with its body's name (`bi thu tinh uy ha nam`); asked
 * for is the role alone (`bi thu`), the role and the beginning of the body's name (`bi thu tinh uy`), or all of it; or the
 * reader knows the words (`Chủ tịch UBND tỉnh`).
 */
const asked = `
  MATCH (p:Post) OPTIONAL MATCH (p)-[:AT]->(b:Body) OPTIONAL MATCH (b)-[:IN]->(l:Place)
  WITH p, b, l, coalesce(b.nameFolded, '') AS home
  WITH p, b, l, home,
    CASE WHEN p.titleFolded ENDS WITH ' ' + home THEN p.titleFolded ELSE p.titleFolded + ' ' + home END AS full
  WITH p, b, l, home, full, left(full, size(full) - size(home) - 1) AS role
  WHERE p.key IN $posts OR (
    (p.id = $title OR p.key = $title OR p.titleFolded = $folded OR
      ($folded + ' ' STARTS WITH role + ' ' AND full + ' ' STARTS WITH $folded + ' '))
    AND ($body IS NULL OR $body IN [b.id, b.key, l.id, l.key] OR $at IN [home, l.nameFolded] OR b.key IN $bodies OR
      $at IN split(coalesce(b.searchText, ''), ' · ')))
  WITH DISTINCT p`

export const holdersOf: NonNullable<QueryResolvers['holdersOf']> = async (_, { title, body, asOf }, context, info) => {
  const given = body ?? null
  const words = { title: checkText('title', title), body: given && checkText('body', given) }
  const read = readPosts(title, given)
  const names = { ...words, ...read, folded: fold(title), at: fold(given ?? '') }
  const rows = await context.reader.rows<{ o: Attestation }>(`${asked} ${attestation} RETURN o`, names)
  return answer(
    rows.map(({ o }) => o),
    asOf?.toString() ?? null,
    context,
    info,
  )
}

/** Keys of the posts and bodies that the words name; the title is read with the body where it does not stand alone. */
function readPosts(title: string, body: string | null): NamedKeys {
  const alone = readNames(title).posts
  if (body === null) return { posts: alone, bodies: [] }
  const together = alone.length === 0 ? readNames(`${title} ${body}`).posts : []
  return { posts: together, bodies: readNames(body).bodies }
}

export const holders: NonNullable<PostResolvers['holders']> = async ({ rowId }, { asOf }, context, info) => {
  const cypher = `UNWIND $ids AS id MATCH (p:Post { id: id }) ${attestation} RETURN o.post AS key, collect(o) AS found`
  const found = await attestations(context, info, 'holders', rowId, cypher)
  return answer(found, asOf?.toString() ?? null, context, info)
}

export const career: NonNullable<PersonResolvers['career']> = async ({ rowId }, _, context, info) => {
  const cypher = `
    UNWIND $ids AS id MATCH (person:Person { id: id })<-[:PERSON]-(o:Occupancy)-[:POST]->(p:Post)
    ${projected} RETURN o.person AS key, collect(o) AS found`
  return answer(await attestations(context, info, 'career', rowId, cypher), null, context, info)
}

/** Where no question gave a day, the attestation alone is judged. */
export const occupancy: OccupancyResolvers = {
  certainty: async (row, _, context, info) => (await judgedAlone(row, context, info)).certainty,
  certaintyReason: async (row, _, context, info) => (await judgedAlone(row, context, info)).reason,
}

/** Fills the occupancies, each with what it says about the day; with a day, each person's best answer only. */
async function answer(
  found: readonly Attestation[],
  asOf: string | null,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Promise<Row[]> {
  const answers = found.flatMap((one): Answer[] => {
    const verdict = judge(
      one,
      asOf,
      found.filter(({ post }) => post === one.post),
    )
    return verdict ? [[one, verdict]] : []
  })
  const chosen = (asOf === null ? answers : best(answers, asOf)).slice(0, limits.first)
  const rows = await Promise.all(chosen.map(([{ id }]) => context.filler.known('Occupancy', id, context, info)))
  return rows.map((row, index) => ({ ...row, judged: chosen[index]![1] }))
}

function best(answers: Answer[], asOf: string): Answer[] {
  const each = new Map<string, Answer>()
  for (const one of [...answers].sort(byCertainty(asOf))) {
    const holder = `${one[0].post} ${one[0].person}`
    if (!each.has(holder)) each.set(holder, one)
  }
  return [...each.values()]
}

async function attestations(
  context: ApiContext,
  info: GraphQLResolveInfo,
  kind: string,
  id: string,
  cypher: string,
): Promise<Attestation[]> {
  const load = async (ids: string[]): Promise<ReadonlyMap<string, Attestation[]>> => {
    const rows = await context.reader.rows<{ key: string; found: Attestation[] }>(cypher, { ids })
    return new Map(rows.map(({ key, found }) => [key, found]))
  }
  return (await context.batches.get(info.fieldNodes, kind, id, load)) ?? []
}

async function judgedAlone(row: Row, context: ApiContext, info: GraphQLResolveInfo): Promise<Judged> {
  if (row['judged']) return row['judged'] as Judged
  const cypher = `
    UNWIND $ids AS id MATCH (o:Occupancy { id: id })
    RETURN id AS key, [o { .id, .attestedOn, .startsOn, .endsOn, person: '', post: '' }] AS found`
  const [found] = await attestations(context, info, 'alone', row.rowId, cypher)
  return judge(found!, null)!
}
