import type { DocumentResolvers, TimelineHitResolvers, TimeOrder } from '../../generated/resolvers.js'
import { behind, readPage, type Found, type Hit, type Keyset, type Order, type Page } from '../connection.js'
import { kindOf } from '../kinds.js'

interface FoundDay extends Found {
  day: string | null
}
export type DayHit = FoundDay & Hit
export type DayPage = Page<DayHit>

/** Facts and events `x` that name the entity or event `e`. */
const naming = `
  MATCH (e)<-[]-(x:Fact) WHERE NOT x:Retired RETURN x
  UNION MATCH (e)<-[:COVERED|LED_BY|SENT_BY|VISITED|HOSTED_BY|IN]-(x:Event) WHERE NOT x:Retired RETURN x
  UNION MATCH (e:Event)-[:HAS_SESSION]-(x:Event) WHERE NOT x:Retired RETURN x`

/** The day of `x`: by its own date, else by that of where it was said. A date string without its year has none. */
const dated = `
  WITH x, coalesce(x.startsOnEarliest, x.attestedOnEarliest, x.onEarliest, x.periodStart,
    head([(x)-[:AT|EVENT|FROM]->(o) | coalesce(o.startsOnEarliest, o.issuedOnEarliest)])) AS own, coalesce(x.startsOn, x.inForceOn) AS text
  WITH x, coalesce(toString(own), CASE WHEN text =~ '\\\\d{4}.*' THEN left(left(text, 10) + '-01-01', 10) END) AS day
  WHERE ($from IS NULL OR day >= $from) AND ($to IS NULL OR day <= $to)`

const orders: Record<TimeOrder, Order> = {
  OLDEST_FIRST: { way: 'ASC', sort: "WITH x, day, coalesce(day, '9999-12-31') AS sort" },
  NEWEST_FIRST: { way: 'DESC', sort: "WITH x, day, coalesce(day, '0000-01-01') AS sort" },
}

export const timeline: NonNullable<DocumentResolvers['timeline']> = ({ rowId: id }, args, context, info) => {
  const { sort, way } = orders[args.order]
  const span = { from: args.from?.toString() ?? null, to: args.to?.toString() ?? null }
  const find = async (keyset: Keyset): Promise<FoundDay[]> => {
    const cypher = `
      UNWIND $ids AS key MATCH (e:Entity|Event { id: key })
      CALL (e) {
        CALL (e) { ${naming} } ${dated}
        ${sort} WHERE ${behind(way, 'x.id')}
        WITH x, day, sort ORDER BY sort ${way}, x.id LIMIT $limit
        RETURN collect({ id: x.id, sort: sort, day: day, labels: labels(x) }) AS found
      }
      RETURN key, found`
    const load = async (ids: string[]): Promise<ReadonlyMap<string, FoundDay[]>> => {
      type Rows = { key: string; found: (FoundDay & { labels: string[] })[] }
      const rows = await context.reader.rows<Rows>(cypher, { ids, ...span, ...keyset })
      return new Map(
        rows.map(({ key, found }) => [key, found.map(({ labels, ...row }) => ({ ...row, kind: kindOf(labels)! }))]),
      )
    }
    return (await context.batches.get(info.fieldNodes, 'timeline', id, load)) ?? []
  }
  const total = async (): Promise<number> => {
    const cypher = `
      UNWIND $ids AS key MATCH (e:Entity|Event { id: key })
      CALL (e) { CALL (e) { ${naming} } ${dated} RETURN count(x) AS count } RETURN key, count`
    const load = async (ids: string[]): Promise<ReadonlyMap<string, number>> => {
      const rows = await context.reader.rows<{ key: string; count: number }>(cypher, { ids, ...span })
      return new Map(rows.map(({ key, count }) => [key, count]))
    }
    return (await context.batches.get(info.fieldNodes, 'timeline count', id, load)) ?? 0
  }
  return readPage(`timeline ${args.order}`, args, find, total)
}

export const timelineHit: Pick<TimelineHitResolvers, 'day'> = { day: ({ day }) => day }
