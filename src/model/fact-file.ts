import { z } from 'zod'
import { Edtf } from './edtf.js'
import { Entity } from './entities.js'
import { LocalId } from './evidence.js'
import { Fact } from './facts.js'
import * as v from './values.js'

/** The page itself (schema:NewsArticle). */
export const Source = z.strictObject({
  /** SHA-256 of the decoded text as given, in UTF-8. */
  id: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** SHA-256 of the folded text: copies of one article (CRLF, NFD, another format) share it. */
  textKey: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1),
  title: z.string().nullable(),
  publishedOn: Edtf.nullable(),
  publishedOnBasis: v.Basis.nullable(),
  /** Time of day with the date, HH:MM, where the page gives it. */
  publishedAt: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  dateStatus: v.DateStatus,
  /** Why the date is inferred, contradicted or unknown. */
  dateReason: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.strictObject({ name: z.string(), kind: z.enum(['Person', 'Body']) })),
  attachments: z.array(z.string()),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Fields that the page's metadata (JSON-LD, meta elements, a file's properties) gives, and its text does not. */
  fromMetadata: z.array(z.enum(['title', 'publishedOn', 'publisher', 'authors'])).optional(),
  /** Code points of the text. */
  length: z.number().int().nonnegative(),
})
export const Contradiction = z.strictObject({ facts: z.tuple([LocalId, LocalId]), reason: v.ContradictionReason })
export const Unresolved = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
  kind: z.string(),
  reason: z.string(),
  candidates: z.array(z.string()),
})

/** `vankien-facts/1`: all that was read from one page. The seam between reading and loading. */
export const FactFile = z.strictObject({
  format: z.literal('vankien-facts/1'),
  source: Source,
  entities: z.array(Entity),
  facts: z.array(Fact),
  contradictions: z.array(Contradiction),
  unresolved: z.array(Unresolved),
})
export type Source = z.infer<typeof Source>
export type Contradiction = z.infer<typeof Contradiction>
export type Unresolved = z.infer<typeof Unresolved>
export type FactFile = z.infer<typeof FactFile>
