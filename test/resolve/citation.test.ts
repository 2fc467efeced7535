import { describe, expect, it } from 'vitest'
import { readCitation } from '../../src/pipeline.js'

const nothing = { issuers: [], term: null, issuedOn: null }

describe('readCitation', () => {
  it.each([
    'Kết luận số 44-KL/TW',
    'Kết luận 44-KL/TW',
    'KL 44-KL/TW',
    'kết luận số 44 - KL/TW',
    '44-KL/TW',
    '44-kl/tw',
    'ket luan so 44-kl/tw',
    'Kết luận số 44-KL/TW'.normalize('NFD'),
    '  Kết luận số 44–KL/TW  ',
  ])('%j is 44-KL/TW', (text) => {
    expect(readCitation(text)).toMatchObject([
      { ...nothing, type: 'KET_LUAN', number: '44-KL/TW', serial: '44', symbol: 'KL/TW' },
    ])
  })

  it.each([
    ['KL 44', 'KET_LUAN', '44'],
    ['KL44', 'KET_LUAN', '44'],
    ['kl số 44', 'KET_LUAN', '44'],
    ['ket luan 44', 'KET_LUAN', '44'],
    ['CT 09', 'CHI_THI', '9'],
    ['chi thi so 09', 'CHI_THI', '9'],
    ['NQ 18', 'NGHI_QUYET', '18'],
    ['QĐ 217', 'QUYET_DINH', '217'],
    ['NĐ 30', 'NGHI_DINH', '30'],
    ['Chỉ thị 35', 'CHI_THI', '35'],
  ])('%j is a number without symbol', (text, type, serial) => {
    expect(readCitation(text)).toMatchObject([{ ...nothing, type, serial, symbol: null }])
  })

  it.each([
    ['Chỉ thị 35 năm 2019', { serial: '35', issuedOn: '2019' }],
    ['Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị', { issuers: ['Bộ Chính trị'], issuedOn: '2024-06-14' }],
    ['Chỉ thị 35-CT/TW khóa XII', { term: 'XII' }],
    ['CT 10 của UBND tỉnh Hải Dương', { type: 'CHI_THI', serial: '10', issuers: ['Ủy ban nhân dân tỉnh Hải Dương'] }],
    ['22/2023/QĐ-TTg', { type: null, number: '22/2023/QĐ-TTg', issuedOn: '2023' }],
    ['Quyết định 22/2023/QĐ-TTg', { type: 'QUYET_DINH' }],
    ['07/CTrPH-BCA-MTTW', { type: 'CHUONG_TRINH_PHOI_HOP', symbol: 'CTrPH-BCA-MTTW' }],
    [
      'Nghị quyết Đại hội XIII',
      { type: 'NGHI_QUYET', term: 'XIII', text: 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng' },
    ],
    ['nghi quyet dai hoi xiii', { type: 'NGHI_QUYET', term: 'XIII' }],
    ['NQ TW 4 khóa XII', { type: 'NGHI_QUYET', serial: null, term: 'XII' }],
    ['Luật An ninh mạng', { type: 'LUAT', text: 'Luật An ninh mạng' }],
  ])('%j', (text, expected) => expect(readCitation(text)).toMatchObject([expected]))

  it('reads several, in their order', () => {
    expect(readCitation('Kết luận số 44-KL/TW và Chỉ thị số 09-CT/TW').map(({ number }) => number)).toEqual([
      '44-KL/TW',
      '09-CT/TW',
    ])
  })

  it.each([
    '',
    '   ',
    '\n',
    'xin chào',
    'Ban Chỉ đạo 138',
    'Tiêu chí số 19',
    '😀',
    '44',
    'KL',
    '((((',
    'a'.repeat(500),
  ])('%j names no document', (text) => expect(readCitation(text)).toEqual([]))
})
