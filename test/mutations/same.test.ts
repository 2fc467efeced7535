import { beforeAll, describe, expect, it } from 'vitest'
import type { FactFile } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'
import { contentsOf, identityOf } from '../../src/review/index.js'
import { describePages } from '../pages/pages.js'
import { forms } from './forms.js'
import { pages, passages, type Whole } from './texts.js'

/** Everything but local ids, offsets, and words as the page spells them. */
const contents = ({ facts }: Pick<Whole, 'facts'>): string[] => [
  ...contentsOf(facts).map(identityOf),
  ...facts.unresolved.map(({ kind, reason, candidates }) => JSON.stringify([kind, reason, candidates])),
  JSON.stringify({ ...facts.source, id: '', length: 0 }),
]

function changed(wholes: readonly Whole[], change: (text: string) => string): string[] {
  return wholes.flatMap((whole) => {
    const text = change(whole.page.text)
    if (text === whole.page.text) return []
    const facts = extract({ ...whole.page, text })
    const [before, after] = [contents(whole), contents({ facts })]
    return [
      ...before.filter((content) => !after.includes(content)).map((content) => `loses ${content}`),
      ...after.filter((content) => !before.includes(content)).map((content) => `gains ${content}`),
      ...misquoted(text, facts).map((excerpt) => `does not have the words ${excerpt}`),
    ].map((what) => `${whole.where} ${what}`)
  })
}

/** Excerpts that are not the first words of their place. */
function misquoted(text: string, { facts }: FactFile): string[] {
  const points = [...text]
  const words = (quote: string): string[] => quote.replace(/…$/u, '').split(/\s+/u)
  return facts
    .flatMap(({ evidence }) => evidence)
    .filter(
      ({ start, end, excerpt }) =>
        words(points.slice(start, end).join('')).slice(0, 10).join(' ') !== words(excerpt).join(' '),
    )
    .map(({ excerpt }) => excerpt)
}

describe('a passage in another form gives the same facts', () => {
  let wholes: Whole[]
  beforeAll(() => void (wholes = passages()), 60_000)
  it.each(Object.entries(forms))('%s', (_, change) => {
    expect(changed(wholes, change)).toEqual([])
  })
})

describePages('a page in another form gives the same facts', () => {
  let wholes: Whole[]
  beforeAll(async () => void (wholes = await pages()), 60_000)
  it.each(Object.entries(forms))('%s', (_, change) => {
    expect(changed(wholes, change)).toEqual([])
  })
})
