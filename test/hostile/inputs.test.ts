import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { JOINED, PIECES, REPEATED, repeated } from './texts.js'

/** Reads a text: it gives a fact file in which every place is a place of the text, with its words. */
function check(text: string): void {
  const { source, entities, facts, unresolved } = extract({ name: 'page', text, url: null })
  const points = [...text]
  expect(source.length).toBe(points.length)
  for (const { start, end, text: words } of entities.flatMap(({ mentions }) => mentions))
    if (points.slice(start, end).join('') !== words) expect.fail(`${start}–${end} is not “${words}”`)
  for (const { start, end } of [...facts.flatMap(({ evidence }) => evidence), ...unresolved])
    if (start < 0 || end <= start || end > points.length) expect.fail(`${start}–${end} of ${points.length}`)
}

describe('whatever the text, it is read', () => {
  it('of 5,000 texts of pieces of every form', { timeout: 240_000 }, () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join(''))
    fc.assert(fc.property(pieces, check), { numRuns: 5_000 })
  })
  it('of 5,000 texts of any characters, whole and halved', { timeout: 240_000 }, () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }))
    const units = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((list) => String.fromCharCode(...list))
    fc.assert(fc.property(fc.oneof(any, units), check), { numRuns: 5_000 })
  })
  it('of one stretch, again and again', { timeout: 120_000 }, () => {
    for (const stretch of REPEATED) for (const join of Object.values(JOINED)) check(repeated(stretch, join, 900))
  })
  it.each(['a', '1', '(', 'Đoàn kiểm tra ', '\u0301', 'Kết luận số '])(
    'of a megabyte of “%s” in one line',
    { timeout: 120_000 },
    (stretch) => check(repeated(stretch, '', 1_000_000)),
  )
})
