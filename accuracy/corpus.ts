import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { checkout } from '../src/config.js'
import { VankienError } from '../src/errors.js'
import type { Metadata } from '../src/page/index.js'
import { extract } from '../src/pipeline.js'
import { Passage } from './gold.js'
import { score } from './kinds/index.js'
import type { Outcome, Sample } from './sample.js'

/** The project's own passages, composed for it: test/corpus/<area>/<form>.json, an array of them in each file. */
export const CORPUS = join(checkout, 'test', 'corpus')

export interface PassageOf {
  /** Path below the checkout. */
  readonly file: string
  readonly passage: Passage
}

/**
 * All passages of a folder, checked, with every quote at its place.
 * Throws a VankienError that names file, passage and field.
 */
export function readCorpus(folder = CORPUS): PassageOf[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name) => {
    const path = join(folder, name)
    const file = relative(checkout, path)
    return parsePassages(readFileSync(path, 'utf8'), file).map((passage) => ({ file, passage }))
  })
}

/** The passages of one file. @throws VankienError */
export function parsePassages(json: string, file: string): Passage[] {
  let values: unknown
  try {
    values = JSON.parse(json)
  } catch (error) {
    throw new VankienError(`${file}: ${(error as Error).message}`, { remedy: 'Write it as a JSON array of passages' })
  }
  if (!Array.isArray(values))
    throw new VankienError(`${file}: no array`, { remedy: 'Write it as a JSON array of passages' })
  const names = new Set<string>()
  return values.map((value: unknown, index) => {
    const name = z.object({ name: z.string() }).safeParse(value).data?.name ?? `number ${index + 1}`
    const parsed = Passage.safeParse(value)
    if (!parsed.success)
      throw new VankienError(`${file}: "${name}": ${z.prettifyError(parsed.error)}`, { remedy: 'See accuracy/gold.ts' })
    if (names.has(name)) throw new VankienError(`${file}: two passages are named "${name}"`, { remedy: 'Rename one' })
    names.add(name)
    place(parsed.data.expected, parsed.data.text, `${file}: "${name}"`)
    return parsed.data
  })
}

interface Quoted {
  quote?: string | undefined
  nth?: number | undefined
  start?: number | undefined
  end?: number | undefined
}

/** Gives every quote in a gold its place in the text (code points); a core is looked for within its mention. */
function place(value: unknown, text: string, where: string, within?: Quoted): void {
  if (Array.isArray(value)) for (const item of value) place(item, text, where, within)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return
  const own = value as Quoted
  if (own.quote !== undefined) Object.assign(own, spanOf(own.quote, own.nth ?? 1, text, where, within))
  for (const item of Object.values(value)) place(item, text, where, own.quote === undefined ? within : own)
}

function spanOf(
  quote: string,
  nth: number,
  text: string,
  where: string,
  within?: Quoted,
): { start: number; end: number } {
  const base = within?.start ?? 0
  const inside = within ? [...text].slice(within.start, within.end).join('') : text
  let at = -1
  for (let n = 0; n < nth; n++) {
    at = inside.indexOf(quote, at + 1)
    if (at < 0)
      throw new VankienError(`${where}: the text has no ${nth > 1 ? `${nth}. ` : ''}"${quote}"`, {
        remedy: 'Quote the words as they are, and count with "nth"',
      })
  }
  const start = base + [...inside.slice(0, at)].length
  return { start, end: start + [...quote].length }
}

/** A passage as it is read now, for scoring. */
export const readPassage = ({ file, passage }: PassageOf): Sample => ({
  file,
  name: passage.name,
  gold: passage.expected,
  scored: passage.scored,
  complete: true,
  facts: extract({ name: 'passage', text: passage.text, url: null, metadata: published(passage.published ?? null) }),
})

const published = (publishedOn: string | null): Metadata => ({
  title: null,
  publishedOn,
  publishedAt: null,
  publisher: null,
  authors: [],
})

/** What is not right in a passage. */
export const errorsIn = (passage: PassageOf): Outcome[] =>
  score(readPassage(passage)).filter(({ is }) => is !== 'right')
