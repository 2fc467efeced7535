import { describe, expect, it } from 'vitest'
import { parsePassages, readPassage } from '../../accuracy/corpus.js'
import { score } from '../../accuracy/kinds/index.js'
import { tabulate } from '../../accuracy/table.js'

const TEXT =
  'Sáng 12/5/2021, tại Lào Cai, đồng chí Lò Thị Mẩy, Bí thư Tỉnh ủy Lào Cai chủ trì hội nghị quán triệt Kết luận số 77-KL/TW của Ban Bí thư cho trên 250 cán bộ.'
const outcomes = (scored: string[], expected: unknown): string[] => {
  const [passage] = parsePassages(JSON.stringify([{ name: 'composed', text: TEXT, expected, scored }]), 'composed.json')
  return score(readPassage({ file: 'composed.json', passage: passage! })).map(
    ({ row, is, what }) => `${row} ${is}: ${what}`,
  )
}

const document = {
  type: 'Kết luận',
  canonical: '77-KL/TW',
  issuer: 'Ban Bí thư',
  mentions: [{ quote: 'Kết luận số 77-KL/TW' }],
}

describe('each part tells right from missed and wrong', () => {
  it('documents', () => {
    expect(outcomes(['documents'], { documents: [document] })).toEqual([
      'document mentions right: 77-KL/TW',
      'document issuer right: Ban Bí thư',
    ])
    const other = { ...document, canonical: '78-KL/TW', date: '2021-05-01' }
    expect(outcomes(['documents'], { documents: [other] })).toEqual([
      'document mentions missed: 78-KL/TW',
      'document mentions wrong: 77-KL/TW',
      'document issuer missed: Ban Bí thư (read: nothing)',
      'document date missed: 2021-05-01 (read: nothing)',
    ])
    expect(outcomes(['documents'], {})).toEqual(['document mentions wrong: 77-KL/TW'])
  })

  it('officials', () => {
    expect(outcomes(['officials'], { officials: [{ name: 'Lò Thị Mẩy', titles: ['Chủ tịch tỉnh'] }] })).toEqual([
      'officials right: lo thi may',
      'official titles missed: lo thi may = chu tich tinh',
      'official titles wrong: lo thi may = bi thu tinh uy lao cai',
    ])
  })

  it('places and events', () => {
    const events = [{ kind: 'conference', date: '2021-05-12', partOfDay: 'EVENING', quote: 'Sáng 12/5/2021' }]
    expect(outcomes(['places', 'events'], { events })).toEqual([
      'provinces wrong: lao cai',
      'event dates right: 2021-05-12',
      'event types right: CONFERENCE',
      'event details missed: EVENING (read: MORNING)',
    ])
  })

  it('figures', () => {
    const figure = { value: 250, quote: 'trên 250 cán bộ', comparator: 'LT' }
    expect(outcomes(['figures'], { figures: [figure] })).toEqual([
      'figure values right: 250',
      'figure comparators missed: LT (read: GT)',
    ])
    expect(outcomes(['figures'], { figures: [{ ...figure, value: 25 }] })).toEqual([
      'figure values missed: 25',
      'figure values wrong: 250',
    ])
  })
})

it('counts precision, recall and F1', () => {
  const of = (is: 'right' | 'wrong' | 'missed', times: number) =>
    Array.from({ length: times }, () => ({ row: 'r', is, what: '' }))
  expect(tabulate([...of('right', 6), ...of('wrong', 2), ...of('missed', 4)])).toEqual({
    r: { right: 6, wrong: 2, missed: 4, precision: 0.75, recall: 0.6, f1: 0.667 },
  })
})
