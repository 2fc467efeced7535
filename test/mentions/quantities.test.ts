import { describe, expect, it } from 'vitest'
import { readMentions } from '../../src/mentions/index.js'
import { Text } from '../../src/text/index.js'

/** Figures of a text: number, comparator, unit and label, as one line each. */
const figures = (words: string): string[] =>
  readMentions(new Text(words))
    .found.of('Quantity')
    .map((figure) => {
      const upper = figure.valueMax === null ? '' : `..${figure.valueMax}`
      const of = figure.denominator === null ? '' : `/${figure.denominator}`
      const how = figure.comparator === 'EXACT' ? '' : `${figure.comparator} `
      return `${how}${figure.value ?? figure.words}${upper}${of} [${figure.unit ?? ''}] ${figure.label}`
    })
const statistics = (words: string): string[] =>
  readMentions(new Text(words))
    .found.of('Quantity')
    .map(({ statistic }) => statistic)

describe('numbers', () => {
  it.each([
    ['thôn có 12.345 cây chè', ['12345 [] cây chè']],
    ['xã có 1.250.000 cây chè', ['1250000 [] cây chè']],
    ['chi 3,7 tỷ đồng', ['3700000000 [đồng] chi']],
    ['có 06 loại sách', ['6 [loại] loại sách']],
    ['cho vay 2,5 nghìn tỷ đồng', ['2500000000000 [đồng] cho vay']],
    ['thu hồi 512kg pháo các loại', ['512 [kg] pháo các loại']],
    ['có 31/40 xã đạt chuẩn', ['31/40 [xã] xã đạt chuẩn']],
    ['mỗi thôn có từ 5 đến 7 tổ tự quản', ['RANGE 5..7 [tổ] tổ tự quản']],
    ['hàng trăm nghìn lượt người', ['VAGUE hàng trăm nghìn [lượt người] lượt người']],
  ])('%s', (words, expected) => {
    expect(figures(words)).toEqual(expected)
  })
})

describe('comparators', () => {
  it.each([
    ['có hơn 300 hội viên', 'GT'],
    ['có trên 300 hội viên', 'GT'],
    ['có gần 300 hội viên', 'APPROX_LT'],
    ['có khoảng 300 hội viên', 'APPROX'],
    ['có xấp xỉ 300 hội viên', 'APPROX'],
    ['có ít nhất 300 hội viên', 'GTE'],
    ['có không quá 300 hội viên', 'LTE'],
    ['có dưới 300 hội viên', 'LT'],
    ['có 300 hội viên trở lên', 'GTE'],
    ['có 300 hội viên', 'EXACT'],
  ])('%s → %s', (words, comparator) => {
    expect(
      readMentions(new Text(words))
        .found.of('Quantity')
        .map((figure) => figure.comparator),
    ).toEqual([comparator])
  })

  it('"trên" before fields is a preposition', () => {
    expect(readMentions(new Text('phối hợp trên 30 lĩnh vực')).found.of('Quantity')[0]!.comparator).toBe('EXACT')
  })
})

describe('what is counted', () => {
  it('ends with the list, not with the sentence', () => {
    expect(figures('phát 150 tờ rơi, 90 cuốn sổ tay; thu 40 quả bom, mìn, lựu đạn tại các thôn')).toEqual([
      '150 [tờ] tờ rơi',
      '90 [cuốn] cuốn sổ tay',
      '40 [quả] quả bom, mìn, lựu đạn',
    ])
  })

  it('a new verb behind a comma is a new clause', () => {
    expect(figures('giúp 210 hộ thoát nghèo, xây dựng 35 công trình nước sạch, sửa 18 căn nhà')).toEqual([
      '210 [hộ] hộ thoát nghèo',
      '35 [công trình] công trình nước sạch',
      '18 [căn] căn nhà',
    ])
  })

  it('an amount is of its subject, a share of the figure before it', () => {
    expect(figures('tổng dư nợ đạt gần 800 tỷ đồng (tăng 60 tỷ đồng so với năm trước)')).toEqual([
      'APPROX_LT 800000000000 [đồng] tổng dư nợ',
      '60000000000 [đồng] tổng dư nợ',
    ])
    expect(figures('kết nạp 48 đảng viên mới, đạt 96% kế hoạch')).toEqual([
      '48 [đảng viên] đảng viên mới',
      '96 [%] đảng viên mới',
    ])
    expect(statistics('tổng dư nợ đạt 800 tỷ đồng (tăng 60 tỷ đồng); bình quân 4,5 tổ/thôn, chiếm 30%')).toEqual([
      'AMOUNT',
      'CHANGE',
      'MEAN',
      'SHARE',
    ])
  })

  it('a bare classifier is of the noun before it', () => {
    expect(figures('kết nạp 48 đảng viên mới, trong đó đảng viên nữ là 21 đồng chí')).toEqual([
      '48 [đảng viên] đảng viên mới',
      '21 [đồng chí] đảng viên nữ',
    ])
  })

  it('names at most twelve words', () => {
    const [figure] = readMentions(
      new Text('mở 25 lớp tập huấn kỹ năng, nghiệp vụ, phương pháp vận động, tuyên truyền, hòa giải, nắm tình hình'),
    ).found.of('Quantity')
    expect(figure!.label.split(' ').length).toBeLessThanOrEqual(12)
    expect(figure!.label).toMatch(/…$/u)
  })
})

describe('no figures', () => {
  it.each([
    'họp ngày 05/6/2018 tại xã',
    'Chiều ngày 9/8, đoàn đến xã',
    'dịp 30/4 năm nay',
    'Quyết định số 88/QĐ-UBND của tỉnh',
    'Nghị quyết 18 của Trung ương',
    'Điều 10, khoản 2 của quy chế',
    'Đại hội lần thứ XIII',
    'kỳ họp thứ 12 của hội đồng',
    'Ban Chỉ đạo 138 các cấp',
    'Đoàn kiểm tra số 417 làm việc',
    'Tiêu chí số 19 về an ninh',
    'sau 3 năm thực hiện',
    'trong 06 tháng đầu năm',
    'đảng viên 30 năm tuổi Đảng',
    'gồm 4 phần, 3 phụ lục',
    'giảm cả 3 mặt',
    'thực hiện phương châm "4 tại chỗ" trong phòng chống bão',
    'phòng, chống dịch Covid-19 tại thôn',
    'họp lúc 14:30 tại xã',
    'Điện thoại: 0203.845.210',
    'quốc lộ 18 qua huyện',
    'giai đoạn 2021-2025 và năm 2030',
  ])('%s', (words) => {
    expect(figures(words)).toEqual([])
  })
})
