import type { Run } from './answers/consistent.js'
import type { Batches } from './batch.js'
import type { CitationReader } from './citation.js'
import type { Answered } from './compiled/operation.js'
import type { Filler } from './fill.js'
import type { Reader } from './reader.js'

/** What resolvers get. One for each request; nothing in it outlives the request but the shared parts it points to. */
export interface ApiContext {
  reader: Reader
  /** The reader under the name that the generated layer looks for. */
  executionContext: Pick<Reader, 'run'>
  filler: Filler
  batches: Batches
  readCitation: CitationReader
  /** Names the HTTP request in the log. */
  requestId?: string
  /** The run of the operation that this is for, where the answer has to be of one revision. */
  run?: Run
  /** What one statement gave for the operation, where that was tried already. */
  attempted?: Promise<Answered | null>
}
