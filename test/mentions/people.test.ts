import { describe, expect, it } from 'vitest'
import { readMentions } from '../../src/mentions/index.js'
import { Text } from '../../src/text/index.js'

/** `Tên (cấp bậc): chức; chức · vai trò` of everybody in a text. */
const people = (text: string): string[] =>
  readMentions(new Text(text))
    .found.of('Person')
    .map(({ name, rank, titles, roles, leads }) =>
      [
        name + (rank ? ` (${rank})` : ''),
        titles.map((title) => title.title).join('; '),
        ...(leads ? ['HEAD'] : roles.map((role) => role.role)),
      ].join(': '),
    )

describe('every order of name and titles', () => {
  it.each([
    [
      'Dự hội nghị có đồng chí Trần Văn Ba, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Thái Bình.',
      ['Trần Văn Ba: Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy Thái Bình'],
    ],
    [
      'Về phía tỉnh có Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lê Thị Bốn; Trưởng Ban Nội chính Tỉnh ủy Y Năm.',
      ['Lê Thị Bốn: Phó Bí thư Tỉnh ủy; Chủ tịch UBND tỉnh', 'Y Năm: Trưởng Ban Nội chính Tỉnh ủy'],
    ],
    [
      'Báo cáo do Đại tá Hoàng Văn Sáu - Giám đốc Công an tỉnh Hà Nam trình bày.',
      ['Hoàng Văn Sáu (Đại tá): Giám đốc Công an tỉnh Hà Nam'],
    ],
    [
      'Bí thư Tỉnh ủy An Giang Đỗ Văn Bảy và Chủ tịch Ủy ban MTTQ Việt Nam Phan Thị Tám phát biểu.',
      ['Đỗ Văn Bảy: Bí thư Tỉnh ủy An Giang', 'Phan Thị Tám: Chủ tịch Ủy ban MTTQ Việt Nam'],
    ],
    [
      'Cùng dự có các đồng chí: Vũ Văn Chín, Ủy viên Bộ Chính trị; Ngô Thị Mười, Chánh Văn phòng Trung ương Đảng.',
      ['Vũ Văn Chín: Ủy viên Bộ Chính trị', 'Ngô Thị Mười: Chánh Văn phòng Trung ương Đảng'],
    ],
    [
      'Dự có các đồng chí Phó Chủ tịch UBND tỉnh: Lý Văn Một, Bế Thị Hai - Trưởng Ban Dân tộc, Sùng A Ba.',
      [
        'Lý Văn Một: Phó Chủ tịch UBND tỉnh',
        'Bế Thị Hai: Phó Chủ tịch UBND tỉnh; Trưởng Ban Dân tộc',
        'Sùng A Ba: Phó Chủ tịch UBND tỉnh',
      ],
    ],
    [
      'có đồng chí Đoàn Thị Tư, Phó Chủ tịch HĐND tỉnh, đồng chí Dương Văn Năm, Phó Trưởng Đoàn chuyên trách Đoàn ĐBQH tỉnh.',
      ['Đoàn Thị Tư: Phó Chủ tịch HĐND tỉnh', 'Dương Văn Năm: Phó Trưởng Đoàn chuyên trách Đoàn ĐBQH tỉnh'],
    ],
    ['đồng chí PHAN VĂN SÁU, Trưởng Ban Tổ chức Tỉnh ủy', ['Phan Văn Sáu: Trưởng Ban Tổ chức Tỉnh ủy']],
    ['ông Y Thanh Hà Niê Kđăm, Phó Trưởng Ban', ['Y Thanh Hà Niê Kđăm: Phó Trưởng Ban']],
    [
      'đồng chí Tạ Văn Bảy-Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy',
      ['Tạ Văn Bảy: Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy'],
    ],
    ['Trung tướng, TS. Cao Văn Tám (Thứ trưởng Bộ Công an)', ['Cao Văn Tám (Trung tướng): Thứ trưởng Bộ Công an']],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('a role in a delegation; the title of its deputies is kept too', () => {
  it.each([
    ['do đồng chí Trần Văn Ba, Phó Trưởng Ban, làm Trưởng đoàn', ['Trần Văn Ba: Phó Trưởng Ban: HEAD']],
    [
      'do Phó Trưởng Ban Dân vận Trung ương Lê Văn Tư làm Trưởng đoàn',
      ['Lê Văn Tư: Phó Trưởng Ban Dân vận Trung ương: HEAD'],
    ],
    ['ông Vũ Văn Năm, Bí thư Trung ương Đảng, dẫn đầu đoàn kiểm tra', ['Vũ Văn Năm: Bí thư Trung ương Đảng: HEAD']],
    [
      'đồng chí Ngô Văn Sáu, Phó Trưởng Đoàn kiểm tra, giám sát số 7',
      ['Ngô Văn Sáu: Phó Trưởng Đoàn kiểm tra, giám sát số 7: pho-truong-doan'],
    ],
    ['do các ông, bà Lê Văn Tư, Trần Thị Ba làm Trưởng đoàn', ['Lê Văn Tư: ', 'Trần Thị Ba: ']],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

it('a given name behind an honorific is the person introduced before', () =>
  expect(people('Ông Trần Văn Ba, Bí thư Tỉnh ủy cho biết. Ông Ba nhấn mạnh. Ông Tư đồng tình.')).toEqual([
    'Trần Văn Ba: Bí thư Tỉnh ủy',
    'Trần Văn Ba: ',
  ]))

it('a name introduced once is read again without titles', () =>
  expect(
    people(
      'Đồng chí Trần Văn Ba, Bí thư Tỉnh ủy phát biểu tại hội nghị hôm nay.\n\nTrước khi kết thúc, Trần Văn Ba cảm ơn các đại biểu đã về dự.',
    ),
  ).toEqual(['Trần Văn Ba: Bí thư Tỉnh ủy', 'Trần Văn Ba: ']))

describe('what names nobody', () => {
  it.each([
    'Đoàn xe đi qua đường Nguyễn Văn Linh, phường Lê Hồng Phong, đến Trường THPT Phan Bội Châu.',
    'Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh.',
    'Các tỉnh An Giang, Kiên Giang, Lâm Đồng; thành phố Thái Bình; huyện Lý Nhân.',
    'các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư, Phó Bí thư các chi bộ',
    'Đoàn kiểm tra Trung ương làm việc với Đoàn Đại biểu Quốc hội tỉnh.',
    'Bí thư Đoàn Thanh niên, Giám đốc Bệnh viện Phạm Ngọc Thạch',
    'Hội đồng Nhân dân, Mặt trận Tổ Quốc Việt Nam',
  ])('%s', (text) => expect(people(text)).toEqual([]))

  it('authors and menus', () =>
    expect(
      people(
        'Tỉnh Hà Nam đã tổ chức nhiều hoạt động thiết thực trong năm qua, được người dân đồng tình ủng hộ rộng rãi.\n\nTrần Văn Ba - Lê Tư\n\nTin tức',
      ),
    ).toEqual([]))
})
