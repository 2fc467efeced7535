import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorsIn, parsePassages, readCorpus } from '../../accuracy/corpus.js'
import { errorLine } from '../../accuracy/table.js'
import { readPage } from '../../src/page/index.js'
import { LongRuns } from '../pages/long-runs.js'
import { describePages, pagesDir } from '../pages/pages.js'

const corpus = readCorpus()
const lines = (of: (typeof corpus)[number]): string[] =>
  errorsIn(of).map((outcome) => errorLine({ file: of.file, name: of.passage.name }, outcome))
const understood = corpus.filter(({ passage }) => passage.known === undefined)
const known = corpus.filter(({ passage }) => passage.known !== undefined)

describe('composed passages', () => {
  it('are three hundred or more', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300)
  })

  it('are all read as they should be, but for the known ones', () => {
    expect(understood.flatMap(lines)).toEqual([])
  })

  it('known not to be read yet are not: one that is read loses its mark "known"', () => {
    expect(
      known.filter((of) => lines(of).length === 0).map(({ file, passage }) => `${file} "${passage.name}"`),
    ).toEqual([])
  })
})

describePages('composed passages and real pages', () => {
  it('share no run of more than twelve words', async () => {
    const folder = pagesDir()!
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    const pages = await Promise.all(files.map(async (file) => (await readPage(join(folder, file))).text))
    const runs = new LongRuns(...pages)
    const copied = corpus.flatMap(({ file, passage: { text, expected } }) =>
      runs
        .sharedWith(
          text,
          (expected.documents ?? []).flatMap(({ mentions }) => mentions.flatMap(({ quote }) => quote ?? [])),
        )
        .map((run) => `${file}: ${run}`),
    )
    expect(copied).toEqual([])
  })
})

describe('a passage that is not well made is refused with file, passage and reason', () => {
  const passage = {
    name: 'one',
    text: 'Kết luận số 44-KL/TW, Kết luận số 44-KL/TW',
    expected: {},
    scored: ['documents'],
  }
  const documents = [{ type: 'Kết luận', mentions: [{ quote: 'Kết luận số 45' }] }]
  it.each([
    ['{', /^x\.json: /],
    [{}, /^x\.json: no array/],
    [[{ ...passage, scored: ['document'] }], /^x\.json: "one": .*Invalid option.*scored/s],
    [
      [{ ...passage, expected: { documents: [{ typ: 'Kết luận', mentions: [] }] } }],
      /"one": .*Unrecognized key: "typ"/s,
    ],
    [[passage, passage], /two passages are named "one"/],
    [[{ ...passage, expected: { documents } }], /"one": the text has no "Kết luận số 45"/],
    [
      [{ ...passage, expected: { documents: [{ type: 'Kết luận', mentions: [{ quote: 'Kết luận', nth: 3 }] }] } }],
      /the text has no 3\. "Kết luận"/,
    ],
  ])('%j', (value, message) => {
    expect(() => parsePassages(typeof value === 'string' ? value : JSON.stringify(value), 'x.json')).toThrow(message)
  })

  it('places quotes in code points, the nth where it is asked for, and a core within its mention', () => {
    const text = '😀 Kết luận 1 và Kết luận 2 của Ban Bí thư'
    const mention = { quote: 'Kết luận 2 của Ban Bí thư', core: { quote: 'Kết luận 2' } }
    const expected = {
      documents: [
        { type: 'Kết luận', mentions: [{ quote: 'Kết luận', nth: 2 }] },
        { type: 'Kết luận', mentions: [mention] },
      ],
    }
    const [read] = parsePassages(JSON.stringify([{ ...passage, text, expected }]), 'x.json')
    expect(read!.expected.documents!.map(({ mentions: [m] }) => [m!.start, m!.core?.start, m!.core?.end])).toEqual([
      [16, undefined, undefined],
      [16, 16, 26],
    ])
  })
})
