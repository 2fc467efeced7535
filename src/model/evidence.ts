import { z } from 'zod'
import { EvidenceRole } from './values.js'

/** Local id inside one fact file: `<kind>@<start of the first mention or evidence>`, then `~2`, `~3` … */
export const LocalId = z.string().regex(/^[A-Za-z]+@\d+(~\d+)?$/, 'a local id such as Document@171 or Document@171~2')

const offset = z.number().int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex')

/** A span of the page that names an entity. Offsets count code points of the page as given; end is exclusive. */
export const Mention = z.strictObject({ start: offset, end: offset, text: z.string().min(1) })

/** A fact's link to its words (Web Annotation's TextPositionSelector and TextQuoteSelector). */
export const Evidence = z.strictObject({
  start: offset,
  end: offset,
  /** The words at start–end, cut after the tenth with an ellipsis. */
  excerpt: z.string().min(1),
  /** The sentence or caption around them; hash is the SHA-256 of its words as given, in UTF-8. */
  passage: z.strictObject({ start: offset, end: offset, hash: sha256 }),
  role: EvidenceRole,
  /** Name of the rule that read it. */
  rule: z.string().min(1),
})
export type Mention = z.infer<typeof Mention>
export type Evidence = z.infer<typeof Evidence>
