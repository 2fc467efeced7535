import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, readConfig } from '../src/config.js'
import { VankienError } from '../src/errors.js'
import { readPage, type ReadPage } from '../src/page/index.js'
import { pick, randomOf, upTo } from './random.js'

/** The pages to measure with: `VANKIEN_PAGES`, `pages` in the checkout, or `../shared/pages`. @throws VankienError */
export async function benchPages(): Promise<ReadPage[]> {
  const texts = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const folders = [...readConfig().pages, join(checkout, '..', 'shared', 'pages')]
  const folder = folders.find((one) => existsSync(one) && texts(one).length > 0)
  if (folder === undefined)
    throw new VankienError('there are no pages to measure with', { remedy: 'Name a folder of .txt in VANKIEN_PAGES' })
  return Promise.all(
    texts(folder)
      .sort()
      .map((file) => readPage(join(folder, file))),
  )
}

export const megabytes = (pages: readonly { text: string }[]): number =>
  pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6

const CAPITAL = /\p{Lu}\p{Ll}+/gu

/**
 * A page like the given ones that nobody has read before: other digits, and one in ten of the capitalised syllables taken
 * from elsewhere. The same `seed` gives the same page.
 */
export function variedPage(pages: readonly ReadPage[], seed: number): ReadPage {
  const random = randomOf(seed)
  const page = pages[seed % pages.length]!
  const syllables = syllablesOf(pages)
  const text = page.text
    .replace(/\d/gu, (digit) => (digit === '0' ? '0' : String(1 + upTo(random, 9))))
    .replace(CAPITAL, (syllable) => (upTo(random, 10) === 0 ? pick(random, syllables) : syllable))
  return { ...page, name: `${page.name}-${seed}`, text }
}

const known = new WeakMap<readonly ReadPage[], string[]>()
function syllablesOf(pages: readonly ReadPage[]): string[] {
  const syllables = known.get(pages) ?? [...new Set(pages.flatMap(({ text }) => text.match(CAPITAL) ?? []))]
  known.set(pages, syllables)
  return syllables
}
