/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment -- answers are read as the JSON that a client gets */
import { captions, pages, sorted, type Answer } from './answer.js'

const figure = (n: any): unknown[] => [n.comparator, n.value, n.denominator ?? null, n.unit ?? null, pages(n.evidence)]
const valued = (nodes: any[], values: readonly number[]): unknown[] => sorted(nodes.filter((n) => values.includes(n.value)).map(figure))

/** Questions 15 to 22: figures, awards and milestones. */
export const figures: readonly Answer[] = [
  {
    guide: '15',
    of: ({ observations: { nodes } }) =>
      sorted(nodes.filter((n: any) => n.partOf === null).map((n: any) => [n.place.name, n.comparator, n.value, pages(n.evidence)])),
    is: sorted([
      ['Hải Dương', 'EXACT', 7173, ['000']],
      ['Thanh Hóa', 'EXACT', 499, ['001']],
      ['Kon Tum', 'EXACT', 48, ['002']],
    ]),
  },
  {
    guide: '16',
    of: ({ thanhHoa, konTum }) => ({
      thanhHoa: valued(thanhHoa.nodes, [6237, 3913, 258, 25991, 667, 919, 858, 1848, 1048]).map((f: any) => f.slice(0, 2)),
      konTum: valued(konTum.nodes, [5000]).map((f: any) => f.slice(0, 2)),
    }),
    is: {
      thanhHoa: sorted([6237, 3913, 258, 25991, 667, 919, 858, 1848, 1048].map((value) => ['EXACT', value])),
      konTum: [['GT', 5000]],
    },
  },
  {
    guide: '17',
    of: ({ observations: { nodes } }) => nodes.filter((n: any) => n.denominator !== null).map((n: any) => [n.value, n.denominator, n.comparator]),
    is: [[70, 85, 'EXACT']],
  },
  {
    guide: '18',
    of: ({ observations: { nodes }, provisions }) => ({
      forces: valued(nodes, [945, 1656, 1156, 11580]).map((f: any) => f.slice(0, 2)),
      members: nodes.filter((n: any) => n.value === 11580).map((n: any) => n.partOf?.value ?? null),
      law: provisions.map((p: any) => [p.document.title, p.objects, p.inForceOn]),
    }),
    is: {
      forces: sorted([945, 1656, 1156, 11580].map((value) => ['EXACT', value])),
      members: [1156],
      law: [
        [
          'Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
          ['Bảo vệ dân phố', 'Công an xã bán chuyên trách', 'đội trưởng, đội phó đội dân phòng'],
          '2024-07-01',
        ],
      ],
    },
  },
  {
    guide: '19',
    of: ({ bodies }) => bodies.flatMap((b: any) => b.observationsOfIts.map((o: any) => [b.name, o.comparator, o.value, o.unit, o.recurrence, captions(o.about)])),
    is: [
      ['Ủy ban nhân dân tỉnh Hải Dương', 'GT', 4_600_000_000, 'đồng', 'YEARLY', ['Toàn dân bảo vệ an ninh Tổ quốc']],
    ],
  },
  {
    guide: '20',
    of: ({ meetings }) =>
      sorted(
        meetings.flatMap((m: any) =>
          m.awards.map((a: any) => [
            a.award,
            a.count,
            a.recipientType,
            a.grantedBy?.caption ?? null,
            captions(a.handedOverBy),
            a.contradictsConnection.edges.map((e: any) => e.properties.reason),
            [...new Set(a.evidence.map((e: any) => e.role))],
          ]),
        ),
      ),
    is: sorted([
      ['Cờ thi đua xuất sắc', 3, 'INDIVIDUAL', 'Bộ Công an', [], ['RECIPIENT'], ['BODY']],
      ['Cờ thi đua xuất sắc', null, 'COLLECTIVE', 'Bộ Công an', ['Nguyễn Văn Sơn'], ['RECIPIENT'], ['CAPTION']],
      ['Bằng khen', 12, 'COLLECTIVE', 'Bộ Công an', [], [], ['BODY']],
      ['Cờ', 2, 'COLLECTIVE', 'Ủy ban nhân dân tỉnh Hải Dương', [], [], ['BODY']],
      ['Cờ thi đua', null, 'COLLECTIVE', 'Ủy ban nhân dân tỉnh Hải Dương', ['Nguyễn Mạnh Hiển'], [], ['CAPTION']],
      ['Bằng khen', 13, 'COLLECTIVE', 'Ủy ban nhân dân tỉnh Hải Dương', [], [], ['BODY']],
      ['Bằng khen', 2, 'INDIVIDUAL', 'Ủy ban nhân dân tỉnh Hải Dương', [], [], ['BODY']],
    ]),
  },
  {
    guide: '21',
    of: ({ search: { nodes } }) => ({
      phases: sorted(nodes.flatMap((p: any) => p.milestones.map((m: any) => [m.action, m.period, pages(m.evidence)]))),
      recognised: nodes.flatMap((p: any) => p.observations.map((o: any) => [o.value, o.period])),
      verdicts: [...new Set(nodes.flatMap((p: any) => p.judgements.map((j: any) => j.verdict)))],
    }),
    is: {
      phases: sorted([
        ['REVIEWED', '2011/2015', ['004']],
        ['RECOGNISED', '2011/2015', ['004']],
        ['PRAISED', null, ['004']],
        ['ROLLED_OUT', '2016/2020', ['004']],
        ['PRAISED', null, ['000']],
      ]),
      recognised: [[147, '2011/2015']],
      verdicts: ['POSSIBLE_SAME'],
    },
  },
  {
    guide: '22',
    of: ({ milestones }) => milestones.map((m: any) => [m.by.caption, m.at.startsOn, m.subject.caption, m.period]),
    is: [['Ủy ban nhân dân tỉnh Hải Dương', '2017-03-07', 'Toàn dân bảo vệ an ninh Tổ quốc', '2017']],
  },
]
