import jsonld from 'jsonld'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../../../src/api/export/index.js'
import type { Opened, Row } from '../../../src/api/export/rows.js'
import { context, printContext, termsIn } from '../../../src/api/export/terms.js'
import { checkout } from '../../../src/config.js'
import { readGraphml } from '../../graphml.js'
import { expand } from '../../json-ld.js'

const source = {
  __typename: 'Source',
  id: 'Source_1',
  name: 'bao-song-lam',
  title: 'Tin *tỉnh* [Sông Lam]',
  publishedOn: '2021-04-05',
  url: 'https://example.org/a',
}
const words = (start: number, excerpt: string): Row => ({
  __typename: 'Evidence',
  excerpt,
  quote: null,
  start,
  end: start + 9,
  source,
})
const place = { __typename: 'Place', id: 'Place_1', key: 'place:song-lam', caption: 'tỉnh Sông Lam', name: 'Sông Lam' }
const rows: Row[] = [
  {
    __typename: 'Inspection',
    id: 'Inspection_1',
    key: 'inspection:1',
    caption: '=HYPERLINK("http://example.org")',
    startsOn: '2021-04-02',
    support: -3,
    agenda: ['một', '-hai'],
    place,
    visited: [place, { ...place, id: 'Place_2', caption: '@SUM(A1)' }],
    statement: {
      __typename: 'Statement',
      vi: 'Đoàn “kiểm tra”\n"tỉnh" <b>Sông Lam</b> & nơi khác',
      en: 'An inspection, of Sông Lam',
    },
    evidence: [words(3, 'làm việc'), words(3, 'làm việc'), words(40, 'tại ]]> & \u0001')],
  },
  {
    __typename: 'Inspection',
    id: 'Inspection_2',
    key: 'inspection:2',
    caption: '-1',
    startsOn: null,
    support: 1,
    agenda: [],
    place: null,
    visited: [],
    statement: null,
    evidence: [words(3, 'làm việc')],
  },
]
const columns = [
  'id',
  'key',
  'caption',
  'startsOn',
  'support',
  'agenda',
  'place.key',
  'place.caption',
  'visited.caption',
  'statement.vi',
  'statement.en',
  'evidence.excerpt',
  'evidence.start',
  'evidence.source.name',
]
async function write(ending: string): Promise<string> {
  async function* pages(): AsyncGenerator<Row[]> {
    for (const row of rows) yield [row]
  }
  const opened: Opened = {
    name: 'inspections',
    query: '{ inspections { id } }',
    variables: {},
    columns,
    revision: { number: 7, at: '2022-01-01T00:00:00Z' },
    total: 2,
    pages: pages(),
  }
  let text = ''
  for await (const piece of formats.get(ending)!.write(opened)) text += piece
  return text
}

describe('CSV', () => {
  let cells: string[][]
  let text: string
  beforeAll(async () => {
    text = await write('csv')
    const fields = [...text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
    cells = [[]]
    for (const [, quoted, bare, end] of fields) {
      cells.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!)
      if (end === '\r\n') cells.push([])
    }
    cells.pop()
  })
  const cell = (row: number, column: string): string | undefined =>
    cells[row + 1]?.[[...columns, 'revision'].indexOf(column)]

  it('begins with the byte order mark and the names of the columns', () => {
    expect(text.codePointAt(0)).toBe(0xfeff)
    expect(cells[0]).toEqual([...columns, 'revision'])
    expect(cells.map(({ length }) => length)).toEqual([15, 15, 15])
  })
  it('keeps letters, quotes and line ends', () => {
    expect(cell(0, 'statement.vi')).toBe('Đoàn “kiểm tra”\n"tỉnh" <b>Sông Lam</b> & nơi khác')
  })
  it.each([
    [0, 'caption', `'=HYPERLINK("http://example.org")`],
    [1, 'caption', "'-1"],
    [0, 'support', '-3'],
    [0, 'visited.caption', 'tỉnh Sông Lam | @SUM(A1)'],
    [1, 'startsOn', ''],
    [0, 'agenda', 'một | -hai'],
    [1, 'revision', '7'],
  ])('row %i has %s: %s', (row, column, value) => expect(cell(row, column)).toBe(value))
})

describe('JSON-LD', () => {
  it('says in the terms of the vocabularies what the rows say, and nothing that they cannot', async () => {
    const written = JSON.parse(await write('jsonld')) as jsonld.JsonLdDocument
    const expanded = await expand(written)
    expect(expanded).toHaveLength(3)
    expect(expanded[0]).toMatchObject({
      '@id': 'urn:vankien:revision/7',
      '@type': ['http://www.w3.org/ns/prov#Entity'],
    })
    expect(expanded[1]).toMatchObject({
      '@id': 'urn:vankien:Inspection_1',
      '@type': ['urn:vankien:vocab:Inspection', 'http://www.w3.org/ns/prov#Activity', 'https://schema.org/Event'],
      'https://schema.org/startDate': [{ '@value': '2021-04-02' }],
      'https://schema.org/location': [
        { '@id': 'urn:vankien:Place_1', 'https://schema.org/name': [{ '@value': 'Sông Lam' }] },
      ],
    })
    const [evidence] = expanded[1]!['http://www.w3.org/ns/prov#wasDerivedFrom'] as Record<string, unknown>[]
    expect(evidence).toMatchObject({
      'http://www.w3.org/ns/oa#exact': [{ '@value': 'làm việc' }],
      'http://www.w3.org/ns/oa#hasSource': [
        {
          'https://schema.org/headline': [{ '@value': source.title }],
          'https://schema.org/url': [{ '@id': source.url }],
        },
      ],
    })
    expect(
      ((await jsonld.toRDF(written, { format: 'application/n-quads' })) as unknown as string).split('\n').length,
    ).toBeGreaterThan(30)
  })

  it('has the context that is committed (npm run generate prints it), with every vocabulary', () => {
    expect(readFileSync(join(checkout, 'schema', 'context.jsonld'), 'utf8') === printContext()).toBe(true)
    const text = JSON.stringify(context())
    for (const prefix of ['eli:', 'org:', 'prov:', 'schema:']) expect(text).toContain(`"${prefix}`)
    expect(termsIn('Two (schema:attendee, schema:performer), and none (see: below) of (x:y).')).toEqual([
      'schema:attendee',
      'schema:performer',
    ])
  })
})

it('GraphML is read again: each thing once, each way between two once', async () => {
  const graph = readGraphml(await write('graphml'))
  expect([...graph.nodes()].sort()).toEqual(['Inspection_1', 'Inspection_2', 'Place_1', 'Place_2', 'Source_1'])
  expect(graph.mapEdges((_, { relation }, from, to) => `${from} ${relation} ${to}`).sort()).toEqual([
    'Inspection_1 evidence.source Source_1',
    'Inspection_1 place Place_1',
    'Inspection_1 visited Place_1',
    'Inspection_1 visited Place_2',
    'Inspection_2 evidence.source Source_1',
  ])
  expect(graph.getNodeAttributes('Inspection_1')).toMatchObject({
    kind: 'Inspection',
    startsOn: '2021-04-02',
    'statement.en': 'An inspection, of Sông Lam',
    'evidence.start': '3 | 3 | 40',
    'evidence.excerpt': 'làm việc | làm việc | tại ]]> & ',
  })
  expect(graph.getNodeAttributes('Source_1')).toMatchObject({ kind: 'Source', name: 'bao-song-lam' })
  expect(graph.getNodeAttributes('Inspection_1')).not.toHaveProperty('place.caption')
})

it('each footnote of the dossier is there once, and words do not become Markdown', async () => {
  const text = await write('md')
  const notes = [...text.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, note]) => [number, note])
  expect(notes).toEqual([
    ['1', 'Tin \\*tỉnh\\* \\[Sông Lam\\], bao-song-lam, 2021-04-05, https://example.org/a, 3–12: “làm việc”'],
    ['2', expect.stringContaining('40–49') as string],
  ])
  const marks = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number))
  expect([...marks].sort()).toEqual(['1', '2'])
  expect(text).toContain('Đoàn “kiểm tra” "tỉnh" \\<b\\>Sông Lam\\</b\\> &amp; nơi khác[^1][^2]')
  expect(text).toContain('Revision 7 of the graph')
})
