import { describe, expect, it } from 'vitest'
import { readMentions } from '../../src/mentions/index.js'
import { Text } from '../../src/text/index.js'

/** What the citations of a text say: core, number, issuers, day, term, title. */
const citations = (words: string) => {
  const { text, found } = readMentions(new Text(words))
  return found.of('Document').map((mention) => ({
    core: text.slice(mention.core),
    number: mention.number,
    by: mention.issuers.map(({ post, body }) => (post ? `${post}/${body.body.id}` : body.body.id)),
    on: mention.issuedOn?.value ?? null,
    term: mention.term?.value ?? null,
    title: mention.title ? text.slice(mention.title) : null,
  }))
}
const nothing = { by: [], on: null, term: null, title: null }

describe('what stands around the number', () => {
  it.each([
    [
      'Chỉ thị số 21-CT/TW, ngày 04/5/2023 của Ban Bí thư về đổi mới đào tạo nghề.',
      {
        core: 'Chỉ thị số 21-CT/TW',
        number: '21-CT/TW',
        by: ['ban-bi-thu'],
        on: '2023-05-04',
        title: 'đổi mới đào tạo nghề',
      },
    ],
    [
      'Chỉ thị số 21-CT/TW của Ban Bí thư (khóa XIII), ngày 04-5-2023 “Về đổi mới đào tạo nghề”',
      {
        core: 'Chỉ thị số 21-CT/TW',
        number: '21-CT/TW',
        by: ['ban-bi-thu'],
        on: '2023-05-04',
        term: 'XIII',
        title: 'đổi mới đào tạo nghề',
      },
    ],
    [
      'Kết luận 77-KL/TW Ngày 4.5.2023 của Bộ Chính trị khoá XIII',
      { core: 'Kết luận 77-KL/TW', number: '77-KL/TW', by: ['bo-chinh-tri'], on: '2023-05-04', term: 'XIII' },
    ],
    [
      'ngày 04/5/2023 vừa qua, Bộ Chính trị đã ban hành Kết luận số 77-KL/ TW',
      { core: 'Kết luận số 77-KL/ TW', number: '77-KL/TW', by: ['bo-chinh-tri'], on: '2023-05-04' },
    ],
    [
      'Ngày 04/5/2023 Ủy ban nhân dân tỉnh ban hành Chỉ thị số 03/CT-CTUBND',
      { core: 'Chỉ thị số 03/CT-CTUBND', number: '03/CT-CTUBND', by: ['ubnd'], on: '2023-05-04' },
    ],
    [
      'Quyết định số 9/2021/QĐ-TTg ngày 4/5/2021 của Thủ tướng Chính phủ',
      { core: 'Quyết định số 9/2021/QĐ-TTg', number: '9/2021/QĐ-TTg', by: ['Thủ tướng/chinh-phu'], on: '2021-05-04' },
    ],
    [
      'Kế hoạch số 12/KH-UBND do UBND tỉnh ban hành ngày 04/5/2023',
      { core: 'Kế hoạch số 12/KH-UBND', number: '12/KH-UBND', by: ['ubnd'], on: '2023-05-04' },
    ],
    [
      'Quyết định của Bộ Chính trị số 31-QĐ/TW, ngày 01-10-1997',
      { core: 'Quyết định của Bộ Chính trị số 31-QĐ/TW', number: '31-QĐ/TW', by: ['bo-chinh-tri'], on: '1997-10-01' },
    ],
    ['Quyết định số 217/QĐ-TW', { core: 'Quyết định số 217/QĐ-TW', number: '217-QĐ/TW' }],
    [
      'Chương trình số 05/CTrPH-BYT-BNV ngày 04/5/2023 giữa Bộ Y tế với Bộ Nội vụ về “Chăm sóc sức khỏe”',
      {
        core: 'Chương trình số 05/CTrPH-BYT-BNV',
        number: '05/CTrPH-BYT-BNV',
        by: ['bo-y-te', 'bo-noi-vu'],
        on: '2023-05-04',
        title: 'Chăm sóc sức khỏe',
      },
    ],
    ['Nghị quyết 26 của Quốc hội (khóa XII)', { core: 'Nghị quyết 26', number: '26', by: ['quoc-hoi'], term: 'XII' }],
    [
      'Quyết định 900/QĐ-TTg ngày 4/5/2021 của Thủ tướng Chính phủ phê duyệt Đề án nhà ở.',
      {
        core: 'Quyết định 900/QĐ-TTg',
        number: '900/QĐ-TTg',
        by: ['Thủ tướng/chinh-phu'],
        on: '2021-05-04',
        title: 'phê duyệt Đề án nhà ở',
      },
    ],
  ])('%s', (words, expected) => expect(citations(words)).toEqual([{ ...nothing, ...expected }]))
})

describe('several in one', () => {
  const cores = (words: string): string[] => citations(words).map(({ core, number }) => `${core} = ${number}`)
  it.each([
    ['các Quyết định 317, 318-QĐ/TW của Bộ Chính trị', ['Quyết định 317 = 317-QĐ/TW', '318-QĐ/TW = 318-QĐ/TW']],
    ['Nghị quyết số 18, 19 và 20-NQ/TW', ['Nghị quyết số 18 = 18-NQ/TW', '19 = 19-NQ/TW', '20-NQ/TW = 20-NQ/TW']],
    ['Nghị quyết Trung ương 4 (khóa XI, XII)', ['Nghị quyết Trung ương 4 (khóa XI = null', 'XII = null']],
    ['Kế hoạch số 18, Quyết định số 19 của Ban Bí thư', ['Kế hoạch số 18 = 18', 'Quyết định số 19 = 19']],
    [
      'Kết luận số 77-KL/TW về tiếp tục thực hiện Chỉ thị số 21-CT/TW về đào tạo nghề',
      ['Kết luận số 77-KL/TW = 77-KL/TW', 'Chỉ thị số 21-CT/TW = 21-CT/TW'],
    ],
  ])('%s', (words, expected) => expect(cores(words)).toEqual(expected))

  it('a title that names a document holds its citation with the title of that', () => {
    const [outer, inner] = citations(
      'Kết luận số 77-KL/TW về tiếp tục thực hiện Chỉ thị số 21-CT/TW, ngày 04/5/2013 của Ban Bí thư về “đào tạo nghề”; tỉnh đã làm tốt.',
    )
    expect(outer?.title).toBe('tiếp tục thực hiện Chỉ thị số 21-CT/TW, ngày 04/5/2013 của Ban Bí thư về "đào tạo nghề"')
    expect(inner).toMatchObject({ on: '2013-05-04', title: 'đào tạo nghề' })
  })
})

describe('where an unquoted title ends', () => {
  it.each([
    ['Chỉ thị số 21-CT/TW về đào tạo nghề; giao Sở Nội vụ chủ trì.', 'đào tạo nghề'],
    ['Chỉ thị số 21-CT/TW về đào tạo nghề đối với Ban Thường vụ Tỉnh ủy An Giang.', 'đào tạo nghề'],
    ['Chỉ thị số 21-CT/TW về đào tạo nghề và Nghị quyết số 5-NQ/TU.', 'đào tạo nghề'],
    ['Chỉ thị số 21-CT/TW về đào tạo nghề, giai đoạn 2019-2022 do đồng chí Trưởng đoàn chủ trì.', 'đào tạo nghề'],
    ['Chỉ thị số 21-CT/TW về đào tạo nghề, chăm lo việc làm trên địa bàn tỉnh.', 'đào tạo nghề, chăm lo việc làm'],
    ['Chỉ thị số 21-CT/TU về đào tạo nghề trên địa bàn tỉnh.', 'đào tạo nghề trên địa bàn tỉnh'],
    ['Chỉ thị số 21-CT/TW (gọi tắt là Chỉ thị 21) về đào tạo nghề.', 'đào tạo nghề'],
    ['Chỉ thị số 21-CT/TW đã đi vào cuộc sống.', null],
  ])('%s', (words, title) => expect(citations(words)[0]!.title).toBe(title))
})

describe('what is no citation', () => {
  it.each([
    'Ban Chỉ đạo 138, Ban Chỉ đạo 35, Đoàn kiểm tra số 893, Tổ công tác số 4, Đoàn công tác số 6',
    'Tiêu chí số 19, Mẫu 1-KNĐ, Điều 10, khoản 2 Điều 5, kỳ họp thứ 55, Covid-19, Quốc lộ 1A',
    'các nghị quyết, chỉ thị, quy định, kết luận của Trung ương; các quy định của Đảng, Nhà nước',
    'ban hành chỉ thị, kế hoạch; quyết định thành lập; kế hoạch kiểm tra của Đoàn; quy chế bầu cử trong Đảng',
    'dự thảo Nghị quyết Đại hội; dự thảo Chỉ thị số 12-CT/TU; tiến tới Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
    'kế hoạch 5 năm 2021-2025, chương trình 135, báo cáo 6 tháng, thông báo 2 lần, quyết định 3 vấn đề',
    'Thống kê: 2.560.900, Online: 61, 70/85 xã, giai đoạn 2020 – 2025, tỷ lệ 3/4, số điện thoại 024.38223344',
    'các Chương trình quốc gia phòng, chống tội phạm; pháp luật; Luật sư; thực hiện Nghị quyết và các quy định',
    'Hội nghị Trung ương 9 (khóa XI); Đại hội XII của Đảng; kết quả Đại hội Đảng bộ tỉnh lần thứ XVII',
  ])('%s', (words) => expect(citations(words)).toEqual([]))
})
