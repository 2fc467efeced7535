import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'
import { Text } from '../../src/text/index.js'

const norm = (given: string): string => normalise(given).norm

describe('normalise', () => {
  it.each([
    ['khoá XI', 'khóa XI'],
    ['Tỉnh uỷ', 'Tỉnh ủy'],
    ['Thanh Hoá', 'Thanh Hóa'],
    ['quý, quỹ, quyền', 'quý, quỹ, quyền'],
    ['Ðảng, HÐND', 'Đảng, HĐND'],
    ['2020 – 2025', '2020 - 2025'],
    ['“Về việc”', '"Về việc"'],
    ['số  44', 'số 44'],
    ['số\u00a044', 'số 44'],
    [' một \r\n hai\r', 'một\nhai\n'],
    ['Kết luận'.normalize('NFD'), 'Kết luận'],
    [`u\u0323${'\u0301'.repeat(40)} đồng`, `ụ${'\u0301'.repeat(29)} đồng`],
    ['Tỉnh ủy,Chủ tịch;ông 2,5%', 'Tỉnh ủy, Chủ tịch; ông 2,5%'],
    ['triệu đồng.Trong đó TP.Hà Nội, kontumtv.vn', 'triệu đồng. Trong đó TP.Hà Nội, kontumtv.vn'],
    ['Kết\u00ad luận\u200b', 'Kết luận'],
  ])('%j is read as %j', (given, read) => expect(norm(given)).toBe(read))

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        expect(norm(norm(given))).toBe(norm(given))
      }),
    )
  })

  it('reads the composed and the decomposed form of a text alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Tỉnh ủy', 'khoá', 'Hòa Bình', ' ', '\n', 'số 09')), (pieces) => {
        const given = pieces.join('')
        expect(norm(given.normalize('NFD'))).toBe(norm(given))
      }),
    )
  })

  it('gives copies of one article one key, and others another', () => {
    const key = (given: string): string => new Text(given).textKey
    expect(key('Nghị quyết\r\ncủa  Tỉnh uỷ – số 1')).toBe(key('Nghị quyết\ncủa Tỉnh ủy - số 1'.normalize('NFD')))
    expect(key('Nghị quyết số 1')).not.toBe(key('Nghị quyết số 2'))
  })
})
