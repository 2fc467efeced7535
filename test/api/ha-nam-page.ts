import { Composed } from '../fixtures/compose.js'

/**
 * A fourth composed page beside those of test/fixtures: two directives of one number, an inspection of 88-KL/TW with two
 * sessions on one day and an undated one, two holders of one post, and what the other pages lack of the fact kinds.
 */
export function haNamPage(): Composed {
  const page = new Composed(
    [
      'Hà Nam sơ kết Kết luận số 88-KL/TW, ngày 05/6/2020 do đồng chí Phạm Văn Ký ký',
      'Chỉ thị số 12-CT/TW khóa XI; Chỉ thị số 12-CT/TW, khóa XII; Kế hoạch số 09-KH/TU của Tỉnh ủy Hà Nam.',
      'Kế hoạch số 09-KH/TU, hợp nhất tổ một và tổ hai từ 01/7/2021, triển khai Kết luận số 88-KL/TW.',
      'Kết luận số 77-KL/TW được gắn với Kết luận số 88-KL/TW; Kết luận số 88-KL/TW, tiếp tục thực hiện Chỉ thị số 12-CT/TW.',
      'Đoàn kiểm tra do đồng chí Lê Văn Khảo làm Trưởng đoàn; sáng 10/5/2022 làm việc với Công an tỉnh Hà Nam, chiều làm việc với Tỉnh ủy Hà Nam.',
      'Trước đó, Đoàn làm việc với Huyện ủy Kim Bảng. Lãnh đạo các sở cùng dự.',
      'Đồng chí Đỗ Thị Mẫu, Bí thư Tỉnh ủy báo cáo: 120 mô hình, trong đó 20 mô hình ở trường học, 70/85 tổ hòa giải đạt.',
      'Đồng chí Hồ Thế Mẫu, Bí thư Tỉnh ủy Hà Nam từ tháng 1/2024.',
      'Một số nơi còn chậm. Tỉnh ủy Hà Nam đề nghị Ban Mẫu Trung ương sớm có hướng dẫn riêng.',
      'Ban Mẫu Trung ương tặng Bằng khen cho 3 tập thể, đồng chí Lê Văn Khảo trao; ảnh ghi 3 cá nhân.',
      'Phong trào "Toàn dân thử nghiệm" được phát động; mô hình "Làng thử" có 15 điểm.',
    ].join('\n'),
    {
      name: 'ha-nam',
      title: 'Sơ kết tại Hà Nam',
      publishedOn: '2022-05-11',
      dateStatus: 'STATED',
      authors: [{ name: 'Phạm Thử', kind: 'Person' }],
    },
  )
  const place = { key: 'pre2025:35', name: 'Hà Nam', level: 'PROVINCE', code: '35', era: 'pre2025' } as const
  const haNam = page.entity('Place', 'Hà Nam', place)
  const bureau = page.entity('Body', 'Ban Mẫu Trung ương', {
    ...{ key: 'ban-mau-tw', name: 'Ban Mẫu Trung ương', bodyType: 'PARTY_DEPARTMENT', level: 'CENTRAL' },
  })
  const committee = page.entity('Body', 'Tỉnh ủy Hà Nam', {
    key: 'ha-nam.tinh-uy',
    name: 'Tỉnh ủy Hà Nam',
    place: haNam,
    altNames: ['Đảng bộ tỉnh Hà Nam'],
  })
  const police = page.entity('Body', 'Công an tỉnh Hà Nam', {
    key: 'ha-nam.cong-an',
    name: 'Công an tỉnh Hà Nam',
    bodyType: 'POLICE',
    place: haNam,
  })
  const district = page.entity('Body', 'Huyện ủy Kim Bảng', {
    key: 'huyen-kim-bang.ha-nam.huyen-uy',
    name: 'Huyện ủy Kim Bảng',
    level: 'DISTRICT',
  })
  const secretary = page.entity('Post', 'Bí thư Tỉnh ủy', {
    key: 'ha-nam.tinh-uy/bi-thu',
    title: 'Bí thư Tỉnh ủy Hà Nam',
    body: committee,
  })
  const khao = page.entity('Person', 'Lê Văn Khảo', { name: 'Lê Văn Khảo' })
  const ky = page.entity('Person', 'Phạm Văn Ký', { name: 'Phạm Văn Ký' })
  const mau = page.entity('Person', 'Đỗ Thị Mẫu', { name: 'Đỗ Thị Mẫu' })
  const ho = page.entity('Person', 'Hồ Thế Mẫu', { name: 'Hồ Thế Mẫu' })
  const models = page.entity('Indicator', 'mô hình', { key: 'mo-hinh', label: 'mô hình', labelEn: 'models' })
  const movement = page.entity('Movement', 'Toàn dân thử nghiệm', {
    key: 'toan-dan-thu-nghiem',
    name: 'Toàn dân thử nghiệm',
  })
  const program = page.entity('Program', 'Làng thử', {
    key: 'lang-thu/ha-nam/2022',
    name: 'Làng thử',
    programType: 'MODEL',
    place: haNam,
    owner: committee,
  })

  const party = { authority: 'PARTY', status: 'IN_FORCE' } as const
  const conclusion = page.entity('Document', 'Kết luận số 88-KL/TW', {
    ...party,
    key: 'tw/kl/88/khoa-12',
    number: '88-KL/TW',
    term: 'XII',
    issuedOn: '2020-06-05',
    issuedOnBasis: 'STATED',
  })
  const older = page.entity('Document', 'Chỉ thị số 12-CT/TW khóa XI', {
    ...party,
    key: 'tw/ct/12/khoa-11',
    type: 'CHI_THI',
    number: '12-CT/TW',
    term: 'XI',
    issuedOn: '2013-02-03',
  })
  const newer = page.entity('Document', 'Chỉ thị số 12-CT/TW, khóa XII', {
    ...party,
    key: 'tw/ct/12/khoa-12',
    type: 'CHI_THI',
    number: '12-CT/TW',
    term: 'XII',
    issuedOn: '2017-02-03',
  })
  const plan = page.entity('Document', 'Kế hoạch số 09-KH/TU', {
    ...party,
    key: 'ha-nam.tinh-uy/kh/9/khoa-20',
    type: 'KE_HOACH',
    number: '09-KH/TU',
    term: 'XX',
    issuedOn: '2021',
    issuer: committee,
    issuers: [{ body: committee, post: null, as: 'ISSUER' }],
  })
  const cited = page.entity('Document', 'Kết luận số 77-KL/TW', {
    ...party,
    key: 'tw/kl/77/khoa-12',
    number: '77-KL/TW',
    term: 'XII',
    issuedOn: '2020-02-03',
    issuedOnBasis: 'STATED',
  })

  const lead = { head: khao, headBasis: 'STATED' as const, covers: [conclusion], place: haNam }
  const inspection = page.entity('Event', 'Đoàn kiểm tra', {
    ...lead,
    type: 'INSPECTION',
    sentBy: bureau,
    inspects: [committee],
    scopePeriod: '2020/2022',
  })
  const day = { startsOn: '2022-05-10', startsOnBasis: 'STATED', partOf: inspection } as const
  const session = page.entity('Event', 'chiều làm việc với Tỉnh ủy Hà Nam', {
    ...lead,
    ...day,
    partOfDay: 'AFTERNOON',
    inspects: [committee],
    hosts: [committee],
    agenda: ['sơ kết'],
  })
  page.entity('Event', 'sáng 10/5/2022 làm việc với Công an tỉnh Hà Nam', {
    ...lead,
    ...day,
    partOfDay: 'MORNING',
    inspects: [police],
  })
  page.entity('Event', 'Đoàn làm việc với Huyện ủy Kim Bảng', {
    ...lead,
    headBasis: 'INFERRED',
    notAfter: '2022-05-10',
    inspects: [district],
    partOf: inspection,
    basis: 'INFERRED',
    basisReason: 'nói là trước đó',
  })

  page.fact('Issuance', 'ngày 05/6/2020 do đồng chí Phạm Văn Ký ký', {
    document: conclusion,
    on: '2020-06-05',
    signers: [ky],
    term: 'XII',
  })
  page.fact('DocumentRelation', 'tiếp tục thực hiện Chỉ thị số 12-CT/TW', {
    from: conclusion,
    to: newer,
    relation: 'CONTINUES',
  })
  page.fact('DocumentRelation', 'triển khai Kết luận số 88-KL/TW', {
    from: plan,
    to: conclusion,
    relation: 'IMPLEMENTS',
  })
  page.fact('DocumentRelation', 'Chỉ thị số 12-CT/TW khóa XI', { from: newer, to: older, relation: 'REPLACES' })
  page.fact('DocumentRelation', 'được gắn với Kết luận số 88-KL/TW', {
    from: cited,
    to: conclusion,
    relation: 'LINKED_TO',
  })
  page.fact('DocumentRelation', 'mô hình "Làng thử"', { from: program, to: conclusion, relation: 'LINKED_TO' })
  page.fact('Provision', 'hợp nhất tổ một và tổ hai từ 01/7/2021', {
    document: plan,
    effect: 'MERGES',
    objects: ['tổ một', 'tổ hai'],
    inForceOn: '2021-07-01',
  })
  page.fact('Occupancy', 'Đỗ Thị Mẫu, Bí thư Tỉnh ủy', {
    person: mau,
    post: secretary,
    title: 'Bí thư Tỉnh ủy',
    attestedOn: '2022-05-10',
  })
  page.fact('Occupancy', 'Hồ Thế Mẫu, Bí thư Tỉnh ủy Hà Nam từ tháng 1/2024', {
    person: ho,
    post: secretary,
    title: 'Bí thư Tỉnh ủy Hà Nam',
    startsOn: '2024-01',
  })
  page.fact('Participation', 'Đỗ Thị Mẫu', { who: mau, event: session, role: 'HOST' })
  page.fact('Participation', 'Lãnh đạo các sở', { group: 'Lãnh đạo các sở', event: session, role: 'ATTENDEE' })
  const said = { place: haNam, period: '2022', reportedBy: committee, at: session }
  const all = page.fact('Observation', '120 mô hình', {
    ...said,
    indicator: models,
    label: 'mô hình',
    value: 120,
    unit: 'mô hình',
    about: [conclusion],
  })
  page.fact('Observation', '20 mô hình ở trường học', {
    ...said,
    indicator: models,
    label: 'mô hình',
    value: 20,
    unit: 'mô hình',
    partOf: all,
    dimension: 'ở trường học',
    actor: police,
  })
  page.fact('Observation', '70/85 tổ hòa giải', {
    ...said,
    label: 'tổ hòa giải',
    value: 70,
    denominator: 85,
    unit: 'tổ',
    period: '2021',
  })
  page.fact('Observation', '15 điểm', { place: haNam, label: 'điểm', value: 15, about: [movement, program] })
  page.fact('Recommendation', 'sớm có hướng dẫn riêng', {
    by: committee,
    to: [bureau],
    executors: [secretary],
    toGroups: ['các ngành'],
    about: [conclusion],
    at: session,
    deadline: '2022',
  })
  page.fact('Finding', 'Một số nơi còn chậm', { by: committee, about: [conclusion], at: session, place: haNam })
  const grant = { award: 'Bằng khen', grantedBy: bureau, at: session, count: 3 }
  const collectives = page.fact('AwardGrant', 'Bằng khen cho 3 tập thể', {
    ...grant,
    handedOverBy: [khao],
    recipients: [police],
  })
  const individuals = page.fact('AwardGrant', '3 cá nhân', { ...grant, recipientType: 'INDIVIDUAL' })
  page.fact('Milestone', 'được phát động', { subject: movement, by: committee, at: session, action: 'LAUNCHED' })
  page.file.contradictions.push({ facts: [collectives, individuals], reason: 'RECIPIENT' })
  const open = { kind: 'Body', reason: 'the page does not say which departments', candidates: [] }
  page.file.unresolved.push({ ...page.mention('các sở'), ...open })
  return page
}
