import type { ApiContext } from './context.js'
import { byIdOrKey, type Candidate } from './documents.js'
import { badInput } from './errors.js'
import { matchCitation } from './match-citation.js'

/**
 * The one document that is meant, by citation or by identifier or key; null when nothing known answers to it.
 *
 * @throws BAD_USER_INPUT when neither or both are given, or with `candidates` when two documents are meant
 */
export async function oneDocument(
  context: ApiContext,
  asked: { citation?: string | null | undefined; document?: string | null | undefined },
): Promise<string | null> {
  const { citation, document } = asked
  if ((citation == null) === (document == null)) throw badInput('Give either "citation" or the document\'s key or id')
  if (document != null) return (await byIdOrKey(context, document))[0]?.id ?? null
  const matches = await matchCitation(context, citation!)
  return (
    onlyOne(
      citation!,
      matches.map(({ candidate }) => candidate),
    )?.id ?? null
  )
}

/**
 * The one of `candidates`, or null of none. Documents of which pages say too little to know them (stubs) give way to those
 * that are known.
 *
 * @throws BAD_USER_INPUT with `candidates` when there are two
 */
export function onlyOne(asked: string, all: readonly Candidate[]): Candidate | null {
  const known = all.filter(({ stub }) => !stub)
  const candidates = known.length > 0 ? known : all
  if (candidates.length <= 1) return candidates[0] ?? null
  const listed = candidates.slice(0, 10).map(({ id, key, caption, issuedOn }) => ({ id, key, caption, issuedOn }))
  throw badInput(`"${asked}" names ${candidates.length} documents; choose one of "candidates"`, { candidates: listed })
}
