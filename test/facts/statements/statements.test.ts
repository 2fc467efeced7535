import { describe, expect, it } from 'vitest'
import { caption, evidence, state } from './world.js'

describe('captions', () => {
  it.each([
    ['Document@1', 'Kết luận số 7-KL/TU', 'Conclusion 7-KL/TU'],
    [
      'Document@2',
      'Nghị quyết Đại hội đại biểu tỉnh Sông Lam lần thứ II',
      'Resolution “Đại hội đại biểu tỉnh Sông Lam lần thứ II”',
    ],
    ['Document@3', 'giay moi', 'giay moi'],
    ['Body@1', 'Tỉnh ủy Sông Lam', 'the Sông Lam Provincial Party Committee'],
    ['Body@3', 'Hội Người làm vườn', 'Hội Người làm vườn'],
    ['Post@1', 'Phó Trưởng Ban Nội vụ Sông Lam', 'the Deputy Head of the Home Affairs Board of Sông Lam'],
    ['Post@2', 'Bí thư Tỉnh ủy Sông Lam', 'Bí thư Tỉnh ủy Sông Lam'],
    ['Program@1', '“Vườn chung” giai đoạn 2011–2015', '“Vườn chung” in 2011–2015'],
    ['Movement@1', 'phong trào trồng cây', 'the movement “trồng cây”'],
    [
      'Event@1',
      'buổi làm việc với Tỉnh ủy Sông Lam ngày 04/05/2022',
      'the working session with the Sông Lam Provincial Party Committee on 4 May 2022',
    ],
    ['Event@2', 'hội nghị tổng kết tại Sông Lam', 'the conference “Hội nghị tổng kết” in Sông Lam'],
  ])('%s', (id, vi, en) => expect(caption(id)).toEqual({ vi, en }))
})

describe('statements', () => {
  const issued = { kind: 'Issuance', document: 'Document@1', issuers: [], signers: [], on: null, term: null }
  const issuer = (as: string, id: string) => ({ body: id, post: null, as })
  it('says who issued a document, when, in which term', () => {
    expect(
      state({ ...issued, issuers: [issuer('ISSUER', 'Body@1')], signers: ['Person@1'], on: '2022-03-01', term: 'II' }),
    ).toEqual([
      'Tỉnh ủy Sông Lam ban hành Kết luận số 7-KL/TU ngày 01/03/2022, khóa II, do Đinh Thị Mơ ký.',
      'The Sông Lam Provincial Party Committee issued Conclusion 7-KL/TU on 1 March 2022, term II, signed by Đinh Thị Mơ.',
    ])
    expect(state({ ...issued, on: '2022' })[0]).toBe('Kết luận số 7-KL/TU được ban hành năm 2022.')
    expect(state({ ...issued, issuers: [issuer('PARTY', 'Body@1'), issuer('PARTY', 'Body@3')] })[1]).toBe(
      'Conclusion 7-KL/TU was agreed between the Sông Lam Provincial Party Committee and Hội Người làm vườn.',
    )
  })
  it('says how documents hang together, and marks what was inferred', () =>
    expect(
      state({
        kind: 'DocumentRelation',
        from: 'Document@1',
        to: 'Document@2',
        relation: 'CONTINUES',
        basis: 'INFERRED',
      }),
    ).toEqual([
      'Kết luận số 7-KL/TU tiếp tục đẩy mạnh thực hiện Nghị quyết Đại hội đại biểu tỉnh Sông Lam lần thứ II (suy ra).',
      'Conclusion 7-KL/TU continues Resolution “Đại hội đại biểu tỉnh Sông Lam lần thứ II” (inferred).',
    ]))
  it('says what a document provides', () =>
    expect(
      state({
        kind: 'Provision',
        document: 'Document@1',
        effect: 'MERGES',
        objects: ['tổ một', 'tổ hai', 'tổ ba'],
        inForceOn: '2022-07-01',
      }),
    ).toEqual([
      'Kết luận số 7-KL/TU hợp nhất (1) tổ một, (2) tổ hai và (3) tổ ba, có hiệu lực từ ngày 01/07/2022.',
      'Conclusion 7-KL/TU merges (1) tổ một, (2) tổ hai and (3) tổ ba, in force from 1 July 2022.',
    ]))
  it('says who held which post, attested when', () =>
    expect(
      state({
        kind: 'Occupancy',
        person: 'Person@1',
        post: 'Post@1',
        title: 'Phó ban',
        rank: 'Đại tá',
        attestedOn: '2022-05-04',
        startsOn: null,
        endsOn: null,
      }),
    ).toEqual([
      'Đại tá Đinh Thị Mơ giữ chức Phó Trưởng Ban Nội vụ Sông Lam, được xác nhận ngày 04/05/2022.',
      'Đại tá Đinh Thị Mơ holds the post of Deputy Head of the Home Affairs Board of Sông Lam (Phó Trưởng Ban Nội vụ Sông Lam), attested on 4 May 2022.',
    ]))
  it('says who took part, unnamed groups in quotation marks', () => {
    expect(state({ kind: 'Participation', who: 'Person@1', group: null, event: 'Event@1', role: 'SPEAKER' })[1]).toBe(
      'Đinh Thị Mơ speaks at the working session with the Sông Lam Provincial Party Committee on 4 May 2022.',
    )
    expect(
      state({ kind: 'Participation', who: null, group: 'đại biểu các sở', event: 'Event@2', role: 'ATTENDEE' })[0],
    ).toBe('“đại biểu các sở” dự hội nghị tổng kết tại Sông Lam.')
  })

  const observed = {
    kind: 'Observation', indicator: null, label: 'kinh phí', value: 4_600_000_000, valueMax: null, denominator: null, comparator: 'GT',
    words: null, unit: 'đồng', statistic: 'AMOUNT', status: 'OBSERVED', base: null, recurrence: 'YEARLY', actor: 'Body@1', partOf: null, dimension: null, place: 'Place@1',
    period: null, about: [], reportedBy: null, at: null,
  } // prettier-ignore
  it('says figures as each language writes them', () => {
    expect(state(observed)).toEqual([
      'Kinh phí: hơn 4,6 tỷ đồng mỗi năm, do Tỉnh ủy Sông Lam, tại Sông Lam.',
      '“kinh phí”: more than 4.6 billion đồng a year, by the Sông Lam Provincial Party Committee, in Sông Lam.',
    ])
    const counted = {
      ...observed,
      indicator: 'Indicator@1',
      value: 1048,
      unit: null,
      recurrence: null,
      actor: null,
      statistic: 'COUNT',
      comparator: 'EXACT',
    }
    expect(state({ ...counted, period: '2019/2022' })).toEqual([
      'Mô hình: 1.048, tại Sông Lam, giai đoạn 2019–2022.',
      'Models: 1,048, in Sông Lam, in 2019–2022.',
    ])
    expect(state({ ...counted, value: 70, denominator: 85, unit: 'xã' })[0]).toBe('Mô hình: 70/85 xã, tại Sông Lam.')
    expect(state({ ...counted, value: 5.5, statistic: 'MEAN' })).toEqual([
      'Mô hình: bình quân 5,5, tại Sông Lam.',
      'Models: on average 5.5, in Sông Lam.',
    ])
    expect(state({ ...counted, value: null, comparator: 'VAGUE', words: 'hàng nghìn' })[1]).toBe(
      'Models: “hàng nghìn”, in Sông Lam.',
    )
  })

  const asked = {
    kind: 'Recommendation',
    by: 'Person@1',
    to: ['Body@1'],
    toGroups: [],
    executors: [],
    executorGroups: [],
    mode: 'REQUIRES',
    about: [],
    at: null,
    deadline: null,
  }
  it('says who asks what of whom, in at most the excerpt', () => {
    expect(
      state({ ...asked, toGroups: ['các sở'], executors: ['Body@3'], at: 'Event@1', deadline: '2022-06' }),
    ).toEqual([
      'Yêu cầu của Đinh Thị Mơ với Tỉnh ủy Sông Lam và “các sở”, nội dung: “trồng thêm cây”, do Hội Người làm vườn thực hiện, thời hạn tháng 6/2022, tại buổi làm việc với Tỉnh ủy Sông Lam ngày 04/05/2022.',
      'Đinh Thị Mơ requires of the Sông Lam Provincial Party Committee and “các sở”, as follows: “trồng thêm cây”, to be carried out by Hội Người làm vườn, due June 2022, at the working session with the Sông Lam Provincial Party Committee on 4 May 2022.',
    ])
    expect(state({ ...asked, by: 'Post@2', to: [], mode: 'DIRECTS', at: 'Document@1' })).toEqual([
      'Chỉ đạo của Bí thư Tỉnh ủy Sông Lam, nội dung: “trồng thêm cây”, theo Kết luận số 7-KL/TU.',
      'Bí thư Tỉnh ủy Sông Lam directs, as follows: “trồng thêm cây”, in Conclusion 7-KL/TU.',
    ])
  })
  it('says the same of an excerpt in another spelling', () =>
    expect(state({ ...asked, evidence: evidence('  trồng thêm cây'.normalize('NFD')) })).toEqual(state(asked)))
  it('says who finds what, in which capacity', () =>
    expect(
      state({
        kind: 'Finding',
        polarity: 'LIMITATION',
        by: null,
        capacity: 'JOURNALIST',
        about: ['Movement@1'],
        at: null,
        place: 'Place@1',
      }),
    ).toEqual([
      'Bài viết (nhà báo) nêu hạn chế tại Sông Lam: “trồng thêm cây”, về phong trào trồng cây.',
      'The page (as journalist) notes a limitation in Sông Lam: “trồng thêm cây”, about the movement “trồng cây”.',
    ]))
  it('says who was awarded what, and marks an inferred grantor', () =>
    expect(
      state({
        kind: 'AwardGrant',
        award: 'Giấy khen',
        grantedBy: 'Body@3',
        grantedByBasis: 'INFERRED',
        handedOverBy: ['Person@1'],
        at: 'Event@2',
        recipientType: 'COLLECTIVE',
        recipients: [],
        count: 12,
      }),
    ).toEqual([
      '12 tập thể được tặng Giấy khen của Hội Người làm vườn (suy ra) tại hội nghị tổng kết tại Sông Lam, do Đinh Thị Mơ trao.',
      '12 collectives are awarded Giấy khen of Hội Người làm vườn (inferred) at the conference “Hội nghị tổng kết” in Sông Lam, handed over by Đinh Thị Mơ.',
    ]))
  it('says what happened to a programme or movement', () =>
    expect(
      state({
        kind: 'Milestone',
        subject: 'Movement@1',
        by: 'Body@1',
        at: 'Event@2',
        action: 'LAUNCHED',
        on: 'XXXX-05-04',
        period: '2023',
      }),
    ).toEqual([
      'Tỉnh ủy Sông Lam phát động phong trào trồng cây, năm 2023 tại hội nghị tổng kết tại Sông Lam.',
      'The Sông Lam Provincial Party Committee launches the movement “trồng cây”, for 2023 at the conference “Hội nghị tổng kết” in Sông Lam.',
    ]))
})
