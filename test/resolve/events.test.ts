import { describe, expect, it } from 'vitest'
import type { EntityOf, FactFile, FactOf } from '../../src/model/index.js'
import { extract } from '../../src/pipeline.js'

const read = (text: string): FactFile => extract({ name: 'composed', text, url: null })
const events = (file: FactFile): EntityOf<'Event'>[] => file.entities.filter((e) => e.kind === 'Event')
const named = (file: FactFile, id: string | null): string | null => {
  const entity = file.entities.find((e) => e.id === id)
  return entity && 'name' in entity ? entity.name : null
}
const parts = (file: FactFile): string[] =>
  file.facts
    .filter((fact): fact is FactOf<'Participation'> => fact.kind === 'Participation')
    .map((fact) => `${fact.role} ${fact.group ?? named(file, fact.who)}`)

const VISIT = `Kiểm tra việc thực hiện Kết luận số 12-KL/TW tại Thái Bình

20/05/2021 10:15

Sáng ngày 19/5, Đoàn kiểm tra số 77 của Ban Bí thư do đồng chí Trần Văn Ba, Bí thư Trung ương Đảng, làm Trưởng đoàn đã làm việc với Tỉnh ủy Thái Bình về kết quả thực hiện Kết luận số 12-KL/TW, ngày 05/4/2019 của Ban Bí thư, giai đoạn 2019-2021.

Làm việc với Đoàn kiểm tra có đồng chí Lê Thị Tư, Bí thư Tỉnh ủy; lãnh đạo các sở, ngành của tỉnh.

Tại buổi làm việc, đồng chí Lê Thị Tư báo cáo kết quả đạt được trong ba năm qua của tỉnh.

Trước đó, Đoàn kiểm tra đã làm việc với Huyện ủy Thái Thụy, Công an tỉnh.
`

describe('an inspection and its sessions', () => {
  const file = read(VISIT)
  const [inspection] = events(file).filter((e) => e.type === 'INSPECTION')
  const sessions = events(file).filter((e) => e.type === 'WORK_SESSION')

  it('the inspection: who sent and heads it, what it covers, never the document day', () => {
    expect(inspection).toMatchObject({
      startsOn: null,
      notAfter: '2021-05-19',
      scopePeriod: '2019/2021',
      headBasis: 'STATED',
    })
    expect(named(file, inspection!.sentBy)).toBe('Ban Bí thư')
    expect(named(file, inspection!.head)).toBe('Trần Văn Ba')
    expect(inspection!.covers).toHaveLength(1)
  })
  it('the session of the page has its day, with the year of the page', () =>
    expect(sessions[0]).toMatchObject({
      startsOn: '2021-05-19',
      startsOnBasis: 'INFERRED',
      partOfDay: 'MORNING',
      partOf: inspection!.id,
    }))
  it('earlier ones: one for each body, undated, not after it, the head inferred', () =>
    expect(
      sessions.slice(1).map((s) => [named(file, s.inspects[0]!), s.startsOn, s.notAfter, s.headBasis, s.status]),
    ).toEqual([
      ['Huyện ủy Thái Thụy', null, '2021-05-19', 'INFERRED', 'HELD'],
      ['Công an tỉnh Thái Bình', null, '2021-05-19', 'INFERRED', 'HELD'],
    ]))
  it('who took part', () =>
    expect(parts(file)).toEqual([
      'HEAD Trần Văn Ba',
      'HEAD Trần Văn Ba',
      'ATTENDEE Lê Thị Tư',
      'ATTENDEE lãnh đạo các sở, ngành của tỉnh',
      'PRESENTER Lê Thị Tư',
    ]))
})

describe('delegations', () => {
  it('two numbers are two inspections, each with its head and whom it came to', () => {
    const file = read(
      'Chiều 22/2/2025, Đoàn kiểm tra số 14 của Bộ Chính trị do đồng chí Trần Văn Ba, Bí thư Trung ương Đảng làm Trưởng đoàn đã công bố quyết định kiểm tra đối với Ban Thường vụ Tỉnh ủy Hậu Giang.\n\nCũng trong chiều 22/2/2025, Đoàn kiểm tra số 22 của Bộ Chính trị do đồng chí Lê Văn Tư, Bí thư Trung ương Đảng làm Trưởng đoàn công bố quyết định kiểm tra đối với Ban Thường vụ Tỉnh ủy An Giang.',
    )
    const inspections = events(file).filter((e) => e.type === 'INSPECTION')
    expect(inspections.map((e) => [named(file, e.head), named(file, e.inspects[0]!)])).toEqual([
      ['Trần Văn Ba', 'Ban Thường vụ Tỉnh ủy Hậu Giang'],
      ['Lê Văn Tư', 'Ban Thường vụ Tỉnh ủy An Giang'],
    ])
    expect(
      events(file)
        .filter((e) => e.type === 'MEETING')
        .map((e) => [e.startsOn, e.partOf]),
    ).toEqual(inspections.map((e) => ['2025-02-22', e.id]))
  })
  it('a work delegation inspects when its sentence says so', () =>
    expect(
      events(
        read(
          'Sáng 5/4/2023, Đoàn công tác của Bộ Công an do Thiếu tướng Vũ Văn Năm, Phó Cục trưởng Cục Kế hoạch làm Trưởng đoàn đã kiểm tra công tác xây dựng phong trào tại Công an tỉnh Đắk Nông.',
        ),
      ).map((e) => e.type),
    ).toEqual(['INSPECTION', 'WORK_SESSION']))
})

describe('conferences', () => {
  it('the head of one delegation is not that of the seven that were founded', () => {
    const file = read(
      'Ngày 26/5/2017, Ban Chỉ đạo phòng, chống tham nhũng thành lập bảy đoàn công tác kiểm tra, giám sát việc xử lý các vụ án. Đoàn công tác số 1 do ông Lường Văn Pản làm Trưởng đoàn, sẽ làm việc tại tỉnh Sơn La.',
    )
    expect(events(file).filter((e) => e.type === 'INSPECTION')).toMatchObject([{ head: null }])
  })
  it('a start told by its verb and then by its name is one', () =>
    expect(
      events(
        read(
          'Ngày 24/10/2023, Huyện ủy Mai Sơn tổ chức phát động đợt thi đua 90 ngày. Đồng chí Lường Văn Pản dự và chủ trì lễ phát động.',
        ),
      ),
    ).toMatchObject([{ type: 'CEREMONY', startsOn: '2023-10-24' }]))
  it('host, place, day and agenda', () => {
    const file = read(
      'Ngày 12-4, tại Hà Nội, Ban Dân vận Trung ương tổ chức Hội nghị Tổng kết công tác năm 2018; triển khai nhiệm vụ năm 2019.',
    )
    const [event] = events(file)
    expect(event).toMatchObject({
      type: 'CONFERENCE',
      name: 'Hội nghị Tổng kết công tác năm 2018',
      startsOn: 'XXXX-04-12',
      status: 'HELD',
    })
    expect(named(file, event!.place)).toBe('Hà Nội')
    expect(event!.hosts.map((id) => named(file, id))).toEqual(['Ban Dân vận Trung ương'])
    expect(event!.agenda).toEqual(['Tổng kết công tác năm 2018', 'triển khai nhiệm vụ năm 2019'])
  })
  it('a day behind the name', () =>
    expect(
      events(
        read(
          'Đồng chí Chủ tịch nước Trần Văn Ba chủ trì Cuộc họp Thường trực Ban Chỉ đạo phòng, chống lụt bão ngày 31/3/2015.',
        ),
      ),
    ).toMatchObject([{ type: 'MEETING', startsOn: '2015-03-31' }]))
  it('what a directive asks for is planned', () =>
    expect(
      events(
        read(
          'Các địa phương chuẩn bị tốt mọi điều kiện. Tổ chức các hoạt động "Ngày hội Văn hóa các dân tộc" (19/4/2025) thiết thực, tiết kiệm, an toàn.',
        ),
      ),
    ).toMatchObject([{ type: 'FESTIVAL', startsOn: '2025-04-19', status: 'PLANNED' }]))
  it('plenums and congresses are named, not dated', () =>
    expect(
      events(read('Thông báo nhanh kết quả Hội nghị Trung ương 9 (khóa XI); chuẩn bị Đại hội XII của Đảng.')),
    ).toMatchObject([
      { type: 'PLENUM', name: 'Hội nghị Trung ương 9 khóa XI', startsOn: null, status: 'HELD' },
      { type: 'CONGRESS', startsOn: null, status: 'PLANNED' },
    ]))
})

describe('days', () => {
  it('a saved page notes its day before the first words', () => {
    const file = read('date 2024-05-03 Ngày 2/5, Tỉnh ủy Hà Nam tổ chức Hội nghị sơ kết công tác dân vận quý I.')
    expect(file.source).toMatchObject({ publishedOn: '2024-05-03', dateStatus: 'STATED' })
    expect(events(file)).toMatchObject([{ startsOn: '2024-05-02', startsOnBasis: 'INFERRED' }])
  })
  it('"sáng nay" is the day of the page, inferred', () =>
    expect(
      events(read('date 2024-05-03 Sáng nay, Tỉnh ủy Hà Nam tổ chức Hội nghị sơ kết công tác dân vận quý I.')),
    ).toMatchObject([{ startsOn: '2024-05-03', startsOnBasis: 'INFERRED', partOfDay: 'MORNING' }]))
  it('a meeting that a task goes back to is not what the page reports', () => {
    const file = read(
      'Thực hiện chỉ đạo tại cuộc họp Thường trực Chính phủ ngày 15/4/2020, các sở, ngành của tỉnh Hà Nam phải khẩn trương triển khai.\n\nĐồng chí Lê Văn Tư, Chủ tịch UBND tỉnh Hà Nam yêu cầu thực hiện nghiêm các nội dung đã nêu.',
    )
    expect(events(file)).toMatchObject([{ type: 'MEETING', startsOn: '2020-04-15' }])
    expect(parts(file)).toEqual([])
    expect(file.facts.filter((fact) => fact.kind === 'Occupancy')).toMatchObject([{ attestedOn: null }])
  })
})

describe('what is no event', () => {
  it.each([
    'Toàn tỉnh đã tổ chức 2.000 hội nghị tuyên truyền với 50.000 lượt người tham gia trong năm 2020.',
    'Thực hiện Kế hoạch số 15-KH/TU, ngày 30/6/2020 của Tỉnh ủy, các đơn vị làm việc nghiêm túc.',
    'Các đồng chí bố trí trụ sở làm việc cho lực lượng công an xã.',
    'Tính đến ngày 30/6, tổng dư nợ đạt 500 tỷ đồng.',
    'Hằng năm, các bản trong tỉnh lại tổ chức Ngày hội Đại đoàn kết toàn dân tộc.',
    'Mỗi tỉnh sẽ chọn một huyện để tổ chức Lễ ra mắt lực lượng.',
  ])('%s', (text) => expect(events(read(text))).toEqual([]))
})
