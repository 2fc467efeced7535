import { describe, expect, it } from 'vitest'
import { byCertainty, judge, type Attestation } from '../../src/api/certainty.js'

const attested = (attestedOn: string | null, more: Partial<Attestation> = {}): Attestation => ({
  id: 'o1',
  person: 'An',
  post: 'p',
  attestedOn,
  startsOn: null,
  endsOn: null,
  ...more,
})

describe('on a day', () => {
  it.each([
    ['that very day', attested('2023-03-14'), '2023-03-14', 'CERTAIN'],
    ['a day within a term', attested('2023-03-14'), '2025-01-01', 'POSSIBLE'],
    ['a day within a term before', attested('2023-03-14'), '2020-01-01', 'POSSIBLE'],
    ['a day beyond a term', attested('2023-03-14'), '2017-03-07', 'UNKNOWN'],
    ['a day of the month attested', attested('2023-03'), '2023-03-14', 'POSSIBLE'],
    ['no day of attestation', attested(null), '2023-03-14', 'UNKNOWN'],
    ['a day without its year', attested('XXXX-03-14'), '2023-03-14', 'UNKNOWN'],
    [
      'between a stated start and the day attested',
      attested('2023-03-14', { startsOn: '2020-10-27' }),
      '2021-01-01',
      'CERTAIN',
    ],
    [
      'between the day attested and a stated end',
      attested('2023-03-14', { endsOn: '2024-08-01' }),
      '2024-01-01',
      'CERTAIN',
    ],
    ['a stated period', attested(null, { startsOn: '2020', endsOn: '2024' }), '2022-02-02', 'CERTAIN'],
    ['after a stated start alone', attested('2023-03-14', { startsOn: '2020-10-27' }), '2024-01-01', 'POSSIBLE'],
  ])('%s', (_, one, asOf, certainty) => {
    expect(judge(one, asOf)?.certainty).toBe(certainty)
  })

  it('before a stated start and after a stated end, the person is none of the holders', () => {
    expect(judge(attested('2023-03-14', { startsOn: '2020-10-27' }), '2020-10-26')).toBeNull()
    expect(judge(attested('2023-03-14', { endsOn: '2024-08-01' }), '2024-08-02')).toBeNull()
  })

  it('somebody else in between leaves it unknown, whichever way', () => {
    const later = attested('2024-02-01', { id: 'o2', person: 'Bình' })
    expect(judge(attested('2023-03-14'), '2024-06-01', [later])?.certainty).toBe('UNKNOWN')
    expect(judge(later, '2023-01-01', [attested('2023-03-14')])?.certainty).toBe('UNKNOWN')
    expect(judge(attested('2023-03-14'), '2024-01-01', [later])?.certainty).toBe('POSSIBLE')
  })

  it('says why in both languages', () => {
    expect(judge(attested('2023-03-14'), '2023-03-14')?.reason).toEqual({
      vi: 'Được xác nhận ngày 14/03/2023',
      en: 'Attested on 14 March 2023',
    })
    expect(judge(attested('2023-03-14'), '2024-01-01')?.reason).toEqual({
      vi: 'Chỉ được xác nhận ngày 14/03/2023, trong vòng một nhiệm kỳ 5 năm',
      en: 'Attested on 14 March 2023 only, within a term of 5 years',
    })
  })
})

describe('on no day', () => {
  it('an attestation with a day is certain, one without is unknown', () => {
    expect(judge(attested('2023-03'), null)?.certainty).toBe('CERTAIN')
    expect(judge(attested(null), null)?.certainty).toBe('UNKNOWN')
  })
})

it('sorts the most certain first, then the nearest', () => {
  const days = ['2022-01-01', '2023-03-14', '2023-03-13', '2001-01-01']
  const answers = days.map(
    (day) =>
      [attested(day), judge(attested(day), '2023-03-14')!] as [Attestation, NonNullable<ReturnType<typeof judge>>],
  )
  expect(answers.sort(byCertainty('2023-03-14')).map(([{ attestedOn }]) => attestedOn)).toEqual([
    '2023-03-14',
    '2023-03-13',
    '2022-01-01',
    '2001-01-01',
  ])
})
