import { expect, it } from 'vitest'
import { readNames } from '../../src/api/read-names.js'

it.each([
  ['Chủ tịch UBND tỉnh Hà Nam', ['ha-nam.ubnd/chu-tich'], ['ha-nam.ubnd']],
  ['Bí thư Tỉnh uỷ Hà Nam', ['ha-nam.tinh-uy/bi-thu'], ['ha-nam.tinh-uy']],
  ['UBND tỉnh Hà Nam', [], ['ha-nam.ubnd']],
  ['Bí thư Tỉnh ủy', [], []],
  ['xin chào', [], []],
  ['', [], []],
])('%s', (words, posts, bodies) => {
  expect(readNames(words)).toEqual({ posts, bodies })
})
