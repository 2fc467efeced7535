import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'
import { sliceCodePoints, Text } from '../../src/text/index.js'

/** Pieces of which pages are made: words in both forms, odd spaces, line ends, characters outside the basic plane. */
const piece = fc.oneof(
  fc.constantFrom(
    'Kết luận',
    'khoá',
    'ủy',
    'uỷ',
    'Ðảng',
    'hoà',
    'số 44-KL/TW',
    '“Về',
    '”',
    '–',
    '1.000',
    '.',
    ',',
    '…',
    'quý',
  ),
  fc.constantFrom('Kết luận', 'khóa', 'Tổ quốc').map((word) => word.normalize('NFD')),
  fc.constantFrom(' ', '  ', '\u00a0', '\t', '\n', '\r\n', '\r', '\u2028', '\u200b', '\u00ad', '\ufeff'),
  fc.constantFrom('😀', '𝒜', '👍🏽', '́'),
  fc.string({ maxLength: 3 }),
)
const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('offsets', () => {
  it('every unit of the normalised text stands for code points of the page, in order and in bounds', () => {
    fc.assert(
      fc.property(page, (given) => {
        const { norm, from, to, length } = normalise(given)
        expect(length).toBe([...given].length)
        expect([from.length, to.length]).toEqual([norm.length, norm.length])
        for (let i = 0; i < norm.length; i++) {
          expect(from[i]).toBeLessThan(to[i]!)
          expect(to[i]).toBeLessThanOrEqual(length)
          if (i > 0) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1]!)
        }
      }),
    )
  })

  it('a line of the normalised text, taken back to the page, is that line', () => {
    fc.assert(
      fc.property(page, (given) => {
        const text = new Text(given)
        for (const block of text.blocks) {
          const { start, end } = text.toPage(block)
          expect(new Text(text.words(start, end)).norm).toBe(text.slice(block))
          expect(text.words(start, end)).toBe(sliceCodePoints(given, start, end))
        }
      }),
    )
  })

  it('a stray mark behind a line end or a blank joins neither', () => {
    expect(new Text('a\n\u0301n').blocks.map((block) => block.start)).toEqual([0, 2])
    expect(new Text('a\u00a0\u0301').norm).toBe('a \u0301')
  })

  it('sentences lie in their lines, one behind the other', () => {
    fc.assert(
      fc.property(page, (given) => {
        const text = new Text(given)
        for (const block of text.blocks) {
          let at = block.start
          for (const sentence of block.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(at)
            expect(sentence.end).toBeLessThanOrEqual(block.end)
            at = sentence.end
          }
        }
      }),
    )
  })

  it('an emoji before the words counts as one', () => {
    const text = new Text('😀 Kết luận')
    expect(text.toPage({ start: text.norm.indexOf('Kết'), end: text.norm.length })).toEqual({ start: 2, end: 10 })
  })

  it('an empty span has no place', () => {
    expect(() => new Text('Kết luận').toPage({ start: 3, end: 3 })).toThrow(RangeError)
  })
})
