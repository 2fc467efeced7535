/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- answers are read as the JSON that a client gets */

/** Questions that the five pages do not answer: null, UNKNOWN or [], never a guess. */
export const unanswerable: readonly { asks: string; query: string; of: (data: any) => unknown; is: unknown }[] = [
  {
    asks: 'when Trần Đức Thắng took office',
    query: `{ holdersOf(title: "Bí thư Tỉnh ủy", body: "Hải Dương", asOf: "2021-06-01") { person { name } startsOn certainty } }`,
    of: ({ holdersOf }) => holdersOf.filter((o: any) => o.certainty === 'CERTAIN' || o.startsOn !== null),
    is: [],
  },
  {
    asks: 'the issue date of 10/CT-UBND and the name of its signer',
    query: `{ document(citation: "Chỉ thị 10/CT-UBND") { issuedOn issuances { on signers { __typename caption } } } }`,
    of: ({ document }) => [document.issuedOn, document.issuances.map((i: any) => [i.on, i.signers.map((s: any) => s.__typename)])],
    is: [null, [[null, ['Post']]]],
  },
  {
    asks: 'the publishers of 000 and 004',
    query: `{ sources(sort: [{ name: ASC }]) { name publisher } }`,
    of: ({ sources }) => sources.filter((s: any) => /^00[04]/u.test(s.name)).map((s: any) => s.publisher),
    is: [null, null],
  },
  {
    asks: 'the full number of "Chỉ thị số 02"',
    query: `{ documents(where: { number: { startsWith: "02" } }) { number stub issuedOn } }`,
    of: ({ documents }) => documents,
    is: [{ number: '02', stub: true, issuedOn: null }],
  },
  {
    asks: 'limitations found at Hải Dương',
    query: `{ province(name: "Hải Dương", asOf: "2023-03-14") { findings(where: { polarity: { eq: LIMITATION } }) { id } } }`,
    of: ({ province }) => province.findings,
    is: [],
  },
  {
    asks: 'who sent the inspection of 002',
    query: `{ inspections(where: { mentionedIn: { some: { name: { startsWith: "002" } } } }) { sentBy { name } } }`,
    of: ({ inspections }) => inspections,
    is: [{ sentBy: null }],
  },
  {
    asks: 'a document that no page names',
    query: `{ document(citation: "Chỉ thị 99-CT/TW") { key } inspectionsCovering(citation: "Chỉ thị 99-CT/TW", first: 5) { totalCount } citation(text: "Chỉ thị 99-CT/TW") { clues } }`,
    of: (data) => data,
    is: { document: null, inspectionsCovering: { totalCount: 0 }, citation: [] },
  },
]
