import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Spans, Text } from '../../src/text/index.js'

const WORD = /(?<![\p{L}\p{M}])(?:chỉ thị|kế hoạch)(?![\p{L}\p{M}])/giu

describe('Text.within', () => {
  const text = new Text('Chỉ thị của tỉnh. Kế hoạch và chỉ thị; chỉ thịt là gì.')
  const [first, second] = text.sentences as [(typeof text.sentences)[0], (typeof text.sentences)[0]]

  it('finds the matches of a span, with their places in the text', () => {
    expect([...text.within(WORD, second)].map(({ index, 0: word }) => [index, word])).toEqual([
      [text.norm.indexOf('Kế'), 'Kế hoạch'],
      [text.norm.indexOf('chỉ'), 'chỉ thị'],
    ])
    expect(text.first(WORD, second)?.[0]).toBe('Kế hoạch')
    expect([text.has(WORD, first), text.has(WORD, { start: 8, end: first.end })]).toEqual([true, false])
  })

  it('finds none that goes past the span, and sees what stands behind it', () => {
    const start = text.norm.indexOf('chỉ thị')
    expect(text.has(WORD, { start, end: start + 6 })).toBe(false)
    expect(text.has(WORD, { start: text.norm.indexOf('chỉ thịt'), end: text.norm.indexOf('t là') })).toBe(false)
  })

  it('refuses a pattern that may begin inside a word', () => {
    expect(() => text.has(/thị/u, first)).toThrow(RangeError)
    // Not behind a letter and a blank: a letter alone may stand before it.
    expect(() => text.has(/(?<!\p{L} )thị/u, first)).toThrow(RangeError)
    expect(() => text.has(/(?<!\p{L})\d/u, first)).toThrow(RangeError)
    expect(() => text.has(/(?<=c"?)hỉ/u, first)).toThrow(RangeError)
  })

  it.each([
    ['a mark before it', /(?<=[("])\p{L}+/gu],
    ['marks that may be left out', /(?<=\((?:tức )?"?)\p{L}+/gu],
    ['no digit before a digit', /(?<![\p{L}\d])\d+/gu],
    ['a letter behind a digit', /(?<!\p{L})tỉnh/gu],
  ])('finds what begins behind %s', (_, pattern) => {
    const pieces = ['tỉnh', '10', 'tức ', '(', '"', ' ', 'Á', '5', ',', '\n']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (given) => {
        const page = new Text(given.join(''))
        const all = page.norm.length
        fc.pre(all > 0)
        expect([...page.within(pattern, { start: 0, end: all })].map(({ index }) => index)).toEqual(
          [...page.norm.matchAll(pattern)].map(({ index }) => index),
        )
      }),
    )
  })
})

describe('Spans', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }))
  it('tell what asking each of them tells', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (all, asked) => {
        const spans = new Spans(all)
        expect(spans.touch(asked)).toBe(all.some((one) => one.start < asked.end && asked.start < one.end))
        expect(spans.contain(asked)).toBe(all.some((one) => one.start <= asked.start && asked.end <= one.end))
      }),
    )
  })
})
