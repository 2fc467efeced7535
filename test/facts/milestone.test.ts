import { describe, expect, it } from 'vitest'
import type { FactFile } from '../../src/model/index.js'
import { read } from './reading.js'

/** Milestones of a page: action, subject, who, on which day, for which period. */
const milestones = (text: string): (string | null)[][] => {
  const file = read(text)
  return file.facts.flatMap((fact) =>
    fact.kind === 'Milestone'
      ? [[fact.action, nameOf(file, fact.subject), nameOf(file, fact.by), fact.on, fact.period]]
      : [],
  )
}
const nameOf = (file: FactFile, id: string | null): string | null => {
  const entity = file.entities.find((other) => other.id === id)
  if (!entity) return null
  return entity.kind === 'Document' ? entity.number : 'name' in entity ? entity.name : null
}

describe('a conference', () => {
  const lead =
    'Ngày 12/3/2019, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết phong trào thi đua "Dân vận khéo" năm 2018; phát động phong trào năm 2019; triển khai Đề án "Bản làng bình yên" giai đoạn 2019-2023.'

  it('reviews, launches and rolls out', () => {
    const movement = 'Dân vận khéo'
    const host = 'Ủy ban nhân dân tỉnh Lào Cai'
    expect(milestones(lead)).toEqual([
      ['REVIEWED', movement, host, '2019-03-12', '2018'],
      ['LAUNCHED', movement, host, '2019-03-12', '2019'],
      ['ROLLED_OUT', 'Bản làng bình yên', host, '2019-03-12', '2019/2023'],
    ])
  })

  it('a review told of another time has no day', () => {
    const found = milestones(
      `${lead}\n\nQua tổng kết 5 năm (2014-2018) thực hiện Đề án, đã có 35 bản được UBND tỉnh công nhận danh hiệu "Bình yên".`,
    )
    expect(found.slice(3)).toEqual([
      ['REVIEWED', 'Bản làng bình yên', null, null, '2014/2018'],
      ['RECOGNISED', 'Bản làng bình yên', 'Ủy ban nhân dân tỉnh Lào Cai', null, '2014/2018'],
    ])
  })
})

describe('praise', () => {
  it('is of movements and schemes, by the one who speaks', () => {
    const found = milestones(
      'Ngày 12/3/2019, Tỉnh ủy Lào Cai tổ chức hội nghị về công tác dân vận.\n\nPhát biểu tại hội nghị, đồng chí Lý Văn Bền, Phó Trưởng Ban Dân vận Trung ương biểu dương kết quả của phong trào thi đua "Dân vận khéo" trong toàn tỉnh.',
    )
    expect(found.map(([action, subject, by]) => [action, subject, by])).toEqual([
      ['PRAISED', 'Dân vận khéo', 'Lý Văn Bền'],
    ])
  })
})

describe('no milestone', () => {
  it.each([
    'Đồng chí đề nghị tỉnh sớm tổ chức sơ kết 3 năm thực hiện Kết luận số 12-KL/TW của Bộ Chính trị trong quý tới.',
    'Các bản đã mở 45 buổi nói chuyện và phát động phong trào thi đua "Dân vận khéo" cho bà con.',
    'Các cấp, các ngành triển khai thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư nghiêm túc, có hiệu quả trên địa bàn.',
    'Tiếp tục phát động phong trào thi đua "Dân vận khéo" theo hướng dẫn của cấp trên.',
  ])('%s', (sentence) => {
    expect(milestones(sentence)).toEqual([])
  })
})
