/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment -- answers are read as the JSON that a client gets */
import { captions, places, type Answer } from './answer.js'

const ask = (r: any): unknown[] => [r.mode, captions(r.to), [...r.toGroups].sort(), r.basis ?? null, ...places(r.evidence)]
const asked = (r: any): unknown[] => [r.by.caption, ...ask(r)]
const ofMeetings = ({ meetings }: any): unknown[] => meetings.flatMap((m: any) => m.recommendationsAt.map(asked)).sort(byPlace)

const GOVERNMENT = ['Bộ Công an', 'Chính phủ']
const STANDING_MEMBERS = ['Thường trực Tỉnh ủy Hải Dương']
const POLICE = ['Công an tỉnh Hải Dương']
/** The directive's general addressees: every task without a subject of its own is theirs. */
const GENERAL = ['các cơ quan, doanh nghiệp trên địa bàn', 'thủ trưởng các sở, ngành', 'Ủy ban nhân dân các cấp']
const STEERING = ['Ban Chỉ đạo 138 các cấp']

/** Questions 12 to 14 and 26 to 28: what one asks of another, and what is found wanting; contents by their place in the page. */
export const asks: readonly Answer[] = [
  {
    guide: '12',
    of: ({ bodies }) => bodies.flatMap((b: any) => b.recommendationsMade.map(ask)).sort(byPlace),
    is: [
      ['PROPOSES', GOVERNMENT, [], 'STATED', '002:2201-2302'],
      ['PROPOSES', GOVERNMENT, [], 'STATED', '002:2304-2551'],
      ['PROPOSES', GOVERNMENT, [], 'INFERRED', '002:2553-2680'],
    ],
  },
  {
    guide: '13',
    of: ofMeetings,
    is: [
      ['Nguyễn Thái Học', 'PROPOSES', ['Hải Dương'], [], 'STATED', '000:3991-4048'],
      ['Nguyễn Thái Học', 'PROPOSES', STANDING_MEMBERS, [], 'STATED', '000:4070-4219'],
      ['Nguyễn Thái Học', 'PROPOSES', STANDING_MEMBERS, [], 'STATED', '000:4221-4318'],
    ],
  },
  {
    guide: '14',
    of: ({ province }) => province.findings.map((f: any) => [f.capacity, f.by?.caption ?? null, ...places(f.evidence)]).sort(byPlace),
    is: ['001:2997-3181', '001:3183-3238', '001:3240-3466', '001:3468-3645'].map((at) => ['SELF_REPORT', 'Văn phòng Tỉnh ủy Thanh Hóa', at]),
  },
  {
    guide: '26',
    of: ({ document }) => document.recommendationsAt.map(ask).sort(byPlace),
    is: [
      ['PROPOSES', [], ['các đoàn thể chính trị - xã hội', 'Ủy ban Mặt trận Tổ quốc'], 'STATED', '003:364-444'],
      ['REQUIRES', [], ['UBND các cấp', 'các cơ quan, doanh nghiệp trên địa bàn', 'thủ trưởng các sở, ngành'], 'STATED', '003:364-444'],
      ['DIRECTS', [], ['toàn hệ thống chính trị từ cấp tỉnh đến cơ sở'], 'STATED', '003:567-726'],
      ['DIRECTS', [], GENERAL, 'STATED', '003:1121-1710'],
      ['PROPOSES', [], ['các đoàn thể chính trị - xã hội các cấp', 'Ủy ban Mặt trận Tổ quốc'], 'STATED', '003:1121-1710'],
      ...inferred('1712-1872', '1874-2011', '2013-2268', '2271-2526', '2528-2763', '2765-2894'),
      ['DIRECTS', [], ['Lực lượng Công an các cấp'], 'STATED', '003:2922-3064'],
      ...inferred('3067-3484', '3486-3553', '3565-3676', '3678-3889', '3891-4167', '4169-4362'),
      ['PROPOSES', [], ['các tổ chức thành viên', 'Ủy ban Mặt trận Tổ quốc'], 'STATED', '003:4415-4759'],
      ...inferred('4761-4832', '4834-5207', '5209-5417', '5420-5549', '5551-5686', '5688-5843', '5845-6210'),
      ['DIRECTS', [], STEERING, 'STATED', '003:6237-6376'],
      ['DIRECTS', [], STEERING, 'STATED', '003:6378-6525'],
      ...inferred('6527-6619'),
    ],
  },
  {
    guide: '27',
    of: ofMeetings,
    is: [
      ['Nguyễn Văn Sơn', 'REQUIRES', POLICE, [], 'STATED', '004:2509-2674'],
      ['Nguyễn Văn Sơn', 'REQUIRES', POLICE, [], 'STATED', '004:2676-2818'],
      ['Nguyễn Văn Sơn', 'REQUIRES', POLICE, [], 'STATED', '004:3293-3432'],
      ['Nguyễn Văn Sơn', 'REQUIRES', POLICE, [], 'STATED', '004:3434-3528'],
      ['Nguyễn Dương Thái', 'REQUIRES', [], ['cấp ủy, chính quyền các huyện, thị xã, thành phố'], 'STATED', '004:3854-4016'],
      ['Nguyễn Dương Thái', 'REQUIRES', [], ['Lực lượng Công an'], 'STATED', '004:4038-4277'],
    ],
  },
  {
    guide: '28',
    of: ofMeetings,
    is: ['002:3058-3174', '002:3176-3279', '002:3281-3652'].map((at) => ['Nguyễn Thái Học', 'URGES', ['Kon Tum'], [], null, at]),
  },
]

function inferred(...spans: string[]): unknown[] {
  return spans.map((span) => ['DIRECTS', [], GENERAL, 'INFERRED', `003:${span}`])
}

/** By the place of their evidence, the last entry, then by mode. */
function byPlace(a: unknown[], b: unknown[]): number {
  return String(a.at(-1)).localeCompare(String(b.at(-1)), 'en', { numeric: true }) || String(a[0]).localeCompare(String(b[0]))
}
