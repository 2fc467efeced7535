import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCorpus } from '../../accuracy/corpus.js'
import type { FactFile } from '../../src/model/index.js'
import { readPage, type Page } from '../../src/page/index.js'
import { extract } from '../../src/pipeline.js'
import { pagesDir } from '../pages/pages.js'

/** A text to change, and what is read from it as it is. */
export interface Whole {
  readonly where: string
  readonly page: Page
  readonly facts: FactFile
}
const whole = (where: string, page: Page): Whole => ({ where, page, facts: extract(page) })

/** The composed passages. */
export const passages = (): Whole[] =>
  readCorpus().map(({ file, passage: { name, text, published } }) => {
    const metadata = { title: null, publishedOn: published ?? null, publishedAt: null, publisher: null, authors: [] }
    return whole(`${file} "${name}"`, { name: 'passage', text, url: null, metadata })
  })

/** The real pages; none where they are missing. */
export async function pages(): Promise<Whole[]> {
  const folder = pagesDir()
  const files = folder === null ? [] : readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return Promise.all(files.map(async (file) => whole(file, await readPage(join(folder!, file)))))
}
