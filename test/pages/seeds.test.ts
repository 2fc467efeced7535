import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkout } from '../../src/config.js'
import { parseFactFile } from '../../src/graph/index.js'
import { describePages, factsOf, pageOf, SAMPLES } from './pages.js'
import { LongRuns } from './long-runs.js'

const folder = join(checkout, 'seeds', 'sources')
const seedOf = (sample: string): string => {
  const name = readdirSync(folder).find((file) => file.startsWith(sample))!
  return readFileSync(join(folder, name), 'utf8')
}

/** Names and titles of documents, schemes and pages may be as long as they are. */
const NAMES = new Set(['title', 'name', 'label', 'text'])

/** Every string of a JSON value but names and titles. */
function* strings(value: unknown, field = ''): Generator<string> {
  if (typeof value === 'string' && !NAMES.has(field)) yield value
  if (Array.isArray(value)) for (const item of value) yield* strings(item, field)
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, key)
}

describePages('seeds/sources', () => {
  it.each(SAMPLES)('%s is what vankien extract reads', async (sample) => {
    const seed = seedOf(sample)
    expect(parseFactFile(seed, `seeds/sources/${sample}`)).toEqual(await factsOf(sample))
  })

  it.each(SAMPLES)('%s holds no run of more than twelve words of a page, names and titles excepted', async (sample) => {
    const seed = JSON.parse(seedOf(sample)) as { entities: { title?: string | null; name?: string }[] }
    const names = seed.entities.flatMap(({ title, name }) => [title ?? [], name ?? []].flat())
    const page = new LongRuns((await pageOf(sample)).text)
    const copied = [...strings(seed)].flatMap((text) => page.sharedWith(text, names))
    expect(copied).toEqual([])
  })
})
