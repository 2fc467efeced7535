import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { FactFile, type Evidence } from '../../src/model/index.js'
import { describePages, factsOf, pageOf, SAMPLES } from './pages.js'

const MOST_WORDS = 10

describePages('every fact shows its words', () => {
  it.each(SAMPLES)('%s: the file is in its format, its ids are its own', async (sample) => {
    const file = await factsOf(sample)
    expect(FactFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
    const ids = [...file.entities, ...file.facts].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    const named = JSON.stringify(file).match(/"[A-Z][A-Za-z]*@\d+(?:~\d+)?"/gu) ?? []
    expect(named.map((id) => id.slice(1, -1)).filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(SAMPLES)('%s: evidence and passages are the words of the page', async (sample) => {
    const points = [...(await pageOf(sample)).text]
    const words = (start: number, end: number): string => points.slice(start, end).join('')
    const file = await factsOf(sample)
    const events = file.entities.flatMap((entity) => (entity.kind === 'Event' ? entity.evidence : []))
    const all: Evidence[] = [...events, ...file.facts.flatMap((fact) => fact.evidence)]
    expect(all.length).toBeGreaterThan(0)
    for (const { start, end, excerpt, passage } of all) {
      expect(start).toBeLessThan(end)
      expect(passage.start).toBeLessThanOrEqual(start)
      expect(passage.end).toBeGreaterThanOrEqual(end)
      expect(passage.end).toBeLessThanOrEqual(points.length)
      expect(createHash('sha256').update(words(passage.start, passage.end)).digest('hex')).toBe(passage.hash)
      const shown = excerpt.replace(/…$/u, '')
      const whole = words(start, end)
      expect(excerpt === whole || whole.replace(/\s+/gu, ' ').startsWith(shown.replace(/\s+/gu, ' '))).toBe(true)
      expect(shown.trim().split(/\s+/u).length).toBeLessThanOrEqual(MOST_WORDS)
    }
  })

  it.each(SAMPLES)('%s: mentions are the words of the page, in order, one entity for each place', async (sample) => {
    const points = [...(await pageOf(sample)).text]
    const { entities, unresolved } = await factsOf(sample)
    for (const { kind, mentions } of entities) {
      for (const { start, end, text } of mentions) expect(points.slice(start, end).join('')).toBe(text)
      const starts = mentions.map(({ start }) => start)
      expect(starts, kind).toEqual([...starts].sort((a, b) => a - b))
    }
    for (const { start, end } of unresolved) expect(start).toBeLessThan(end)
    const taken = new Map<string, string>()
    for (const { id, kind, mentions } of entities)
      for (const { start, end } of mentions) {
        const place = `${kind} ${start}-${end}`
        expect(taken.get(place) ?? id).toBe(id)
        taken.set(place, id)
      }
  })
})
