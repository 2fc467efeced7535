import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { sha256 } from '../../src/text/index.js'
import { damage, numbersFrom } from './damage.js'
import { pages, passages, type Whole } from './texts.js'
import { invented } from './weaker.js'

/**
 * Of a hundred things read from damaged texts, how many at most are neither in the whole text nor less than what is there.
 * None should be; where some are, the limit is what is reached, and comes down with it.
 */
const MOST: Readonly<Record<keyof typeof damage, number>> = {
  'in capitals': 0,
  'in small letters': 0,
  'with a capital on every word': 0,
  'with words glued (OCR)': 0.15,
  'with paragraphs in another order': 0,
  'cut off behind a word': 0.1,
}

/** A text's damage does not depend on the texts beside it. */
const seedOf = (text: string): number => Number.parseInt(sha256(text).slice(0, 8), 16)

describe('a damaged text gives no other facts', () => {
  let wholes: Whole[]
  beforeAll(async () => void (wholes = [...passages(), ...(await pages())]), 60_000)

  it.each(Object.entries(damage))('%s', (name, change) => {
    let read = 0
    const other = wholes.flatMap(({ where, page, facts }) => {
      const damaged = extract({ ...page, text: change(page.text, numbersFrom(seedOf(page.text))) })
      read += damaged.entities.length + damaged.facts.length
      return invented(facts, damaged).map((what) => `${where}: ${what}`)
    })
    expect((100 * other.length) / read, other.join('\n')).toBeLessThanOrEqual(MOST[name]!)
    expect(read).toBeGreaterThan(100)
  })
})
