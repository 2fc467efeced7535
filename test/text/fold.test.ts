import { describe, expect, it } from 'vitest'
import { fold, identifier, placeTones, slug } from '../../src/text/index.js'

describe('fold', () => {
  it.each([
    ['Kết luận số 44-KL/TW', 'ket luan so 44 kl tw'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['Ðảng', 'dang'],
    ['  Hải   Dương. ', 'hai duong'],
    ['', ''],
  ])('%j → %j', (given, folded) => {
    expect(fold(given)).toBe(folded)
    expect(fold(given.normalize('NFD'))).toBe(folded)
  })

  it('makes keys and identifiers', () => {
    expect(slug('Hải Dương')).toBe('hai-duong')
    expect(identifier('Chương trình phối hợp')).toBe('CHUONG_TRINH_PHOI_HOP')
  })
})

describe('tone marks', () => {
  it.each([
    ['khoá', 'khóa'],
    ['HOÀ', 'HÒA'],
    ['Uỷ', 'Ủy'],
    ['khoẻ', 'khỏe'],
    ['hoàn', 'hoàn'],
    ['quý', 'quý'],
    ['thuỷ', 'thủy'],
    ['toán', 'toán'],
  ])('%s is spelt %s', (given, spelt) => expect(placeTones(given)).toBe(spelt))
})
