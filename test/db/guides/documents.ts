/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-assignment -- answers are read as the JSON that a client gets */
import { pages, places, sorted, type Answer } from './answer.js'

/** Questions 3 to 7, 23 and 25: documents, how they stand to each other, and the pages. */
export const documents: readonly Answer[] = [
  {
    guide: '03',
    of: ({ document }) =>
      document.lineage.map((step: any) => ({
        relation: step.relation,
        number: step.document.number,
        type: step.document.type,
        issuedOn: step.document.issuedOn,
        term: step.document.term,
        issuers: step.document.issuers.map((i: any) => i.body.name),
        pages: pages(step.facts.flatMap((f: any) => f.evidence)),
      })),
    is: [
      {
        relation: 'CONTINUES',
        number: '09-CT/TW',
        type: 'CHI_THI',
        issuedOn: '2011-12-01',
        term: 'XI',
        issuers: ['Ban Bí thư'],
        pages: ['000', '001', '002', '003'],
      },
    ],
  },
  {
    guide: '04',
    of: ({ document }) => ({
      number: document.number,
      issuedOn: document.issuedOn,
      issuedOnBasis: document.issuedOnBasis,
      term: document.term,
      termBasis: document.termBasis,
      issuers: document.issuers.map((i: any) => i.body.name),
      pages: pages(document.issuances.flatMap((f: any) => f.evidence)),
    }),
    is: {
      number: '44-KL/TW',
      issuedOn: '2019-01-22',
      issuedOnBasis: 'STATED',
      term: 'XII',
      termBasis: 'STATED',
      issuers: ['Ban Bí thư'],
      pages: ['000', '001', '002', '003'],
    },
  },
  {
    guide: '05',
    of: ({ document }) => [...new Set(document.mentionedInConnection.edges.map((e: any) => e.node.name.slice(0, 3)))],
    is: ['000', '001', '002', '003'],
  },
  {
    guide: '06',
    of: ({ document }) =>
      document.relationsTo.map((r: any) => ({
        relation: r.relation,
        from: r.from.number,
        type: r.from.type,
        issuedOn: r.from.issuedOn,
        issuedBetween: r.from.issuedBetween,
        issuers: r.from.issuers.map((i: any) => [i.post?.title, i.body?.name]),
        pages: pages(r.evidence),
      })),
    is: [
      {
        relation: 'IN_SPIRIT_OF',
        from: '10/CT-UBND',
        type: 'CHI_THI',
        issuedOn: null,
        issuedBetween: '2023-10-17/2024-08-19',
        issuers: [['Chủ tịch Ủy ban nhân dân tỉnh Hải Dương', 'Ủy ban nhân dân tỉnh Hải Dương']],
        pages: ['003'],
      },
    ],
  },
  {
    guide: '07',
    of: ({ document }) => {
      const nodes = document.mentionedIn.flatMap((s: any) => s.mentionsConnection.edges.map((e: any) => e.node))
      const others = nodes.filter((n: any) => n.__typename === 'Document' && n.number !== document.number)
      return {
        documents: [...new Set(others.map((n: any) => n.number ?? n.title))].sort(),
        schemes: [...new Set(nodes.filter((n: any) => n.programType === 'SCHEME').map((n: any) => n.period))],
      }
    },
    is: {
      documents: [
        '07/CTrPH-BCA-MTTW',
        '09-CT/TW',
        '22/2023/QĐ-TTg',
        '30/2023/QH15',
        '44-KL/TW',
        'Nghị quyết Đại hội Đảng bộ tỉnh Hải Dương lần thứ XVII',
        'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
      ],
      schemes: ['2021/2025'],
    },
  },
  {
    guide: '23',
    of: ({ document }) => ({
      number: document.number,
      issuedOn: document.issuedOn,
      parties: sorted(document.issuers.map((i: any) => [i.as, i.body.name])),
      pages: pages(document.issuances.flatMap((f: any) => f.evidence)),
    }),
    is: {
      number: '07/CTrPH-BCA-MTTW',
      issuedOn: '2023-10-17',
      parties: [
        ['PARTY', 'Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
        ['PARTY', 'Bộ Công an'],
        ['PARTY', 'Các tổ chức thành viên của Mặt trận Tổ quốc Việt Nam'],
      ],
      pages: ['003'],
    },
  },
  {
    guide: '24',
    of: ({ observations: { edges } }) =>
      edges.map(({ node }: any) => ({
        value: node.value,
        place: node.place.name,
        evidence: places(node.evidence),
        authors: node.evidence[0].source.authors.map((a: any) => a.name),
        published: `${node.evidence[0].source.publishedOn} ${node.evidence[0].source.publishedAt}`,
      })),
    is: [{ value: 7173, place: 'Hải Dương', evidence: ['000:1991-1996'], authors: ['Quỳnh Hoa'], published: '2023-03-14 19:14' }],
  },
  {
    guide: '25',
    of: ({ sources }) => sources.map((s: any) => [s.name.slice(0, 3), s.publishedOn, s.dateStatus]),
    is: [
      ['000', '2023-03-14', 'STATED'],
      ['001', null, 'UNKNOWN'],
      ['002', '2023-03', 'STATED'],
      ['003', '2023-04-23', 'CONTRADICTED'],
      ['004', '2017-03-08', 'STATED'],
    ],
  },
]
