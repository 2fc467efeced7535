import { fold } from '../text/index.js'
import type { CitationReading } from './citation.js'
import type { ApiContext } from './context.js'
import { badInput } from './errors.js'
import { limits } from './limits.js'

/** A document as far as it takes to choose it. */
export interface Candidate {
  id: string
  key: string
  caption: string
  type: string
  number: string | null
  serial: string | null
  title: string | null
  term: string | null
  issuedOn: string | null
  stub: boolean
  /** Names of the issuing bodies, short forms included, folded. */
  issuers: string[]
}

const candidate = `
  OPTIONAL MATCH (d)-[:ISSUED_BY]->(b:Body)
  WITH d, collect(b.nameFolded) AS issuers
  RETURN d { .id, .key, .caption, .type, .number, .serial, .title, .term, .issuedOn, .stub, issuers: issuers } AS d
  ORDER BY d.key, d.id LIMIT 50`

const find = async (context: ApiContext, where: string, parameters: Record<string, unknown>): Promise<Candidate[]> =>
  (await context.reader.rows<{ d: Candidate }>(where + candidate, parameters)).map(({ d }) => d)

/** The document of this id (also one that leads on to another) or this whole key. */
export const byIdOrKey = (context: ApiContext, text: string): Promise<Candidate[]> =>
  find(
    context,
    `CALL {
      MATCH (d:Document { id: $text }) RETURN d
      UNION MATCH (d:Document { key: $text }) RETURN d
      UNION MATCH (:Alias { id: $text })-[:NOW*1..9]->(d:Document) RETURN d
    } WITH d`,
    { text },
  )

/** Documents whose key begins with these whole parts: `tw/kl/44` finds `tw/kl/44/khoa-12` and not `tw/kl/441/…`. */
export const byPartialKey = (context: ApiContext, text: string): Promise<Candidate[]> =>
  find(context, 'MATCH (d:Document) WHERE d.key STARTS WITH $prefix', { prefix: `${text.replace(/\/+$/, '')}/` })

/** Documents that may be meant by a reading: of its serial number, or for one without a number of its words. */
export function likeReading(context: ApiContext, reading: CitationReading): Promise<Candidate[]> {
  const { serial, type, text } = reading
  if (serial !== null) {
    const serials = [...new Set([serial, serial.replace(/^0+(?=\d)/, ''), serial.padStart(2, '0')])]
    return find(context, 'MATCH (d:Document) WHERE d.serial IN $serials', { serials })
  }
  const where = 'MATCH (d:Document) WHERE d.searchText CONTAINS $words AND ($type IS NULL OR d.type = $type)'
  return find(context, where, { words: fold(text), type })
}

/** @throws BAD_USER_INPUT for words too long to be a citation or a search */
export function checkText(name: string, text: string): string {
  if (text.length <= limits.text) return text
  throw badInput(`"${name}" is longer than ${limits.text} characters`)
}
