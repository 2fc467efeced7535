import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { damage, numbersFrom } from './damage.js'
import { pages, passages, type Whole } from './texts.js'
import { invented } from './weaker.js'

/**
 * Of a hundred things read from damaged texts, how many at most are neither in the whole text nor less than what is there.
 * None should be: the limits are what is reached, and come down with it. Case tells names from words; a text that ends
 * within a name has another name; glued words are other words.
 */
const MOST: Readonly<Record<keyof typeof damage, number>> = {
  'in capitals': 4,
  'in small letters': 12.5,
  'with words glued (OCR)': 6,
  'with paragraphs in another order': 1,
  'cut off behind a word': 2.2,
}

describe('a damaged text gives no other facts', () => {
  let wholes: Whole[]
  beforeAll(async () => void (wholes = [...passages(), ...(await pages())]))

  it.each(Object.entries(damage))('%s', (name, change) => {
    let read = 0
    const other = wholes.flatMap(({ where, page, facts }, i) => {
      const damaged = extract({ ...page, text: change(page.text, numbersFrom(i + 1)) })
      read += damaged.entities.length + damaged.facts.length
      return invented(facts, damaged).map((what) => `${where}: ${what}`)
    })
    expect((100 * other.length) / read, other.join('\n')).toBeLessThanOrEqual(MOST[name]!)
    expect(read).toBeGreaterThan(400)
  })
})
