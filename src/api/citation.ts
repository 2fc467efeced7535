import type { CitationRead, readCitation } from '../pipeline.js'

/** One document mention as the project's reader understands it. What the words do not say is null. */
export type CitationReading = CitationRead

/** Reads the document mentions of a text, in their order; a text without one gives []. */
export type CitationReader = typeof readCitation
