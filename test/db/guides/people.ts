/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment -- answers are read as the JSON that a client gets */
import { pages, sorted, type Answer } from './answer.js'

/** Questions 8 to 11: who held which post, who was there. */
export const people: readonly Answer[] = [
  {
    guide: '08',
    of: ({ holdersOf }) => holdersOf.map((o: any) => [o.person.name, o.attestedOn, o.startsOn, o.endsOn, pages(o.evidence)]),
    is: [
      ['Nguyễn Mạnh Hiển', '2017-03-07', null, null, ['004']],
      ['Trần Đức Thắng', '2023-03-14', null, null, ['000']],
    ],
  },
  {
    guide: '09',
    of: ({ people: found }) => found.map((p: any) => [p.name, p.occupancies.map((o: any) => o.title)]),
    is: [
      [
        'Nguyễn Mạnh Hiển',
        ['Bí Thư Tỉnh ủy', 'Chủ tịch Hội đồng nhân dân tỉnh Hải Dương', 'Ủy viên Trung ương Đảng'],
      ],
    ],
  },
  {
    guide: '10',
    of: ({ meetings }) =>
      meetings.map((m: any) => ({
        startsOn: m.startsOn,
        named: sorted(m.participations.filter((p: any) => p.who?.name).map((p: any) => [p.who.name, sorted(p.who.career.map((o: any) => o.title))])),
        groups: m.participations.flatMap((p: any) => p.group ?? []),
      })),
    is: [
      {
        startsOn: '2023-03-28',
        named: [
          ['Lê Ngọc Tuấn', ['Chủ tịch UBND tỉnh', 'Phó Bí thư Tỉnh ủy']],
          ['U Huấn', ['Trưởng Ban Nội chính Tỉnh ủy', 'Trưởng Đoàn ĐBQH tỉnh']],
        ],
        groups: ['lãnh đạo các sở, ngành của tỉnh'],
      },
    ],
  },
  {
    guide: '11',
    of: ({ occupancies }) => sorted(occupancies.map((o: any) => [o.rank, o.person.name, o.title, o.attestedOn])),
    is: sorted([
      ['Trung tướng', 'Nguyễn Văn Sơn', 'Thứ trưởng Bộ Công an', '2017-03-07'],
      ['Đại tá', 'Bùi Ngọc Phi', 'Giám đốc Công an tỉnh Hải Dương', '2017-03-07'],
    ]),
  },
]
