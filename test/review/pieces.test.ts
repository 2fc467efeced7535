import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from '../../src/review/pieces.js'

it('cuts where ranges begin, end and cross', () => {
  const ranges = [
    { start: 1, end: 4 },
    { start: 2, end: 6 },
  ]
  expect(piecesOf('😀bcdefg', ranges).map(({ words, covering }) => [words, covering])).toEqual([
    ['😀', []],
    ['b', [0]],
    ['cd', [0, 1]],
    ['ef', [1]],
    ['g', []],
  ])
})

it('joins to the text, whatever the ranges', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length + 1 }))
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(range), fc.array(fc.nat(40)), (text, ranges, places) => {
      ranges.sort((a, b) => a.start - b.start || b.end - a.end)
      const pieces = piecesOf(text, ranges, places)
      expect(pieces.map(({ words }) => words).join('')).toBe(text)
      for (const { start, covering } of pieces)
        expect([...covering].sort((a, b) => a - b)).toEqual(
          [...ranges.keys()].filter((i) => ranges[i]!.start <= start && start < ranges[i]!.end),
        )
    }),
  )
})
