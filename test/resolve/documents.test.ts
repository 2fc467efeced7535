import { describe, expect, it } from 'vitest'
import type { EntityOf } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'

const read = (text: string) => extract({ name: 'page', text, url: null })
const documents = (text: string): EntityOf<'Document'>[] =>
  read(text).entities.flatMap((entity) => (entity.kind === 'Document' ? [entity] : []))
const keys = (text: string): (string | null)[] => documents(text).map(({ key }) => key)

describe('keys', () => {
  it.each([
    ['Kết luận số 77-KL/TW, ngày 04/5/2023 của Bộ Chính trị', 'tw/kl/77/khoa-13'],
    ['Kết luận số 7-KL/TW của Bộ Chính trị khóa XIII', 'tw/kl/07/khoa-13'],
    ['Chỉ thị số 42-CT/TƯ, ngày 04/5/2023', 'tw/ct/42/khoa-13'],
    ['Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư', 'tw/qyd/66/khoa-12'],
    ['Quyết định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư', 'tw/qd/66/khoa-12'],
    ['Hướng dẫn số 55-HD/BTGTW, ngày 04/5/2018', 'btgtw/hd/55/khoa-12'],
    ['Quyết định số 9/2021/QĐ-TTg', 'ttg/qd/09/2021'],
    ['Quyết định số 439/QĐ-TTg ngày 4/5/2021 của Thủ tướng Chính phủ', 'ttg/qd/439/2021-05-04'],
    ['Nghị định số 15/2018/NĐ-CP', 'cp/nd/15/2018'],
    ['Nghị quyết số 76/2025/UBTVQH15', 'ubtvqh/nq/76/2025'],
    ['Chương trình số 05/CTrPH-BYT-BNV ngày 04/5/2023', 'byt-bnv/ctrph/05/2023'],
    ['Chỉ thị số 10/CT-UBND ngày 05/01/2024 của UBND tỉnh Hải Dương', 'hai-duong.ubnd/ct/10/2024'],
    ['Chỉ thị số 12-CT/TU của Tỉnh ủy Hải Dương khóa XVII', 'hai-duong.tu/ct/12/khoa-17'],
    ['Nghị quyết Đại hội XIII của Đảng', 'dang/nq/dai-hoi-xiii/khoa-13'],
    ['Nghị quyết Đại hội Đảng bộ tỉnh Hải Dương lần thứ XVII', 'hai-duong.dang-bo/nq/dai-hoi-xvii/khoa-17'],
    ['Nghị quyết Trung ương 4 khóa XII', 'tw/nq/hoi-nghi-4/khoa-12'],
    ['Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở', 'qh/luat/30/2023'],
    ['Luật Đất đai năm 2024', 'qh/luat/dat-dai/2024'],
  ])('%s → %s', (words, key) => expect(keys(`Tỉnh đã triển khai thực hiện nghiêm túc ${words}.`)).toEqual([key]))

  it.each([
    'Kết luận số 77-KL/TW của Bộ Chính trị',
    'Chỉ thị số 10/CT-UBND của UBND tỉnh Hải Dương',
    'Chỉ thị số 02',
    'Luật Đất đai',
    'Quyết định số 05/QĐ-UBND năm 2021 của UBND tỉnh Hải Dương',
  ])('%s: a part is unknown', (words) => {
    const { entities, unresolved } = read(`Tỉnh đã triển khai thực hiện nghiêm túc ${words}.`)
    expect(entities.filter((entity) => entity.kind === 'Document')).toMatchObject([{ key: null, stub: true }])
    expect(unresolved.filter(({ kind }) => kind === 'Document')).toHaveLength(1)
  })
})

describe('citations of one page', () => {
  it('a short one means the only document of its number', () => {
    const [document, ...more] = documents(
      'Kết luận số 77-KL/TW, ngày 04/5/2023 của Bộ Chính trị được triển khai nghiêm túc. Kết luận số 77 đi vào cuộc sống. Thực hiện Kết luận 77 của Bộ Chính trị, tỉnh đã làm tốt.',
    )
    expect(more).toEqual([])
    expect(document).toMatchObject({ key: 'tw/kl/77/khoa-13', number: '77-KL/TW', stub: false, termBasis: 'INFERRED' })
    expect(document!.mentions).toHaveLength(3)
  })

  it('two documents of one number are told apart by day and year, and refused without', () => {
    const text =
      'So với Chỉ thị số 35-CT/TW, ngày 30/5/2019, Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị có nhiều điểm mới. Chỉ thị số 35 năm 2019 có ba phần. Chỉ thị số 35 năm 2024 có bốn phần. Nội dung của Chỉ thị số 35 được quán triệt.'
    const { entities, unresolved } = read(text)
    const found = entities.flatMap((entity) =>
      entity.kind === 'Document' ? [[entity.key, entity.mentions.length]] : [],
    )
    expect(found).toEqual([
      ['tw/ct/35/khoa-12', 2],
      ['tw/ct/35/khoa-13', 2],
      [null, 1],
    ])
    expect(unresolved).toMatchObject([
      {
        kind: 'Document',
        reason: 'several documents of the page have this number',
        candidates: ['Chỉ thị số 35-CT/TW, 2019-05-30', 'Chỉ thị số 35-CT/TW, 2024-06-14'],
      },
    ])
  })

  it('the list of central documents gives the symbol to a day or a title, never to a number alone', () => {
    expect(documents('Tỉnh thực hiện Kết luận số 44, ngày 22-01-2019 của Ban Bí thư đạt kết quả tốt.')).toMatchObject([
      { number: '44-KL/TW', key: 'tw/kl/44/khoa-12', termBasis: 'INFERRED' },
    ])
    expect(
      documents(
        'Tỉnh thực hiện Chỉ thị 40 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng đối với tín dụng chính sách xã hội.',
      ),
    ).toMatchObject([{ number: '40-CT/TW', key: 'tw/ct/40/khoa-11' }])
    const { entities, unresolved } = read('Tỉnh thực hiện tốt Kết luận số 44 của Ban Bí thư trong những năm qua.')
    expect(entities.filter((entity) => entity.kind === 'Document')).toMatchObject([
      { number: '44', key: null, stub: true },
    ])
    expect(unresolved).toMatchObject([{ candidates: ['Kết luận số 44-KL/TW, 2019-01-22'] }])
  })

  it.each([
    // The term in which the page was written has a document of that number and issuer.
    ['2025-05-20', 'Nghị quyết 57 của Bộ Chính trị', 'tw/nq/57/khoa-13'],
    // A new term has begun, the document of the last one is seven weeks old.
    ['2026-02-25', 'Nghị quyết số 79 của Bộ Chính trị', 'tw/nq/79/khoa-13'],
    // Not issued yet; of an earlier term; two of the number; without an issuer; a day that is not known.
    ['2024-05-20', 'Nghị quyết 57 của Bộ Chính trị', null],
    ['2023-05-20', 'Chỉ thị 05 của Bộ Chính trị', null],
    ['2024-09-01', 'Chỉ thị số 35 của Bộ Chính trị', null],
    ['2025-05-20', 'Nghị quyết số 57-NQ/TW', null],
    ['2025-05', 'Nghị quyết 57 của Bộ Chính trị', null],
  ])("on a page of %s, %s: the page's day tells the term → %s", (day, words, key) =>
    expect(
      keys(` date ${day} Tỉnh An Giang học tập nghị quyết\n\nTỉnh đã triển khai thực hiện nghiêm túc ${words}.`),
    ).toEqual([key]),
  )

  it("the Assembly's term is not the Party's", () => {
    expect(
      documents('Tỉnh thực hiện Nghị quyết 26 của Quốc hội (khóa XII) và Nghị quyết số 55/2010/QH12.'),
    ).toMatchObject([
      { authority: 'STATE', term: 'XII', key: null },
      { authority: 'STATE', term: 'XII', key: 'qh/nq/55/2010' },
    ])
  })
})

describe('days', () => {
  it("a day that gets its year from the page's day is INFERRED, without one it stays open", () => {
    const words = 'Ngày 6/9, Ban Thường vụ Tỉnh ủy Bến Tre đã ban hành Chỉ thị số 26-CT/TU về chống hạn mặn.'
    expect(documents(` date 2019-09-10 Chống hạn\n\n${words}`)).toMatchObject([
      { issuedOn: '2019-09-06', issuedOnBasis: 'INFERRED' },
    ])
    expect(documents(words)).toMatchObject([{ issuedOn: 'XXXX-09-06', issuedOnBasis: 'STATED', key: null }])
  })
})

describe('issuers', () => {
  it('a post issues as a post of its body, parties of a programme as parties', () => {
    const { entities } = read(
      'Quyết định số 9/2021/QĐ-TTg ngày 4/5/2021 của Thủ tướng Chính phủ và Chương trình số 05/CTrPH-BYT-BNV ngày 04/5/2023 giữa Bộ Y tế với Bộ Nội vụ được triển khai.',
    )
    const of = (id: string | null): string | undefined => {
      const entity = entities.find((e) => e.id === id)
      return (
        entity &&
        ('name' in entity ? (entity.name ?? undefined) : 'title' in entity ? (entity.title ?? undefined) : undefined)
      )
    }
    const issuers = entities.flatMap((e) =>
      e.kind === 'Document' ? [e.issuers.map((i) => [of(i.post ?? i.body), i.as])] : [],
    )
    expect(issuers).toEqual([
      [['Thủ tướng Chính phủ', 'ISSUER']],
      [
        ['Bộ Y tế', 'PARTY'],
        ['Bộ Nội vụ', 'PARTY'],
      ],
    ])
  })

  it('a plenum or congress issues as an event', () => {
    const { entities } = read('Tỉnh quán triệt Nghị quyết Trung ương 4 khóa XII và Nghị quyết Đại hội XIII của Đảng.')
    const issuers = entities.flatMap((e) => (e.kind === 'Document' ? [entities.find(({ id }) => id === e.issuer)] : []))
    expect(issuers).toMatchObject([
      { kind: 'Event', type: 'PLENUM', startsOn: null },
      { kind: 'Event', type: 'CONGRESS', startsOn: null },
    ])
  })
})
