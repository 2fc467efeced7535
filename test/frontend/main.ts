// A frontend of its own: it has the packed package and nothing else of this repository. test/db/frontend.test.ts
// compiles it and runs it against the served API.
import {
  createClient,
  EvidenceFieldsFragmentDoc,
  InspectionsCoveringDocument,
  RequestError,
  type EvidenceFieldsFragment,
  type TypedText,
} from 'vankien/client'

/** A component names the fields that it shows, and is typed by them. */
function footnote({ excerpt, start, end, source }: EvidenceFieldsFragment): string {
  return `“${excerpt}” (${source.name}, ${start}–${end})`
}

interface Answer {
  nodes: { sessions: { nodes: { startsOn: string | null; evidence: EvidenceFieldsFragment[] }[] } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
/** An operation of the frontend's own, as its own codegen would type it. */
const sessions: TypedText<{ inspectionsCovering: Answer }, { citation: string; first: number; after?: string | null }> =
  `query Sessions($citation: String!, $first: Int!, $after: String) {
  inspectionsCovering(citation: $citation, first: $first, after: $after) {
    nodes { sessions(first: 10) { nodes { startsOn evidence { ...EvidenceFields } } } }
    pageInfo { hasNextPage endCursor }
  }
}
${EvidenceFieldsFragmentDoc}`

declare const process: { argv: string[]; stdout: { write(text: string): void } }

const client = createClient({ url: process.argv[2]! })
const { inspectionsCovering } = await client.request(InspectionsCoveringDocument, { citation: 'KL 44' })
const days = inspectionsCovering.nodes.flatMap((node) => node.sessions.nodes.map(({ startsOn }) => startsOn))

/** Asks page after page, until there is none. */
async function* pagesOf(citation: string) {
  let after: string | null = null
  do {
    const { nodes, pageInfo }: Answer = (await client.request(sessions, { citation, first: 1, after }))
      .inspectionsCovering
    yield nodes
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
}
const footnotes: string[] = []
for await (const nodes of pagesOf('KL 44'))
  for (const { sessions } of nodes) for (const { evidence } of sessions.nodes) footnotes.push(...evidence.map(footnote))

let refused: string | undefined
try {
  await client.request(sessions, { citation: 'KL 44', first: 1000 })
} catch (error) {
  if (!(error instanceof RequestError)) throw error
  refused = error.code
}
process.stdout.write(JSON.stringify({ count: inspectionsCovering.totalCount, days, footnotes, refused }))
