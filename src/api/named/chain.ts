import neo4j from 'neo4j-driver'
import type {
  ChainFollowerResolvers,
  ChainInspectionResolvers,
  ChainSessionResolvers,
  ImplementationChainResolvers,
  QueryResolvers,
} from '../../generated/resolvers.js'
import type { Keyset } from '../connection.js'
import type { ApiContext } from '../context.js'
import { checkFirst } from '../cursor.js'
import type { GraphQLResolveInfo } from 'graphql'
import type { Row } from '../fill.js'
import { limits } from '../limits.js'
import { oneDocument } from '../one-document.js'
import { findCovering, findSessions } from './inspections.js'
import { neighbours } from './lineage.js'

/** Ids of the chain's parts; their facts are found when they are selected. */
export interface Chain {
  document: string
}
export interface ChainEvent {
  id: string
}
export interface Follower {
  id: string
  relation: Awaited<ReturnType<typeof neighbours>>[number]['relation']
  facts: string[]
}

const upTo = (first: number): Keyset => ({ sort: null, id: null, limit: neo4j.int(first) })

export const implementationChain: NonNullable<QueryResolvers['implementationChain']> = async (_, asked, context) => {
  const document = await oneDocument(context, asked)
  return document === null ? null : { document }
}

export const chain: ImplementationChainResolvers = {
  document: ({ document }, _, context, info) => context.filler.known('Document', document, context, info),
  inspections: ({ document }, { first }, context) => findCovering(context, document, upTo(checkFirst(first))),
  followedBy: async ({ document }, { first }, context) => {
    const length = checkFirst(first)
    return (await neighbours(context, [document], 'DOWN')).slice(0, length)
  },
}

export const chainInspection: ChainInspectionResolvers = {
  inspection: ({ id }, _, context, info) => context.filler.known('Inspection', id, context, info),
  sessions: async ({ id }, _, context, info) => {
    const load = (ids: string[]) => findSessions(context, ids, upTo(limits.first))
    return (await context.batches.get(info.fieldNodes, 'sessions', id, load)) ?? []
  },
  ...saidAt('Inspection'),
}

export const chainSession: ChainSessionResolvers = {
  session: ({ id }, _, context, info) => context.filler.known('Meeting', id, context, info),
  ...saidAt('Meeting'),
}

export const chainFollower: ChainFollowerResolvers = {
  document: ({ id }, _, context, info) => context.filler.known('Document', id, context, info),
  facts: ({ facts }, _, context, info) => context.filler.many('DocumentRelation', facts, context, info),
}

/** What was said at an event, by kind of fact, in the order of the page. */
function saidAt(event: 'Inspection' | 'Meeting') {
  const facts = (kind: string) => {
    const cypher = `
      UNWIND $ids AS event MATCH (e:${event} { id: event })
      CALL (e) {
        MATCH (e)<-[:AT]-(f:${kind})-[words:EVIDENCED_BY]->(:Passage)
        WITH f, min(words.start) AS start ORDER BY start, f.id LIMIT ${limits.first}
        RETURN collect(f.id) AS facts
      }
      RETURN event, facts`
    const load = async (context: ApiContext, ids: string[]): Promise<ReadonlyMap<string, string[]>> => {
      const rows = await context.reader.rows<{ event: string; facts: string[] }>(cypher, { ids })
      return new Map(rows.map(({ event, facts }) => [event, facts]))
    }
    return async ({ id }: ChainEvent, _: unknown, context: ApiContext, info: GraphQLResolveInfo): Promise<Row[]> => {
      const found = await context.batches.get(info.fieldNodes, `said ${kind}`, id, (ids) => load(context, ids))
      return context.filler.many(kind, found ?? [], context, info)
    }
  }
  return { observations: facts('Observation'), findings: facts('Finding'), recommendations: facts('Recommendation') }
}
