import { expectTypeOf, it } from 'vitest'
import {
  createClient,
  InspectionsCoveringDocument,
  type Basis,
  type InspectionsCoveringQuery,
  type QuoteStatus,
} from '../../src/client/index.js'

/** What a frontend writes: it must compile, and what it must not write must not. Nothing here runs a request. */
async function _frontend() {
  const client = createClient({ url: 'http://localhost:4000/graphql' })
  const { inspectionsCovering } = await client.request(InspectionsCoveringDocument, { citation: 'KL 44' })
  await client.request(InspectionsCoveringDocument)
  // @ts-expect-error a variable of another name
  await client.request(InspectionsCoveringDocument, { citations: 'KL 44' })
  // @ts-expect-error a variable of another type
  await client.request(InspectionsCoveringDocument, { citation: 44 })
  // @ts-expect-error a field that the question does not select
  void inspectionsCovering.pageInfo
  return inspectionsCovering
}

it('types answers to their leaves', () => {
  type Answer = Awaited<ReturnType<typeof _frontend>>
  expectTypeOf<Answer>().toEqualTypeOf<InspectionsCoveringQuery['inspectionsCovering']>()
  type Session = Answer['nodes'][number]['sessions']['nodes'][number]
  expectTypeOf<Session['startsOn']>().toEqualTypeOf<string | null>()
  expectTypeOf<Session['startsOnBasis']>().toEqualTypeOf<Basis | null>()
  expectTypeOf<Session['evidence'][number]['quoteStatus']>().toEqualTypeOf<QuoteStatus>()
  expectTypeOf<Answer['totalCount']>().toEqualTypeOf<number>()
})
