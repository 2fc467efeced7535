import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { checkout, readConfig } from '../src/config.js'
import { VankienError } from '../src/errors.js'
import { readPage } from '../src/page/index.js'
import { extract } from '../src/pipeline.js'
import { PageGold, PARTS } from './gold.js'
import type { Sample } from './sample.js'

const ENDING = '.expected.json'
const annotated = (folder: string): string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : []))

/** The folder with annotated pages: VANKIEN_PAGES, `pages` in the checkout, or ../shared/pages; null when none has any. */
export function annotatedPages(): string | null {
  const folders = [...readConfig().pages, join(checkout, '..', 'shared', 'pages')]
  return folders.find((folder) => existsSync(folder) && annotated(folder).length > 0) ?? null
}

/** Annotated pages, NAME.txt with NAME.expected.json, as they are read now. @throws VankienError */
export async function readAnnotated(folder: string): Promise<Sample[]> {
  const names = annotated(folder)
  const samples: Sample[] = []
  for (const name of names.sort()) {
    const path = join(folder, `${name}${ENDING}`)
    const parsed = PageGold.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (!parsed.success)
      throw new VankienError(`${path}: ${z.prettifyError(parsed.error)}`, { remedy: 'See accuracy/gold.ts' })
    const gold = parsed.data
    const facts = extract(await readPage(join(folder, `${name}.txt`)))
    const file = relative(checkout, join(folder, `${name}.txt`))
    samples.push({ file, name, gold, scored: PARTS.filter((part) => gold[part]), complete: false, facts })
  }
  return samples
}
