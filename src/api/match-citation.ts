import { fold } from '../text/index.js'
import type { CitationReading } from './citation.js'
import type { ApiContext } from './context.js'
import { checkText, likeReading, type Candidate } from './documents.js'

/** What speaks for a document, as the schema's enum says. */
export type Clue = 'TYPE' | 'SERIAL' | 'NUMBER' | 'ISSUER' | 'TERM' | 'DATE' | 'TITLE'

export interface CitationMatch {
  candidate: Candidate
  reading: CitationReading
  clues: Clue[]
}

/**
 * Documents that a written citation can mean, those with most clues first. A document that the citation contradicts (another
 * type, symbol, khóa or day) is none; one that says less than the citation still is. Where one document agrees with
 * all that is written and others only do not contradict it, those others are left out.
 *
 * @throws BAD_USER_INPUT when the text is too long
 */
export async function matchCitation(context: ApiContext, text: string): Promise<CitationMatch[]> {
  const readings = context.readCitation(checkText('citation', text))
  const found = await Promise.all(readings.map((reading) => matchesOf(context, reading)))
  return distinct(found.flat())
}

async function matchesOf(context: ApiContext, reading: CitationReading): Promise<CitationMatch[]> {
  const matches = (await likeReading(context, reading)).flatMap((candidate): CitationMatch[] => {
    const clues = compare(reading, candidate)
    return clues ? [{ candidate, reading, clues }] : []
  })
  const best = Math.max(...matches.map(({ clues }) => clues.length))
  return matches.filter(({ clues }) => clues.length === best)
}

/** The clues that speak for `candidate`, or null when something speaks against it. */
export function compare(reading: CitationReading, candidate: Candidate): Clue[] | null {
  const verdicts: [Clue, boolean | null][] = [
    ['TYPE', agree(reading.type, candidate.type)],
    ['SERIAL', agree(bare(reading.serial), bare(candidate.serial))],
    ['NUMBER', agree(symbolOf(reading.number), symbolOf(candidate.number))],
    ['TERM', agree(reading.term, candidate.term)],
    ['DATE', sameDay(reading.issuedOn, candidate.issuedOn)],
    ['ISSUER', reading.issuers.some((name) => candidate.issuers.includes(fold(name))) || null],
    ['TITLE', reading.serial === null ? true : null],
  ]
  if (verdicts.some(([, verdict]) => verdict === false)) return null
  return verdicts.filter(([, verdict]) => verdict).map(([clue]) => clue)
}

/** True or false where both are known, else null. */
function agree(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one === other
}

const bare = (serial: string | null): string | null => serial?.replace(/^0+(?=\d)/, '') ?? null

/** `44-KL/TW` → `kl tw`, the part behind the serial number, folded; null where there is none. */
function symbolOf(number: string | null): string | null {
  const folded = fold(number ?? '').replace(/^\d+ ?/, '')
  return folded === '' ? null : folded
}

/** EDTF days agree when the shorter one is the beginning of the other: `2019` and `2019-01-22`. */
function sameDay(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null
  return one.startsWith(other) || other.startsWith(one)
}

function distinct(matches: CitationMatch[]): CitationMatch[] {
  const byId = new Map<string, CitationMatch>()
  for (const match of matches) {
    const known = byId.get(match.candidate.id)
    if (!known || known.clues.length < match.clues.length) byId.set(match.candidate.id, match)
  }
  return [...byId.values()].sort(
    (a, b) => b.clues.length - a.clues.length || (a.candidate.id < b.candidate.id ? -1 : 1),
  )
}
