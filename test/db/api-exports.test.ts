import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createEngine } from '../../src/api/engine.js'
import { Exports, type Opened } from '../../src/api/export/index.js'
import { createReader } from '../../src/api/reader.js'
import { serve, type Served } from '../../src/api/server.js'
import { buildApi } from '../../src/api/schema.js'
import { checkout, readConfig } from '../../src/config.js'
import { loadFactFiles } from '../../src/graph/index.js'
import { vankien, type Outcome } from '../cli/run.js'
import { composedPages } from '../fixtures/pages.js'
import { seedGraph, type ApiGraph } from './api-graph.js'
import { readGraphml } from '../graphml.js'
import { expand } from '../json-ld.js'

/** Exports of the graph of the five pages, over HTTP and by the command. */
let graph: ApiGraph
let api: Served
let revision: number
const folder = mkdtempSync(join(tmpdir(), 'vankien-export-'))
beforeAll(async () => {
  graph = await seedGraph()
  api = await serve(readConfig({ PORT: '0', VANKIEN_RATE_LIMIT: '0' }), graph.db)
  revision = (await graph.data('{ revision { number } }'))['revision'].number as number
}, 180_000)
afterAll(async () => {
  await api?.close()
  await graph?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (file: string, given: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/export/${file}?${new URLSearchParams(given).toString()}`)
const text = async (file: string, given?: Record<string, string>): Promise<string> => {
  const response = await get(file, given)
  // `text()` would take away the byte order mark.
  const body = Buffer.from(await response.arrayBuffer()).toString()
  expect([response.status, body.slice(0, 300)]).toEqual([200, body.slice(0, 300)])
  return body
}
const lines = (csv: string): string[] => {
  expect(csv.codePointAt(0)).toBe(0xfeff)
  return csv.slice(1).split('\r\n').slice(0, -1)
}
const covering = { citation: 'Kết luận 44-KL/TW' }
const command = (args: string[]): Promise<Outcome> => {
  const { uri, user, password, database } = inject('neo4j')
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  return vankien(['export', ...args], env)
}

describe('a question as a table', () => {
  it('has a row for each thing, and says in its headers what it holds', async () => {
    const response = await get('inspections-covering.csv', covering)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="inspections-covering-r${revision}.csv"`,
    )
    const told = ['vankien-revision', 'vankien-rows', 'vankien-rows-limit', 'vankien-related-limit']
    expect(told.map((name) => response.headers.get(name))).toEqual([String(revision), '2', '10000', '100'])
    const body = lines(`\u{feff}${await response.text()}`)
    expect(body).toHaveLength(3)
    for (const column of ['key', 'head.name', 'sessions.caption', 'statement.en', 'evidence.excerpt', 'revision']) {
      expect(body[0]!.split(',')).toContain(column)
    }
    expect(body.slice(1).every((line) => line.includes('Nguyễn Thái Học'))).toBe(true)
  })

  it('goes on to the last page', async () => {
    const { facts } = await graph.data('{ facts { id } }')
    const all = lines(await text('facts.csv'))
    expect(facts.length).toBeGreaterThan(100)
    expect(new Set(all.slice(1).map((line) => line.split(',')[0])).size).toBe(facts.length)
    const { observations } = await graph.data('{ observations(first: 1) { totalCount } }')
    const response = await get('observations.jsonld')
    expect(response.headers.get('vankien-rows')).toBe(String(observations.totalCount))
    const { '@graph': rows } = JSON.parse(await response.text()) as { '@graph': unknown[] }
    expect(rows).toHaveLength(observations.totalCount + 1)
  })

  it('is what an operation of one’s own asks for, to the end of its connection', async () => {
    const query = `query Mine($first: Int!, $after: String) {
      observations(first: $first, after: $after) { nodes { label value of: place { name } } }
    }`
    const { observations } = await graph.data('{ observations(first: 1) { totalCount } }')
    const [header, ...rest] = lines(await text('query.csv', { query }))
    expect(header).toBe('label,value,of.name,id,revision')
    expect(rest).toHaveLength(observations.totalCount)
    const variables = JSON.stringify({ key: 'nothing' })
    const none = 'query One($key: String!) { document(key: $key) { key } }'
    expect(lines(await text('query.csv', { query: none, variables }))).toEqual(['key,id,revision'])
  })

  it.each(readdirSync(join(checkout, 'guides')).filter((name) => name.endsWith('.graphql')))('of %s', async (name) => {
    const query = readFileSync(join(checkout, 'guides', name), 'utf8')
    const response = await get('query.csv', { query })
    const body = await response.text()
    if (response.status === 200) expect(body.split('\r\n')[0]).toMatch(/,revision$/)
    else expect(body).toMatch(/one root field/)
  })
})

describe('every format of every export', () => {
  it.each([
    ['inspections-covering', covering],
    ['search', { text: 'Hải Dương' }],
    ['documents', { where: '{"number":{"contains":"44"}}' }],
    ['node', { id: '' }],
  ])('%s', async (name, given) => {
    const { documents } = await graph.data('{ documents(where: { number: { contains: "44" } }, limit: 1) { id key } }')
    const asked = name === 'node' ? { id: documents[0].key as string } : (given as Record<string, string>)
    const ids = new Set<string>()
    const linked = JSON.parse(await text(`${name}.jsonld`, asked)) as { '@graph': { '@id': string }[] }
    await expand(linked)
    for (const { '@id': id } of linked['@graph'].slice(1)) ids.add(id.replace('vankien:', ''))
    expect(ids.size).toBeGreaterThan(0)

    const network = readGraphml(await text(`${name}.graphml`, asked))
    for (const id of ids) expect(network.hasNode(id)).toBe(true)
    if (name === 'node') expect(network.degree([...ids][0]!)).toBeGreaterThan(5)

    expect(lines(await text(`${name}.csv`, asked))).toHaveLength(ids.size + 1)

    const dossier = await text(`${name}.md`, asked)
    expect(dossier.match(/^## /gm)).toHaveLength(ids.size + 1)
    const written = new Set([...dossier.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number))
    const marked = new Set([...dossier.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number))
    expect(marked).toEqual(written)
    if (name !== 'documents') expect(written.size).toBeGreaterThan(0)
  })

  it('tells of a page by its identifier', async () => {
    const { sources } = await graph.data('{ sources(limit: 1) { id name } }')
    expect(await text('node.csv', { id: sources[0].id as string })).toContain(sources[0].name as string)
  })

  it('is one that the API’s own limits let through', async () => {
    const { targets } = new Exports((await buildApi()).schema)
    const needed: Record<string, Record<string, string>> = {
      search: { text: 'an ninh' },
      'holders-of': { title: 'Bí thư' },
      'inspections-covering': covering,
      document: { citation: covering.citation },
      province: { name: 'Hải Dương' },
    }
    expect(targets.size).toBeGreaterThan(25)
    for (const name of targets.keys()) await text(`${name}.csv`, needed[name])
  }, 120_000)
})

describe('refused with a code', () => {
  it.each([
    ['nothing.csv', {}, /no export "nothing"/],
    ['documents.xls', {}, /ends in .csv/],
    ['..%2f..%2fpackage.json', {}, /ends in/],
    ['inspections-covering.csv', { nope: '1' }, /takes no "nope"/],
    ['inspections-covering.csv', { citation: 'nothing', document: 'x' }, /./],
    ['documents.csv', { where: '{' }, /to be JSON/],
    ['documents.csv', { where: '{"nope":1}' }, /nope/],
    ['search.csv', {}, /text/],
    ['search.csv', { text: 'a'.repeat(501) }, /500/],
    ['node.csv', { id: 'nothing' }, /nothing with the id, key or citation/],
    ['query.csv', { query: '{ documents { id } sources { id } }' }, /one root field/],
    ['query.csv', { query: 'mutation { a }' }, /one root field/],
    ['query.csv', { query: '{ documents { nope } }' }, /nope/],
    ['query.csv', { query: '{ nope' }, /Syntax/],
    ['query.csv', { query: `{ documents { ${'id '.repeat(1000)} } }` }, /tokens/],
    ['query.csv', { query: '{ documents { title } }', variables: '[]' }, /JSON object/],
  ])('%s %j', async (file, given, message) => {
    const response = await get(file, given)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
    expect(response.status).toBe(400)
    expect(errors[0]!.message).toMatch(message)
    expect(['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX']).toContain(errors[0]!.extensions.code)
    expect(response.headers.get('content-disposition')).toBeNull()
  })

  it('an operation that costs too much', async () => {
    const query = '{ documents(limit: 1000) { inspections(limit: 100) { sessions(first: 100) { nodes { key } } } } }'
    const response = await get('query.csv', { query })
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] },
    ])
  })
})

describe('an export in a server that is used', () => {
  it('is one of four at a time, and the others are told when to come again', async () => {
    const asked = await Promise.all(Array.from({ length: 12 }, () => get('facts.csv')))
    const statuses = asked.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4)
    const refused = asked.filter(({ status }) => status === 429)
    expect(refused.length + statuses.filter((status) => status === 200).length).toBe(12)
    expect(refused.length).toBeGreaterThan(0)
    for (const response of refused) {
      expect(response.headers.get('retry-after')).toBe('5')
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    }
    for (const response of asked.filter(({ status }) => status === 200)) await response.text()
    expect((await get('inspections-covering.csv', covering)).status).toBe(200)
  })

  const rowsOf = async (exported: Opened): Promise<number> => {
    let count = 0
    for await (const page of exported.pages) count += page.length
    return count
  }

  it.each(['facts', 'observations'])('ends at its limit of rows: %s', async (name) => {
    const engine = await createEngine(createReader(graph.db), { report: () => undefined, introspection: true })
    for (const most of [7, 25, 30]) {
      expect(await rowsOf(await new Exports(engine.schema, most).open(engine.ask, name, {}))).toBe(most)
    }
    await engine.apollo.stop()
  })
})

describe('vankien export', () => {
  it('writes what HTTP gives', async () => {
    const out = join(folder, 'covering.csv')
    const { code, stderr, stdout } = await command(['inspections-covering', covering.citation, '--out', out])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain(`revision ${revision} of the graph: 2 rows in all`)
    expect(readFileSync(out, 'utf8')).toBe(await text('inspections-covering.csv', covering))
    const printed = await command(['search', 'Hải Dương', '--arg', 'kinds=DOCUMENT', '--format', 'md'])
    expect(printed.stdout).toBe(await text('search.md', { text: 'Hải Dương', kinds: 'DOCUMENT' }))
  }, 120_000)

  it.each([
    [['nothing'], 'There is no export'],
    [['documents', '--format', 'xls'], 'There is no format "xls"'],
    [['documents', 'words'], 'takes no words'],
    [[], 'What is to be exported?'],
    [['documents', '--out', join(folder, 'no', 'where.csv')], 'cannot be written'],
  ])(
    '%j is refused in one line',
    async (args, message) => {
      const { code, stderr, stdout } = await command(args)
      expect(code).toBeGreaterThan(0)
      expect(stderr).toContain(message)
      expect(stdout).toBe('')
    },
    60_000,
  )
})

it('serves the context of its JSON-LD', async () => {
  const response = await fetch(`${api.url}/context.jsonld`)
  expect(response.headers.get('content-type')).toMatch(/^application\/ld\+json/)
  expect(await response.text()).toBe(readFileSync(join(checkout, 'schema', 'context.jsonld'), 'utf8'))
})

/** The last: it changes the graph. */
it('never mixes two revisions: it breaks off where the graph changes', async () => {
  const engine = await createEngine(createReader(graph.db), { report: () => undefined, introspection: true })
  const opened = await new Exports(engine.schema).open(engine.ask, 'facts', {})
  const pages = opened.pages[Symbol.asyncIterator]()
  expect((await pages.next()).value).toHaveLength(25)
  const [page] = composedPages()
  await loadFactFiles(graph.db.driver, graph.db.database, [page!.write(folder)])
  await expect(pages.next()).rejects.toThrow('The graph has changed meanwhile')
  await engine.apollo.stop()
})
