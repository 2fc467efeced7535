import { describe, expect, it } from 'vitest'
import type { FactFile, FactOf } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'

const read = (text: string): FactFile => extract({ name: 'composed', text, url: null })
const held = (file: FactFile): FactOf<'Occupancy'>[] =>
  file.facts.filter((fact): fact is FactOf<'Occupancy'> => fact.kind === 'Occupancy')
const post = (file: FactFile, fact: FactOf<'Occupancy'>): string | null =>
  file.entities.find((entity) => entity.id === fact.post)!.key

describe('who holds which post', () => {
  it('titles cut short are the post that another line names in full: one fact, all the evidence', () => {
    const file = read(`Đồng chí Trần Văn Ba, Phó trưởng Ban Dân vận làm việc với Tỉnh ủy Hà Nam

10/06/2022

Ngày 09/6/2022, Đoàn công tác do đồng chí Trần Văn Ba, Phó Trưởng Ban làm Trưởng đoàn đã làm việc với Tỉnh ủy Hà Nam về công tác dân vận.

Đồng chí Trần Văn Ba, Phó Trưởng Ban Dân vận Trung ương phát biểu tại buổi làm việc
`)
    const [fact, ...others] = held(file)
    expect(others).toEqual([])
    expect(fact).toMatchObject({ title: 'Phó Trưởng Ban Dân vận Trung ương', attestedOn: '2022-06-09' })
    expect(fact!.evidence).toHaveLength(3)
    expect(post(file, fact!)).toBe('ban-dan-van-tw/pho-truong-ban')
  })
  it('a bare "Tỉnh ủy" is that of the title beside it, inferred', () => {
    const file = read(
      'Ngày 07/3/2017, dự Hội nghị có đồng chí Lê Văn Tư, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Hưng Yên và các đại biểu từ Hà Nội, Hải Phòng.',
    )
    expect(held(file).map((fact) => [post(file, fact), fact.basis])).toEqual([
      ['hung-yen.tinh-uy/bi-thu', 'INFERRED'],
      ['hung-yen.hdnd/chu-tich', 'STATED'],
    ])
  })
  it('a rank stands on the posts; alone it makes no fact', () => {
    const file = read(
      'Ngày 07/3/2017, Bộ Công an tổ chức hội nghị tổng kết. Trung tướng Vũ Văn Năm, Thứ trưởng Bộ Công an và Đại tá Ngô Văn Sáu phát biểu.',
    )
    expect(held(file).map((fact) => [fact.title, fact.rank])).toEqual([['Thứ trưởng Bộ Công an', 'Trung tướng']])
  })
  it('a post held before is not attested on the day', () => {
    const file = read('Ngày 07/3/2017, đồng chí Bùi Văn Bảy, nguyên Bí thư Tỉnh ủy Hà Nam đến dự buổi gặp mặt.')
    expect(held(file)).toMatchObject([{ title: 'nguyên Bí thư Tỉnh ủy Hà Nam', attestedOn: null }])
  })
  it('what somebody was before is not attested on the day', () => {
    const of = (text: string) => held(read(text)).map(({ title, attestedOn }) => [title, attestedOn])
    expect(
      of(
        'Ngày 07/3/2017, ông Lê Hữu Ước, Bí thư Tỉnh ủy Hà Nam dự họp. Trước đó, ông Ước là Phó Bí thư Tỉnh ủy Thái Bình.',
      ),
    ).toEqual([
      ['Bí thư Tỉnh ủy Hà Nam', '2017-03-07'],
      ['Phó Bí thư Tỉnh ủy Thái Bình', null],
    ])
    expect(of('Ngày 07/3/2017, trước đó ông Lê Hữu Ước, Bí thư Tỉnh ủy Hà Nam dự họp.')).toEqual([
      ['Bí thư Tỉnh ủy Hà Nam', '2017-03-07'],
    ])
  })
  it('"kể từ ngày" behind the title is its start, or its end; a span of years is neither', () => {
    const of = (text: string) => held(read(text)).map(({ title, startsOn, endsOn }) => [title, startsOn, endsOn])
    expect(of('Bộ Tài chính bổ nhiệm bà Lý Thị Nhạn giữ chức vụ Cục trưởng Cục Thuế, kể từ ngày 01/8/2024.')).toEqual([
      ['Cục trưởng Cục Thuế', '2024-08-01', null],
    ])
    expect(of('Ông Nông Văn Dền thôi giữ chức Phó Chủ tịch UBND tỉnh Cao Bằng từ ngày 1/9/2021.')).toEqual([
      ['Phó Chủ tịch UBND tỉnh Cao Bằng', null, '2021-09-01'],
    ])
    expect(of('Ông Đào Văn Vị làm Giám đốc Sở Y tế tỉnh Lào Cai từ năm 2011 đến năm 2016.')).toEqual([
      ['Giám đốc Sở Y tế tỉnh Lào Cai', null, null],
    ])
  })
  it('bare district titles are those of the district in title and lead; its province is known', () => {
    const file = read(
      'Sáng ngày 28/6/2019, Huyện ủy Đô Lương đã tổ chức hội nghị sơ kết. Dự có đồng chí Lê Văn Tư, Tỉnh ủy viên, Bí thư Huyện ủy.',
    )
    expect(held(file).map((fact) => post(file, fact))).toEqual([
      'nghe-an.tinh-uy/uy-vien',
      'huyen-do-luong.nghe-an.huyen-uy/bi-thu',
    ])
  })
  it('one list that introduces a name twice has two people of that name; one who changes posts is one', () => {
    const people = (text: string): string[] =>
      read(text)
        .entities.filter((entity) => entity.kind === 'Person')
        .map((entity) => entity.name)
    expect(
      people(
        'Dự họp có các đồng chí: Lê Văn Sáng, Giám đốc Sở Y tế tỉnh Hà Nam; Đỗ Thị Tím, Phó Chủ tịch HĐND tỉnh; Lê Văn Sáng, Bí thư Huyện ủy Lý Nhân.',
      ),
    ).toEqual(['Lê Văn Sáng', 'Đỗ Thị Tím', 'Lê Văn Sáng'])
    expect(
      people(
        'Ông Đỗ Văn Rạng, Bí thư Tỉnh ủy Hà Nam chủ trì; sau đó ông Đỗ Văn Rạng được bầu giữ chức Chủ tịch HĐND tỉnh. Ông Đỗ Văn Rạng, Trưởng đoàn đại biểu Quốc hội tỉnh kết luận.',
      ),
    ).toEqual(['Đỗ Văn Rạng'])
  })
  it('one who is elected to a post holds it', () => {
    const file = read(
      'Ngày 12/10/2023, ông Vũ Văn Năm, Trưởng ban Nội chính Tỉnh ủy Hà Nam được bầu giữ chức Phó Chủ tịch UBND tỉnh Hà Nam.',
    )
    expect(held(file).map((fact) => fact.title)).toEqual([
      'Trưởng ban Nội chính Tỉnh ủy Hà Nam',
      'Phó Chủ tịch UBND tỉnh Hà Nam',
    ])
  })
  it('a province that no line names leaves the post without a key, and the title as written', () => {
    const file = read('Ngày 07/3/2017, đồng chí Phan Văn Tám, Bí thư Tỉnh ủy phát biểu chỉ đạo hội nghị của cả khối.')
    expect(held(file).map((fact) => [fact.title, post(file, fact)])).toEqual([['Bí thư Tỉnh ủy', null]])
    expect(file.unresolved.map((u) => u.kind)).toContain('Body')
  })
})
