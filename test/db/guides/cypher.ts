/** Rows that guides/NN-….cypher must give, in order. Numbers are as the driver gives them without its integer type. */
export const rows: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  '01': [
    session('Ban Nội chính Trung ương', '2023-03-14', null, null, 'Tỉnh ủy Hải Dương'),
    session(null, '2023-03-28', null, 'AFTERNOON', 'Tỉnh ủy Kon Tum'),
    session('Ban Nội chính Trung ương', null, '2023-03-14', null, 'Ban Thường vụ Huyện ủy Thanh Miện'),
    session('Ban Nội chính Trung ương', null, '2023-03-14', null, 'Đảng ủy Công an tỉnh Hải Dương'),
  ],
  '02': [head('2023-03-14', 'STATED'), head('2023-03-28', 'STATED'), head(null, 'INFERRED'), head(null, 'INFERRED')],
  '03': [{ document: '09-CT/TW', issuedOn: '2011-12-01', term: 'XI', pages: ['000', '001', '002', '003'] }],
  '04': [{ document: '44-KL/TW', issuer: 'Ban Bí thư', issuedOn: '2019-01-22', term: 'XII', termBasis: 'STATED' }],
  '05': ['000', '001', '002', '003'].map((page) => ({ page, mentioned: true })),
  '06': [{ document: '10/CT-UBND', issuedOn: null, issuedBetween: '2023-10-17/2024-08-19' }],
  '07': [
    '07/CTrPH-BCA-MTTW',
    '09-CT/TW',
    '22/2023/QĐ-TTg',
    '30/2023/QH15',
    '44-KL/TW',
    'Nghị quyết Đại hội Đảng bộ tỉnh Hải Dương lần thứ XVII',
    'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
  ].map((document) => ({ document })),
  '08': [
    { person: 'Nguyễn Mạnh Hiển', attestedOn: '2017-03-07', since: null, until: null },
    { person: 'Trần Đức Thắng', attestedOn: '2023-03-14', since: null, until: null },
  ],
  '09': ['Bí Thư Tỉnh ủy', 'Chủ tịch Hội đồng nhân dân tỉnh Hải Dương', 'Ủy viên Trung ương Đảng'].map((title) => ({
    person: 'Nguyễn Mạnh Hiển',
    title,
  })),
  '10': [{ person: 'Lê Ngọc Tuấn' }, { person: 'U Huấn' }],
  '11': [
    { rank: 'Đại tá', person: 'Bùi Ngọc Phi', title: 'Giám đốc Công an tỉnh Hải Dương' },
    { rank: 'Trung tướng', person: 'Nguyễn Văn Sơn', title: 'Thứ trưởng Bộ Công an' },
  ],
  '12': [
    { start: 2201, to: ['Bộ Công an', 'Chính phủ'], basis: 'STATED', hasWords: true },
    { start: 2304, to: ['Bộ Công an', 'Chính phủ'], basis: 'STATED', hasWords: true },
    { start: 2553, to: ['Bộ Công an', 'Chính phủ'], basis: 'INFERRED', hasWords: true },
  ],
  '14': [2997, 3183, 3240, 3468].map((start) => ({ capacity: 'SELF_REPORT', start })),
  '15': [
    { place: 'Hải Dương', value: 7173 },
    { place: 'Thanh Hóa', value: 499 },
    { place: 'Kon Tum', value: 48 },
  ],
  '17': [{ value: 70, outOf: 85 }],
  '18': [
    {
      law: 'Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
      forces: ['Bảo vệ dân phố', 'Công an xã bán chuyên trách', 'đội trưởng, đội phó đội dân phòng'],
      inForceOn: '2024-07-01',
    },
  ],
  '19': [{ funder: 'Ủy ban nhân dân tỉnh Hải Dương', comparator: 'GT', value: 4_600_000_000, unit: 'đồng' }],
  '20': [
    award('Bằng khen', 12, 'COLLECTIVE', 'Bộ Công an', false),
    award('Cờ thi đua xuất sắc', null, 'COLLECTIVE', 'Bộ Công an', true),
    award('Cờ thi đua xuất sắc', 3, 'INDIVIDUAL', 'Bộ Công an', true),
    award('Bằng khen', 13, 'COLLECTIVE', 'Ủy ban nhân dân tỉnh Hải Dương', false),
    award('Bằng khen', 2, 'INDIVIDUAL', 'Ủy ban nhân dân tỉnh Hải Dương', false),
    award('Cờ', 2, 'COLLECTIVE', 'Ủy ban nhân dân tỉnh Hải Dương', false),
    award('Cờ thi đua', null, 'COLLECTIVE', 'Ủy ban nhân dân tỉnh Hải Dương', false),
  ],
  '21': [
    { action: 'RECOGNISED', period: '2011/2015' },
    { action: 'REVIEWED', period: '2011/2015' },
    { action: 'ROLLED_OUT', period: '2016/2020' },
    { action: 'PRAISED', period: null },
    { action: 'PRAISED', period: null },
  ],
  '22': [{ movement: 'Toàn dân bảo vệ an ninh Tổ quốc', launchedBy: 'Ủy ban nhân dân tỉnh Hải Dương', day: '2017-03-07' }],
  '24': [{ page: '000', start: 1991, end: 1996, authors: ['Quỳnh Hoa'], published: '2023-03-14' }],
  '25': [
    { page: '000', published: '2023-03-14', dateStatus: 'STATED' },
    { page: '001', published: null, dateStatus: 'UNKNOWN' },
    { page: '002', published: '2023-03', dateStatus: 'STATED' },
    { page: '003', published: '2023-04-23', dateStatus: 'CONTRADICTED' },
    { page: '004', published: '2017-03-08', dateStatus: 'STATED' },
  ],
}

function session(sentBy: string | null, day: string | null, notAfter: string | null, part: string | null, visited: string) {
  return { sentBy, day, notAfter, basis: day === null ? null : 'INFERRED', part, visited: [visited] }
}
function head(day: string | null, basis: string) {
  return { head: 'Nguyễn Thái Học', day, basis, posts: ['Phó Trưởng Ban Nội chính Trung ương'] }
}
function award(name: string, count: number | null, recipients: string, grantedBy: string, contradicted: boolean) {
  return { award: name, count, recipients, grantedBy, contradicted }
}
