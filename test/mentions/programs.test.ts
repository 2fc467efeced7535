import { describe, expect, it } from 'vitest'
import { read } from '../facts/reading.js'

const LEAD = 'Ngày 05/6/2018, Tỉnh ủy Lào Cai nghe báo cáo về công tác dân vận trên địa bàn toàn tỉnh. '
const programs = (words: string): (string | null)[][] =>
  read(LEAD + words).entities.flatMap((entity) =>
    entity.kind === 'Program' ? [[entity.programType, entity.name, entity.period, entity.key]] : [],
  )
const movements = (words: string): (string | null)[] =>
  read(LEAD + words).entities.flatMap((entity) => (entity.kind === 'Movement' ? [entity.key] : []))

describe('schemes, programmes and models', () => {
  it.each([
    [
      'Đề án của UBND tỉnh "Xây dựng nhà văn hóa bản, giai đoạn 2016 - 2020" được triển khai ở các huyện vùng cao của tỉnh.',
      [['SCHEME', 'Xây dựng nhà văn hóa bản', '2016/2020', 'lao-cai/xay-dung-nha-van-hoa-ban/2016-2020']],
    ],
    [
      'Các địa phương nhân rộng mô hình "Bản không rác", "Chợ sạch" và "Đường hoa" ở các xã vùng cao.',
      [
        ['MODEL', 'Bản không rác', null, null],
        ['MODEL', 'Chợ sạch', null, null],
        ['MODEL', 'Đường hoa', null, null],
      ],
    ],
    [
      'Các xã thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2016-2020 đúng tiến độ đề ra.',
      [['PROGRAMME', 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới', '2016/2020', null]],
    ],
    ['Các cấp triển khai các chương trình, đề án, kế hoạch của tỉnh theo đúng quy định và tiến độ đã đề ra.', []],
    ['Tỉnh xây dựng thế trận "lòng dân" vững chắc ở các xã biên giới và các bản vùng cao của tỉnh.', []],
  ])('%s', (words, expected) => {
    expect(programs(words)).toEqual(expected)
  })

  it('one name with and without its phase, abbreviated or not, is one scheme of the page', () => {
    const found = programs(
      'Tỉnh triển khai Đề án "Bản an toàn về an ninh, trật tự (ANTT)" giai đoạn 2016-2020. Đến nay, Đề án "Bản an toàn về ANTT" được nhân rộng.',
    )
    expect(found.map(([, , period]) => period)).toEqual(['2016/2020'])
  })
})

describe('movements', () => {
  it.each([
    ['phong trào toàn dân bảo vệ ANTQ', ['toan-dan-bao-ve-an-ninh-to-quoc']],
    ['phong trào quần chúng bảo vệ an ninh tổ quốc', ['toan-dan-bao-ve-an-ninh-to-quoc']],
    [
      'phong trào thi đua "Dân vận khéo", "Bản làng xanh"; "Cả nước chung sức xây dựng nông thôn mới"',
      ['dan-van-kheo', 'ban-lang-xanh', 'ca-nuoc-chung-suc-xay-dung-nong-thon-moi'],
    ],
    ['Ngày hội toàn dân bảo vệ ANTQ', []],
    ['các phong trào thi đua khác', []],
  ])('%s', (words, expected) => {
    expect(movements(`Các cấp tiếp tục đẩy mạnh ${words} trên địa bàn các xã vùng cao.`)).toEqual(expected)
  })
})
