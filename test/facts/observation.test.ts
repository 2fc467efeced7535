import { describe, expect, it } from 'vitest'
import { factsIn, read } from './reading.js'

const observations = (text: string): ReturnType<typeof factsIn<'Observation'>> => factsIn(text, 'Observation')
const LEAD = 'Ngày 05/6/2018, Tỉnh ủy Lào Cai nghe báo cáo về công tác dân vận trên địa bàn toàn tỉnh. '

describe('time and place of a figure', () => {
  it('is that of its sentence, goes on behind "Qua đó", and ends where the present begins', () => {
    const found = observations(
      `${LEAD}Từ năm 2015 đến nay, tỉnh đã mở 140 lớp tập huấn cho cán bộ thôn. Qua đó giúp 320 hộ thoát nghèo. Hiện nay, toàn tỉnh có 75 câu lạc bộ.`,
    )
    expect(found.map(({ value, period }) => [value, period])).toEqual([
      [140, '2015/..'],
      [320, '2015/..'],
      [75, null],
    ])
  })

  it('is no document day and no compared year', () => {
    const found = observations(
      `${LEAD}Thực hiện Chỉ thị số 18-CT/TW ngày 22/10/2012, toàn tỉnh có 88 mô hình tự quản, tăng 12 mô hình so với năm 2016.`,
    )
    expect(found.map(({ value, statistic, dimension, period }) => [value, statistic, dimension, period])).toEqual([
      [88, 'COUNT', null, null],
      [12, 'CHANGE', 'tăng', null],
    ])
  })

  it('names the district that the sentence names, else the province of the page', () => {
    const file = read(`${LEAD}Huyện Bảo Thắng có 31 tổ tự quản. Toàn tỉnh có 240 tổ tự quản đang hoạt động hiệu quả.`)
    const places = new Map(file.entities.map((entity) => [entity.id, entity.kind === 'Place' ? entity.name : '']))
    const found = file.facts.filter((fact) => fact.kind === 'Observation')
    expect(found.map(({ value, place }) => [value, places.get(place ?? '')])).toEqual([
      [31, 'Bảo Thắng'],
      [240, 'Lào Cai'],
    ])
  })

  it('a figure of the nation is of no province', () => {
    const [figure] = observations(`${LEAD}Đến nay, cả nước có 12.400 câu lạc bộ với nhiều hoạt động thiết thực.`)
    expect(figure!.place).toBeNull()
  })
})

describe('who', () => {
  it('the body that is the subject pays; a list keeps it', () => {
    const file = read(`${LEAD}Hằng năm, UBND tỉnh cấp hơn 2,4 tỷ đồng phục vụ công tác dân vận ở cơ sở.`)
    const [figure] = file.facts.filter((fact) => fact.kind === 'Observation')
    const actor = file.entities.find((entity) => entity.id === figure!.actor)
    expect(actor).toMatchObject({ kind: 'Body', key: 'lao-cai.ubnd' })
    expect(figure).toMatchObject({ value: 2_400_000_000, comparator: 'GT', unit: 'đồng', recurrence: 'YEARLY' })
  })

  it('"theo báo cáo của" tells who reported', () => {
    const file = read(`${LEAD}Theo báo cáo của Công an tỉnh, toàn tỉnh có 56 tổ hòa giải ở các thôn.`)
    const [figure] = file.facts.filter((fact) => fact.kind === 'Observation')
    expect(file.entities.find((entity) => entity.id === figure!.reportedBy)).toMatchObject({ key: 'lao-cai.cong-an' })
  })
})

describe('rules and awards are no observations', () => {
  it.each([
    'Mỗi huyện chọn 2 xã để làm điểm trong năm tới theo kế hoạch chung.',
    'Dịp này, 14 tập thể được nhận Bằng khen của UBND tỉnh vì có thành tích xuất sắc.',
  ])('%s', (sentence) => {
    expect(observations(LEAD + sentence)).toEqual([])
  })
})

describe('what was not observed is said to be so', () => {
  it.each([
    ['Phấn đấu đến năm 2020 có 90% số thôn đạt chuẩn, mở thêm 40 lớp học.', ['TARGET', 'TARGET']],
    ['Tỉnh đặt mục tiêu xây dựng 25 nhà văn hóa trong thời gian tới.', ['TARGET']],
    ['Mục tiêu: 80% số xã đạt chuẩn; 45 khu dân cư văn hóa; 12 chợ.', ['TARGET', 'TARGET', 'TARGET']],
    ['Dự kiến cuối năm thu ngân sách đạt 900 tỷ đồng, vượt 12% dự toán.', ['FORECAST', 'FORECAST']],
    ['Đến nay, tỉnh đã hoàn thành 25 nhà văn hóa, vượt chỉ tiêu 5 nhà.', ['OBSERVED', 'OBSERVED']],
    ['Qua kiểm tra, phải thi hành kỷ luật 14 đảng viên; đã đề nghị xử lý 6 trường hợp.', ['OBSERVED', 'OBSERVED']],
  ])('%s', (sentence, expected) => {
    expect(observations(LEAD + sentence).map(({ status }) => status)).toEqual(expected)
  })

  it('the items of a list of targets', () => {
    const found = observations(
      `${LEAD}\n\nMột số chỉ tiêu cụ thể:\n\n- Có 45 xã đạt chuẩn nông thôn mới, trong đó ưu tiên các xã vùng cao, vùng sâu và các xã có điều kiện khó khăn.\n\n- Xóa 300 căn nhà tạm cho các hộ gia đình chính sách, hộ nghèo và hộ có hoàn cảnh khó khăn trên địa bàn.\n\nĐến nay, toàn tỉnh có 21 xã đạt chuẩn nông thôn mới theo đánh giá của các ngành chức năng cấp tỉnh.`,
    )
    expect(found.map(({ value, status }) => [value, status])).toEqual([
      [45, 'TARGET'],
      [300, 'TARGET'],
      [21, 'OBSERVED'],
    ])
  })
})

describe('what a share is of, and a change is against', () => {
  it.each([
    [
      'Thu ngân sách đạt 900 tỷ đồng, tăng 6% so với năm 2017, bằng 94,5% dự toán tỉnh giao.',
      [null, 'so với năm 2017', 'dự toán tỉnh giao'],
    ],
    ['So với cùng kỳ năm trước, số vụ cháy giảm 12 vụ.', ['So với cùng kỳ năm trước']],
    ['Số vụ cháy so với cùng kỳ năm trước giảm 12 vụ.', ['so với cùng kỳ năm trước']],
  ])('%s', (sentence, expected) => {
    expect(observations(LEAD + sentence).map(({ base }) => base)).toEqual(expected)
  })
})

describe('parts', () => {
  const parts = (sentence: string): (number | null)[][] => {
    const found = observations(LEAD + sentence)
    return found.map(({ value, partOf }) => [value, found.find(({ id }) => id === partOf)?.value ?? null])
  }

  it('"trong đó" parts of the same thing', () => {
    expect(
      parts('Toàn tỉnh tổ chức 900 buổi tuyên truyền, trong đó 300 buổi tuyên truyền lưu động; phát 50 tờ rơi.'),
    ).toEqual([
      [900, null],
      [300, 900],
      [50, null],
    ])
  })

  it('"Trong … có" parts, and the whole said again is one figure', () => {
    const found = observations(
      `${LEAD}Toàn tỉnh có 64 loại mô hình. Trong 64 loại mô hình có 20 loại mô hình ở vùng cao, 11 loại mô hình ở đô thị.`,
    )
    expect(found.map(({ value, evidence }) => [value, evidence.length])).toEqual([
      [64, 2],
      [20, 1],
      [11, 1],
    ])
    expect(found.slice(1).every(({ partOf }) => partOf === found[0]!.id)).toBe(true)
  })

  it('members of teams', () => {
    expect(parts('Toàn tỉnh có 75 đội dân phòng với 810 thành viên.')).toEqual([
      [75, null],
      [810, 75],
    ])
  })

  it('different things that are said to make up the whole', () => {
    expect(parts('Toàn tỉnh có 500 tổ chức cơ sở đảng, bao gồm 320 chi bộ cơ sở và 180 đảng bộ cơ sở.')).toEqual([
      [500, null],
      [320, 500],
      [180, 500],
    ])
  })
})

describe('sums', () => {
  const sentence = (second: number): string =>
    `${LEAD}Toàn tỉnh có 60 mô hình; trong đó tại các xã, phường có 40 mô hình; tại các cơ quan, trường học có ${second} mô hình.`

  it('that add up contradict nothing', () => {
    expect(read(sentence(20)).contradictions).toEqual([])
  })

  it.each([21, 19])('that do not (40 + %i of 60) contradict their whole', (second) => {
    const { contradictions, facts } = read(sentence(second))
    const whole = facts.find((fact) => fact.kind === 'Observation' && fact.value === 60)!
    expect(contradictions).toHaveLength(2)
    expect(contradictions.every(({ facts: [a], reason }) => a === whole.id && reason === 'SUM')).toBe(true)
  })
})
