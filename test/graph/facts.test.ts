import { describe, expect, it } from 'vitest'
import { assign } from '../../src/graph/assign.js'
import { factClaims, type FactClaim } from '../../src/graph/fact-claims.js'
import type { FactFile } from '../../src/model/index.js'
import { Composed } from '../fixtures/compose.js'
import { laoCaiPage, repeatPage } from '../fixtures/pages.js'

const NOTHING = { persons: [], documents: new Map<string, never>() }
const claimsOf = (file: FactFile): FactClaim[] => [...factClaims(assign([file], NOTHING)[0]!).values()]
const idsOf = (file: FactFile, kind: string): string[] => claimsOf(file).flatMap((c) => (c.kind === kind ? c.id : []))

describe('what identifies a fact', () => {
  it('is the same on two pages that say the same in other words', () => {
    const [first, again] = [laoCaiPage().file, repeatPage().file]
    expect(idsOf(first, 'Issuance')).toEqual(idsOf(again, 'Issuance'))
    expect(idsOf(first, 'Occupancy')).toContain(idsOf(again, 'Occupancy')[0])
    expect(idsOf(first, 'Observation')[0]).toBe(idsOf(again, 'Observation')[0])
  })

  it('holds no offset, no rule and no sentence', () => {
    const { file } = laoCaiPage()
    const moved = structuredClone(file)
    for (const fact of moved.facts) {
      fact.statement = { vi: 'x', en: 'x' }
      for (const evidence of fact.evidence) Object.assign(evidence, { start: 1, end: 2, rule: 'other' })
    }
    expect(claimsOf(moved).map(({ id }) => id)).toEqual(claimsOf(file).map(({ id }) => id))
  })

  it('changes with each value that tells facts apart', () => {
    const { file } = laoCaiPage()
    const before = idsOf(file, 'Observation')
    for (const change of [
      { value: 321 },
      { unit: 'nhóm' },
      { comparator: 'GT' },
      { period: '2021' },
      { place: null },
    ] as const) {
      const changed = structuredClone(file)
      Object.assign(
        changed.facts.find(({ kind }) => kind === 'Observation')!,
        change,
      )
      expect(idsOf(changed, 'Observation')[0]).not.toBe(before[0])
    }
  })

  it('is the article where nothing says whom or what it is about', () => {
    const figure = (text: string): string => {
      const page = new Composed(text, { name: 'x' })
      page.fact('Observation', '70 xã', { label: 'xã', value: 70 })
      return idsOf(page.file, 'Observation')[0]!
    }
    expect(figure('Có 70 xã.')).not.toBe(figure('Ở đó có 70 xã.'))
    expect(figure('Có 70 xã.')).toBe(figure('Có  70  xã.\r\n'.replace('70  xã', '70 xã')))
  })

  it('tells proposals of one asker apart by their words', () => {
    const page = laoCaiPage()
    const first = page.file.facts.find(({ kind }) => kind === 'Recommendation')!
    page.file.facts.push({
      ...structuredClone(first),
      id: 'Recommendation@1',
      evidence: [{ ...first.evidence[0]!, excerpt: 'sớm tổng kết' }],
    })
    expect(new Set(idsOf(page.file, 'Recommendation')).size).toBe(2)
  })
})

describe('what a page alone identifies', () => {
  it('is the same in a copy of the article with other line ends and another Unicode form', () => {
    const { file } = laoCaiPage()
    const copy = new Composed(laoCaiPage().text.normalize('NFD').replaceAll('\n', '\r\n'), { name: 'copy' }).file
    expect(copy.source.id).not.toBe(file.source.id)
    expect(copy.source.textKey).toBe(file.source.textKey)
    const read = { ...structuredClone(file), source: copy.source }
    for (const entity of read.entities) for (const mention of entity.mentions) mention.start += 7
    const placesOf = (one: FactFile): string[] => [...assign([one], NOTHING)[0]!.placed.values()].map(({ id }) => id)
    expect(placesOf(read)).toEqual(placesOf(file))
  })

  it('is never the same on another page', () => {
    const other = laoCaiPage().file
    other.source = new Composed(`${laoCaiPage().text}\nThêm một dòng.`, { name: 'other' }).file.source
    const ids = (file: FactFile): string[] =>
      [...assign([file], NOTHING)[0]!.placed.values()].flatMap(({ id, key }) => (key === null ? id : []))
    const [a, b] = [ids(laoCaiPage().file), ids(other)]
    expect(a.filter((id) => b.includes(id) && !id.startsWith('Person_'))).toEqual([])
    expect(a.some((id) => id.startsWith('Inspection_'))).toBe(true)
  })
})
