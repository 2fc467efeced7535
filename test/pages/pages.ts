import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { checkout, readConfig } from '../../src/config.js'
import type { FactFile } from '../../src/model/index.js'
import { readPage, type Page } from '../../src/page/index.js'
import { extract } from '../../src/pipeline.js'

/** The five sample pages, by the number that opens their file names. */
export const SAMPLES = ['000', '001', '002', '003', '004'] as const
export type Sample = (typeof SAMPLES)[number]

const config = readConfig()

/** The folder that holds the real pages: VANKIEN_PAGES, `pages` in the checkout, or `../shared/pages`; null when none does. */
export function pagesDir(): string | null {
  const folders = [...config.pages, join(checkout, '..', 'shared', 'pages')]
  return folders.find((folder) => existsSync(folder) && readdirSync(folder).some(isSample)) ?? null
}
const isSample = (file: string): boolean =>
  SAMPLES.some((sample) => file.startsWith(`${sample}_`)) && file.endsWith('.txt')

/** A sample page as it came. */
export async function pageOf(sample: string): Promise<Page> {
  const folder = pagesDir()
  if (folder === null) throw new Error(REMEDY)
  const file = readdirSync(folder).find((name) => name.startsWith(sample) && name.endsWith('.txt'))
  if (!file) throw new Error(`${folder} has no page ${sample}`)
  return readPage(join(folder, file))
}

const extracted = new Map<string, Promise<FactFile>>()
/** The facts of a sample page; extracted once. */
export function factsOf(sample: string): Promise<FactFile> {
  const known = extracted.get(sample) ?? pageOf(sample).then(extract)
  extracted.set(sample, known)
  return known
}

/** A hand-made annotation: test/pages/annotations/<sample>.<part>.json. */
export const annotation = <T>(sample: string, part: string): T =>
  JSON.parse(readFileSync(new URL(`./annotations/${sample}.${part}.json`, import.meta.url), 'utf8')) as T

const REMEDY = 'the real pages are not here: set VANKIEN_PAGES to their folder'

/** `describe` for tests that need the real pages: skipped with the remedy where they are missing, failing where VANKIEN_REQUIRE asks for them. */
export function describePages(name: string, tests: () => void): void {
  const there = pagesDir() !== null
  if (!there && config.require.has('pages')) throw new Error(`VANKIEN_REQUIRE asks for pages, but ${REMEDY}`)
  if (!there) console.warn(`skipped: ${name}: ${REMEDY}`)
  describe.skipIf(!there)(name, tests)
}
