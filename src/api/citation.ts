/** One document mention as the project's reader understands it. What the words do not say is null. */
export interface CitationReading {
  /** The words that were read. */
  text: string
  /** Type as an identifier: KET_LUAN. */
  type: string | null
  /** The number as written: 44-KL/TW. */
  number: string | null
  /** 44 */
  serial: string | null
  /** KL/TW */
  symbol: string | null
  /** Names of the issuing bodies. */
  issuers: readonly string[]
  /** Roman numeral of the issuing body's own khóa. */
  term: string | null
  /** EDTF. */
  issuedOn: string | null
}

/** Reads the document mentions of a text, in their order; a text without one gives []. */
export type CitationReader = (text: string) => readonly CitationReading[]
