import { describe, expect, it } from 'vitest'
import { parseFactFile } from '../../src/graph/index.js'
import { VankienError } from '../../src/errors.js'
import { laoCaiPage } from '../fixtures/pages.js'

type Json = Record<string, Record<string, unknown>[]>

/** The line that a person sees when the file is broken so. */
function lineFor(breakIt: (file: Json) => void): string {
  const file = structuredClone(laoCaiPage().file) as unknown as Json
  breakIt(file)
  try {
    parseFactFile(JSON.stringify(file), 'x.facts.json')
  } catch (error) {
    expect(error).toBeInstanceOf(VankienError)
    expect((error as VankienError).exitCode).toBe(1)
    return (error as VankienError).line
  }
  return 'accepted'
}
const find = (file: Json, list: string, kind: string): Record<string, unknown> =>
  file[list]!.find((thing) => thing['kind'] === kind)!

describe('a fact file', () => {
  it('that is right is taken as it is', () => {
    const { file } = laoCaiPage()
    expect(parseFactFile(JSON.stringify(file), 'x')).toEqual(file)
  })

  it.each<[string, (file: Json) => void, RegExp]>([
    [
      'a value outside its list',
      (f) => (find(f, 'facts', 'Recommendation')['mode'] = 'ASKS'),
      /^x\.facts\.json: \$\.facts\[\d+\]\.mode: .*DIRECTS/,
    ],
    ['a missing field', (f) => delete find(f, 'facts', 'Observation')['label'], /\$\.facts\[\d+\]\.label: .*string/],
    ['a field too many', (f) => (find(f, 'entities', 'Person')['salary'] = 1), /\$\.entities\[\d+\]: .*salary/],
    [
      'an unknown kind',
      (f) => ((find(f, 'facts', 'Finding') ?? f['facts']![0]!)['kind'] = 'Rumour'),
      /\$\.facts\[\d+\]\.kind/,
    ],
    [
      'a date that is none',
      (f) => (find(f, 'facts', 'Occupancy')['attestedOn'] = '12/5/2021'),
      /\$\.facts\[\d+\]\.attestedOn: an EDTF date/,
    ],
    [
      'a wrong offset',
      (f) => ((find(f, 'facts', 'Occupancy')['evidence'] as { start: number }[])[0]!.start = -1),
      /\$\.facts\[\d+\]\.evidence\[0\]\.start/,
    ],
    [
      'another format',
      (f) => ((f as Record<string, unknown>)['format'] = 'vankien-facts/9'),
      /\$\.format: .*vankien-facts\/1/,
    ],
    [
      'an id that leads nowhere',
      (f) => (find(f, 'facts', 'Occupancy')['person'] = 'Person@99999'),
      /\$\.facts\[\d+\]\.person: Person@99999 is not in this file/,
    ],
    [
      'an entity of the wrong kind',
      (f) => (find(f, 'facts', 'Occupancy')['person'] = find(f, 'entities', 'Body')['id']),
      /\$\.facts\[\d+\]\.person: Person expected, .* is a Body/,
    ],
    [
      'an issuer that leads nowhere',
      (f) => ((find(f, 'entities', 'Document')['issuers'] as { body: string }[])[0]!.body = 'Body@88888'),
      /\$\.entities\[\d+\]\.issuers\[0\]\.body/,
    ],
    ['an id twice', (f) => (f['entities']![1]!['id'] = f['entities']![0]!['id']), /stands twice/],
    [
      'a figure that is part of itself',
      (f) => (find(f, 'facts', 'Observation')['partOf'] = find(f, 'facts', 'Observation')['id']),
      /a part of itself/,
    ],
    [
      'a contradiction of nothing',
      (f) => f['contradictions']!.push({ facts: ['Finding@1', 'Finding@2'], reason: 'SUM' }),
      /\$\.contradictions\[0\]\.facts\[0\]/,
    ],
  ])('with %s is refused, naming the place', (_, breakIt, line) => {
    expect(lineFor(breakIt)).toMatch(line)
  })

  it('that is no JSON is refused', () => {
    expect(() => parseFactFile('{', 'y.facts.json')).toThrow(/^y\.facts\.json: \$: JSON expected/)
  })
})
