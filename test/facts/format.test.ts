import { expect, it } from 'vitest'
import { readCorpus } from '../../accuracy/corpus.js'
import { FactFile } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'

it('what is read of each passage is in the format, field by field in its order', () => {
  const passages = readCorpus()
  expect(passages.length).toBeGreaterThan(0)
  for (const { file, passage } of passages) {
    const made = extract({ name: passage.name, text: passage.text, url: null })
    const parsed = FactFile.safeParse(made)
    expect(parsed.error, `${file}: ${passage.name}`).toBeUndefined()
    expect(JSON.stringify(made), `${file}: ${passage.name}`).toBe(JSON.stringify(parsed.data))
  }
})
