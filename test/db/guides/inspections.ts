/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment -- answers are read as the JSON that a client gets */
import { names, pages, sorted, type Answer } from './answer.js'

/** Questions 1 and 2: the inspections of Kết luận 44-KL/TW, their sessions and heads. */
export const inspections: readonly Answer[] = [
  {
    guide: '01',
    of: ({ inspectionsCovering: { totalCount, nodes } }) => ({
      totalCount,
      inspections: nodes.map((inspection: any) => ({
        pages: pages(inspection.evidence),
        head: inspection.head?.name,
        sentBy: inspection.sentBy?.name ?? null,
        scopePeriod: inspection.scopePeriod,
        verdicts: inspection.judgements.map((j: any) => j.verdict),
        sessions: datedFirst(
          inspection.sessions.nodes.map((s: any) => ({
          startsOn: s.startsOn,
          startsOnBasis: s.startsOnBasis,
          notAfter: s.notAfter,
          partOfDay: s.partOfDay,
          visited: names(s.visited),
          head: s.head?.name,
          headBasis: s.headBasis,
        }))),
      })),
    }),
    is: {
      totalCount: 2,
      inspections: [
        {
          pages: ['000'],
          head: 'Nguyễn Thái Học',
          sentBy: 'Ban Nội chính Trung ương',
          scopePeriod: null,
          verdicts: ['UNSURE'],
          sessions: [
            session('2023-03-14', null, null, 'Tỉnh ủy Hải Dương', 'STATED'),
            session(null, '2023-03-14', null, 'Ban Thường vụ Huyện ủy Thanh Miện', 'INFERRED'),
            session(null, '2023-03-14', null, 'Đảng ủy Công an tỉnh Hải Dương', 'INFERRED'),
          ],
        },
        {
          pages: ['002'],
          head: 'Nguyễn Thái Học',
          sentBy: null,
          scopePeriod: '2019/2022',
          verdicts: ['UNSURE'],
          sessions: [session('2023-03-28', null, 'AFTERNOON', 'Tỉnh ủy Kon Tum', 'STATED')],
        },
      ],
    },
  },
  {
    guide: '02',
    of: ({ inspectionsCovering: { nodes } }) =>
      nodes.map((i: any) => ({
        head: i.head.name,
        posts: sorted(i.head.career.map((o: any) => [o.post.title, o.post.body.name, o.attestedOn])),
        sessions: sorted(i.sessions.nodes.map((s: any) => [s.startsOn, s.head.name, s.headBasis])),
      })),
    is: [
      {
        head: 'Nguyễn Thái Học',
        posts: headsPosts(),
        sessions: sorted([
          ['2023-03-14', 'Nguyễn Thái Học', 'STATED'],
          [null, 'Nguyễn Thái Học', 'INFERRED'],
          [null, 'Nguyễn Thái Học', 'INFERRED'],
        ]),
      },
      { head: 'Nguyễn Thái Học', posts: headsPosts(), sessions: [['2023-03-28', 'Nguyễn Thái Học', 'STATED']] },
    ],
  },
]

function session(startsOn: string | null, notAfter: string | null, partOfDay: string | null, visited: string, headBasis: string) {
  const startsOnBasis = startsOn === null ? null : 'INFERRED'
  return { startsOn, startsOnBasis, notAfter, partOfDay, visited: [visited], head: 'Nguyễn Thái Học', headBasis }
}

function headsPosts(): unknown[] {
  const post = ['Phó Trưởng Ban Nội chính Trung ương', 'Ban Nội chính Trung ương']
  return sorted([
    [...post, '2023-03-14'],
    [...post, '2023-03-28'],
  ])
}

/** The order among undated sessions says nothing. */
function datedFirst(sessions: any[]): any[] {
  const firstUndated = sessions.findIndex((s) => s.startsOn === null)
  return firstUndated === -1 ? sessions : [...sessions.slice(0, firstUndated), ...sorted(sessions.slice(firstUndated))]
}
