import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { JOINED, REPEATED, repeated } from './texts.js'

const LENGTH = 16_000
/** Of four times the text: 4 is linear, 16 is quadratic. */
const TIMES = 4
const MOST = 9
/** Below this, in milliseconds of CPU, a text is too fast to be measured. */
const FLOOR = 100
const TRIES = 4

/** Milliseconds of CPU: other programs' load does not count. */
function costOf(text: string): number {
  const before = process.cpuUsage()
  extract({ name: 'page', text, url: null })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How much more a longer text costs. What is collected of memory in between only adds: the least of some tries counts. */
function growth(stretch: string, join: string): number {
  const ratios: number[] = []
  for (let i = 0; i < TRIES; i++) {
    const long = costOf(repeated(stretch, join, TIMES * LENGTH))
    if (long < FLOOR) return 1
    ratios.push(long / costOf(repeated(stretch, join, LENGTH)))
    if (ratios.at(-1)! < MOST) return ratios.at(-1)!
  }
  return Math.min(...ratios)
}

describe('four times the text takes no more than some four times the work', () => {
  it.each(Object.entries(JOINED))('in %s', { timeout: 240_000 }, (_, join) => {
    const slow = REPEATED.map((stretch) => ({ stretch, growth: growth(stretch, join) })).filter((g) => g.growth >= MOST)
    expect(slow).toEqual([])
  })
})
