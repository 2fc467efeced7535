import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readMentions } from '../../src/mentions/index.js'
import { rules } from '../../src/mentions/rules.js'
import { Text } from '../../src/text/index.js'

const plain = (text: Text, pattern: RegExp): string[] => [...text.norm.matchAll(pattern)].map(shown)
const shown = (match: RegExpMatchArray): string => `${match.index}: ${match[0]} ${JSON.stringify(match.groups ?? {})}`

describe('Text.matchAll', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([
    ['a word', /(?<![\p{L}\p{N}])chỉ thị(?![\p{L}\p{N}])/gu],
    ['a word in any case', /(?<![\p{L}\p{N}])đồng chí/giu],
    ['what may be left out in front', /(?<![\p{L}\p{N}])(?:đồng chí )?(?<name>\p{Lu}\p{Ll}+)/gu],
    ['a repetition', /(?<![\p{L}\p{N}])(?:\d{1,3}\.)*\d{1,3}/gu],
    ['a look-ahead', /(?<![\p{L}\p{N}])(?=số)\p{Ll}+ \d+/gu],
    ['a back reference', /(?<![\p{L}\p{N}])(?<a>\p{L})\k<a>/gu],
    ['ways that begin differently', /(?<![\p{L}\p{N}])(?:Tỉnh ủy|UBND|\d+%)/gu],
    ['what begins inside words', /thị \d/gu],
    ['a single letter', /(?<![\p{L}\p{N}])Y/gu],
  ])('finds what matchAll finds: %s', (_, pattern) => {
    const pieces = [
      'đồng chí ',
      'Đồng Chí',
      'Chỉ thị ',
      'chỉ thị',
      ' 12',
      '1.234',
      'số 7',
      'UBND',
      ' Tỉnh ủy',
      'aa',
      'Y',
      ' ',
      '😀',
      '\n',
      '%',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (given) => {
        const text = new Text(given.join(''))
        expect([...text.matchAll(pattern)].map(shown)).toEqual(plain(text, pattern))
      }),
    )
  })

  it('finds what matchAll finds, for every pattern of every rule', () => {
    let compared = 0
    const matchAll = Reflect.get(Text.prototype, 'matchAll') as (
      this: Text,
      pattern: RegExp,
    ) => Iterable<RegExpExecArray>
    vi.spyOn(Text.prototype, 'matchAll').mockImplementation(function (this: Text, pattern) {
      const found = [...matchAll.call(this, pattern)]
      expect(found.map(shown), String(pattern)).toEqual(plain(this, pattern))
      compared++
      return found
    })
    readMentions(new Text(rules.flatMap((rule) => [...rule.examples, ...rule.counterExamples]).join('.\n')))
    expect(compared).toBeGreaterThan(rules.length / 2)
  })
})
