import type { Resolvers } from '../../generated/resolvers.js'
import { connectionOfEntities, connectionOfRows, edgeToEntity, edgeToRow } from '../connection.js'
import { chain, chainFollower, chainInspection, chainSession, implementationChain } from './chain.js'
import { citation, citationMatch } from './citation.js'
import { contradiction, contradictions } from './contradictions.js'
import { document } from './document.js'
import { inspectionsCovering, sessions } from './inspections.js'
import { lineage, lineageStep } from './lineage.js'
import { node, nodes } from './node.js'
import { observations, observationsByPlace } from './observations.js'
import { career, holders, holdersOf, occupancy } from './occupancy.js'
import { province } from './place.js'
import { revision, revisionFields } from './revision.js'
import { placeCount, search, searchHit, searchPage } from './search.js'
import { timeline, timelineHit } from './timeline.js'
import { unresolved } from './unresolved.js'

/** Every field of our own SDL and what answers it: the table of contents of the named questions. */
export const namedResolvers: Resolvers = {
  Query: {
    node,
    nodes,
    document,
    province,
    citation,
    inspectionsCovering,
    implementationChain,
    holdersOf,
    observations,
    contradictions,
    unresolved,
    search,
    revision,
  },
  Document: { lineage, observationsByPlace, timeline },
  Body: { timeline },
  Person: { career, timeline },
  Post: { holders, timeline },
  Place: { timeline },
  Program: { timeline },
  Movement: { timeline },
  Indicator: { timeline },
  Inspection: { sessions, timeline },
  Meeting: { timeline },
  Occupancy: occupancy,
  LineageStep: lineageStep,
  CitationMatch: citationMatch,
  ImplementationChain: chain,
  ChainInspection: chainInspection,
  ChainSession: chainSession,
  ChainFollower: chainFollower,
  Contradiction: contradiction,
  Revision: revisionFields,
  InspectionConnection: connectionOfEntities,
  InspectionHit: edgeToEntity,
  SessionConnection: connectionOfEntities,
  SessionHit: edgeToEntity,
  ObservationConnection: connectionOfEntities,
  ObservationHit: edgeToEntity,
  SearchConnection: { ...connectionOfEntities, ...searchPage },
  SearchHit: { ...edgeToEntity, ...searchHit },
  PlaceCount: placeCount,
  TimelineConnection: connectionOfEntities,
  TimelineHit: { ...edgeToEntity, ...timelineHit },
  UnresolvedConnection: connectionOfEntities,
  UnresolvedHit: edgeToEntity,
  ContradictionConnection: connectionOfRows,
  ContradictionHit: edgeToRow,
  Evidenced: { __resolveType: ({ __typename }) => __typename as 'Finding' },
  Node: { __resolveType: ({ __typename }) => __typename as 'Document' },
}
