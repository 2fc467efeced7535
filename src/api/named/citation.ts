import type { CitationMatchResolvers, QueryResolvers } from '../../generated/resolvers.js'
import { matchCitation, type CitationMatch } from '../match-citation.js'

export type Match = CitationMatch

export const citation: NonNullable<QueryResolvers['citation']> = (_, { text }, context) => matchCitation(context, text)

export const citationMatch: CitationMatchResolvers = {
  document: ({ candidate }, _, context, info) => context.filler.known('Document', candidate.id, context, info),
}
