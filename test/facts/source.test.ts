import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'

const BODY =
  'Sáng 12/5/2021, Tỉnh ủy Lào Cai tổ chức hội nghị quán triệt Kết luận số 77-KL/TW của Ban Bí thư tại trung tâm hội nghị tỉnh.'
const source = (...lines: string[]) => extract({ name: 'page', text: lines.join('\n'), url: null }).source
const person = (name: string) => ({ name, kind: 'Person' })
const body = (name: string) => ({ name, kind: 'Body' })

describe('authors', () => {
  it.each([
    ['Lê Văn Mẫu', [person('Lê Văn Mẫu')]],
    ['Mẫu Thử – Văn Thử', [person('Mẫu Thử'), person('Văn Thử')]],
    ['Tác giả Thiên Mẫu / VOV TP.HCM', [person('Thiên Mẫu'), body('VOV TP.HCM')]],
    ['(Phòng Tổng hợp - Văn phòng Tỉnh uỷ Lào Cai)', [body('Phòng Tổng hợp - Văn phòng Tỉnh ủy Lào Cai')]],
    ['Theo TTXVN', []],
  ])('%s', (line, authors) => expect(source('Hội nghị quán triệt kết luận', BODY, line).authors).toEqual(authors))
})

describe('publisher', () => {
  it.each([
    [[`(laocaitv.vn) – ${BODY}`], 'laocaitv.vn'],
    [[`(LCO) - ${BODY}`], 'LCO'],
    [[`NDO - ${BODY}`], 'NDO'],
    [['Cổng thông tin điện tử tỉnh Lào Cai', '', BODY], 'Cổng thông tin điện tử tỉnh Lào Cai'],
    [[BODY], null],
    [[BODY, 'Báo giấy'], null],
  ])('%j → %s', (lines, publisher) => expect(source(...lines).publisher).toBe(publisher))
})

describe('title and attachments', () => {
  it('a title stands above the text, or behind the date and sections of a header line', () => {
    expect(source('Hội nghị quán triệt kết luận của Ban Bí thư', '', BODY).title).toBe(
      'Hội nghị quán triệt kết luận của Ban Bí thư',
    )
    expect(source('date 2021-05 Thời sự - Chính trị Hội nghị quán triệt kết luận của Ban Bí thư', '', BODY).title).toBe(
      'Hội nghị quán triệt kết luận của Ban Bí thư',
    )
    expect(source(BODY).title).toBeNull()
  })
  it('attachments are the files below the text', () => {
    expect(source(BODY, 'KL 77.2021.pdf').attachments).toEqual(['KL 77.2021.pdf'])
  })
})
